// For tests: what analyze() makes of a text, as strings.
#pragma once

#include "backlot/text/analyzer.h"

#include <string>
#include <string_view>

namespace backlot::text {

inline Text analyzed(std::string_view source) {
  static const Analyzer analyzer = *Analyzer::shipped();
  Text text;
  analyzer.analyze(source, {}, text);
  return text;
}

// The tokens of `source`, as written, with a space between two and " | " between sentences.
inline std::string split(std::string_view source) {
  const Text text = analyzed(source);
  std::string out;
  for (const Sentence& s : text.sentences) {
    if (!out.empty()) out += "| ";
    for (const Token& t : text.tokens_of(s)) out += std::string(text.written(t)) + " ";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

// The quotations of `source`: [inner], nested ones after those that hold them, "…" at the end of an open one.
inline std::string quotes(std::string_view source) {
  const Text text = analyzed(source);
  std::string out;
  for (const Quotation& q : text.quotations) out += "[" + std::string(q.inner.of(source)) + (q.open ? "…]" : "]");
  return out;
}

}  // namespace backlot::text
