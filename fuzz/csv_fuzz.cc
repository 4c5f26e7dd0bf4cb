// Any bytes are a table or none: rows keep to the header, every name is UTF-8, errors name a line. The first byte says
// which columns are mapped.
#include "backlot/catalogue/catalogue.h"
#include "backlot/catalogue/csv.h"
#include "backlot/catalogue/list_cell.h"
#include "backlot/unicode/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool truth) {
  if (!truth) std::abort();
}

bool is_text(std::string_view bytes) { return backlot::unicode::find_invalid(bytes) == std::string_view::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  using namespace backlot::catalogue;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  CsvReader rows(bytes, separator_of(bytes));
  std::uint32_t line = 0;
  for (CsvReader::Row row; rows.next(row);) {
    require(row.line > line && (row.open || !row.fields.empty()));
    line = row.line;
  }
  for (const std::string& value : values_of(bytes)) require(!value.empty());
  const auto read = read_catalogue(bytes, data[0] % 2 == 0 ? "" : "title=a,person=b,premiere=c");
  if (!read) return 0;
  for (const Row& row : read->rows) {
    require(!row.work.empty() || !row.people.empty());
    require(is_text(row.work));
    for (const std::string& person : row.people) require(is_text(person));
  }
  for (const backlot::Error& bad : read->bad) require(bad.line > 1);
  return 0;
}
