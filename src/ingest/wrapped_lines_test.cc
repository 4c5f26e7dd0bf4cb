#include "backlot/ingest/wrapped_lines.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

// The lines that are left, with a slash for each break inside.
std::vector<std::string> joined(std::string_view text) {
  std::vector<Line> lines;
  split_lines(text, lines);
  join_wrapped_lines(text, lines);
  std::vector<std::string> out;
  for (const Line& line : lines) {
    std::string& words = out.emplace_back(line.span.of(text));
    for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n')) words[at] = '/';
  }
  return out;
}

constexpr std::string_view mail =
    "From: Ode Marrow\n"
    "Subject: Set visit\n"
    "\n"
    "\"Paper Boats\" is a romance about two people who only ever say the\n"
    "important thing as an afterthought. Tak Ye Rin stars as Seo Han Byul, a\n"
    "court stenographer.\n"
    "\n"
    "The clip begins with Tak Ye Rin hammering away at a stenotype machine\n"
    "that is not plugged in. Nam Do Gyeom leans over her shoulder to read the\n"
    "paper strip.\n"
    "The first take comes to a sudden stop when Nam Do Gyeom grabs her\n"
    "lanyard instead and the card snaps in half.\n";

TEST(WrappedLines, ParagraphsOfMailAreOneLineEach) {
  EXPECT_EQ(joined(mail),
            (std::vector<std::string>{
                "From: Ode Marrow", "Subject: Set visit",
                "\"Paper Boats\" is a romance about two people who only ever say the/important thing as an "
                "afterthought. Tak Ye Rin stars as Seo Han Byul, a/court stenographer.",
                "The clip begins with Tak Ye Rin hammering away at a stenotype machine/that is not plugged in. Nam Do "
                "Gyeom leans over her shoulder to read the/paper strip.",
                "The first take comes to a sudden stop when Nam Do Gyeom grabs her/lanyard instead and the card snaps "
                "in half."}));
}

TEST(WrappedLines, LinesWithALabelStartAParagraph) {
  const std::string text = std::string(mail) +
                           "\n* Tak Ye Rin is a court stenographer who answers only when she is asked.\n"
                           "* Nam Do Gyeom is a former judge who now drives a night taxi, and whose\n"
                           "  dog is not allowed in.\n";
  const auto lines = joined(text);
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_TRUE(lines[5].starts_with("* Tak")) << lines[5];
  EXPECT_EQ(lines[6],
            "* Nam Do Gyeom is a former judge who now drives a night taxi, and whose/  dog is not allowed in.");
}

TEST(WrappedLines, ADateEndsASentenceOrStandsInTheHead) {
  const auto lines = joined(
      "Nam Do Gyeom and Tak Ye Rin lose their way in a courthouse with no exit\n"
      "Entertainment desk | 2024-09-20\n\n" +
      std::string(mail.substr(mail.find("\"Paper"))) +
      "\nThe romance about two people who say the important thing goes out on\nJune 12.\n");
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_EQ(lines[1], "Entertainment desk | 2024-09-20");
  EXPECT_TRUE(lines[5].ends_with("goes out on/June 12.")) << lines[5];
}

TEST(WrappedLines, AnIndentedLineStartsAParagraph) {
  const auto lines = joined(
      "  The clip begins with Tak Ye Rin hammering away at a stenotype machine\n"
      "that is not plugged in. Nam Do Gyeom leans over her shoulder to read the\n"
      "paper strip, and reports to the crew that she has been typing lunch out.\n"
      "  Next up is the corridor scene in which the two of them cannot agree on\n"
      "which sleeve it should be, so that the director has to play the heroine.\n"
      "  They get it right on the second try, and the director shouts that it is\n"
      "the one.\n");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[1].starts_with("Next up")) << lines[1];
}

TEST(WrappedLines, PoemsListsAndGuidesStayAsTheyAre) {
  EXPECT_EQ(joined("The kettle sings of evenings that were never ours to keep,\n"
                   "The window holds a harbour where the smaller vessels sleep,\n"
                   "And nobody remembers what the lighthouse had to say,\n"
                   "But everybody hears it when the others go away,\n"
                   "And morning finds the kettle on the table by the bay.\n")
                .size(),
            5U);
  EXPECT_EQ(joined("Tak Ye Rin as Seo Han Byul, a court stenographer\n"
                   "Nam Do Gyeom as Bae Jin Oh\n"
                   "Siwol as Ma Gi Joon, a rookie bailiff with two words to say\n"
                   "Pyo Eun Sil as Gu Mal Sook\n"
                   "Maeng Ji Hoon as the man from the water works, of episode six\n")
                .size(),
            5U);
  EXPECT_EQ(joined("8.00pm ITV Constable Country\n9.00pm BBC One The Kiln\n10.00pm Film4 Nine Families\n"
                   "11.40pm Channel 4 Bake the Rich\n0.30am ITV2 Harbor Pilots\n")
                .size(),
            5U);
}

TEST(WrappedLines, ParagraphsOfOneLineStayAsTheyAre) {
  const std::string paragraph(300, 'a');
  std::string text;
  for (int i = 0; i < 8; ++i) text += paragraph + " and so on\n";
  EXPECT_EQ(joined(text).size(), 8U);
  EXPECT_TRUE(joined("").empty());
  EXPECT_EQ(joined("One line").size(), 1U);
}

TEST(WrappedLines, BreaksBecomeSpacesOfTheSameLength) {
  const std::string text = "One two\r\n  three\n\nfour";
  const std::vector<Line> lines = {{{0, 16}, false}, {{18, 22}, true}};
  EXPECT_EQ(without_breaks(text, lines), "One two    three\n\nfour");
}

}  // namespace
}  // namespace backlot::ingest
