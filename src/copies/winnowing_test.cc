#include "backlot/copies/winnowing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

namespace backlot::copies {
namespace {

using Sample = std::map<std::uint64_t, std::uint64_t>;  // first word -> fingerprint

struct Options {
  unsigned words = 8;    // of a fingerprint
  unsigned window = 16;  // fingerprints
};

std::vector<std::uint64_t> fingerprints(const std::vector<std::uint32_t>& words, unsigned n) {
  RunHashes hashes;
  for (const std::uint32_t word : words) hashes.add(word);
  std::vector<std::uint64_t> out;
  for (unsigned begin = 0; begin + n <= words.size(); ++begin) out.push_back(hashes.of(begin, begin + n));
  return out;
}

Sample sample(const std::vector<std::uint32_t>& words, Options options) {
  Sample out;
  const std::vector<std::uint64_t> all = fingerprints(words, options.words);
  winnow(all, options.window, [&](std::size_t place) {
    EXPECT_TRUE(out.empty() || out.rbegin()->first < place) << "in their order, each once";
    out[place] = all[place];
  });
  return out;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(engine_() % end); }

 private:
  std::mt19937 engine_;
};

std::vector<std::uint32_t> random_words(std::size_t count, std::uint32_t kinds, Random& random) {
  std::vector<std::uint32_t> words(count);
  for (std::uint32_t& word : words) word = random.below(kinds);
  return words;
}

// The slow twin: looks at each window whole.
Sample slow_sample(const std::vector<std::uint32_t>& words, Options options) {
  const std::vector<std::uint64_t> all = fingerprints(words, options.words);
  const std::size_t window = std::min<std::size_t>(options.window, all.size());
  Sample out;
  for (std::size_t begin = 0; !all.empty() && begin + window <= all.size(); ++begin) {
    std::size_t best = begin;
    for (std::size_t at = begin; at < begin + window; ++at)
      if (all[at] <= all[best]) best = at;
    out[best] = all[best];
  }
  return out;
}

TEST(RunHashes, AreThoseOfTheWordsAlone) {
  Random random(3);
  RunHashes all;
  const auto words = random_words(60, 3, random);
  for (const std::uint32_t word : words) all.add(word);
  for (std::uint32_t begin = 0; begin < 60; ++begin) {
    RunHashes alone;
    for (std::uint32_t end = begin + 1; end <= 60 && end - begin <= RunHashes::longest; ++end) {
      alone.add(words[end - 1]);
      EXPECT_EQ(all.of(begin, end), alone.of(0, end - begin));
    }
  }
  RunHashes zeros;
  zeros.add(0);
  zeros.add(0);
  EXPECT_NE(zeros.of(0, 1), zeros.of(0, 2)) << "a run is not a longer one of the same word";
}

TEST(RollingHash, IsThatOfTheRun) {
  Random random(7);
  const auto words = random_words(40, 9, random);
  RunHashes all;
  for (const std::uint32_t word : words) all.add(word);
  RollingHash hash(5);
  for (std::size_t at = 0; at < 5; ++at) hash.add(words[at]);
  for (std::uint32_t begin = 0; begin + 5 < words.size(); ++begin) {
    EXPECT_EQ(hash.value(), all.of(begin, begin + 5));
    hash.replace(words[begin], words[begin + 5]);
  }
}

TEST(Winnowing, TakesWhatItsSlowTwinTakes) {
  Random random(4);
  for (int round = 0; round < 400; ++round) {
    const Options options{.words = 1 + random.below(9), .window = 1 + random.below(20)};
    const auto words = random_words(random.below(120), 1 + random.below(50), random);
    EXPECT_EQ(sample(words, options), slow_sample(words, options)) << "round " << round;
  }
}

TEST(Winnowing, OfASharedPassageTakesTheSameInBoth) {
  Random random(5);
  const Options options{.words = 7, .window = 11};
  for (int round = 0; round < 200; ++round) {
    const auto shared = random_words(options.words + options.window - 1, 1000, random);
    std::set<std::uint64_t> seen[2];
    for (auto& of : seen) {
      auto words = random_words(random.below(90), 1000, random);
      words.insert(words.end(), shared.begin(), shared.end());
      const auto after = random_words(random.below(90), 1000, random);
      words.insert(words.end(), after.begin(), after.end());
      for (const auto& [place, fingerprint] : sample(words, options)) of.insert(fingerprint);
    }
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(seen[0], seen[1], std::back_inserter(both));
    EXPECT_FALSE(both.empty()) << "round " << round;
  }
}

TEST(Winnowing, TakesAboutTwoOfAWindow) {
  Random random(6);
  const auto words = random_words(10'000, 1'000'000, random);
  const double taken = static_cast<double>(sample(words, {.words = 7, .window = 11}).size());
  EXPECT_NEAR(taken / 10'000, 2.0 / 12, 0.02);
}

TEST(Winnowing, OfFewerWordsThanAFingerprintTakesNone) {
  EXPECT_TRUE(sample({1, 2, 3}, {.words = 4, .window = 3}).empty());
  EXPECT_EQ(sample({1, 2, 3, 4}, {.words = 4, .window = 3}).size(), 1U);
}

}  // namespace
}  // namespace backlot::copies
