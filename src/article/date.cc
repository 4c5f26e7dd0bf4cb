#include "backlot/article/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace backlot::article {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

sys_days to_chrono(const Date& d) {
  return sys_days(year_month_day(std::chrono::year(d.year), std::chrono::month(d.month), std::chrono::day(d.day)));
}

Date from_chrono(sys_days days) {
  const year_month_day ymd(days);
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || day < 1) return std::nullopt;
  const year_month_day ymd(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                           std::chrono::day(static_cast<unsigned>(day)));
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto digits = [&](std::size_t at, std::size_t n) {
    int value = -1;
    const char* end = text.data() + at + n;
    const auto parsed = std::from_chars(text.data() + at, end, value);
    return parsed.ptr == end && text[at] != '-' ? value : -1;
  };
  return make(digits(0, 4), digits(5, 2), digits(8, 2));
}

std::string Date::iso() const {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

Weekday Date::weekday() const {
  const unsigned iso = std::chrono::weekday(to_chrono(*this)).iso_encoding();  // Monday is 1
  return static_cast<Weekday>(iso - 1);
}

Date Date::plus_days(int n) const { return from_chrono(to_chrono(*this) + std::chrono::days(n)); }

int Date::days() const { return static_cast<int>(to_chrono(*this).time_since_epoch().count()); }

std::string_view name(Weekday day) {
  static constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  return names[static_cast<std::size_t>(day)];
}

}  // namespace backlot::article
