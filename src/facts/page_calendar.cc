#include "backlot/facts/page_calendar.h"

namespace backlot::facts {
namespace {

// A document without a date that prints one in full tells its year.
std::optional<article::Date> printed_day(const Context& context) {
  for (const mentions::Time& t : context.mentions().times) {
    if (t.year != 0 && t.day != 0) return article::Date::make(t.year, t.month, t.day);
  }
  return std::nullopt;
}

// "7 Dramas Premiering In March 2025": a headline tells the year.
std::optional<article::Date> headline_month(const Context& context) {
  for (const mentions::Mention& m : context.mentions().all) {
    if (m.kind != mentions::Kind::date) continue;
    const SentenceView& s = context.sentences()[context.text().sentence_of(m.first)];
    const mentions::Time& t = context.mentions().times[m.value];
    if (s.block == article::BlockKind::headline && t.year != 0 && t.month != 0)
      return article::Date::make(t.year, t.month, 1);
  }
  return std::nullopt;
}

}  // namespace

Calendar calendar_of(const Context& context) {
  if (context.document().published) return Calendar(context.document().published);
  if (const auto day = printed_day(context)) return Calendar::around(*day);
  const auto month = headline_month(context);
  return month ? Calendar::around(*month) : Calendar(std::nullopt);
}

}  // namespace backlot::facts
