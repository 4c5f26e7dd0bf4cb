#include "backlot/unspin/inventory.h"

#include "backlot/unspin/inflection.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/shipped.h"
#include "backlot/unspin/word_model_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace backlot::unspin {
namespace {

PhraseKey key(std::string_view phrase) {
  const auto words = words_of(phrase);
  return key_of(std::span<const std::string>(words));
}

std::vector<std::string> originals(const Inventory& inventory, std::string_view form) {
  std::vector<std::string> out;
  const std::uint32_t at = inventory.find(key(form));
  if (at == PhraseTable::none) return out;
  for (const Candidate& c : inventory.candidates(at)) out.push_back(c.restored);
  return out;
}

Inventory built(std::string_view rows) {
  const auto table = Substitutions::parse("original\tspun\tpos\tcount\n" + std::string(rows), "").value();
  const WordModel model({"film", "films", "movie", "movies", "sun", "play", "played", "in", "the", "within"});
  return Inventory::build(table, Substitutions(), Syllables("korean_syllable\tsun won\n"), model);
}

TEST(Inventory, InvertsSubstitutionsOfSeveralWords) {
  const Inventory inventory = built("in the\twithin the\tfunc\t60\n");
  EXPECT_EQ(originals(inventory, "within the"), std::vector<std::string>{"in the"});
  EXPECT_NE(inventory.find(extend(0, key_of("within"))), PhraseTable::none);  // begins a form
  EXPECT_TRUE(originals(inventory, "within").empty());
  EXPECT_EQ(inventory.find(extend(0, key_of("without"))), PhraseTable::none);
}

TEST(Inventory, SaysWhatAFormIsWithoutItsCandidates) {
  const Inventory inventory = built("in the\twithin the\tfunc\t60\nSun\tSolar\tname\t35\n");
  EXPECT_TRUE(inventory.is_form(inventory.find(key("within the"))));
  EXPECT_FALSE(inventory.is_form(inventory.find(key("within"))));
  EXPECT_FALSE(inventory.may_be_name_piece(inventory.find(key("within the"))));
  EXPECT_TRUE(inventory.may_be_name_piece(inventory.find(key("solar"))));
}

TEST(Inventory, FollowsTheRegularEndings) {
  const Inventory inventory = built("film\tmovie\tnoun\t46\n");
  EXPECT_EQ(originals(inventory, "movies"), std::vector<std::string>{"films"});
  const std::uint32_t form = inventory.find(key("movies"));
  EXPECT_EQ(inventory.candidates(form).front().origin, Origin::inflected);
}

TEST(Inventory, AFormThatWasSeenOnceIsBorneOutByOthersOfTheSameWords) {
  const auto channel = [](std::string_view rows) {
    const Inventory inventory = built(rows);
    return inventory.candidates(inventory.find(key("movies"))).front();
  };
  const Candidate alone = channel("films\tmovies\tnoun\t1\n");
  const Candidate both = channel("films\tmovies\tnoun\t1\nfilm\tmovie\tnoun\t46\n");
  EXPECT_EQ(alone.related, 0U);
  EXPECT_EQ(both.count, 1U);
  EXPECT_EQ(both.related, 46U);
  EXPECT_GT(both.channel, alone.channel);
}

TEST(Inventory, KeepsWhatIsSwappedOftenLessWillingly) {
  const Inventory inventory = built("film\tmovie\tnoun\t46\n");
  EXPECT_LT(inventory.kept(key("film")), -1);
  EXPECT_EQ(inventory.kept(key("sun")), 0);
  EXPECT_GT(inventory.evidence(inventory.find(key("movie"))), 0.5);
  EXPECT_LT(inventory.evidence(inventory.find(key("film"))), 0);
}

TEST(Inventory, WhatCleanArticlesWriteIsRarelyDamage) {
  const auto table = Substitutions::parse("original\tspun\tpos\tcount\nfilm\tmovie\tnoun\t46\n", "").value();
  const WordModel model({"film", "movie"});
  const Syllables none("");
  const auto channel = [&](const UsualPhrases& usual) {
    const Inventory inventory = Inventory::build(table, Substitutions(), none, model, usual);
    return inventory.candidates(inventory.find(key("movie"))).front().channel;
  };
  const UsualPhrases usual("# of a million words\nmovie\t4000\nfilm\tmany\n");
  EXPECT_NEAR(usual.share(key("movie")), 0.004, 1e-9);
  EXPECT_EQ(usual.share(key("film")), 0);
  EXPECT_LT(channel(usual), channel(UsualPhrases({})) - 1);
}

TEST(Inventory, ASyllableIsAPieceOfANameAndAWordOfATitle) {
  const Inventory inventory = built("Sun\tSolar\tname\t35\n");
  const auto candidates = inventory.candidates(inventory.find(key("solar")));
  ASSERT_EQ(candidates.size(), 2U);
  EXPECT_TRUE(std::ranges::any_of(candidates, [](const Candidate& c) { return c.use == Use::name_piece; }));
  EXPECT_TRUE(std::ranges::any_of(candidates, [](const Candidate& c) { return c.use == Use::title_word; }));
}

TEST(Inflection, MakesPairsOfTheSameForm) {
  const auto has = [](const std::vector<WordPair>& pairs, std::string_view original, std::string_view spun) {
    return std::ranges::any_of(pairs, [&](const WordPair& p) { return p.original == original && p.spun == spun; });
  };
  const auto verbs = inflected({.original = "plays", .spun = "performs", .kind = "verb"});
  EXPECT_TRUE(has(verbs, "played", "performed"));
  EXPECT_TRUE(has(verbs, "playing", "performing"));
  EXPECT_TRUE(has(verbs, "play", "perform"));
  EXPECT_TRUE(has(inflected({.original = "story", .spun = "tale", .kind = "noun"}), "stories", "tales"));
  EXPECT_TRUE(has(inflected({.original = "stop", .spun = "cease", .kind = "verb"}), "stopped", "ceased"));
  EXPECT_TRUE(inflected({.original = "emotions", .spun = "feeling", .kind = "noun"}).empty());
  EXPECT_TRUE(inflected({.original = "look", .spun = "take a look", .kind = "noun"}).empty());
}

TEST(Shipped, TablesAreReadWithoutError) {
  EXPECT_GT(shipped_substitutions().rows().size(), 1700U);
  EXPECT_GT(shipped_stand_ins().rows().size(), 30U);
  EXPECT_GT(shipped_usual_phrases().share(key("character")), 0);
  EXPECT_TRUE(Syllables::shipped().is_name_piece("seung-hyun"));
  EXPECT_TRUE(Syllables::shipped().is_name_piece("siwan"));
  EXPECT_FALSE(Syllables::shipped().is_name_piece("solar"));
  EXPECT_TRUE(Syllables::shipped().is_given("joy"));
}

// What the build froze is what the tables say.
TEST(Inventory, TheFrozenOneIsTheOneThatIsBuilt) {
  const auto model = NgramModel::shipped().value();
  const Inventory fresh = Inventory::build(shipped_substitutions(), shipped_stand_ins(), Syllables::shipped(), *model,
                                           shipped_usual_phrases());
  EXPECT_TRUE(std::ranges::equal(fresh.image(), Inventory::shipped().image()));
  const std::uint32_t form = Inventory::shipped().find(key("movie"));
  ASSERT_NE(form, PhraseTable::none);
  EXPECT_FALSE(originals(Inventory::shipped(), "movie").empty());
}

TEST(Inventory, CandidatesAreMadeOnceForAllThreads) {
  const Inventory inventory = Inventory::shipped();
  const std::uint32_t form = inventory.find(key("movie"));
  std::vector<const Candidate*> seen(4);
  {
    std::vector<std::jthread> threads;
    for (const Candidate*& first : seen) threads.emplace_back([&] { first = inventory.candidates(form).data(); });
  }
  EXPECT_EQ(std::ranges::count(seen, seen.front()), 4);
}

}  // namespace
}  // namespace backlot::unspin
