#include "backlot/copies/side_by_side.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::copies {
namespace {

// Words are what spaces part; a capital begins a sentence.
struct Cut {
  explicit Cut(std::string_view all) : text(all) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
      words.emplace_back(static_cast<std::uint32_t>(std::hash<std::string_view>{}(text.substr(at, end - at)) >> 36U),
                         WordKind::common, text[at] >= 'A' && text[at] <= 'Z');
      spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
  }
  Located located() const { return {text, words, spans}; }
  std::string_view text;
  Words words;
  std::vector<Span> spans;
};

std::string shown(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& p : pieces) {
    const char* marks = p.kind == PieceKind::kept ? "" : p.kind == PieceKind::swapped ? "~" : "+";
    out += marks + std::string(p.text) + marks;
  }
  return out;
}

std::vector<std::string> shown(const std::vector<Row>& rows) {
  std::vector<std::string> out;
  for (const Row& row : rows) out.push_back(shown(row.left) + "|" + shown(row.right));
  return out;
}

using Lines = std::vector<std::string>;

TEST(SideBySide, TextsWithNothingInCommonStandOneAfterTheOther) {
  const Cut left("One two. Three four.");
  const Cut right("Five six.");
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {})),
            (Lines{"|+Five six.+", "+One two. +|", "+Three four.+|"}));
}

TEST(SideBySide, SwapsAreMarkedAndEachSentenceHasItsRow) {
  const Cut left("The film opens. It ends.");
  const Cut right("The movie opens. It ends.");
  const Passage passage{
      0, 5, 0, 5, {{StepKind::kept, 0, 1, 0, 1}, {StepKind::swapped, 1, 2, 1, 2}, {StepKind::kept, 2, 5, 2, 5}}};
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {{passage}})),
            (Lines{"The ~film ~opens. |The ~movie ~opens. ", "It ends.|It ends."}));
}

TEST(SideBySide, WhatOnlyTheRightHasFollowsItsPassage) {
  const Cut left("A one. B two.");
  const Cut right("B two. C new. A one.");
  const Passage a{0, 2, 4, 6, {{StepKind::kept, 0, 2, 4, 6}}};
  const Passage b{2, 4, 0, 2, {{StepKind::kept, 2, 4, 0, 2}}};
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {{a, b}})),
            (Lines{"A one. |A one.", "B two.|B two. ", "|+C new. +"}));
}

TEST(SideBySide, AnOpeningMarkGoesWithItsWord) {
  Cut left("They go. \"Sorry\" he says.");
  Cut right("They go. \"Pardon\" he says.");
  for (Cut* cut : {&left, &right}) {  // no word holds the marks
    cut->spans[2] = {cut->spans[2].begin + 1, cut->spans[2].end - 1};
    cut->words[2] = Word(cut->words[2].hash(), WordKind::common, true);
  }
  const Passage passage{
      0, 5, 0, 5, {{StepKind::kept, 0, 2, 0, 2}, {StepKind::swapped, 2, 3, 2, 3}, {StepKind::kept, 3, 5, 3, 5}}};
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {{passage}})),
            (Lines{"They go. |They go. ", "~\"Sorry\" ~he says.|~\"Pardon\" ~he says."}));
}

TEST(SideBySide, WhatIsDroppedWhereOthersAreInsertedIsAnExchange) {
  const Cut left("He puts too much in.");
  const Cut right("He puts plenty in.");
  const Passage passage{0,
                        5,
                        0,
                        4,
                        {{StepKind::kept, 0, 2, 0, 2},
                         {StepKind::dropped, 2, 4, 2, 2},
                         {StepKind::inserted, 4, 4, 2, 3},
                         {StepKind::kept, 4, 5, 3, 4}}};
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {{passage}})),
            (Lines{"He puts ~too much ~in.|He puts ~plenty ~in."}));
}

TEST(SideBySide, APieceEndsWithItsLine) {
  const Cut left("A one.\nB two.");
  const Cut right("A one.");
  const Passage a{0, 2, 0, 2, {{StepKind::kept, 0, 2, 0, 2}}};
  EXPECT_EQ(shown(side_by_side(left.located(), right.located(), {{a}})), (Lines{"A one.|A one.", "+B two.+|"}));
}

}  // namespace
}  // namespace backlot::copies
