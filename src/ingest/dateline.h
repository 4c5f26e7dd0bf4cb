// When it was written, as the page says it.
//
//   read_date_line("Published : Apr 12, 2024 - 09:14")           date_only, 2024-04-12
//   read_date_line("The Han River Daily, May 4, 2024, Page 18")   dated name, 2024-05-04
//   read_date_line("“Exit 13” starts on May 4, 2024")             nullopt: the date belongs to the sentence
#pragma once

#include "backlot/article/date.h"
#include "backlot/unicode/span.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::ingest {

struct DateLine {
  std::optional<article::Date> date;  // empty where the line prints no year, or day and month cannot be told apart
  bool date_only = false;             // nothing but dates, times and words such as "published"
  bool announced = false;             // a word says whose date it is: "published", "updated"
  bool updated = false;               // the date is of a later revision ("Updated: …")
  Span where;                         // bytes of the line from the first date (and its "published") to the last
};

// What a (trimmed) line of the article's head says about its date; nullopt where it says nothing or where the date is
// part of a sentence or headline.
std::optional<DateLine> read_date_line(std::string_view line);

// "This article first appeared online on 18 January 2025": a publication date inside a credit at the end of a page.
std::optional<article::Date> read_publication_note(std::string_view line);

// " date 2024-03-22 …": the first bytes of a text that carries its date in front. The length covers "date 2024-03-22".
struct DatePrefix {
  std::uint32_t length = 0;
  article::Date date;
};
std::optional<DatePrefix> read_date_prefix(std::string_view line);

}  // namespace backlot::ingest
