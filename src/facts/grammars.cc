#include "backlot/facts/grammars.h"

#include "backlot/mentions/items.h"

#include <vector>

namespace backlot::facts {
namespace {

bool is_about_quotes(const grammar::Source& source) {
  const std::string_view file = source.file;
  return file.substr(file.rfind('/') + 1).starts_with("quotes");
}

}  // namespace

Result<Grammars> compile_grammars(std::span<const grammar::Source> sources) {
  std::vector<grammar::Source> sentences;
  std::vector<grammar::Source> paragraphs;
  for (const grammar::Source& source : sources) (is_about_quotes(source) ? paragraphs : sentences).push_back(source);
  auto of_sentences = grammar::Grammar::compile(sentences, mentions::item_classes());
  if (!of_sentences) return std::unexpected(of_sentences.error());
  auto of_paragraphs = grammar::Grammar::compile(paragraphs, mentions::item_classes());
  if (!of_paragraphs) return std::unexpected(of_paragraphs.error());
  return Grammars{*std::move(of_sentences), *std::move(of_paragraphs)};
}

}  // namespace backlot::facts
