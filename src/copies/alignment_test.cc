#include "backlot/copies/alignment.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace backlot::copies {
namespace {

// What both hold, and what the one has in place of the other's: "the {film|movie} opens -today +soon".
std::string picture(const Passage& p, const MadeText& first, const MadeText& second) {
  std::string out;
  for (const Step& s : p.steps) {
    const std::string one = first.written(s.first_begin, s.first_end);
    const std::string other = second.written(s.second_begin, s.second_end);
    if (!out.empty()) out += ' ';
    switch (s.kind) {
      case StepKind::kept: out += one; break;
      case StepKind::swapped: out += "{" + one + "|" + other + "}"; break;
      case StepKind::dropped: out += "-" + one; break;
      case StepKind::inserted: out += "+" + other; break;
    }
  }
  return out;
}

std::string aligned(std::string_view a, std::string_view b) {
  const MadeText first(a);
  const MadeText second(b);
  AlignmentScratch scratch;
  std::string out;
  for (const Passage& p : align(first.words, second.words, test_reader(), scratch).passages) {
    if (!out.empty()) out += " // ";
    out += picture(p, first, second);
  }
  return out;
}

TEST(Alignment, SwappedWordsStandAgainstEachOther) {
  EXPECT_EQ(aligned("Ellen Adler plays a retired boxer in the new film that opens at the moment in Boston and Denver",
                    "Ellen Adler plays a resigned boxer in the new movie that opens today in Boston and Denver"),
            "ellen adler plays a {retired|resigned} boxer in the new {film|movie} that opens {at the moment|today} in "
            "boston and denver");
}

TEST(Alignment, WhatWasLeftOutOrPutIn) {
  EXPECT_EQ(aligned("Ellen Adler plays a boxer in the new film Harbour Lights which opens soon in Boston and Denver",
                    "Ellen Adler plays a boxer in the new film which opens soon in Boston and rainy Denver"),
            "ellen adler plays a boxer in the new film -harbour lights which opens soon in boston and +rainy denver");
}

TEST(Alignment, LongStretchesOfOtherWordsAreNoSwap) {
  EXPECT_EQ(
      aligned("Ellen Adler of Harbour Lights has never once in her life boxed but trains daily in Boston and Denver",
              "Ellen Adler of Harbour Lights likes to read old novels but trains daily in Boston and Denver"),
      "ellen adler of harbour lights -has never once in her life boxed +likes to read old novels but trains daily "
      "in boston and denver");
}

TEST(Alignment, ParagraphsInAnotherOrderArePassages) {
  const std::string one = "Ellen Adler plays a retired boxer who opens a bakery in Denver after thirty fights.";
  const std::string two = "Director Tom Brandt told reporters on Monday that filming ends before the first snow.";
  EXPECT_EQ(aligned(one + " " + two, two + " " + one), aligned(one, one) + " // " + aligned(two, two));
}

TEST(Alignment, AMovedSentenceCutsThePassageItLeft) {
  const std::string a = "Ellen Adler plays a retired boxer who opens a bakery in Denver after thirty fights.";
  const std::string b = "Director Tom Brandt told reporters on Monday that filming ends before the first snow.";
  const std::string c = "The series premieres on SBS this winter and replaces Harbour Lights at ten.";
  const std::string d = "Viewers may watch earlier seasons abroad through any streaming platform with subtitles.";
  EXPECT_EQ(aligned(a + b + c + d, a + c + d + b),
            aligned(a, a) + " // " + aligned(b, b) + " // " + aligned(c + d, c + d));
}

TEST(Alignment, UnlikeTextsHaveNoPassage) {
  EXPECT_EQ(aligned("Ellen Adler plays a retired boxer in Boston", "The series of SBS will air on Monday at ten"), "");
  EXPECT_EQ(aligned("", "The series of SBS will air on Monday at ten"), "");
  EXPECT_EQ(aligned("", ""), "");
}

TEST(Alignment, ShortTextsThatAreEqual) {
  EXPECT_EQ(aligned("Boston", "Boston"), "boston");
  EXPECT_EQ(aligned("a b a b", "a b a b"), "a b a b");
}

// Random articles and what spinning and rewriting make of them.
class AlignmentProperty : public testing::TestWithParam<int> {
 protected:
  AlignmentProperty() : first_(made_text(GetParam(), 40 + GetParam() * 7)), second_(rewritten(first_, GetParam())) {}

  Alignment align_them() { return align(first_, second_, test_reader(), scratch_); }

  Words first_, second_;
  AlignmentScratch scratch_;
};

// The steps of one kind; `exchanged`: with first and second exchanged.
std::vector<std::array<std::uint32_t, 4>> steps_of(const Alignment& a, StepKind kind, bool exchanged) {
  std::vector<std::array<std::uint32_t, 4>> out;
  for (const Passage& p : a.passages) {
    for (const Step& s : p.steps) {
      if (s.kind != kind) continue;
      std::array<std::uint32_t, 4> ends = {s.first_begin, s.first_end, s.second_begin, s.second_end};
      if (exchanged) std::ranges::rotate(ends, ends.begin() + 2);
      out.push_back(ends);
    }
  }
  std::ranges::sort(out);
  return out;
}

TEST_P(AlignmentProperty, IsTheSameExchanged) {
  const Alignment there = align_them();
  const Alignment back = align(second_, first_, test_reader(), scratch_);
  EXPECT_EQ(there.passages.size(), back.passages.size());
  EXPECT_EQ(steps_of(there, StepKind::kept, false), steps_of(back, StepKind::kept, true));
  EXPECT_EQ(steps_of(there, StepKind::swapped, false), steps_of(back, StepKind::swapped, true));
  EXPECT_EQ(steps_of(there, StepKind::dropped, false).size(), steps_of(back, StepKind::inserted, true).size());
}

TEST_P(AlignmentProperty, StepsFillPassagesAndKeptWordsAreEqual) {
  for (const Passage& p : align_them().passages) {
    ASSERT_FALSE(p.steps.empty());
    EXPECT_EQ(p.steps.front().kind, StepKind::kept);
    EXPECT_EQ(p.steps.back().kind, StepKind::kept);
    std::uint32_t first = p.first_begin;
    std::uint32_t second = p.second_begin;
    for (const Step& s : p.steps) {
      EXPECT_EQ(s.first_begin, first);
      EXPECT_EQ(s.second_begin, second);
      first = s.first_end;
      second = s.second_end;
      EXPECT_EQ(s.first_begin == s.first_end, s.kind == StepKind::inserted);
      EXPECT_EQ(s.second_begin == s.second_end, s.kind == StepKind::dropped);
      if (s.kind != StepKind::kept) continue;
      ASSERT_EQ(s.first_end - s.first_begin, s.second_end - s.second_begin);
      for (std::uint32_t k = 0; s.first_begin + k < s.first_end; ++k) {
        EXPECT_TRUE(first_[s.first_begin + k].same_word(second_[s.second_begin + k]));
      }
    }
    EXPECT_EQ(first, p.first_end);
    EXPECT_EQ(second, p.second_end);
  }
}

TEST_P(AlignmentProperty, PassagesDoNotOverlap) {
  std::vector<int> in_first(first_.size());
  std::vector<int> in_second(second_.size());
  for (const Passage& p : align_them().passages) {
    for (std::uint32_t i = p.first_begin; i < p.first_end; ++i) EXPECT_EQ(++in_first[i], 1);
    for (std::uint32_t i = p.second_begin; i < p.second_end; ++i) EXPECT_EQ(++in_second[i], 1);
  }
}

TEST_P(AlignmentProperty, IdenticalTextsGiveOnePassage) {
  const Alignment a = align(first_, first_, test_reader(), scratch_);
  ASSERT_EQ(a.passages.size(), 1U);
  ASSERT_EQ(a.passages[0].steps.size(), 1U);
  EXPECT_EQ(a.passages[0].steps[0].kind, StepKind::kept);
  EXPECT_EQ(a.passages[0].first_end, first_.size());
}

// Where nothing was moved, at least 97 % of what the slow twin keeps is kept, and never more.
TEST_P(AlignmentProperty, KeepsWhatTheFullProgrammeKeeps) {
  const Words spun = spun_copy(first_, 0.1 + 0.02 * GetParam(), GetParam());
  int kept = 0;
  for (const Passage& p : align(first_, spun, test_reader(), scratch_).passages) {
    for (const Step& s : p.steps) {
      for (std::uint32_t i = s.first_begin; s.kind == StepKind::kept && i < s.first_end; ++i) {
        kept += static_cast<int>(test_reader().weight(first_[i]));
      }
    }
  }
  const int most = most_kept(first_, spun, test_reader());
  EXPECT_LE(kept, most);
  EXPECT_GE(kept, 0.97 * most - 1);
}

INSTANTIATE_TEST_SUITE_P(Made, AlignmentProperty, testing::Range(0, 25));

// A text of one word, a long text and one that was made to have many anchors that cross.
TEST(Alignment, HostileTextsTakeLinearTime) {
  const Words one_word(400'000, Word(7, WordKind::common, false));
  Words almost = one_word;
  almost[200'000] = Word(8, WordKind::common, false);
  AlignmentScratch scratch;
  EXPECT_EQ(align(one_word, one_word, test_reader(), scratch).passages.size(), 1U);
  EXPECT_EQ(align(one_word, almost, test_reader(), scratch).passages.size(), 1U);
  Words rising;
  for (std::uint32_t i = 0; i < 400'000; ++i) rising.emplace_back(i + 100, WordKind::common, false);
  Words falling(rising.rbegin(), rising.rend());
  EXPECT_TRUE(align(rising, falling, test_reader(), scratch).passages.empty());
  const Words longer(longest_aligned + 5, Word(7, WordKind::common, false));
  EXPECT_EQ(align(longer, longer, test_reader(), scratch).passages.at(0).first_end, longest_aligned);
}

}  // namespace
}  // namespace backlot::copies
