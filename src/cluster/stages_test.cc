// Each stage is held against what the program does with the whole corpus at once, with batches cut at random.
#include "backlot/cluster/stages.h"

#include "backlot/cluster/made_corpus_for_test.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/rows_for_test.h"
#include "backlot/copies/pairing.h"
#include "backlot/copies/shipped_reader_for_test.h"
#include "backlot/copies/verification.h"
#include "backlot/pipeline/retellings.h"

#include <gtest/gtest.h>

#include <numeric>

namespace backlot::cluster {
namespace {

using copies::DocumentNumber;

const copies::Reader& reader() { return copies::shipped(); }

Work with_reader(Stage (*stage)(const arrow::Batch&, const copies::Reader&)) {
  return [stage](const arrow::Batch& batch) { return stage(batch, reader()); };
}

// A corpus as `documents` gives it, numbered.
class StagesTest : public testing::TestWithParam<unsigned> {
 protected:
  void SetUp() override {
    Rows given;
    for (const std::string& text : made_corpus(60, random_))
      given.push_back({{"id", "d" + std::to_string(given.size())}, {"text", text}});
    documents_ = run_cut(with_reader(documents), given, "", random_);
    std::ranges::sort(documents_, {}, [](const Row& row) { return std::get<std::string>(row.at("order")); });
    for (std::size_t i = 0; i < documents_.size(); ++i) documents_[i]["number"] = static_cast<std::int64_t>(i);
  }

  std::vector<copies::Word> words(std::size_t document) const {
    return thawed<copies::Word>(std::get<std::string>(documents_[document].at("words")));
  }
  // The columns of both ends beside the pairs.
  static Rows with_both(Rows pairs, const Rows& of_number, const std::vector<std::string>& names) {
    std::map<std::int64_t, const Row*> by_number;
    for (const Row& row : of_number) by_number[integer(row, "number")] = &row;
    for (Row& pair : pairs) {
      for (const std::string end : {"first", "second"}) {
        const auto found = by_number.find(integer(pair, end));
        for (const std::string& name : names)
          pair[end + "_" + name] = found == by_number.end() ? Value() : found->second->at(name);
      }
    }
    return pairs;
  }
  Rows all_pairs() const {
    Rows pairs;
    for (std::size_t a = 0; a < documents_.size(); ++a) {
      for (std::size_t b = a + 1; b < documents_.size(); ++b)
        pairs.push_back({{"first", static_cast<std::int64_t>(a)}, {"second", static_cast<std::int64_t>(b)}});
    }
    return pairs;
  }
  Rows edges() {
    const auto both = with_both(all_pairs(), documents_, {"words", "published", "credits"});
    return run_cut(with_reader(verify), with_furniture(both), "", random_);
  }
  static Rows with_furniture(Rows pairs) {
    for (Row& pair : pairs) pair["first_furniture"] = pair["second_furniture"] = std::vector<std::int64_t>();
    return pairs;
  }
  // Each with the smallest number that its edges lead to.
  static Rows with_component(Rows rows, std::size_t count) {
    std::vector<std::int64_t> of(count);
    std::iota(of.begin(), of.end(), 0);
    for (bool changed = true; changed;) {
      changed = false;
      for (const Row& row : rows) {
        auto& one = of[static_cast<std::size_t>(integer(row, "first"))];
        auto& other = of[static_cast<std::size_t>(integer(row, "second"))];
        changed |= one != other;
        one = other = std::min(one, other);
      }
    }
    for (Row& row : rows) row["component"] = of[static_cast<std::size_t>(integer(row, "first"))];
    return rows;
  }

  std::mt19937 random_{GetParam()};
  Rows documents_;
};

INSTANTIATE_TEST_SUITE_P(RandomCorpora, StagesTest, testing::Values(1U, 2U, 3U));

TEST_P(StagesTest, LongerDocumentsComeFirst) {
  for (std::size_t i = 1; i < documents_.size(); ++i) EXPECT_GE(words(i - 1).size(), words(i).size());
}

// Postings as Spark sorts them.
Rows in_order(Rows postings) {
  std::ranges::sort(postings, {}, [](const Row& row) {
    return std::pair(integer(row, "key"), std::get<std::string>(row.at("place")));
  });
  return postings;
}

TEST_P(StagesTest, KeysArePairedWhereverBatchesAreCut) {
  const Rows rows = in_order(run_cut(postings, documents_, "", random_));
  const Rows whole = run(pair_keys, rows);
  EXPECT_FALSE(whole.empty());
  EXPECT_EQ(sorted(run_cut(pair_keys, rows, "key", random_)), sorted(whole));
}

// Many documents with some common keys of each kind, whose sketches stand apart or together.
Rows common_postings(std::mt19937& random) {
  Rows rows;
  for (std::int64_t key = 0; key < 12; ++key) {
    const std::size_t count = copies::few_documents + 1 + random() % 200;
    for (std::size_t number = 0; number < count; ++number) {
      std::string place;
      for (int part = 0; part < 8; ++part)
        append_rising(place, static_cast<std::uint32_t>(random() % (key % 2 == 0 ? 9 : 1000)));
      append_rising(place, std::uint64_t{random()});
      append_rising(place, std::uint64_t{number});
      rows.push_back({{"key", 64 + key}, {"place", place}});
    }
  }
  return in_order(std::move(rows));
}

TEST_P(StagesTest, AKeyThatIsCutIntoStretchesPairsTheSame) {
  const Rows rows = common_postings(random_);
  Rows looked_at;
  Rows stretches;
  constexpr std::int64_t stretch = 16;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && rows[end].at("key") == rows[begin].at("key")) ++end;
    const std::size_t count = end - begin;
    for (std::size_t look = 0; look < copies::PairingRules::looks; ++look)
      looked_at.push_back(rows[begin + copies::PairingRules::looked_at(look, count)]);
    for (std::size_t at = 0; at < count; ++at) {
      Row row = rows[begin + at];
      const auto place = static_cast<std::int64_t>(at);
      row["stretch"] = place / stretch;
      row["own"] = true;
      stretches.push_back(row);
      if (place < stretch || place % stretch >= 3) continue;
      row["stretch"] = place / stretch - 1;
      row["own"] = false;
      stretches.push_back(row);
    }
  }
  std::vector<Value> furniture_of;
  for (const Row& row : run_cut(furniture_keys, looked_at, "key", random_)) furniture_of.push_back(row.at("key"));
  std::erase_if(stretches,
                [&](const Row& row) { return std::ranges::find(furniture_of, row.at("key")) != furniture_of.end(); });
  std::ranges::sort(stretches, {}, [](const Row& row) {
    return std::tuple(integer(row, "key"), integer(row, "stretch"), std::get<std::string>(row.at("place")));
  });
  Rows expected = run(pair_keys, rows);
  std::erase_if(expected, [](const Row& row) { return integer(row, "kind") == furniture; });
  EXPECT_EQ(sorted(run(pair_stretch, stretches)), sorted(expected));
  EXPECT_FALSE(expected.empty());
}

TEST_P(StagesTest, PairsAreVerifiedAsTheProgramDoes) {
  std::vector<std::vector<copies::Word>> texts;  // each has its own place: by that the verifier knows them
  for (std::size_t d = 0; d < documents_.size(); ++d) texts.push_back(words(d));
  Rows expected;
  copies::Verifier verifier(reader(), [](copies::Key) { return false; });
  for (const Row& pair : all_pairs()) {
    const auto& one = texts[static_cast<std::size_t>(integer(pair, "first"))];
    const auto& other = texts[static_cast<std::size_t>(integer(pair, "second"))];
    const copies::Verdict verdict = verifier({.words = one}, {.words = other});
    if (!verdict.copy()) continue;
    Row row = pair;
    row["relation"] = static_cast<std::int64_t>(verdict.relation);
    row["probability"] = double{verdict.probability};
    expected.push_back(row);
  }
  Rows found = edges();
  EXPECT_GT(found.size(), 5U);
  for (Row& row : found) std::erase_if(row, [&](const auto& cell) { return !expected[0].contains(cell.first); });
  EXPECT_EQ(sorted(found), sorted(expected));
}

TEST_P(StagesTest, GroupsAreThoseOfAllEdgesAtOnce) {
  Rows all = edges();
  for (Row& row : all) row["round"] = static_cast<std::int64_t>(random_() % 3);
  const Rows rows = with_component(all, documents_.size());
  EXPECT_EQ(sorted(run_cut(derive, rows, "component", random_)), sorted(run(derive, rows)));
  EXPECT_EQ(sorted(run_cut(likely_roots, rows, "component", random_)), sorted(run(likely_roots, rows)));
  std::ranges::shuffle(all, random_);
  EXPECT_EQ(sorted(run(derive, all)), sorted(run(derive, rows))) << "the order of rows decides nothing";
}

// All stages between documents and kin, each cut at random.
class TellingTest : public StagesTest {
 protected:
  Rows kin_of_corpus() {
    copies::TextsWith texts_with;
    for (const Row& row : run_cut(with_reader(count_words), documents_, "", random_))
      texts_with.counts()[static_cast<std::size_t>(integer(row, "counter"))] +=
          static_cast<std::uint32_t>(integer(row, "texts"));
    const copies::Rarity rarity(std::move(texts_with), documents_.size());
    const auto weighing = [&](const arrow::Batch& batch) { return weigh(batch, reader(), rarity); };
    const Rows weighed = run_cut(weighing, documents_, "", random_);
    Rows met = run_cut(meet, run_cut(listings, weighed, "", random_), "sense", random_);
    std::ranges::stable_sort(met, {}, [](const Row& row) { return integer(row, "sense"); });
    Rows pairs = sorted(run_cut(partners, met, "number", random_));
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    const Rows compared = run_cut(compare, with_both(pairs, weighed, {"text"}), "", random_);
    Rows told;
    for (const Row& row : weighed)
      told.push_back({{"number", row.at("number")},
                      {"text", row.at("text")},
                      {"other", {}},
                      {"similar", {}},
                      {"told", {}},
                      {"shared", {}}});
    for (const Row& row : compared) {
      for (const auto& [one, other] : {std::pair("first", "second"), std::pair("second", "first")})
        told.push_back({{"number", row.at(one)},
                        {"text", {}},
                        {"other", row.at(other)},
                        {"similar", row.at("similar")},
                        {"told", row.at("told")},
                        {"shared", row.at("in_" + std::string(one))}});
    }
    std::ranges::shuffle(told, random_);
    const Rows around = run_cut(surroundings, told, "number", random_);
    return run_cut(kin, with_both(compared, around, {"around"}), "", random_);
  }
};

INSTANTIATE_TEST_SUITE_P(RandomCorpora, TellingTest, testing::Values(1U, 2U, 3U));

TEST_P(TellingTest, KinAreThoseOfTheProgram) {
  std::vector<DocumentNumber> numbers(documents_.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::vector<std::vector<copies::Word>> texts;
  for (const DocumentNumber d : numbers) texts.push_back(words(d));
  const auto expected = pipeline::look_for_retellings(
      1, [&](DocumentNumber d) { return std::span<const copies::Word>(texts[d]); }, numbers, reader());
  const Rows found = sorted(kin_of_corpus());
  ASSERT_EQ(found.size(), expected.size());
  EXPECT_GT(found.size(), 20U);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Row* const row = &*std::ranges::find_if(found, [&](const Row& r) {
      return integer(r, "first") == expected[i].first && integer(r, "second") == expected[i].second;
    });
    EXPECT_EQ(std::get<std::string>(row->at("kinship")), frozen(std::span(&expected[i].between, 1)));
  }
}

TEST(Stages, AColumnThatIsMissingIsNamed) {
  const Lent lent(table_of({{{"number", std::int64_t{1}}}}));
  const Stage made = postings(lent.batch());
  ASSERT_FALSE(made);
  EXPECT_NE(made.error().message.find("no column \"content\""), std::string::npos);
}

}  // namespace
}  // namespace backlot::cluster
