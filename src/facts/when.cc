#include "backlot/facts/when.h"

#include <bit>

namespace backlot::facts {
namespace {

using article::Date;

constexpr int leaning_back = 30;  // days that a verb may be off to the other side

// The days from `published` that a day may lie at, the first inclusive: one year.
int first_offset(Lean lean) { return lean == Lean::future ? -leaning_back : leaning_back - 364; }

bool on_weekday(const Date& date, std::uint8_t set) { return (set >> static_cast<int>(date.weekday()) & 1) != 0; }

}  // namespace

std::optional<Date> Calendar::day(const mentions::Time& time, Lean lean) const {
  if (time.day != 0) return lean == Lean::open ? nearest(time) : of_month(time, lean);
  if (lean == Lean::open) lean = Lean::past;
  if (about_) return std::nullopt;
  if (time.has_relative) {
    if (!published_) return std::nullopt;
    return published_->plus_days(time.relative);
  }
  if (time.month != 0 || !published_) return std::nullopt;
  return of_week(time, lean);
}

std::optional<Date> Calendar::nearest(const mentions::Time& time) const {
  const auto past = of_month(time, Lean::past);
  const auto future = of_month(time, Lean::future);
  if (!past || !future || !published_) return past;
  const int ahead = future->days() - published_->days();
  const int ago = published_->days() - past->days();
  return ahead < ago ? future : past;
}

std::optional<Date> Calendar::of_month(const mentions::Time& time, Lean lean) const {
  if (time.year != 0) return Date::make(time.year, time.month, time.day);
  if (!published_) return std::nullopt;
  const Date first = published_->plus_days(first_offset(lean));
  if (time.month == 0) {  // "on the 23rd"
    for (int ahead = 0; ahead < 31; ++ahead) {
      const Date date = published_->plus_days(lean == Lean::future ? ahead : -ahead);
      if (date.day == time.day) return date;
    }
    return std::nullopt;
  }
  if (const auto date = on_printed_weekday(time, lean)) return date;
  for (int year = first.year; year <= first.year + 1; ++year) {
    const auto date = Date::make(year, time.month, time.day);
    if (date && *date >= first) return date;
  }
  return std::nullopt;
}

// "Monday 13 January": the year in which it is a Monday, where just one of this and its neighbours fits.
std::optional<Date> Calendar::on_printed_weekday(const mentions::Time& time, Lean lean) const {
  if (count_weekdays(time.weekdays) != 1) return std::nullopt;
  std::optional<Date> found;
  for (int year = published_->year - 1; year <= published_->year + 1; ++year) {
    const auto date = Date::make(year, time.month, time.day);
    if (!date || !on_weekday(*date, time.weekdays)) continue;
    const bool better =
        !found || (lean == Lean::future ? *date >= *published_ && *found < *published_ : *date <= *published_);
    if (better) found = date;
  }
  return found;
}

std::optional<Date> Calendar::of_week(const mentions::Time& time, Lean lean) const {
  if (count_weekdays(time.weekdays) != 1) return std::nullopt;
  const bool back = time.past || (lean == Lean::past && !time.next);
  const int skip = time.next || time.past ? 1 : 0;  // "next Sunday" is not today
  for (int n = skip; n < skip + 7; ++n) {
    const Date date = published_->plus_days(back ? -n : n);
    if (on_weekday(date, time.weekdays)) return date;
  }
  return std::nullopt;
}

std::vector<article::Weekday> weekdays(std::uint8_t set) {
  std::vector<article::Weekday> days;
  for (int d = 0; d < 7; ++d) {
    if ((set >> d & 1) != 0) days.push_back(static_cast<article::Weekday>(d));
  }
  return days;
}

std::uint8_t days_between(std::uint8_t from, std::uint8_t to) {
  std::uint8_t days = 0;
  unsigned day = static_cast<unsigned>(std::countr_zero(from)) % 7;
  for (int n = 0; n < 7; ++n, day = (day + 1) % 7) {
    days |= static_cast<std::uint8_t>(1U << day);
    if ((to >> day & 1U) != 0) break;
  }
  return days;
}

int count_weekdays(std::uint8_t set) { return std::popcount(set); }

}  // namespace backlot::facts
