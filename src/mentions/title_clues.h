// What a learned model looks at to tell titles without quotation marks from other names: features of a place by its own
// words and those around it, and of a string by what the document does with it.
//
// The program that trains the model (tools/train_titles) and the one that uses it call the same code; a model trained
// with other features is refused (title_clue_fingerprint).
#pragma once

#include "backlot/mentions/title_places.h"
#include "backlot/text/analyzer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::mentions {

// A feature is a 64-bit key.
using TitleFeatures = std::vector<std::uint64_t>;

class TitleClues {
 public:
  // `signs`: what the rules say of stretches without quotation marks.
  void read(const Page& page, std::span<const TitleSign> signs);

  // All places of one string, never empty.
  using String = std::span<const TitlePlace>;
  std::size_t size() const { return starts_.empty() ? 0 : starts_.size() - 1; }
  String string(std::size_t s) const { return {&places_[starts_[s]], &places_[starts_[s + 1]]}; }

  // Each appends to `out`.
  void add_string(const Page& page, String string, TitleFeatures& out) const;
  // The features of a place that cost least, and the others.
  void add_first(const Page& page, const TitlePlace& place, TitleFeatures& out) const;
  void add_rest(const Page& page, const TitlePlace& place, TitleFeatures& out) const;

 private:
  void find_names(const Page& page);
  bool is_in_name(const Page& page, std::uint32_t t) const;

  WordKinds kinds_;
  std::vector<TitlePlace> places_;
  std::vector<std::size_t> starts_;      // of the strings in places_, and its size
  std::vector<std::uint64_t> in_names_;  // sorted: words that stand in what looks like somebody’s full name
};

// A hash of the features of fixed sentences: differs where the features do, and where what the analyzer or the lexicons
// make of these sentences does.
std::uint64_t title_clue_fingerprint(const text::Analyzer& analyzer);

}  // namespace backlot::mentions
