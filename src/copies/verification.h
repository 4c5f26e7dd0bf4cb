// Whether one of two documents derives from the other, how, and which from which.
//
//   Verdict v = verify(first, second, reader, scratch, is_furniture);
//   if (v.copy() && v.direction == Direction::second_from_first) …    // with v.direction_confidence
//
// A pure function of the two profiles and of what is furniture in their corpus: the same verdict on a laptop and on a
// cluster. verify(a, b) and verify(b, a) say the same with first and second exchanged.
//
// What tells a copy from a page that merely looks alike: a copy keeps the names and numbers and changes the common
// words; a page made from the same template keeps the common words and changes the names and numbers. Shares are
// therefore weighed by what each word says (Reader::weight), and names and numbers that stand against others count
// against the pair (figures.h). The probability is that the text as a whole derives from the other, or a part of it,
// each a logistic function of a few such figures, fitted on made pairs by tools/fit_copies.py; coefficients and their
// measurement stand in verification.cc. Two copies of a third document are copies of each other.
#pragma once

#include "backlot/article/date.h"
#include "backlot/copies/alignment.h"
#include "backlot/copies/furniture.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace backlot::copies {

// Shares are those of Verdict: of what each text says, without furniture, what stands in the other, kept or swapped.
enum class Relation : std::uint8_t {
  verbatim,       // nine tenths of both, and of that 96 % word for word: slips, a changed headline, furniture
  light_rewrite,  // 45 % of both or more, sentences dropped, moved or reworded by hand
  spun,           // the same, where words were swapped one by one, all through what is common to both
  excerpt,        // less than 45 % of one of them, but about 50 words in a row or more: a quoted paragraph, a roundup
  retelling,      // the same news in words of its own (told by stories.h, never by verify())
  different,      // also pages of one template: common words kept, names and numbers others
};

std::string_view name_of(Relation relation);  // "verbatim", "light rewrite", "spun", …

enum class Direction : std::uint8_t { unknown, second_from_first, first_from_second };

// What is known of a document beside its words.
struct Profile {
  std::span<const Word> words;
  std::optional<article::Date> published = std::nullopt;
  bool credits_another = false;                      // it says itself that it follows another ("via X"): credits.h
  std::optional<std::uint64_t> text = std::nullopt;  // for a Verifier: a number that other words have not
};

struct Verdict {
  Relation relation = Relation::different;
  float probability = 0;                     // that one derives from the other, calibrated
  float first_share = 0;                     // share of the first text, by weight, that stands in the second
  float second_share = 0;                    // and the reverse
  Direction direction = Direction::unknown;  // direction.h
  float direction_confidence = 0;            // 0.5 to 1 where a direction is given

  bool copy() const { return relation < Relation::retelling; }
};

// The verdict on the same two documents the other way round.
Verdict exchanged(Verdict verdict);

// `is_furniture`: of a corpus (Candidates::is_furniture); may be empty.
Verdict verify(const Profile& first, const Profile& second, const Reader& reader, AlignmentScratch& scratch,
               const IsFurniture& is_furniture = {});

// The same of two texts that align() has just aligned in this scratch, for whoever wants to see the alignment too.
Verdict verdict_of(const Profile& first, const Profile& second, const Alignment& alignment, const Reader& reader,
                   AlignmentScratch& scratch, const IsFurniture& is_furniture = {});

// The same for many pairs, one a thread. A text whose number is known is read once as long as pairs of it come one soon
// after the other, as those of a copy group do: a third of the time. Texts that have hardly a run of words in common
// are told to be different without a share (Thoroughness::copies).
class Verifier {
 public:
  // `reader` must outlive it, and so must what `is_furniture` refers to.
  explicit Verifier(const Reader& reader, IsFurniture is_furniture = {})
      : reader_(reader), is_furniture_(std::move(is_furniture)), texts_(remembered) {}

  Verdict operator()(const Profile& first, const Profile& second);

 private:
  static constexpr std::size_t remembered = 128;           // texts, 14 kB each of 330 words
  static constexpr std::size_t longest_remembered = 3000;  // words

  struct Remembered {
    std::uint64_t text = 0;
    Side side;  // nothing before it is read
  };

  Side& read(const Profile& profile, const Side* other);

  const Reader& reader_;
  IsFurniture is_furniture_;
  AlignmentScratch scratch_;
  std::vector<Remembered> texts_;
};

}  // namespace backlot::copies
