// Dates as pages state them: what is read is a day that exists, and reading its ISO form gives it again.
#include "backlot/web/stated_date.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace backlot::web;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const DayOrder order : {DayOrder::unknown, DayOrder::day_first, DayOrder::month_first}) {
    const auto date = read_stated_date(text, order);
    if (date && read_stated_date(date->iso()) != date) std::abort();
  }
  const auto date = date_of_address(text);
  if (date && !backlot::article::Date::parse_iso(date->iso())) std::abort();
  return 0;
}
