// The small parts: hashes, packed text, words, distances.
#include "backlot/guide/digest.h"
#include "backlot/guide/edit_distance.h"
#include "backlot/guide/fact_store.h"
#include "backlot/guide/packed_text.h"
#include "backlot/guide/word_scan.h"
#include "backlot/guide/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace backlot::guide {
namespace {

TEST(DigestTest, IsTheSameInEveryVersion) {
  // Stored in every guide: if this fails, old guides no longer recognise what they know.
  EXPECT_EQ(Digest().value(), -1388729422223754158);
  EXPECT_EQ(Digest().add("Hollow Tide").add(std::int64_t{3}).value(), 8367625486514497454);
}

TEST(DigestTest, KeepsFieldsApart) {
  EXPECT_NE(Digest().add("ab").add("c").value(), Digest().add("a").add("bc").value());
  EXPECT_NE(Digest().add("").add("a").value(), Digest().add("a").add("").value());
}

TEST(StatementDigest, LeavesOutWhatIsNotStated) {
  const Statement quote{
      .kind = FactKind::quote, .work = 1, .person = 2, .object = 0, .value = {}, .text = "Nobody slept,"};
  Statement elsewhere = quote;
  elsewhere.work = 7;
  EXPECT_EQ(quote.digest(), elsewhere.digest()) << "the work of a quotation is a guess";
  Statement typeset = quote;
  typeset.text = "“Nobody slept”";
  EXPECT_EQ(quote.digest(), typeset.digest());
  Statement other = quote;
  other.text = "Nobody wept,";
  EXPECT_NE(quote.digest(), other.digest());
}

TEST(StatementDigest, TellsTimesApart) {
  Statement airing{.kind = FactKind::airing, .work = 1, .value = "airs"};
  airing.airing =
      AiringDetail{.days = 4, .minute = 0, .zone = "Asia/Seoul", .basis = facts::ZoneBasis::stated, .day = {}};
  Statement no_time = airing;
  no_time.airing->minute.reset();
  EXPECT_NE(airing.digest(), no_time.digest()) << "midnight is a time";
  Statement inferred = airing;
  inferred.airing->basis = facts::ZoneBasis::inferred;
  EXPECT_EQ(airing.digest(), inferred.digest());
}

TEST(PackedText, ComesBackAsItWas) {
  TextPacker packer;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "The keepers row in circles, 임시완 counts. ";
  const std::string packed(packer.pack(text));
  ASSERT_FALSE(packed.empty());
  EXPECT_LT(packed.size(), text.size() / 2);
  EXPECT_EQ(unpacked(packed), text);
}

TEST(PackedText, LeavesShortAndRandomTextAlone) {
  TextPacker packer;
  EXPECT_TRUE(packer.pack("").empty());
  EXPECT_TRUE(packer.pack("Too short to gain.").empty());
  std::mt19937 random(1);
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>(random());
  EXPECT_TRUE(packer.pack(noise).empty());
}

TEST(PackedText, RefusesWhatItDidNotMake) {
  EXPECT_FALSE(unpacked(""));
  EXPECT_FALSE(unpacked("plain text that nobody packed"));
  TextPacker packer;
  std::string packed(packer.pack(std::string(5000, 'a')));
  EXPECT_FALSE(unpacked(packed.substr(0, packed.size() - 1)));
}

// The obvious way to the same words.
std::string words_one_by_one(std::string_view text) {
  std::string words;
  for_each_word(text, [&](Span, std::string_view word) {
    if (!word.empty()) words += (words.empty() ? "" : " ") + std::string(word);
  });
  return words;
}

std::string appended_words(std::string_view text) {
  std::string words;
  append_words(text, words);
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

TEST(WordScan, AppendsTheWordsThatItVisits) {
  for (const char* text : {"", " ", "Im Si-wan’s “Tide”…", "Kırlangıç, Sokağı!", "임시완이 웃었다.", "8/7c (24:35)",
                           "naïve — café", "a…b、c", "\xFF\xFE broken \xE2\x80", "x"}) {
    EXPECT_EQ(appended_words(text), words_one_by_one(text)) << text;
  }
}

TEST(WordScan, FoldsAndMarksWhereEachWordStands) {
  std::vector<std::string> found;
  const std::string text = "Él—“Si-wan”";
  for_each_word(text, [&](Span span, std::string_view word) {
    found.push_back(std::string(span.of(text)) + "=" + std::string(word));
  });
  EXPECT_EQ(found, (std::vector<std::string>{"Él=el", "Si=si", "wan=wan"}));
}

TEST(EditDistance, CountsLettersNotBytes) {
  EXPECT_EQ(edit_distance("imsiwan", "imsiwan", 3), 0U);
  EXPECT_EQ(edit_distance("imsiwan", "yimsiwan", 3), 1U);
  EXPECT_EQ(edit_distance("imsiwan", "imsiawn", 3), 1U) << "neighbours exchanged";
  EXPECT_EQ(edit_distance("임시완", "임시원", 3), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
}

TEST(EditDistance, StopsAtItsBound) {
  EXPECT_EQ(edit_distance("abcdefgh", "stuvwxyz", 2), 3U);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 2), 3U);
}

TEST(Words, GoBackToTheirValues) {
  using facts::MomentKind;
  for (const auto kind : {MomentKind::rehearsal, MomentKind::blooper, MomentKind::wrap}) {
    EXPECT_EQ(value_of(facts::name(kind), MomentKind::wrap), kind);
  }
  EXPECT_EQ(value_of("in talks", facts::Status::rumored), facts::Status::in_talks);
  EXPECT_EQ(value_of("no such word", facts::Status::rumored), facts::Status::confirmed);
}

}  // namespace
}  // namespace backlot::guide
