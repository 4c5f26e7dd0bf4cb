// A made corpus is what its truth says.
#include "make_corpus/copies.h"
#include "make_corpus/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace backlot::made {
namespace {

constexpr std::uint32_t documents = 3000;

const Materials& materials() {
  static const Materials read = *Materials::load(BACKLOT_SOURCE_DIR);
  return read;
}

const Corpus& corpus() {
  static const Corpus made(materials(), documents, 7);
  return made;
}

std::vector<std::string> words_of(const Article& article) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : article.paragraphs) {
    for (const std::string& sentence : paragraph) {
      std::istringstream words(sentence);
      for (std::string word; words >> word;) out.push_back(word);
    }
  }
  return out;
}

Article an_article(std::uint64_t seed) { return Author(materials(), documents).tell(seed, 0, seed); }

TEST(MakeCorpus, ADocumentIsAFunctionOfSeedAndNumber) {
  const Corpus again(materials(), documents, 7), other(materials(), documents, 8);
  int same = 0;
  for (std::uint32_t i = documents; i-- > documents - 200;) {
    EXPECT_EQ(again.record(i).json, corpus().record(i).json);
    EXPECT_EQ(again.record(i).truth, corpus().record(i).truth);
    same += other.record(i).json == corpus().record(i).json ? 1 : 0;
  }
  EXPECT_EQ(same, 0);
}

TEST(MakeCorpus, FourOfTenDocumentsAreInGroups) {
  std::map<std::uint32_t, int> size;
  for (const Planned& planned : corpus().plan().documents()) ++size[planned.story];
  int grouped = 0, largest = 0, pairs = 0;
  for (const auto& [story, members] : size) {
    grouped += members > 1 ? members : 0;
    pairs += members == 2 ? 1 : 0;
    largest = std::max(largest, members);
  }
  EXPECT_NEAR(static_cast<double>(grouped) / documents, Plan::share_grouped, 0.01);
  EXPECT_GT(largest, 20);
  EXPECT_GT(pairs, 30);
}

TEST(MakeCorpus, CopiesAreMadeFromOthers) {
  const auto planned = corpus().plan().documents();
  std::set<Kind> seen;
  for (std::uint32_t i = 0; i < planned.size(); ++i) {
    seen.insert(planned[i].kind);
    for (std::size_t s = 0; s < planned[i].source_count(); ++s) {
      const std::uint32_t of = planned[i].sources[s];
      EXPECT_NE(of, i);
      EXPECT_TRUE(planned[of].source_count() == 0 || planned[of].story == planned[i].story);
    }
  }
  EXPECT_EQ(seen.size(), 9U);
}

TEST(MakeCorpus, SpunCopiesHaveAsManyWordsSwappedAsTold) {
  const Spinner spinner(materials());
  for (const Swapper swapper : {Swapper::lexicon, Swapper::wordnet}) {
    for (const double share : {0.1, 0.3, 0.5}) {
      double told = 0;
      for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        Article article = an_article(seed);
        told += spinner.spin(article, share, swapper, random) / 20;
      }
      EXPECT_NEAR(told, share, 0.02);
    }
  }
}

TEST(MakeCorpus, WordsThatAreNotSwappedStay) {
  Random random(1);
  const Article before = an_article(1);
  Article article = before;
  EXPECT_EQ(Spinner(materials()).spin(article, 0, Swapper::wordnet, random), 0);
  EXPECT_EQ(words_of(article), words_of(before));
}

TEST(MakeCorpus, SynonymsKeepTheForm) {
  const Vocabulary& words = materials().words;
  const Use* use = words.find("promised");
  ASSERT_NE(use, nullptr);
  EXPECT_EQ(use->form, Form::ed);
  for (const std::string& synonym : words.synonyms(*use, Closeness::same))
    EXPECT_TRUE(synonym.contains("ed")) << synonym;
}

TEST(MakeCorpus, ExcerptsStandTogetherAndAreLongEnough) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Random random(seed);
    const Article whole = an_article(seed);
    const auto part = words_of(excerpt(whole, 100, random)), all = words_of(whole);
    EXPECT_GE(part.size(), std::min<std::size_t>(100, all.size()));
    EXPECT_FALSE(std::ranges::search(all, part).empty());
  }
}

TEST(MakeCorpus, ARetellingHasTheFactsInOtherSentences) {
  const Author author(materials(), documents);
  const Article first = author.tell(5, 0, 1), again = author.tell(5, 1, 2);
  std::set<std::string> sentences;
  for (const Paragraph& p : first.paragraphs) sentences.insert(p.begin(), p.end());
  for (const Paragraph& p : again.paragraphs) {
    for (const std::string& s : p) EXPECT_FALSE(sentences.contains(s)) << s;
  }
  EXPECT_NE(first.headline, again.headline);
}

TEST(MakeCorpus, PagesOfASiteShareWhatStandsUnderThem) {
  const Author author(materials(), documents);
  int with = 0;
  for (std::uint64_t site = 0; site < 40; ++site) {
    EXPECT_EQ(author.about(site), author.about(site));
    std::size_t words = 0;
    for (const std::string& paragraph : author.about(site)) words += word_count(paragraph);
    EXPECT_LE(words, 150U);
    with += words > 0 ? 1 : 0;
  }
  EXPECT_NEAR(with, 20, 10);
}

}  // namespace
}  // namespace backlot::made
