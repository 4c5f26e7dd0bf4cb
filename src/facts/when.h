// Printed times against the date of publication: which day "March 6", "on Monday" or "tomorrow" is.
//
//   Calendar calendar(document.published);                     // Friday, April 12, 2024
//   calendar.day(time_of("April 8"), Lean::past);              // 2024-04-08
//   calendar.day(time_of("Monday"), Lean::future);             // 2024-04-15
//   calendar.day(time_of("Sunday 12 January"), Lean::future);  // 2025-01-12
//
// A day without a printed year is the nearest one on the side that the verb leans to; a printed weekday decides. A
// month alone is no day. Without a date of publication only dates that print their year can be known.
#pragma once

#include "backlot/article/date.h"
#include "backlot/mentions/mentions.h"

#include <cstdint>
#include <optional>

namespace backlot::facts {

// Whether the verb looks back ("premiered") or ahead ("will air"). A leaning verb may be off by a month: "airs on May
// 3" is said of a day two weeks ago rather than of one that is fifty weeks away.
// `open` is said by no verb ("the September 26 opener"): a date is the nearest one, a weekday the last one.
enum class Lean : std::uint8_t { past, future, open };

class Calendar {
 public:
  explicit Calendar(std::optional<article::Date> published) : published_(published) {}

  // A calendar that only knows about when the text was written: dates take their year from there, days of the week and
  // "tomorrow" stay unknown.
  static Calendar around(const article::Date& date) {
    Calendar calendar(date);
    calendar.about_ = true;
    return calendar;
  }

  std::optional<article::Date> published() const { return about_ ? std::nullopt : published_; }
  // The day that is meant; nullopt where it cannot be known or does not exist.
  std::optional<article::Date> day(const mentions::Time& time, Lean lean) const;

 private:
  std::optional<article::Date> nearest(const mentions::Time& time) const;
  std::optional<article::Date> of_month(const mentions::Time& time, Lean lean) const;
  std::optional<article::Date> on_printed_weekday(const mentions::Time& time, Lean lean) const;
  std::optional<article::Date> of_week(const mentions::Time& time, Lean lean) const;

  std::optional<article::Date> published_;
  bool about_ = false;
};

// The days of a set of weekdays (bit 0 is Monday), in the order of the week.
std::vector<article::Weekday> weekdays(std::uint8_t set);
// Monday to Thursday: the days from the first of `from` to the first of `to` after it.
std::uint8_t days_between(std::uint8_t from, std::uint8_t to);
// How many there are.
int count_weekdays(std::uint8_t set);

}  // namespace backlot::facts
