#include "backlot/ingest/label.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace backlot::ingest {
namespace {

// "label|words"; empty where there is no label.
std::string cut(const Label& label, std::string_view line) {
  if (label.kind == LabelKind::none) return {};
  return std::string(line.substr(0, label.printed)) + "|" + std::string(line.substr(label.length));
}

TEST(QuestionLabel, LettersAndWords) {
  EXPECT_EQ(cut(read_question_label("Q. Did you?"), "Q. Did you?"), "Q.|Did you?");
  EXPECT_EQ(cut(read_question_label("Q3: Did you?"), "Q3: Did you?"), "Q3:|Did you?");
  EXPECT_EQ(cut(read_question_label("A: We had dumplings."), "A: We had dumplings."), "A:|We had dumplings.");
  EXPECT_EQ(read_question_label("Question: Why?").kind, LabelKind::question);
  EXPECT_EQ(read_question_label("Answer: Because.").kind, LabelKind::answer);
  for (const char* line : {"A boat sinks.", "A.M. hours", "Queen of salt", "Question time is over", "Answers come late",
                           "Q", "a. first"}) {
    EXPECT_EQ(read_question_label(line).kind, LabelKind::none) << line;
  }
}

TEST(SpeakerLabel, NamesAndInitials) {
  EXPECT_EQ(cut(read_speaker_label("KY: Last week"), "KY: Last week"), "KY:|Last week");
  EXPECT_EQ(cut(read_speaker_label("**Solano** (laughs): Yes"), "**Solano** (laughs): Yes"),
            "**Solano** (laughs):|Yes");
  EXPECT_EQ(cut(read_speaker_label("TVLINE | Yes?"), "TVLINE | Yes?"), "TVLINE ||Yes?");
  EXPECT_EQ(cut(read_speaker_label("Miguel dela Rosa: Yes"), "Miguel dela Rosa: Yes"), "Miguel dela Rosa:|Yes");
  EXPECT_EQ(cut(read_speaker_label("Yeo Sang-min: Last week"), "Yeo Sang-min: Last week"), "Yeo Sang-min:|Last week");
  for (const char* line : {"he says: no", "One Two Three Four: five", "14:04 Director", "KY:", "“KY: x”"}) {
    EXPECT_EQ(read_speaker_label(line).kind, LabelKind::none) << line;
  }
}

TEST(ClockLabel, TimesInFrontOfWords) {
  struct Case {
    const char* line;
    const char* cut;
    int minutes;
  };
  for (const Case& c :
       {Case{"14:04 Director Yeo is out.", "14:04|Director Yeo is out.", 4}, Case{"0:12", "0:12|", 12},
        Case{"[00:31] The lamp", "[00:31]|The lamp", 31}, Case{"8:03 p.m.: NPH closes", "8:03 p.m.|NPH closes", 3},
        Case{"7:58 p.m. ET Welcome", "7:58 p.m. ET|Welcome", 58}, Case{"6:56 - four minutes", "6:56|four minutes", 56},
        Case{"1:02:33 – The end", "1:02:33|The end", 2}, Case{"8:01: Neil", "8:01|Neil", 1}}) {
    const auto clock = read_clock_label(c.line);
    ASSERT_TRUE(clock) << c.line;
    EXPECT_EQ(cut(clock->label, c.line), c.cut);
    EXPECT_EQ(clock->minutes, c.minutes);
  }
  for (const char* line : {"10:30pm", "1:99 x", "3:1 won", "14:04h", "9.00pm BBC One", "[0:12 x"}) {
    const auto clock = read_clock_label(line);
    EXPECT_FALSE(clock && std::string_view(line).find("pm") == std::string_view::npos) << line;
  }
}

TEST(ListLabels, NumbersBulletsNotices) {
  EXPECT_EQ(cut(read_number_label("3. The lamp"), "3. The lamp"), "3.|The lamp");
  EXPECT_EQ(cut(read_number_label("12) The lamp"), "12) The lamp"), "12)|The lamp");
  EXPECT_EQ(cut(read_number_label("#1 The lamp"), "#1 The lamp"), "#1|The lamp");
  EXPECT_EQ(cut(read_number_label("(2) The lamp"), "(2) The lamp"), "(2)|The lamp");
  EXPECT_EQ(cut(read_bullet_label("— An article"), "— An article"), "—|An article");
  EXPECT_EQ(cut(read_bullet_label("• An article"), "• An article"), "•|An article");
  EXPECT_EQ(cut(read_notice_label("EXCLUSIVE: Marsh joins"), "EXCLUSIVE: Marsh joins"), "EXCLUSIVE:|Marsh joins");
  for (const char* line : {"3.5 million", "9 Moments From The Set", "2024. It was", "3.", "1.2. x"}) {
    EXPECT_EQ(read_number_label(line).kind, LabelKind::none) << line;
  }
  EXPECT_EQ(read_bullet_label("—Ghosts").kind, LabelKind::none);
  EXPECT_EQ(read_bullet_label("-30-").kind, LabelKind::none);
  EXPECT_EQ(read_notice_label("Exclusive: no").kind, LabelKind::none);
  EXPECT_EQ(read_notice_label("NEWSROOM: no").kind, LabelKind::none);
}

}  // namespace
}  // namespace backlot::ingest
