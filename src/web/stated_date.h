// Dates as pages state them: for machines in a dozen forms, for people in the languages of the web.
//
//   read_stated_date("2024-03-22T09:14:00+09:00")       // 2024-03-22: the day as written, whatever the zone
//   read_stated_date("Erschienen am 22. März 2024")     // the same
//   read_stated_date("03/04/2024", DayOrder::unknown)   // none: which number is the month cannot be told
//
// Read are 2024-03-22, 2024/3/22, 20240322, 22.03.2024, 22/3/2024, seconds since 1970, 2024年3月22日, and days, names
// of months and years in any order ("Fri, 22 Mar 2024", "March 22nd, 2024", "22 de marzo de 2024"). A date without a
// year is none, as is one before 1990 or after 2100: pages state those of what they tell, not of themselves.
#pragma once

#include "backlot/article/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::web {

enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

// The first date in `text`. Looks at its first 300 bytes.
std::optional<article::Date> read_stated_date(std::string_view text, DayOrder order = DayOrder::unknown);

// The date in an address like "https://harbour.example/2024/03/22/rain"; none where the day is missing.
std::optional<article::Date> date_of_address(std::string_view url);

// How people write dates in a language ("en-US", "de").
DayOrder day_order_of(std::string_view language);

}  // namespace backlot::web
