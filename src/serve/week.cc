#include "backlot/serve/week.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

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

// Weekly slots that a later article has moved: of a work only the latest stands. What guide::is_overtaken() says of
// each, without holding all against all.
class Overtaken {
 public:
  explicit Overtaken(const std::vector<guide::AiringRow>& airings) {
    for (const guide::AiringRow& airing : airings) {
      if (!is_slot(airing)) continue;
      article::Date& newest = newest_.try_emplace(airing.work->id, *airing.newest).first->second;
      newest = std::max(newest, *airing.newest);
    }
  }
  bool operator()(const guide::AiringRow& airing) const {
    return is_slot(airing) && *airing.newest < newest_.at(airing.work->id);
  }

 private:
  static bool is_slot(const guide::AiringRow& airing) {
    return airing.work && airing.kind == facts::AiringKind::airs && !airing.date && airing.newest;
  }

  std::unordered_map<guide::EntityId, article::Date> newest_;  // by work
};

}  // namespace

void shorten(Day& day, std::size_t most) {
  if (day.broadcasts.size() <= most) return;
  std::vector<std::size_t> best(day.broadcasts.size());
  std::iota(best.begin(), best.end(), 0U);
  std::ranges::stable_sort(best, {}, [&](std::size_t i) {
    const guide::AiringRow& airing = *day.broadcasts[i].airing;
    return std::tuple(!airing.date, -std::int64_t{airing.backing.support});
  });
  day.left_out += best.size() - most;
  best.resize(most);
  std::ranges::sort(best);
  std::vector<Broadcast> left;
  for (const std::size_t i : best) left.push_back(day.broadcasts[i]);
  day.broadcasts = std::move(left);
}

std::vector<Day> week_of(const std::vector<guide::AiringRow>& airings, const guide::Viewer& viewer, int days) {
  std::vector<Day> week;
  for (int i = 0; i < days; ++i) week.push_back({viewer.today.plus_days(i), {}, {}});
  const Overtaken is_overtaken(airings);
  for (const guide::AiringRow& airing : airings) {
    if (!airing.work || is_overtaken(airing)) continue;
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
