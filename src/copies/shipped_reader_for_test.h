// The words of a text, by the substitutions that are built in.
#pragma once

#include "backlot/copies/words.h"
#include "backlot/unspin/shipped.h"

#include <string>

namespace backlot::copies {

inline const Reader& shipped() {
  static const Reader reader(unspin::shipped_substitutions());
  return reader;
}

inline Words read(const std::string& text, std::vector<Span>* spans = nullptr) {
  article::Document document;
  document.text = text;
  Reader::Scratch scratch;
  return shipped().read(document, scratch, spans);
}

}  // namespace backlot::copies
