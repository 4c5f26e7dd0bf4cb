// Where a report was filed, as agencies print it before the first sentence.
//
//   read_agency_dateline("SEOUL, Jan. 17, 2024 (Hanul Wire) -- Yoon will …")   length 41, 2024-01-17
//   read_agency_dateline("Nam Do-gyeom — who never hurries — was late.")       nullopt: a sentence with dashes
#pragma once

#include "backlot/article/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::ingest {

struct AgencyDateline {
  std::uint32_t length = 0;   // bytes of the line to cut off, the dash and the white space after it included
  std::uint32_t printed = 0;  // bytes without the dash and white space
  bool date_first = false;    // it begins with the date and not with a place
  std::optional<article::Date> date;
};

// "SEOUL, Jan. 17, 2024 (Hanul Wire) -- …", "BUAN, North Jeolla — …", "Seoul (Reuters) - …", "April 26, 2024 – …".
std::optional<AgencyDateline> read_agency_dateline(std::string_view line);

}  // namespace backlot::ingest
