// The parts of the training of the n-gram model, and a small model of its own.
#include "train_ngrams/back_offs.h"
#include "train_ngrams/mixture.h"
#include "train_ngrams/pack_ngrams.h"
#include "train_ngrams/perplexity.h"

#include <gtest/gtest.h>

#include <cmath>

namespace backlot::ngrams {
namespace {

std::vector<Sentence> sentences(std::initializer_list<std::string_view> lines) {
  std::vector<Sentence> out;
  for (const std::string_view line : lines) out.push_back(words_of(line));
  return out;
}

const std::vector<Sentence> running = sentences({"the cat sat on the mat", "the dog sat on the mat", "a cat ran",
                                                 "the dog ran on", "on the mat sat a cat", "in 2024 the cat ran"});
const std::vector<Sentence> other = sentences({"a mat is a thing", "the cat is a thing that sat", "a dog is a thing"});

std::uint64_t key(const Vocabulary& v, std::string_view a, std::string_view b, std::string_view c) {
  const auto id = [&](std::string_view w) { return std::uint64_t{v.id({std::string(w), false})}; };
  return id(a) << 32U | id(b) << 16U | id(c);
}

TEST(Corpus, JoinsWhatTheTokeniserCutsItsOwnWay) {
  EXPECT_EQ(joined("I do n't know Winston- Salem , it 's ``"), "I don't know Winston-Salem , it's \"");
  EXPECT_EQ(joined(""), "");
  const Sentence words = words_of("Kim won’t sing.");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[0].folded, "kim");
  EXPECT_TRUE(words[0].capitalized);
  EXPECT_EQ(words[2].folded, "n't");
  EXPECT_FALSE(words[3].capitalized);
}

TEST(Corpus, SaysWhichFileIsNotThere) {
  std::vector<Sentence> out;
  EXPECT_EQ(read_masc("/nowhere/masc.txt", {}, out).error().code, ErrorCode::not_found);
  EXPECT_EQ(read_treebank("/nowhere/train.conllu", out).error().code, ErrorCode::not_found);
  EXPECT_EQ(read_glosses("/nowhere").error().code, ErrorCode::not_found);
}

TEST(NgramCounts, RareWordsAndNumbersHaveClasses) {
  const Vocabulary v(running, 2);
  EXPECT_EQ(v.id({"in", false}), unspin::unknown_word);
  EXPECT_EQ(v.id({"in", true}), unspin::unknown_name);
  EXPECT_EQ(v.id({"2024", false}), unspin::year);
  EXPECT_GE(v.id({"cat", false}), unspin::word_classes);
  EXPECT_EQ(v.kinds_of(running)[unspin::year], 1U);
  EXPECT_EQ(v.kinds_of(running)[unspin::unknown_word], 1U);
}

TEST(NgramCounts, CountsTriplesAndWhatStandsBeforePairs) {
  const Vocabulary v(running, 1);
  const auto triples = count_triples(running, v);
  const auto seen = [](const std::vector<Count>& counts, std::uint64_t k) {
    for (const Count& c : counts) {
      if (c.key == k) return c.seen;
    }
    return 0U;
  };
  EXPECT_EQ(seen(triples, key(v, "on", "the", "mat")), 3U);
  const auto pairs = count_continuations(triples, 2);
  EXPECT_EQ(seen(pairs, key(v, "on", "the", "mat") & 0xFFFFFFFFU), 1U) << "only 'on' stands before 'the mat'";
  EXPECT_EQ(seen(pairs, std::uint64_t{unspin::sentence_begin} << 16U | v.id({"the", false})), 3U)
      << "the start of a sentence keeps its count";
}

// What follows any context has a probability of one between all words, with what was pruned and without.
TEST(KneserNey, ProbabilitiesAddUpToOne) {
  std::vector<Sentence> all = running;
  all.insert(all.end(), other.begin(), other.end());
  const Vocabulary v(all, 1);
  const Estimates a = estimate(count_triples(running, v), v.size());
  const Estimates b = estimate(count_triples(other, v), v.size());
  for (const Estimates& e :
       {a, mixed(a, b, {.weight = 0.7, .prune = 0}), mixed(a, b, {.weight = 0.7, .prune = 0.01})}) {
    for (const auto& [before, last] : {std::pair("on", "the"), std::pair("is", "a"), std::pair("mat", "mat")}) {
      double sum = 0;
      for (std::uint64_t w = 0; w < v.size(); ++w)
        sum += std::exp(log_probability(e, (key(v, "a", before, last) & 0xFFFFFFFFU) << 16U | w));
      EXPECT_NEAR(sum, 1, 1e-6) << before << " " << last;
    }
  }
}

TEST(KneserNey, ThePrunedModelIsSmaller) {
  const Vocabulary v(running, 1);
  const Estimates a = estimate(count_triples(running, v), v.size());
  EXPECT_LT(mixed(a, a, {.weight = 0.5, .prune = 0.01}).triples.size(), a.triples.size());
  EXPECT_EQ(mixed(a, a, {.weight = 0.5, .prune = 0}).triples.size(), a.triples.size());
}

TEST(PackNgrams, IsReadAsItWasWritten) {
  const Vocabulary v(running, 1);
  const Estimates e = estimate(count_triples(running, v), v.size());
  const std::string file = pack_ngrams(v, e, v.kinds_of(running));
  EXPECT_EQ(file, pack_ngrams(v, e, v.kinds_of(running)));
  const auto model = unspin::NgramModel::view(std::as_bytes(std::span(file.data(), file.size())), files::Check::all);
  ASSERT_TRUE(model) << model.error().to_string();
  auto context = model->context_after(model->find("on"), model->find("the"));
  EXPECT_NEAR(model->step(context, model->find("mat")), log_probability(e, key(v, "on", "the", "mat")), 0.05);
  EXPECT_NEAR(model->step(context, model->find("ran")), log_probability(e, key(v, "the", "mat", "ran")), 0.13);
  EXPECT_LT(perplexity(*model, running).all, perplexity(*model, other).all);
  EXPECT_EQ(perplexity(*model, running).unknown, 0);
}

}  // namespace
}  // namespace backlot::ngrams
