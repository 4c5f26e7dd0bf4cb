#include "backlot/grammar/text_examples.h"

#include <algorithm>

namespace backlot::grammar {

std::string_view TextExampleReader::joined(std::uint32_t first, std::uint32_t last) {
  std::string& words = joined_.emplace_back();
  for (std::uint32_t t = first; t < last; ++t) {
    if (t != first) words.push_back(' ');
    words += text_.tokens[t].word;
  }
  return words;
}

Item TextExampleReader::item_of(std::uint32_t first, std::uint32_t last, const Mark* mark) {
  const text::Token& token = text_.tokens[last - 1];
  Item item{first, last, token.word, token.lemma, token.tag, {}, 0};
  if (last - first > 1) item.word = item.lemma = joined(first, last);
  if (mark != nullptr) {
    for (const std::string& name : mark->classes) {
      if (const int number = classes_.find(name); number >= 0) item.classes.set(static_cast<std::size_t>(number));
    }
  }
  if (finish_) finish_(text_, item);
  return item;
}

// Whether a mark covers both this token and the one before it.
bool TextExampleReader::crosses(std::uint32_t token, const Marked& example) const {
  const Span both{text_.tokens[token - 1].begin, text_.tokens[token].begin};
  return std::ranges::any_of(
      example.marks, [&](const Mark& mark) { return mark.span.contains(both.begin) && mark.span.contains(both.end); });
}

void TextExampleReader::operator()(const Marked& example, std::vector<ExampleRow>& rows) {
  rows.clear();
  joined_.clear();
  analyzer_.analyze(example.text, {}, text_);
  auto mark = example.marks.begin();
  for (const text::Sentence& sentence : text_.sentences) {
    if (rows.empty() || !crosses(sentence.first, example)) rows.emplace_back();
    std::uint32_t first = rows.back().items.empty() ? sentence.first : rows.back().items.back().last;
    while (first < sentence.last) {
      while (mark != example.marks.end() && mark->span.end <= text_.tokens[first].begin) ++mark;
      const bool marked = mark != example.marks.end() && mark->span.contains(text_.tokens[first].begin);
      std::uint32_t last = first + 1;
      while (marked && last < text_.tokens.size() && mark->span.contains(text_.tokens[last].begin)) ++last;
      rows.back().items.push_back(item_of(first, last, marked ? &*mark : nullptr));
      rows.back().spans.push_back({text_.tokens[first].begin, text_.tokens[last - 1].end});
      first = last;
    }
  }
}

}  // namespace backlot::grammar
