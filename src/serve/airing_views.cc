#include "backlot/serve/airing_views.h"

#include "backlot/guide/airings.h"
#include "backlot/guide/folded_rows.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {
namespace {

// "2026-03-13T13:30:00Z"
std::string iso_instant(guide::Instant instant) {
  const auto time = guide::local_time(instant, "UTC");
  return fmt::format("{}T{:02}:{:02}:00Z", time->date.iso(), time->minute / 60, time->minute % 60);
}

// Whether the last episode was shown before today.
bool is_over(const std::vector<guide::AiringRow>& rows, const article::Date& today) {
  return std::ranges::any_of(rows, [&](const guide::AiringRow& row) {
    return row.kind == facts::AiringKind::finale && row.date && *row.date < today;
  });
}

std::optional<guide::Instant> next_of(const guide::AiringRow& row, const Visit& visit) {
  if (!row.minute || row.tz.empty()) return std::nullopt;
  const bool stale = !row.newest || *row.newest < visit.viewer.today.plus_days(-guide::days_of_a_slot);
  if (!row.date && stale) return std::nullopt;
  const auto next = guide::next_broadcast({row.days, row.date, *row.minute}, row.tz, visit.now);
  return next && *next >= visit.now ? next : std::nullopt;
}

}  // namespace

Data airings_data(const std::vector<guide::AiringRow>& rows, const Visit& visit) {
  Data out = list();
  const auto kept = guide::folded(rows);
  for (const guide::AiringRow& row : kept) {
    const guide::Airtime when = guide::airtime(row, visit.viewer);
    Data item;
    set_entity(item, "work", row.work);
    set_entity(item, "network", row.network);
    set(item, "kind", facts::name(row.kind));
    set(item, "when", when.here.empty() ? when.stated : when.here);
    if (!when.here.empty()) set(item, "stated", when.stated);
    if (guide::is_overtaken(row, kept)) set(item, "as_of", short_day(*row.newest));
    item.set("backing", backing_data(row.backing));
    out.push_back(std::move(item));
  }
  return out;
}

std::optional<Data> next_data(const std::vector<guide::AiringRow>& rows, Visit& visit) {
  const auto kept = guide::folded(rows);
  if (is_over(kept, visit.viewer.today)) return std::nullopt;
  const guide::AiringRow* best = nullptr;
  guide::Instant soonest = 0;
  for (const guide::AiringRow& row : kept) {
    if (guide::is_overtaken(row, kept)) continue;
    const auto next = next_of(row, visit);
    if (!next || (best && soonest <= *next)) continue;
    best = &row;
    soonest = *next;
  }
  if (!best) return std::nullopt;
  visit.good_until = std::min(visit.good_until, soonest + 1);
  const auto here = guide::local_time(soonest, visit.viewer.zone);
  Data item;
  set(item, "instant", iso_instant(soonest));
  set(item, "when", guide::day_text(here->date) + ", " + facts::clock(here->minute));
  if (best->kind != facts::AiringKind::airs) set(item, "event", facts::name(best->kind));
  set_entity(item, "network", best->network);
  item.set("backing", backing_data(best->backing));
  return item;
}

}  // namespace backlot::serve
