#include "backlot/unspin/decoder.h"

#include "backlot/unspin/word_model_for_test.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>

namespace backlot::unspin {
namespace {

// Two words, "observe area", either of which may be put back.
class DecoderTest : public testing::Test {
 protected:
  DecoderTest() {
    model.set("track", "field", -1);
    lattice.open();
    lattice.edges.push_back({.first = 0, .last = 1, .kept = model.find("observe")});
    lattice.edges.push_back({.first = 0, .last = 1, .weight = -1, .candidate = &track});
    lattice.open();
    lattice.edges.push_back({.first = 1, .last = 2, .kept = model.find("area")});
    lattice.edges.push_back({.first = 1, .last = 2, .weight = -1, .candidate = &field});
    lattice.close();
  }

  WordModel model{{"observe", "area", "track", "field"}};
  Candidate track{.restored = "track", .words = {model.find("track")}};
  Candidate field{.restored = "field", .words = {model.find("field")}};
  Lattice lattice;
  Decoder decoder;
  const Weights plain{.language = 1, .channel = 1};
};

TEST_F(DecoderTest, GivesEachEdgeItsShareOfAllPaths) {
  decoder.decode(lattice, &model, plain, 16);
  // Of the four paths only "track field" has more than -8 a word: weights -1 and -1, and a pair of -1 instead of -8.
  const double both = std::exp(-1 - 1 + 7);
  const double all = 1 + 2 * std::exp(-1) + both;
  EXPECT_NEAR(lattice.edges[1].posterior, (both + std::exp(-1)) / all, 1e-4);
  EXPECT_NEAR(lattice.edges[3].posterior, (both + std::exp(-1)) / all, 1e-4);
  EXPECT_NEAR(lattice.edges[0].posterior + lattice.edges[1].posterior, 1, 1e-5);
}

TEST_F(DecoderTest, WithoutAModelOnlyTheCountsSpeak) {
  decoder.decode(lattice, nullptr, plain, 16);
  EXPECT_NEAR(lattice.edges[1].posterior, std::exp(-1) / (1 + std::exp(-1)), 1e-5);
}

TEST_F(DecoderTest, KeepsAtLeastOneHistory) {
  decoder.decode(lattice, &model, plain, 1);
  EXPECT_NEAR(lattice.edges[2].posterior + lattice.edges[3].posterior, 1, 1e-5);
}

TEST_F(DecoderTest, ASentenceOfNothingIsDecoded) {
  Lattice empty;
  empty.close();
  decoder.decode(empty, &model, plain, 4);
  EXPECT_TRUE(empty.edges.empty());
}

// The slow, obvious twin: every path of a random lattice, one by one.
TEST(Decoder, AgreesWithTheSumOverAllPaths) {
  std::mt19937 random(3);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  WordModel model({"a", "b", "c", "d"});
  for (const char* left : {"a", "b", "c", "d"})
    for (const char* right : {"a", "b", "c", "d"}) model.set(left, right, -static_cast<float>(below(50)) / 10);
  std::vector<Candidate> candidates;
  for (LanguageModel::Word w = 5; w < 9; ++w) candidates.push_back({.restored = "x", .words = {w, (w - 4) % 4 + 5}});
  for (int round = 0; round < 40; ++round) {
    Lattice lattice;
    constexpr std::uint32_t places = 6;
    for (std::uint32_t p = 0; p < places; ++p) {
      lattice.open();
      lattice.edges.push_back({.first = p, .last = p + 1, .kept = 5 + below(4)});
      for (std::uint32_t i = below(3); i > 0; --i) {
        lattice.edges.push_back({.first = p,
                                 .last = std::min(places, p + 1 + below(3)),
                                 .weight = -static_cast<float>(below(30)) / 10,
                                 .candidate = &candidates[below(4)]});
      }
    }
    lattice.close();
    Decoder decoder;
    decoder.decode(lattice, &model, {.language = 1, .channel = 1}, 1000);
    std::vector<double> taken(lattice.edges.size());
    double all = 0;
    std::vector<std::uint32_t> path;
    const std::function<void(std::uint32_t, double, LanguageModel::Word)> walk = [&](std::uint32_t place, double score,
                                                                                     LanguageModel::Word before) {
      if (place == places) {
        const double weight = std::exp(score + WordModel::otherwise);
        all += weight;
        for (const std::uint32_t e : path) taken[e] += weight;
        return;
      }
      for (std::uint32_t e = lattice.starts[place]; e < lattice.starts[place + 1]; ++e) {
        double after = score + lattice.edges[e].weight;
        LanguageModel::Word last = before;
        for (const LanguageModel::Word word : lattice.edges[e].words()) {
          after += model.log_probability({&last, 1}, word);
          last = word;
        }
        path.push_back(e);
        walk(lattice.edges[e].last, after, last);
        path.pop_back();
      }
    };
    walk(0, 0, LanguageModel::begin);
    for (std::size_t e = 0; e < taken.size(); ++e) ASSERT_NEAR(lattice.edges[e].posterior, taken[e] / all, 1e-4);
  }
}

}  // namespace
}  // namespace backlot::unspin
