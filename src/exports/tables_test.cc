// CSV, and the graph.
#include "backlot/exports/chapter_for_test.h"
#include "backlot/exports/csv.h"
#include "backlot/exports/gexf.h"

#include <gtest/gtest.h>

namespace backlot::exports {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  append_cell(text, out);
  return out;
}

TEST(Csv, QuotesWhatMustBe) {
  EXPECT_EQ(cell("plain"), "plain");
  EXPECT_EQ(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
}

TEST(Csv, NoCellIsAFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    EXPECT_EQ(cell(text), "\"'" + std::string(text) + "\"");
  EXPECT_EQ(cell("a=1"), "a=1");
}

TEST(Csv, ARowAFactWithItsSources) {
  std::string out;
  CsvTable table(CsvTable::Kind::cast, out);
  table.add(post_office());
  EXPECT_EQ(out,
            "work,actor,character,status,contested,fact,support,documents,sources\r\n"
            "Moonlit Post Office,Yun Ha-rin,Han Seo-jin,confirmed,no,2,2,2,https://a.example/1?x=a%7Cb "
            "https://b.example/2\r\n"
            "Moonlit Post Office,Do Gyeom,,in talks,no,3,1,1,https://b.example/2\r\n");
}

TEST(Csv, EveryTableHasAName) {
  for (int i = 0; i <= static_cast<int>(CsvTable::last); ++i) {
    const auto kind = static_cast<CsvTable::Kind>(i);
    EXPECT_EQ(csv_table_called(name(kind)), kind);
  }
  EXPECT_EQ(csv_table_called("secrets"), std::nullopt);
}

TEST(CastGraph, HoldsNothingThatXmlWouldRead) {
  Chapter chapter = post_office();
  chapter.work->name = "<&\"\x01'";
  CastGraph graph;
  graph.add(chapter);
  const std::string text = graph.gexf();
  EXPECT_NE(text.find("label=\"&lt;&amp;&quot;"), std::string::npos) << text;
  EXPECT_EQ(text.find('\x01'), std::string::npos);
  EXPECT_NE(text.find("<edge id=\"2\" source=\"8\" target=\"7\" label=\"Han Seo-jin\""), std::string::npos);
}

}  // namespace
}  // namespace backlot::exports
