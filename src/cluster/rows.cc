#include "backlot/cluster/rows.h"

namespace backlot::cluster {

arrow::Values Columns::operator[](std::string_view name) {
  static const ArrowSchema no_schema{};
  static const ArrowArray no_array{};
  const auto found = batch_.column(name);
  if (!found && status_) status_ = std::unexpected(found.error());
  return found ? *found : arrow::Values(no_schema, no_array, 0);
}

std::optional<std::int64_t> packed(const std::optional<article::Date>& date) {
  if (!date) return std::nullopt;
  return std::int64_t{date->year} * 10'000 + date->month * 100 + date->day;
}

std::optional<article::Date> date_of(const arrow::Values& column, std::size_t row) {
  if (column.is_null(row)) return std::nullopt;
  const std::int64_t day = column.integer(row);
  return article::Date{static_cast<std::int16_t>(day / 10'000), static_cast<std::uint8_t>(day / 100 % 100),
                       static_cast<std::uint8_t>(day % 100)};
}

}  // namespace backlot::cluster
