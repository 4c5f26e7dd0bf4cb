// From a string to a Text: tokenise, split into sentences, pair quotation marks, tag, lemmatise, in one pass each.
//
//   auto analyzer = Analyzer::shipped();               // the model that is built into the program
//   Text text;
//   analyzer->analyze("Tak Ye Rin stars as Seo Han Byul.", {}, text);
//
// An Analyzer is immutable: analyze() may be called from any number of threads, each with its own Text.
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/text.h"

#include <memory>
#include <span>
#include <string_view>

namespace backlot::text {

class Model;  // tagger and lemmatiser weights (model.h)

class Analyzer {
 public:
  // The model that is built in. Errors: `incompatible` where its fingerprint does not fit the code.
  static Result<Analyzer> shipped();
  // With another model, which the Analyzer shares.
  explicit Analyzer(std::shared_ptr<const Model> model);

  // Fills `out` (its memory is reused) from `source`, which must be well-formed UTF-8 and outlive `out`. Only the
  // segments are read, in order; an empty list means each non-empty line of `source`. Linear in the bytes read.
  void analyze(std::string_view source, std::span<const Segment> segments, Text& out) const;

  const Model& model() const { return *model_; }

 private:
  std::shared_ptr<const Model> model_;
};

}  // namespace backlot::text
