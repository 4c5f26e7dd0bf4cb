// Dates as pages print them, wherever they stand in a line.
//
//   auto d = find_printed_date("By Ok Se-rin | Nov. 27, 2024");
//   d->where.of(line) == "Nov. 27, 2024"; d->date()->iso() == "2024-11-27";
//
// Read: 2024-09-20 (with or without a time), 2024.06.07, 2024/06/07, 10.09.2024, 23/10/2024, March 23, 2024,
// Sept. 21 2024, 11 June 2024, the 10th of February, 2025, 2024년 6월 7일, 2024年6月7日; each with a weekday before it;
// and the same without a year ("SUNDAY 12 JANUARY", "July 7"). Where day and month cannot be told apart
// ("03/04/2024") the place is found but `date()` is empty.
#pragma once

#include "backlot/article/date.h"
#include "backlot/unicode/span.h"

#include <optional>
#include <string_view>

namespace backlot::ingest {

struct PrintedDate {
  Span where;     // bytes of the line, the weekday before the date included
  int year = 0;   // 0 where none is printed
  int month = 0;  // 0 where it cannot be told from the day
  int day = 0;

  // The date, if it is complete and exists.
  std::optional<article::Date> date() const { return article::Date::make(year, month, day); }
};

// The date that starts exactly at byte `at` of `line`.
std::optional<PrintedDate> read_printed_date(std::string_view line, std::size_t at);
// The first date at or after byte `from`.
std::optional<PrintedDate> find_printed_date(std::string_view line, std::size_t from = 0);

}  // namespace backlot::ingest
