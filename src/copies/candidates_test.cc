#include "backlot/copies/candidates.h"

#include "backlot/copies/key_sets.h"
#include "backlot/copies/pairing.h"
#include "backlot/text/hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>
#include <vector>

namespace backlot::copies {

bool operator==(const Pair& a, const Pair& b) {
  return std::tie(a.first, a.second, a.shared_passages, a.shared_story) ==
         std::tie(b.first, b.second, b.shared_passages, b.shared_story);
}
void PrintTo(const Pair& p, std::ostream* out) {
  *out << p.first << "-" << p.second << " (" << p.shared_passages << ", " << p.shared_story << ")";
}

namespace {

struct Document {
  DocumentNumber number = 0;
  std::uint64_t content = 0;
  std::vector<Key> keys;
};

Key key(std::uint64_t name, KeyKind kind = KeyKind::passage) {
  const std::uint64_t hash = text::scatter((name + 1) * 0x9E3779B97F4A7C15ULL);
  return {(hash & ~std::uint64_t{3}) | static_cast<std::uint64_t>(kind)};
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(engine_() % end); }
  template <class T>
  void shuffle(std::vector<T>& items) {
    std::ranges::shuffle(items, engine_);
  }

 private:
  std::mt19937_64 engine_;
};

Result<std::vector<Pair>> pairs_of(const std::vector<Document>& documents, CandidateOptions options = {}) {
  Candidates candidates(std::move(options));
  for (const Document& d : documents)
    if (auto added = candidates.add(d.number, d.content, d.keys); !added) return std::unexpected(added.error());
  return candidates.pairs();
}

// The slow twin: a map from keys to documents, each pair added up by itself. The order of documents is that of KeySets.
class Twin {
 public:
  Twin(const std::vector<Document>& documents, std::uint32_t few) : few_(few) {
    KeySets sets(few);
    std::map<std::uint32_t, const Document*> speaker;
    std::map<std::vector<Key>, std::vector<const Document*>> same;
    for (const Document& d : documents) {
      std::vector<Key> keys = d.keys;
      std::ranges::sort(keys);
      if (!keys.empty()) same[keys].push_back(&d);
      if (!keys.empty()) sets.add(d.number, d.content, keys);
    }
    sets.freeze();
    for (std::uint32_t rank = 0; rank < sets.numbers().size(); ++rank) {
      rank_[sets.numbers()[sets.place(rank)]] = rank;
      story_rank_[sets.numbers()[sets.place(rank)]] = sets.story_rank(rank);
      sketch_[sets.numbers()[sets.place(rank)]] = sets.set_of(rank).copy_sketch;
    }
    for (auto& [keys, all] : same) add_set(keys, all);
    for (const auto& [of, numbers] : having_) add_key(of, numbers);
    for (auto& [ends, pair] : pairs_)
      if (pair.shared_passages == 1 && !alone_.contains(ends)) pair.shared_passages = 0;
    std::erase_if(pairs_, [](const auto& p) { return p.second.shared_passages + p.second.shared_story == 0; });
  }

  std::vector<Pair> pairs(std::uint32_t most_stories) const {
    std::vector<Pair> out;
    for (const auto& [ends, pair] : pairs_) {
      const bool best = is_among_best(pair, pair.first, most_stories) || is_among_best(pair, pair.second, most_stories);
      if (pair.shared_passages > 0 || best) out.push_back(pair);
    }
    return out;
  }

 private:
  void add_set(const std::vector<Key>& keys, std::vector<const Document*>& all) {
    std::ranges::sort(all, {}, [](const Document* d) { return std::pair(d->content, d->number); });
    if (all.size() > few_) {
      for (const Document* d : std::span(all).subspan(1))
        for (const Key of : keys) {
          share(all[0]->number, d->number, of);
          alone_.insert(std::minmax(all[0]->number, d->number));
        }
      all.resize(1);
    }
    for (const Document* d : all)
      for (const Key of : keys) having_[of].push_back(d->number);
  }

  void add_key(Key of, std::vector<DocumentNumber> numbers) {
    const bool story = of.kind() == KeyKind::story;
    std::ranges::sort(numbers, {}, [&](DocumentNumber n) { return rank_.at(n); });
    if (numbers.size() > few_ && !story && is_furniture(numbers)) return;
    if (numbers.size() > few_ && story)
      std::ranges::sort(numbers, {}, [&](DocumentNumber n) { return story_rank_.at(n); });
    for (std::size_t a = 0; a < numbers.size(); ++a) {
      for (std::size_t b = a + 1; b < numbers.size(); ++b) {
        const bool next = b - a <= PairingRules::neighbours;
        if (numbers.size() <= few_ || next) share(numbers[a], numbers[b], of);
        if (!story && (numbers.size() <= PairingRules::rare || next))
          alone_.insert(std::minmax(numbers[a], numbers[b]));
      }
    }
  }

  bool is_furniture(const std::vector<DocumentNumber>& numbers) const {
    std::set<DocumentNumber> sample;
    for (std::size_t look = 0; look < 32; ++look) sample.insert(numbers[look * numbers.size() / 32]);
    std::map<std::uint32_t, int> documents_with;
    for (const DocumentNumber n : sample) {
      for (const std::uint32_t k : sketch_.at(n)) documents_with[k] += k == KeySets::none ? 0 : 1;
    }
    float all = 0, alone = 0;
    for (const auto& [k, documents] : documents_with) {
      all += static_cast<float>(documents);
      alone += documents == 1 ? 1 : 0;
    }
    return alone > PairingRules::most_alone * all;
  }

  bool is_among_best(const Pair& of, DocumentNumber document, std::uint32_t most) const {
    std::uint32_t as_good = 0;
    for (const auto& [ends, pair] : pairs_) {
      const bool has = ends.first == document || ends.second == document;
      if (has && pair.shared_passages == 0 && pair.shared_story >= of.shared_story) ++as_good;
    }
    return as_good <= most;
  }

  void share(DocumentNumber a, DocumentNumber b, Key of) {
    const auto [first, second] = std::minmax(a, b);
    Pair& pair = pairs_.try_emplace({first, second}, Pair{first, second, 0, 0}).first->second;
    ++(of.kind() == KeyKind::story ? pair.shared_story : pair.shared_passages);
  }

  std::uint32_t few_;
  std::map<DocumentNumber, std::uint32_t> rank_, story_rank_;
  std::map<DocumentNumber, KeySets::Sketch> sketch_;
  std::map<Key, std::vector<DocumentNumber>> having_;
  std::map<std::pair<DocumentNumber, DocumentNumber>, Pair> pairs_;
  std::set<std::pair<DocumentNumber, DocumentNumber>> alone_;  // that share a passage which makes a pair by itself
};

// Families of documents that share keys, some whole sets, and furniture of their sites.
std::vector<Document> made(Random& random) {
  std::vector<Document> out;
  const std::uint32_t count = random.below(150), families = 1 + random.below(20), sites = 1 + random.below(3);
  for (std::uint32_t n = 0; n < count; ++n) {
    Document d{.number = n * 7, .content = text::scatter(n + 1), .keys = {}};
    const std::uint32_t family = random.below(families);
    const std::uint32_t kept = random.below(5) == 0 ? 20 : random.below(20);
    for (std::uint32_t k = 0; k < kept; ++k) d.keys.push_back(key(family * 1000 + k));
    for (std::uint32_t k = 0; k < random.below(8); ++k) d.keys.push_back(key(1'000'000 + n * 100 + k));
    for (std::uint32_t k = 0; k < random.below(4); ++k) d.keys.push_back(key(random.below(30), KeyKind::story));
    if (random.below(2) == 0) d.keys.push_back(key(9'000'000 + random.below(sites)));
    std::ranges::sort(d.keys);
    d.keys.erase(std::ranges::unique(d.keys).begin(), d.keys.end());
    out.push_back(std::move(d));
  }
  return out;
}

TEST(Candidates, AreThoseOfTheirSlowTwin) {
  Random random(1);
  for (int round = 0; round < 60; ++round) {
    const auto documents = made(random);
    const std::uint32_t few = 2 + random.below(30), most = random.below(30);
    const auto pairs = pairs_of(documents, {.threads = 1, .few = few, .most_stories = most});
    EXPECT_EQ(*pairs, Twin(documents, few).pairs(most)) << "round " << round;
  }
}

TEST(Candidates, DependOnTheDocumentsOnly) {
  Random random(2);
  for (int round = 0; round < 20; ++round) {
    auto documents = made(random);
    const auto expected = pairs_of(documents, {.threads = 1, .few = 6});
    random.shuffle(documents);
    for (Document& d : documents) random.shuffle(d.keys);
    EXPECT_EQ(*pairs_of(documents, {.threads = 3, .few = 6}), *expected) << "other order, more threads";
    EXPECT_EQ(*pairs_of(documents, {.memory = 0, .threads = 2, .few = 6}), *expected) << "all spilled";
  }
}

TEST(Candidates, DoNotDependOnNumbers) {
  Random random(3);
  for (int round = 0; round < 20; ++round) {
    auto documents = made(random);
    const auto before = pairs_of(documents, {.few = 6});
    const auto last = static_cast<DocumentNumber>(documents.size() * 7);
    for (Document& d : documents) d.number = last - d.number;
    std::vector<Pair> after = *pairs_of(documents, {.few = 6});
    for (Pair& p : after) p = {last - p.second, last - p.first, p.shared_passages, p.shared_story};
    std::ranges::sort(after, {}, [](const Pair& p) { return std::pair(p.first, p.second); });
    EXPECT_EQ(after, *before);
  }
}

TEST(Candidates, OfOneDocumentAThousandTimesAreLinear) {
  std::vector<Document> documents;
  for (DocumentNumber n = 0; n < 100'000; ++n) documents.push_back({n, text::scatter(n), {key(1), key(2), key(3)}});
  const auto pairs = pairs_of(documents);
  EXPECT_EQ(pairs->size(), 99'999U);
  EXPECT_EQ(pairs->front().shared_passages, 3U);
}

// The number of documents that hang together, from the first one on.
std::size_t reached(const std::vector<Pair>& pairs, DocumentNumber from) {
  std::set<DocumentNumber> seen{from};
  for (std::size_t before = 0; before != seen.size();) {
    before = seen.size();
    for (const Pair& p : pairs)
      if (seen.contains(p.first) || seen.contains(p.second)) seen.insert({p.first, p.second});
  }
  return seen.size();
}

TEST(Candidates, OfATextCopiedAThousandTimesHangTogetherByFewPairs) {
  Random random(4);
  std::vector<Document> documents;
  for (DocumentNumber n = 0; n < 1000; ++n) {
    Document d{n, text::scatter(n + 1), {key(5000 + n)}};
    for (std::uint64_t k = 0; k < 40; ++k)
      if (random.below(10) < 6) d.keys.push_back(key(k));  // 0.43 in common with any other
    documents.push_back(d);
  }
  const auto pairs = pairs_of(documents);
  EXPECT_EQ(reached(*pairs, 0), 1000U);
  EXPECT_LT(pairs->size(), 1000U * 40);
}

TEST(Candidates, OfASitesFurnitureAreNone) {
  std::vector<Document> documents;
  for (DocumentNumber n = 0; n < 1000; ++n) {
    Document d{n, text::scatter(n + 1), {key(1), key(2)}};
    for (std::uint64_t k = 0; k < 40; ++k) d.keys.push_back(key(1000 + 20 * n + k));  // half of it with the next one
    documents.push_back(d);
  }
  Candidates candidates;
  for (const Document& d : documents) ASSERT_TRUE(candidates.add(d.number, d.content, d.keys));
  const auto pairs = candidates.pairs();
  EXPECT_EQ(pairs->size(), 999U) << "each with the next one, for what they really share";
  EXPECT_EQ(pairs->front().shared_passages, 20U);
  EXPECT_TRUE(candidates.is_furniture(key(1)));
  EXPECT_FALSE(candidates.is_furniture(key(1020)));
}

// A fifth of each page is the site's; copies that each lost most of a text share less than these, but not always the
// same.
TEST(Candidates, MuchFurnitureIsNotACopiedText) {
  Random random(3);
  Candidates candidates;
  for (DocumentNumber n = 0; n < 600; ++n) {
    std::vector<Key> keys;
    for (std::uint64_t k = 0; k < (n < 300 ? 32 : 10); ++k) keys.push_back(key(100'000 + 40 * n + k));
    for (std::uint64_t k = 0; k < 8; ++k) {
      if (n < 300) keys.push_back(key(k));
    }
    for (std::uint64_t k = 0; k < 60; ++k) {
      if (n >= 300 && random.below(10) < 4) keys.push_back(key(1000 + k));
    }
    ASSERT_TRUE(candidates.add(n, text::scatter(n + 1), keys));
  }
  ASSERT_TRUE(candidates.pairs());
  for (std::uint64_t k = 0; k < 8; ++k) EXPECT_TRUE(candidates.is_furniture(key(k)));
  for (std::uint64_t k = 0; k < 60; ++k) EXPECT_FALSE(candidates.is_furniture(key(1000 + k)));
}

TEST(Candidates, OfNothingAndOfRepeatedNumbers) {
  EXPECT_TRUE(pairs_of({})->empty());
  EXPECT_TRUE(pairs_of({{0, 1, {}}, {1, 2, {}}})->empty());
  const auto pairs = pairs_of({{7, 1, {key(1)}}, {7, 2, {key(1), key(2)}}, {9, 3, {key(2)}}, {7, 1, {key(1)}}});
  EXPECT_EQ(*pairs, (std::vector<Pair>{{7, 9, 1, 0}}));
}

TEST(Candidates, SayWhereThereIsNoRoom) {
  Random random(5);
  std::vector<Document> documents;
  for (DocumentNumber n = 0; n < 300; ++n) documents.push_back({n, n, {}});
  for (Document& d : documents)
    for (std::uint64_t k = 0; k < 40; ++k) d.keys.push_back(key(random.below(50)));
  const auto pairs = pairs_of(documents, {.memory = 0, .folder = "/nowhere"});
  ASSERT_FALSE(pairs);
  EXPECT_EQ(pairs.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace backlot::copies
