#include "backlot/grammar/marked.h"

#include <gtest/gtest.h>

namespace backlot::grammar {
namespace {

// "text | class class: words | …"
std::string shown(std::string_view sentence) {
  const auto marked = read_marks(sentence);
  if (!marked) return "error: " + marked.error().message;
  std::string out = marked->text;
  for (const Mark& mark : marked->marks) {
    out += " |";
    for (const std::string& name : mark.classes) out += " " + name;
    out += ": " + std::string(mark.span.of(marked->text));
  }
  return out;
}

TEST(Marks, ComeOffTheText) {
  EXPECT_EQ(shown("[person: Tak Ye Rin] plays [work: It]."), "Tak Ye Rin plays It. | person: Tak Ye Rin | work: It");
  EXPECT_EQ(shown("no marks"), "no marks");
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("[a: x][b: y]"), "xy | a: x | b: y");
}

TEST(Marks, MayNameSeveralClasses) {
  EXPECT_EQ(shown("[role pair: the two]"), "the two | role pair: the two");
  EXPECT_EQ(shown("[role, pair:the two]"), "the two | role pair: the two");
}

TEST(Marks, AreToldFromBracketsOfTheText) {
  EXPECT_EQ(shown("she [laughs]: no"), "she [laughs]: no");
  EXPECT_EQ(shown("[Editor's note: so]"), "[Editor's note: so]");
  EXPECT_EQ(shown("[]: [ ] [:"), "[]: [ ] [:");
  EXPECT_EQ(shown("a ["), "a [");
}

TEST(Marks, KeepWhatTheWordsHold) {
  EXPECT_EQ(shown("[work: “Wait: What?”] airs"), "“Wait: What?” airs | work: “Wait: What?”");
  EXPECT_EQ(shown("[person: 임시완]"), "임시완 | person: 임시완");
}

TEST(Marks, AreRefusedWhereTheyDoNotEnd) {
  EXPECT_EQ(shown("[person: Tak"), "error: the mark [person: …] is not closed with ']'");
  EXPECT_EQ(shown("[person: ]"), "error: the mark [person: …] holds no words");
  EXPECT_EQ(shown("[person: a [work: b]]"), "error: the mark [person: …] holds another mark");
}

}  // namespace
}  // namespace backlot::grammar
