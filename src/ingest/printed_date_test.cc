#include "backlot/ingest/printed_date.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

struct Case {
  const char* line;
  const char* where;
  const char* date;  // "" where the date is not complete
};

std::string iso(const PrintedDate& d) { return d.date() ? d.date()->iso() : ""; }

TEST(PrintedDate, EveryForm) {
  const Case cases[] = {
      {"2024-09-20", "2024-09-20", "2024-09-20"},
      {"on 2024-09-20T10:00:00Z", "2024-09-20", "2024-09-20"},
      {"2024.06.07", "2024.06.07", "2024-06-07"},
      {"2024. 6. 7.", "2024. 6. 7", "2024-06-07"},
      {"2024/6/7", "2024/6/7", "2024-06-07"},
      {"2024년 6월 7일", "2024년 6월 7일", "2024-06-07"},
      {"2024年6月7日", "2024年6月7日", "2024-06-07"},
      {"10.09.2024", "10.09.2024", "2024-09-10"},
      {"23/10/2024", "23/10/2024", "2024-10-23"},
      {"10/23/2024", "10/23/2024", "2024-10-23"},
      {"5/5/2024", "5/5/2024", "2024-05-05"},
      {"03/04/2024", "03/04/2024", ""},
      {"March 23, 2024", "March 23, 2024", "2024-03-23"},
      {"by dee | MARCH 23 2024", "MARCH 23 2024", "2024-03-23"},
      {"Sept. 21, 2024.", "Sept. 21, 2024", "2024-09-21"},
      {"Oct 8th, 2024", "Oct 8th, 2024", "2024-10-08"},
      {"11 June 2024", "11 June 2024", "2024-06-11"},
      {"Posted the 10th of February, 2025", "the 10th of February, 2025", "2025-02-10"},
      {"12-Jan-2025", "12-Jan-2025", "2025-01-12"},
      {"Thursday, 11 April 2024 | By Kim", "Thursday, 11 April 2024", "2024-04-11"},
      {"Tue, 05 Mar 2024 10:00:00 GMT", "Tue, 05 Mar 2024", "2024-03-05"},
      {"SUNDAY 12 JANUARY", "SUNDAY 12 JANUARY", ""},
      {"Compiled July 7. All times KST", "July 7", ""},
      {"On May 1, JTBC will", "May 1", ""},
      {"30 February 2024", "30 February 2024", ""},
  };
  for (const Case& c : cases) {
    const auto found = find_printed_date(c.line);
    ASSERT_TRUE(found) << c.line;
    EXPECT_EQ(found->where.of(c.line), c.where) << c.line;
    EXPECT_EQ(iso(*found), c.date) << c.line;
  }
}

TEST(PrintedDate, NotEveryNumberIsADate) {
  for (const char* line : {"", "at 10:30 p.m. KST", "a rating of 6.3 percent", "it may 20 times over", "March of 2024",
                           "episode 11 of 16", "May 10:30", "1.2.34", "tel. 02-2024-1234", "version 10.09.20245",
                           "from 10.30 to 9", "June 2024", "24/7", "8/7c", "in 2024.", "decem 12"}) {
    const auto found = find_printed_date(line);
    EXPECT_FALSE(found && found->date()) << line;
  }
}

TEST(PrintedDate, ReadsAtOnePlaceOnly) {
  EXPECT_TRUE(read_printed_date("x 2024-09-20", 2));
  EXPECT_FALSE(read_printed_date("x 2024-09-20", 0));
  EXPECT_FALSE(read_printed_date("x12 June 2024", 2));
}

}  // namespace
}  // namespace backlot::ingest
