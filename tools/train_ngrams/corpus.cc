#include "train_ngrams/corpus.h"

#include "backlot/files/lines.h"
#include "backlot/files/mapped_file.h"
#include "backlot/text/analyzer.h"
#include "backlot/text/tokenizer.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace backlot::ngrams {
namespace {

void add(std::string_view line, std::vector<Sentence>& out) {
  Sentence words = words_of(line);
  if (!words.empty()) out.push_back(std::move(words));
}

bool is_clitic(std::string_view token) {
  static constexpr std::array<std::string_view, 14> clitics{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m",
                                                            "n’t", "’s", "’re", "’ve", "’ll", "’d", "’m"};
  return std::ranges::find(clitics, token) != clitics.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The definition and, between quotation marks, the examples.
void read_gloss(std::string_view gloss, Glosses& out) {
  while (!gloss.empty()) {
    const std::size_t quote = gloss.find('"');
    std::string_view definition = gloss.substr(0, quote);
    while (!definition.empty() && (definition.back() == ' ' || definition.back() == ';')) definition.remove_suffix(1);
    if (definition.size() > 2) add(definition, out.definitions);
    if (quote == std::string_view::npos) return;
    gloss.remove_prefix(quote + 1);
    const std::string_view example = gloss.substr(0, gloss.find('"'));
    add(example, out.examples);
    gloss.remove_prefix(std::min(gloss.size(), example.size() + 1));
  }
}

}  // namespace

std::string joined(std::string_view tokens) {
  std::string out;
  while (!tokens.empty()) {
    const std::string_view token = tokens.substr(0, tokens.find(' '));
    tokens.remove_prefix(std::min(tokens.size(), token.size() + 1));
    if (token.empty()) continue;
    const bool after_hyphen = out.size() > 1 && out.back() == '-' && is_letter(out[out.size() - 2]);
    if (!out.empty() && !after_hyphen && !is_clitic(token)) out += ' ';
    out += token == "``" || token == "''" ? "\"" : token;
  }
  return out;
}

Sentence words_of(std::string_view line) {
  std::vector<text::Token> tokens;
  text::tokenize(line, {0, static_cast<std::uint32_t>(line.size())}, tokens);
  Sentence words;
  for (const text::Token& t : tokens) {
    const std::string_view written = t.span().of(line);
    words.push_back({unicode::fold(written), written.front() >= 'A' && written.front() <= 'Z'});
  }
  return words;
}

Result<void> read_masc(const std::string& path, Share share, std::vector<Sentence>& out) {
  std::vector<Sentence> all;
  if (auto done = files::for_each_line(path, [&](std::string_view line) { all.push_back(words_of(joined(line))); });
      !done)
    return done;
  const auto place = [&](double part) { return static_cast<std::size_t>(part * static_cast<double>(all.size())); };
  for (std::size_t i = place(share.from); i < place(share.to); ++i) {
    if (!all[i].empty()) out.push_back(std::move(all[i]));
  }
  return {};
}

Result<void> read_treebank(const std::string& path, std::vector<Sentence>& out) {
  constexpr std::string_view start = "# text = ";
  return files::for_each_line(path, [&](std::string_view line) {
    if (line.starts_with(start)) add(line.substr(start.size()), out);
  });
}

Result<void> read_articles(const std::string& folder, std::vector<Sentence>& out) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  if (error) return fail(ErrorCode::unreadable, error.message(), folder);
  std::ranges::sort(paths);
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return std::unexpected(analyzer.error());
  text::Text text;
  for (const std::string& path : paths) {
    const auto file = files::MappedFile::open(path);
    if (!file) return std::unexpected(file.error());
    analyzer->analyze(file->text(), {}, text);
    for (const text::Sentence& s : text.sentences) {
      Sentence words;
      for (const text::Token& t : text.tokens_of(s)) words.push_back({std::string(t.word), t.is(text::capitalized)});
      out.push_back(std::move(words));
    }
  }
  return {};
}

Result<Glosses> read_glosses(const std::string& folder) {
  Glosses out;
  for (const std::string_view part : {"noun", "verb", "adj", "adv"}) {
    auto done = files::for_each_line(folder + "/data." + std::string(part), [&](std::string_view line) {
      const std::size_t bar = line.find(" | ");
      if (!line.starts_with(' ') && bar != std::string_view::npos) read_gloss(line.substr(bar + 3), out);
    });
    if (!done) return std::unexpected(done.error());
  }
  return out;
}

}  // namespace backlot::ngrams
