#include "treebank/conllu.h"

#include "backlot/files/mapped_file.h"

#include <array>
#include <charconv>

namespace backlot::treebank {
namespace {

enum Column : std::size_t { id, form, lemma, upos, xpos, features, head, relation, dependencies, misc, columns };
using Row = std::array<std::string_view, columns>;

bool split_row(std::string_view line, Row& row) {
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns)) return false;
    row[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return true;
}

bool read_word(const Row& row, Word& word) {
  const auto tag = text::parse_tag(row[upos]);
  const auto [end, error] = std::from_chars(row[head].data(), row[head].data() + row[head].size(), word.head);
  if (!tag || error != std::errc()) return false;
  --word.head;
  word.form = row[form];
  word.lemma = row[lemma];
  word.tag = *tag;
  word.xpos = row[xpos];
  word.features = row[features];
  word.relation = row[relation];
  word.space_after = !row[misc].contains("SpaceAfter=No");
  return true;
}

// The last word before which a range says there is no space takes the range's own note.
void note_range(const Row& row, std::string_view& range_end, bool& space_after) {
  range_end = row[id].substr(row[id].find('-') + 1);
  space_after = !row[misc].contains("SpaceAfter=No");
}

}  // namespace

Result<std::vector<Sentence>> read_conllu(const std::string& path) {
  const auto file = files::MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  std::vector<Sentence> sentences;
  Sentence sentence;
  std::string_view rest = file->text();
  std::string_view range_end;
  bool range_space = true;
  Row row;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      if (!sentence.empty()) sentences.push_back(std::move(sentence));
      sentence.clear();
      range_end = {};
      continue;
    }
    if (!split_row(line, row)) return fail(ErrorCode::invalid, "a row of CoNLL-U has ten columns", path, number);
    if (row[id].contains('-')) {
      note_range(row, range_end, range_space);
      continue;
    }
    if (row[id].contains('.')) continue;
    Word word;
    if (!read_word(row, word)) return fail(ErrorCode::invalid, "no universal tag, or no head", path, number);
    if (!range_end.empty()) word.space_after = row[id] == range_end && range_space;
    if (row[id] == range_end) range_end = {};
    sentence.push_back(std::move(word));
  }
  if (!sentence.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

std::vector<text::Form> forms_of(const Sentence& sentence) {
  std::vector<text::Form> forms;
  forms.reserve(sentence.size());
  for (const Word& word : sentence) forms.push_back({word.form, word.space_after});
  return forms;
}

}  // namespace backlot::treebank
