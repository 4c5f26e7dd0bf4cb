#include "backlot/copies/words.h"

#include "backlot/copies/shipped_reader_for_test.h"
#include "backlot/unspin/shipped.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <string_view>

namespace backlot::copies {
namespace {

article::Document document_of(std::string text, std::vector<article::Block> blocks = {}) {
  article::Document document;
  document.text = std::move(text);
  document.blocks = std::move(blocks);
  return document;
}

Word word(const std::string& text) { return read(text).front(); }

// One letter a word: c, f, n, # by kind; in upper case where a sentence begins.
std::string kinds(const std::string& text) {
  std::string out;
  for (const Word w : read(text)) {
    const char letter = "cfn#"[static_cast<int>(w.kind())];
    out += w.starts_sentence() && letter != '#' ? static_cast<char>(letter - 32) : letter;
  }
  return out;
}

Reader reader_of(const std::string& rows) {
  return Reader(*unspin::Substitutions::parse("original\tspun\tpos\tcount\n" + rows, "test.tsv"));
}

TEST(Words, AreTheSameHoweverTheyAreWritten) {
  EXPECT_TRUE(word("Café").same_word(word("cafe")));
  EXPECT_TRUE(word("ACTRESS").same_word(word("actress")));
  EXPECT_FALSE(word("actress").same_word(word("actor")));
}

// The spans of the words of a text, with a bar between them.
std::string written(const std::string& text) {
  std::vector<Span> spans;
  read(text, &spans);
  std::string out;
  for (const Span s : spans) out += (out.empty() ? "" : "|") + text.substr(s.begin, s.size());
  return out;
}

TEST(Words, OfANameAreItsPiecesHoweverTheyAreJoined) {
  EXPECT_EQ(written("met Se-ha, Yerin and Marcus Okafor-Bell"), "met|Se|ha|Ye|rin|and|Marcus|Okafor|Bell");
  const Words apart = read("met Ye Rin");
  for (const char* joined : {"met Yerin", "met Ye-rin", "met Ye-Rin"}) {
    const Words words = read(joined);
    ASSERT_EQ(words.size(), 3U) << joined;
    EXPECT_TRUE(words[1].same_word(apart[1]) && words[2].same_word(apart[2])) << joined;
  }
  EXPECT_EQ(written("a well-known film in Japan by Marina"), "a|well-known|film|in|Japan|by|Marina");
  EXPECT_TRUE(read("“It’s Ki”, he said").size() == read("\"It's Ki\" he said").size());
}

TEST(Words, KnowWhatARewriterWouldDoToThem) {
  EXPECT_EQ(kinds("The actress met Ki Sun Kyum at 10:30."), "Fccnnnf#");
  EXPECT_EQ(kinds("Zorvath smiled. Nobody saw it!"), "NcFcf");
  EXPECT_EQ(kinds("He plays “The Last Stop”, and two films."), "Fcfnnf#c");
  EXPECT_EQ(kinds("He said, “Then we laughed.”"), "Fcffc");
}

TEST(Words, OfATitleAreNoNamesForTheirCapitals) {
  const std::string text = "Two Actors Meet Zorvath";
  Reader::Scratch scratch;
  const Words words = shipped().read(document_of(text, {{{0, 23}, article::BlockKind::headline, {}}}), scratch);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[1].kind(), WordKind::common);
  EXPECT_EQ(words[3].kind(), WordKind::name);
}

TEST(Words, ComeFromTheBlocksThatHoldTheArticle) {
  const std::string text = "Head\nBy Somebody\nBody text\nSource (1)";
  const std::vector<article::Block> blocks{{{0, 4}, article::BlockKind::headline, {}},
                                           {{5, 16}, article::BlockKind::byline, {}},
                                           {{17, 26}, article::BlockKind::body, {}},
                                           {{27, 37}, article::BlockKind::credit, {}}};
  Reader::Scratch scratch;
  std::vector<Span> spans;
  const Words words = shipped().read(document_of(text, blocks), scratch, &spans);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_TRUE(words[1].starts_sentence());
  ASSERT_EQ(spans.size(), 3U);
  EXPECT_EQ(text.substr(spans[2].begin, spans[2].end - spans[2].begin), "text");
}

TEST(Words, OfAnEndlessNameAreItsPieces) {
  std::string endless = "met A";
  for (int i = 0; i < 500'000; ++i) endless += "-b";
  EXPECT_EQ(read(endless).size(), 500'002U);
}

TEST(Words, OfALongBlockAreThoseOfItsSentences) {
  const std::string sentence = "Zorvath met Ki Sun Kyum at 10:30, “again”, and did not smile. ";
  std::string text;
  for (int i = 0; i < 5000; ++i) text += sentence;
  std::vector<Span> spans;
  const Words words = read(text, &spans), once = read(sentence);
  ASSERT_EQ(words.size(), 5000 * once.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word expected = once[i % once.size()];
    ASSERT_TRUE(words[i].same_word(expected) && words[i].kind() == expected.kind()) << i;
    ASSERT_EQ(words[i].starts_sentence(), expected.starts_sentence()) << i;
  }
  EXPECT_EQ(text.substr(spans.back().begin, spans.back().size()), "smile");
}

TEST(Words, OfNothingAreNone) {
  EXPECT_TRUE(read("").empty());
  EXPECT_TRUE(read("… — !! : ; $ % + * 😀 () “” '").empty());
}

TEST(Words, DoNotDependOnWhatTheScratchWasUsedFor) {
  Reader::Scratch scratch;
  std::vector<Span> spans;
  shipped().read(document_of("Something Quite Different, and longer than that."), scratch, &spans);
  const Words again = shipped().read(document_of("One Word"), scratch, &spans);
  EXPECT_EQ(again.size(), 2U);
  EXPECT_EQ(spans.size(), 2U);
}

TEST(Senses, AreSharedByMeasuredSwapsInTheirForms) {
  EXPECT_EQ(shipped().sense(word("movie")), shipped().sense(word("film")));
  EXPECT_EQ(shipped().sense(word("movies")), shipped().sense(word("films")));
  EXPECT_EQ(shipped().sense(word("qwertzuiop")), word("qwertzuiop").hash());
  EXPECT_NE(shipped().sense(word("movie")), shipped().sense(word("actress")));
}

TEST(Senses, AreStarsAndNeverChains) {
  const Reader reader =
      reader_of("begin\tstart\tother\t9\nstart\tget\tother\t5\nend\tstart\tother\t2\nmom\tmother\t\t3\n");
  EXPECT_EQ(reader.sense(word("start")), reader.sense(word("begin")));
  EXPECT_EQ(reader.sense(word("get")), word("get").hash()) << "its original is a form of another word";
  EXPECT_EQ(reader.sense(word("end")), word("end").hash()) << "what is written for it hangs on another word";
  EXPECT_EQ(reader.sense(word("mother")), word("mom").hash());
}

TEST(Senses, OfEveryShippedSenseIsItself) {
  for (const unspin::Substitution& row : unspin::shipped_substitutions().rows()) {
    const Words words = read(row.spun);
    if (words.size() != 1) continue;
    const std::uint32_t sense = shipped().sense(words[0]);
    EXPECT_EQ(shipped().sense(Word(sense, WordKind::common, false)), sense) << row.spun;
  }
}

TEST(SwapEvidence, TellsWhichOfTwoWordsIsTheCopy) {
  const Reader reader = reader_of("film\tmovie\tnoun\t40\nmovie\tfilm\tnoun\t3\n");
  EXPECT_NEAR(reader.swap_evidence(word("film"), word("movie")), std::log(40.5 / 3.5), 1e-4);
  EXPECT_FLOAT_EQ(reader.swap_evidence(word("movie"), word("film")),
                  -reader.swap_evidence(word("film"), word("movie")));
  EXPECT_GT(reader.swap_evidence(word("films"), word("movies")), 1.0F);
  EXPECT_EQ(reader.swap_evidence(word("film"), word("actress")), 0.0F);
  EXPECT_TRUE(reader.known_swap(word("movie"), word("film")));
  EXPECT_FALSE(reader.known_swap(word("movie"), word("actress")));
}

TEST(Weights, AreTheBitsOfAWordInCleanEnglish) {
  EXPECT_LT(shipped().weight(word("the")), 6.0F);
  EXPECT_GE(shipped().weight(word("the")), 3.0F);
  EXPECT_GT(shipped().weight(word("actress")), 9.0F);
  EXPECT_EQ(shipped().weight(word("Zorvathian")), 20.0F);
}

}  // namespace
}  // namespace backlot::copies
