// What airs in the days from today on, in the viewer's zone; and the start page, which begins with it.
#include "backlot/guide/airings.h"

#include "backlot/guide/story_page.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"
#include "backlot/serve/week.h"

namespace backlot::serve {
namespace {

Data days_data(const std::vector<Day>& days) {
  Data out = list();
  for (const Day& day : days) {
    Data item;
    set(item, "date", day.date.iso());
    set(item, "name", day.name);
    Data broadcasts = list();
    for (const Broadcast& b : day.broadcasts) {
      Data row;
      row.set("work", entity_data(*b.airing->work));
      if (b.airing->network) row.set("network", entity_data(*b.airing->network));
      if (b.minute) set(row, "time", facts::clock(*b.minute));
      if (b.airing->kind != facts::AiringKind::airs) set(row, "kind", facts::name(b.airing->kind));
      row.set("backing", backing_data(b.airing->backing));
      broadcasts.push_back(std::move(row));
    }
    item.set("broadcasts", std::move(broadcasts));
    if (day.left_out > 0) set(item, "more", std::to_string(day.left_out));
    out.push_back(std::move(item));
  }
  return out;
}

// `days` days from `first` on, at most so many broadcasts of each.
Result<Data> week_data(const Visit& visit, const article::Date& first, int days, std::size_t most_a_day) {
  // A day to either side: a broadcast of yesterday elsewhere may be today's here.
  const auto airings = visit.guide.airings({.from = first.plus_days(-1), .to = first.plus_days(days), .sources = 0});
  if (!airings) return std::unexpected(airings.error());
  std::vector<Day> week = week_of(*airings, {visit.viewer.zone, first}, days);
  for (Day& day : week) shorten(day, most_a_day);
  return days_data(week);
}

constexpr std::size_t most_a_day_at_the_start = 12;
constexpr std::size_t most_a_day = 24;
constexpr std::size_t most_of_one_day = 300;  // a page of 100 kB

}  // namespace

http::Response schedule_page(Visit& visit) {
  const auto asked = visit.parameter("day");
  const auto day = asked ? article::Date::parse_iso(*asked) : std::nullopt;
  if (asked && !day) return refused(visit, 400, "The day is none; days look like 2025-03-05.");
  auto days = day ? week_data(visit, *day, 1, most_of_one_day) : week_data(visit, visit.viewer.today, 14, most_a_day);
  if (!days) return failed(visit, days.error());
  Data page;
  if (day) set(page, "day", guide::day_text(*day));
  set_list(page, "days", std::move(*days));
  set(page, "zone", visit.viewer.zone);
  return framed(visit, {.title = "Schedule"}, visit.templates.render("schedule", page));
}

http::Response start_page(Visit& visit) {
  auto days = week_data(visit, visit.viewer.today, 7, most_a_day_at_the_start);
  if (!days) return failed(visit, days.error());
  const auto news = visit.guide.news(15);
  if (!news) return failed(visit, news.error());
  Data page;
  set_list(page, "days", std::move(*days));
  set_list(page, "news", news_data(*news));
  set(page, "zone", visit.viewer.zone);
  return framed(visit, {.title = "What airs, who is in it, who says so"}, visit.templates.render("start", page));
}

}  // namespace backlot::serve
