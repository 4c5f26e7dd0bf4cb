// A document with two layers: as written and restored, with offsets from either into the other.
//
//   Reading reading(text_as_written, restoration.damage);
//   analyzer.analyze(reading.text(), …);                 // later stages read the restored layer
//   Span written = reading.to_written(mention.span);     // what leaves Backlot refers to the text as written
//
// A document without damage has the identity reading: text() is the text as written itself, and no offset changes.
#pragma once

#include "backlot/unicode/span.h"
#include "backlot/unspin/damage.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::unspin {

class Reading {
 public:
  Reading() = default;
  // `written` must outlive the reading; `damage` is by span and does not overlap.
  Reading(std::string_view written, std::span<const Damage> damage) { reset(written, damage); }
  // The same with the memory of this one.
  void reset(std::string_view written, std::span<const Damage> damage);

  bool identity() const { return edits_.empty(); }
  std::string_view written() const { return written_; }
  // The restored text; a view of this object or, where nothing is restored, of the text as written.
  std::string_view text() const { return identity() ? written_ : std::string_view(restored_); }

  // The span of the other layer: monotone both ways, and a span that touches the inside of a restored stretch is
  // widened to the whole of it, so that to_written(to_restored(s)) contains s. O(log n) in the number of restorations.
  Span to_written(Span restored) const;
  Span to_restored(Span written) const;

  // Indices [first, last) into the damage given, of those that a span of the text as written touches.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool empty() const { return first == last; }
  };
  Range damage_in(Span written) const;

 private:
  struct Edit {
    Span written;
    Span restored;
  };
  template <Span Edit::* from, Span Edit::* to>
  Span across(Span span) const;

  std::string_view written_;
  std::string restored_;
  std::vector<Edit> edits_;
};

}  // namespace backlot::unspin
