// Whether one of two documents derives from the other, how, and which from which.
//
//   Verdict v = verify(first, second, reader, furniture, scratch);
//   if (v.copy() && v.direction == Direction::second_from_first) …    // with v.direction_confidence
//
// A pure function of the two profiles and of what is furniture in their corpus: the same verdict on a laptop and on a
// cluster. verify(a, b) and verify(b, a) say the same with first and second exchanged.
//
// What tells a copy from a page that merely looks alike: a copy keeps the names and numbers and changes the common
// words; a page made from the same template keeps the common words and changes the names and numbers. Shares are
// therefore weighed by what each word says (Reader::weight), and names and numbers that stand against others count
// against the pair. The probability is a logistic function of a few such figures, fitted on made corpora by
// tools/fit_copies.py; coefficients and their measurement stand in verification.cc.
#pragma once

#include "backlot/article/date.h"
#include "backlot/copies/alignment.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backlot::copies {

enum class Relation : std::uint8_t {
  verbatim,       // the same words; at most slips and furniture differ
  light_rewrite,  // sentences dropped, moved or reworded by hand
  spun,           // words swapped by a program, one by one, all through the text
  excerpt,        // a part of one text stands in the other (a quotation of paragraphs, a roundup)
  retelling,      // the same news in words of its own (told by stories.h, never by verify())
  different,
};

std::string_view name_of(Relation relation);  // "verbatim", "light rewrite", "spun", …

enum class Direction : std::uint8_t { unknown, second_from_first, first_from_second };

// What is known of a document beside its words.
struct Profile {
  std::span<const Word> words;
  std::optional<article::Date> published;
  float damage = 0;              // share of its words that are what spinners write, 0 to 1 (Reader)
  bool credits_another = false;  // "Source (1)", "via X": it says itself that it follows another
};

struct Verdict {
  Relation relation = Relation::different;
  float probability = 0;   // that one derives from the other, calibrated
  float first_share = 0;   // share of the first text, by weight, that stands in the second
  float second_share = 0;  // and the reverse
  Direction direction = Direction::unknown;
  float direction_confidence = 0;  // 0.5 to 1 where a direction is given

  bool copy() const { return relation < Relation::retelling; }
};

// `is_furniture`: whether the words that begin here are furniture of a site (Candidates::is_furniture); may be empty.
Verdict verify(const Profile& first, const Profile& second, const Reader& reader, AlignmentScratch& scratch,
               const std::function<bool(std::uint64_t passage_key)>& is_furniture = {});

}  // namespace backlot::copies
