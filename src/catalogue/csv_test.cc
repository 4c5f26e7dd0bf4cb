#include "backlot/catalogue/csv.h"

#include <gtest/gtest.h>

namespace backlot::catalogue {
namespace {

using Lines = std::vector<std::string>;

// Each row as its line, and its fields between bars.
Lines rows_of(std::string_view text, char separator = ',') {
  Lines out;
  CsvReader reader(text, separator);
  for (CsvReader::Row row; reader.next(row);) {
    std::string line = std::to_string(row.line);
    if (row.open) {
      out.push_back(line + " open");
      continue;
    }
    for (const std::string& field : row.fields) line += "|" + field;
    out.push_back(line);
  }
  return out;
}

TEST(Csv, ReadsRowsAsTheStandardSays) {
  EXPECT_EQ(rows_of("a,b,c\r\n1,,3\n\n\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\"\r4,5,6"),
            (Lines{"1|a|b|c", "2|1||3", "4|x, y|say \"hi\"|two\nlines", "6|4|5|6"}));
  EXPECT_EQ(rows_of("a;b\n1,5;2", ';'), (Lines{"1|a|b", "2|1,5|2"}));
  EXPECT_EQ(rows_of(""), Lines{});
  EXPECT_EQ(rows_of(","), Lines{"1||"});
}

TEST(Csv, TakesQuotationMarksInsideAsTheyAre) { EXPECT_EQ(rows_of("5\" tape,\"a\" b"), Lines{"1|5\" tape|a b"}); }

TEST(Csv, AnOpenQuotationMarkSpoilsItsLineOnly) {
  EXPECT_EQ(rows_of("a,b\n1,\"open\n2,3\n4,5"), (Lines{"1|a|b", "2 open", "3|2|3", "4|4|5"}));
}

TEST(Csv, TellsTheSeparatorByTheFirstLine) {
  EXPECT_EQ(separator_of("a,b;c,d\n;;;;"), ',');
  EXPECT_EQ(separator_of("\"a,b,c\";d"), ';');
  EXPECT_EQ(separator_of("a\tb"), '\t');
  EXPECT_EQ(separator_of("a"), ',');
}

}  // namespace
}  // namespace backlot::catalogue
