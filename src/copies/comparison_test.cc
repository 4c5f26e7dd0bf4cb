#include "backlot/copies/comparison.h"

#include "backlot/copies/shipped_reader_for_test.h"

#include <gtest/gtest.h>

namespace backlot::copies {
namespace {

article::Document document(const char* id, const char* text) {
  article::Document d;
  d.id = id;
  d.text = text;
  return d;
}

std::string text_of(const std::vector<Piece>& pieces) {
  std::string all;
  for (const Piece& piece : pieces) all += piece.text;
  return all;
}

TEST(Comparison, EveryWordOfBothStandsInARow) {
  const auto one = document("one", "The film opens in May. Ku Ara directs it.\nA sequel was announced.");
  const auto other = document("other", "The movie opens in May. Ku Ara directs it. Nobody knows more.");
  const Comparison c = compare(one, other, shipped());
  std::string left;
  std::string right;
  for (const Row& row : c.rows) {
    left += text_of(row.left);
    right += text_of(row.right);
  }
  for (const char* word : {"film", "Ku Ara", "sequel"}) EXPECT_NE(left.find(word), left.npos) << word;
  for (const char* word : {"movie", "Ku Ara", "Nobody"}) EXPECT_NE(right.find(word), right.npos) << word;
}

TEST(Comparison, TheVerdictNamesTheCopy) {
  Verdict v{.relation = Relation::spun, .probability = .99F, .first_share = .9F, .second_share = .8F};
  v.direction = Direction::second_from_first;
  v.direction_confidence = .75F;
  EXPECT_EQ(in_words(v, "A", "B"),
            "B is a spun copy of A (probability 0.99, this way round 0.75); 90 % of A stands in B, 80 % the other way "
            "round.");
  v.direction = Direction::first_from_second;
  EXPECT_TRUE(in_words(v, "A", "B").starts_with("A is a spun copy of B"));
  v.direction = Direction::unknown;
  EXPECT_TRUE(in_words(v, "A", "B").starts_with("One of A and B is a spun copy of the other"));
  v.relation = Relation::different;
  EXPECT_TRUE(in_words(v, "A", "B").starts_with("Neither of A and B"));
}

}  // namespace
}  // namespace backlot::copies
