#include "train_tagger/tagged_text.h"

#include "backlot/files/mapped_file.h"

namespace backlot::train {
namespace {

std::string_view take(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

bool opens(std::string_view form) { return form == "“" || form == "‘"; }

bool read_sentence(std::string_view line, treebank::Sentence& sentence) {
  bool quoted = false;
  while (!line.empty()) {
    const std::string_view item = take(line, ' ');
    const std::size_t slash = item.rfind('/');
    const auto tag = slash == std::string_view::npos ? std::nullopt : text::parse_tag(item.substr(slash + 1));
    if (!tag) return false;
    treebank::Word word;
    word.form = item.substr(0, slash);
    word.tag = *tag;
    word.relation =
        word.tag == text::Tag::propn && !sentence.empty() && sentence.back().tag == text::Tag::propn ? "flat" : "dep";
    const bool straight = word.form == "\"";
    const bool joins =
        (word.tag == text::Tag::punct && !opens(word.form) && !(straight && !quoted)) || word.form == "’s";
    if (joins && !sentence.empty()) sentence.back().space_after = false;
    word.space_after = !opens(word.form) && !(straight && !quoted);
    quoted = straight ? !quoted : quoted;
    sentence.push_back(std::move(word));
  }
  return true;
}

}  // namespace

Result<std::vector<treebank::Sentence>> read_tagged(const std::string& path) {
  const auto file = files::MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  std::vector<treebank::Sentence> sentences;
  std::string_view rest = file->text();
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = take(rest, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    treebank::Sentence sentence;
    if (!read_sentence(line, sentence))
      return fail(ErrorCode::invalid, "expected word/TAG with a universal tag", path, number);
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace backlot::train
