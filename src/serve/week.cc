#include "backlot/serve/week.h"

#include "backlot/guide/folded_rows.h"

#include <algorithm>
#include <map>

namespace backlot::serve {
namespace {

// The airing as the viewer's clock and calendar have it; as stated where no conversion is possible.
guide::Slot here(const guide::AiringRow& airing, const guide::Viewer& viewer) {
  const guide::Slot stated{airing.days, airing.date, airing.minute.value_or(0)};
  if (!airing.minute || airing.tz.empty()) return stated;
  return guide::in_zone(stated, airing.tz, viewer.zone, viewer.today).value_or(stated);
}

bool airs_on(const guide::Slot& slot, const article::Date& date) {
  if (slot.date) return *slot.date == date;
  return std::ranges::find(slot.days, date.weekday()) != slot.days.end();
}

// One line a work and time: the dated one, or the best supported.
void fold_day(Day& day) {
  std::ranges::stable_sort(day.broadcasts, {}, [](const Broadcast& b) {
    return std::tuple(b.airing->work->id, !b.minute, b.minute.value_or(0), !b.airing->date);
  });
  const auto same = [](const Broadcast& a, const Broadcast& b) {
    return a.airing->work->id == b.airing->work->id && (!b.minute || a.minute == b.minute);
  };
  const auto rest = std::ranges::unique(day.broadcasts, same);
  day.broadcasts.erase(rest.begin(), rest.end());
  std::ranges::stable_sort(day.broadcasts, {}, [](const Broadcast& b) {
    return std::tuple(!b.minute, b.minute.value_or(0), b.airing->work->name);
  });
}

}  // namespace

std::vector<Day> week_of(const std::vector<guide::AiringRow>& airings, const guide::Viewer& viewer, int days) {
  std::vector<Day> week;
  for (int i = 0; i < days; ++i) week.push_back({viewer.today.plus_days(i), {}, {}});
  for (const guide::AiringRow& airing : airings) {
    if (!airing.work || guide::is_overtaken(airing, airings)) continue;
    const guide::Slot slot = here(airing, viewer);
    const bool timed = airing.minute && !airing.tz.empty();
    for (Day& day : week) {
      if (airs_on(slot, day.date))
        day.broadcasts.push_back({&airing, timed ? std::optional(slot.minute) : std::nullopt});
    }
  }
  for (Day& day : week) {
    day.name = guide::day_text(day.date);
    fold_day(day);
  }
  std::erase_if(week, [](const Day& day) { return day.broadcasts.empty(); });
  return week;
}

}  // namespace backlot::serve
