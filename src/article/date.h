// Calendar dates of the proleptic Gregorian calendar, without time or zone. A date without a time stays a date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::article {

enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };

struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;  // 1…12
  std::uint8_t day = 0;    // 1…31

  // "2024-03-22"; nullopt for anything else, days that do not exist included.
  static std::optional<Date> parse_iso(std::string_view text);
  // nullopt where there is no such day.
  static std::optional<Date> make(int year, int month, int day);

  std::string iso() const;
  Weekday weekday() const;
  Date plus_days(int days) const;
  // Days since 1970-01-01.
  int days() const;

  friend auto operator<=>(const Date&, const Date&) = default;
};

std::string_view name(Weekday day);  // "mon" … "sun"

}  // namespace backlot::article
