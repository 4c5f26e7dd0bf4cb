#include "backlot/facts/grammars.h"

#include "backlot/mentions/items.h"

#include <vector>

namespace backlot::facts {
namespace {

bool is_called(const grammar::Source& source, std::string_view start) {
  const std::string_view file = source.file;
  return file.substr(file.rfind('/') + 1).starts_with(start);
}

}  // namespace

Result<Grammars> compile_grammars(std::span<const grammar::Source> sources) {
  std::vector<grammar::Source> sentences;
  std::vector<grammar::Source> paragraphs;
  std::vector<grammar::Source> moments;
  for (const grammar::Source& source : sources) {
    (is_called(source, "quotes") ? paragraphs : is_called(source, "moments") ? moments : sentences).push_back(source);
  }
  auto of_sentences = grammar::Grammar::compile(sentences, mentions::item_classes());
  if (!of_sentences) return std::unexpected(of_sentences.error());
  auto of_paragraphs = grammar::Grammar::compile(paragraphs, mentions::item_classes());
  if (!of_paragraphs) return std::unexpected(of_paragraphs.error());
  auto of_moments = grammar::Grammar::compile(moments, mentions::item_classes());
  if (!of_moments) return std::unexpected(of_moments.error());
  return Grammars{*std::move(of_sentences), *std::move(of_paragraphs), *std::move(of_moments)};
}

}  // namespace backlot::facts
