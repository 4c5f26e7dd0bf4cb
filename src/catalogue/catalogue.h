// A catalogue of works and people, as a table: what each row states.
//
//   auto catalogue = read_catalogue(bytes, "");              // or "title=drama_name,person=actor_name"
//   for (const Row& row : catalogue->rows) …                 // {work "Run On", person "Im Si Wan", character "Ki
//   Seon-gyeom"} for (const Error& bad : catalogue->bad) …                // rows that state nothing, by their line
#pragma once

#include "backlot/article/date.h"
#include "backlot/result/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::catalogue {

// At least one of `work` and `person` is there. Strings are well-formed UTF-8.
struct Row {
  std::string work;
  std::vector<std::string> people;      // who act in it; of a list of people: the one
  std::vector<std::string> characters;  // whom the one person plays
  std::vector<std::string> networks;
  std::vector<std::string> also;  // other names of the work, or of the person where there is no work
  std::optional<article::Date> premiere;
};

struct Catalogue {
  std::vector<Row> rows;
  std::vector<Error>
      bad;  // without file, with line: another number of cells than the header, no name, an open quotation
};

// `bytes` are CSV in any charset of the web, with a row of names in front; `map` is that of find_columns(). Error
// (invalid): no header, or columns that cannot be told.
Result<Catalogue> read_catalogue(std::string_view bytes, std::string_view map);

}  // namespace backlot::catalogue
