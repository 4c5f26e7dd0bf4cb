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
    out.push_back(std::move(item));
  }
  return out;
}

Result<Data> week_data(const Visit& visit, int days) {
  const article::Date today = visit.viewer.today;
  // A day to either side: a broadcast of yesterday elsewhere may be today's here.
  const auto airings = visit.guide.airings({.from = today.plus_days(-1), .to = today.plus_days(days)});
  if (!airings) return std::unexpected(airings.error());
  return days_data(week_of(*airings, visit.viewer, days));
}

}  // namespace

http::Response schedule_page(Visit& visit) {
  auto days = week_data(visit, 14);
  if (!days) return failed(visit, days.error());
  Data page;
  set_list(page, "days", std::move(*days));
  set(page, "zone", visit.viewer.zone);
  return framed(visit, {.title = "Schedule"}, visit.templates.render("schedule", page));
}

http::Response start_page(Visit& visit) {
  auto days = week_data(visit, 7);
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
