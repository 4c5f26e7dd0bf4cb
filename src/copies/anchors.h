// Where two texts certainly meet: runs of words of the same senses that stand once in each of them.
//
//   std::vector<Anchor> anchors;
//   finder.find(first, second, anchors);    // by first_begin; no word is in two of them
//
// Runs of three words are looked for first, then single words, of those that are left: a name that comes again and
// again is an anchor once all but one of its places are. In texts of more than `long_text` words chance brings the same
// three words together; there runs of six come before.
#pragma once

#include "backlot/copies/run_index.h"
#include "backlot/copies/side.h"

#include <cstdint>
#include <vector>

namespace backlot::copies {

struct Anchor {
  std::uint32_t first = 0;   // word of the one text
  std::uint32_t second = 0;  // word of the other
  std::uint32_t length = 0;  // words, one by one the same in both
  std::int32_t worth = 0;    // sum of worth_of()

  std::uint32_t first_end() const { return first + length; }
  std::uint32_t second_end() const { return second + length; }
};

class AnchorFinder {
 public:
  static constexpr std::uint32_t long_text = 3000;

  // Replaces `out`, by nothing where fewer than `least` words of the first text stand in runs that both texts have.
  // Time and memory grow with the words of both.
  void find(const Side& first, const Side& second, std::size_t least, std::vector<Anchor>& out);

 private:
  static constexpr std::uint32_t none = RunIndex::none;
  static constexpr std::uint32_t many = 0xFFFFFFFE;

  // True where there is something.
  bool match_ends(const Side& first, const Side& second);
  // Of words that are not matched yet.
  template <std::uint32_t length>
  void match_runs(const Side& first, const Side& second, const RunIndex& runs_of_second);
  template <std::uint32_t length>
  void match_free_runs(const Side& first, const Side& second);
  void match(std::uint32_t i, std::uint32_t j, std::uint32_t length);

  RunIndex free_runs_;                // of the words of the second text that are not matched
  std::vector<Match> met_;            // runs of the first text that stand once in the second
  std::vector<std::uint32_t> meets_;  // by word of the second text: the run of the first that it met
  std::vector<std::uint32_t> there_;  // of each word of the first text: its word of the second, or none
  std::vector<std::uint32_t> back_;   // and the reverse
};

}  // namespace backlot::copies
