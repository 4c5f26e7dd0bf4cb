// A document whose damage is undone, on its way through the later stages and back.
//
//   Restored restored(document, restoration.damage);           // the text as it was before a program swapped its words
//   annotation = extractor.extract(restored.document(), …);    // names, rules and facts read that text
//   restored.refer_to_written(annotation);                     // offsets and as_written fields: the text as it came
//
// `document` must outlive it.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/unspin/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::pipeline {

class Restored {
 public:
  Restored(const article::Document& document, std::vector<unspin::Damage> damage);

  // Laid out as the document, with the restored text.
  const article::Document& document() const { return restored_; }

  // Turns facts about document() into facts about the document as it came, and adds the damage;
  // what lies inside the title of a work is the title's (damaged_titles.h).
  void refer_to_written(facts::Annotation& annotation) const;

 private:
  // What the text prints for a name of the restored text; the name itself where it is not printed in one piece.
  std::string as_written(std::string_view name) const;
  void turn_words(facts::Quote& quote) const;

  const article::Document& written_;
  std::vector<unspin::Damage> damage_;
  unspin::Reading reading_;
  article::Document restored_;
};

}  // namespace backlot::pipeline
