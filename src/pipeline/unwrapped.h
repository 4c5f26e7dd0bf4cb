// A document whose paragraphs were cut into lines, on its way through the later stages and back: they read it with a
// space for every line break, so that "Ahn Se\nRin" is the name that it is elsewhere.
//
//   if (is_wrapped(document)) {
//     Unwrapped unwrapped(document);
//     annotation = extractor.extract(unwrapped.document(), …);
//     unwrapped.refer_to_written(annotation);   // offsets of the text as it came
//   }
//
// A line that ends in the hyphen of a word ("behind-\nthe-scenes") goes on without a space.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/unspin/reading.h"

#include <vector>

namespace backlot::pipeline {

// Whether a block holds a line break. A search for one character in the text: 0.1 ns a byte.
bool is_wrapped(const article::Document& document);

class Unwrapped {
 public:
  // `document` must outlive it.
  explicit Unwrapped(const article::Document& document);
  Unwrapped(const Unwrapped&) = delete;
  Unwrapped& operator=(const Unwrapped&) = delete;

  const article::Document& document() const { return unwrapped_; }

  // Turns offsets into document() into those of the document as it came.
  void refer_to_written(facts::Annotation& annotation) const;
  void refer_to_written(std::vector<unspin::Damage>& damage) const;

 private:
  unspin::Reading reading_;
  article::Document unwrapped_;
};

}  // namespace backlot::pipeline
