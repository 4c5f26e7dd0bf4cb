#include "backlot/facts/timetable.h"

#include "backlot/facts/when.h"

#include <algorithm>

namespace backlot::facts {
namespace {

// The rows of one work.
class Merger {
 public:
  explicit Merger(std::vector<Draft> drafts) : drafts_(std::move(drafts)) {}

  std::vector<Draft> run() {
    give_hours_to_episodes();
    std::ranges::stable_sort(drafts_, {}, &Draft::headline);
    for (const AiringKind kind : {AiringKind::premieres, AiringKind::finale, AiringKind::releases}) join_single(kind);
    drop_repeated_days();
    join_episodes();
    join_regular();
    give_same_hour();
    std::ranges::stable_sort(rows_, {}, [](const Draft& d) { return std::pair(d.evidence.span.begin, d.date); });
    return std::move(rows_);
  }

 private:
  // "The ninth episode can be seen at 10": the hour of the ninth episode, whose day another sentence says.
  void give_hours_to_episodes() {
    std::erase_if(drafts_, [&](const Draft& hour) {
      if (hour.episode == 0 || hour.date || hour.slot.weekdays != 0) return false;
      for (Draft& dated : drafts_) {
        if (dated.episode != hour.episode || !dated.date || dated.slot.minute >= 0) continue;
        complete(dated.slot, hour.slot);
        return true;
      }
      return false;
    });
  }

  static bool compatible(const Draft& a, const Draft& b) {
    if (a.date && b.date && a.date != b.date) return false;
    return a.slot.minute < 0 || b.slot.minute < 0 || a.slot.minute == b.slot.minute;
  }

  static void join(Draft& row, const Draft& other) {
    if (!row.date) row.date = other.date;
    complete(row.slot, other.slot);
  }

  // Premieres, finales and releases: one row for each day said.
  void join_single(AiringKind kind) {
    std::vector<Draft> joined;
    const auto add = [&](const Draft& draft) {
      for (Draft& row : joined) {
        if (compatible(row, draft)) return join(row, draft);
      }
      joined.push_back(draft);
    };
    for (const Draft& d : drafts_) {
      if (d.kind == kind && d.date) add(d);
    }
    for (const Draft& d : drafts_) {
      if (d.kind == kind && !d.date) add(d);
    }
    for (Draft& row : joined) {
      const bool day = row.undated && row.slot.day && row.slot.day->day != 0;
      const bool known = row.date || day || (row.slot.minute >= 0 && (row.undated || row.slot.weekdays != 0));
      if (known) rows_.push_back(std::move(row));
    }
  }

  // A work starts, ends or comes out on a day: what the text says before the headline, what it says first.
  void drop_repeated_days() {
    std::ranges::stable_sort(rows_, {}, [](const Draft& d) { return std::pair(d.headline, d.evidence.span.begin); });
    std::vector<Draft> kept;
    for (Draft& row : rows_) {
      const bool known = std::ranges::any_of(kept, [&](const Draft& k) { return row.date && k.date == row.date; });
      if (!known) kept.push_back(std::move(row));
    }
    rows_ = std::move(kept);
  }

  Draft* on_day(const article::Date& date) {
    const auto found = std::ranges::find_if(rows_, [&](const Draft& row) { return row.date == date; });
    return found == rows_.end() ? nullptr : &*found;
  }

  void join_episodes() {
    for (const Draft& d : drafts_) {
      if (d.kind != AiringKind::airs || (!d.date && !d.undated) || d.weak) continue;
      if (Draft* row = d.date ? on_day(*d.date) : nullptr)
        join(*row, d);
      else
        rows_.push_back(d);
    }
  }

  // How well a draft says on which days the work regularly airs.
  static int strength(const Draft& d) { return (d.now ? 4 : 0) + (d.weak ? 0 : 2) + (d.slot.minute >= 0 ? 1 : 0); }

  const Draft* best_days() const {
    const Draft* best = nullptr;
    for (const Draft& d : drafts_) {
      const bool stands = !d.weak || d.slot.habitual;
      if (!d.regular() || d.slot.weekdays == 0 || !stands) continue;
      if (best == nullptr || strength(d) > strength(*best)) best = &d;
    }
    return best;
  }

  const Draft* best_hour(std::uint8_t days) const {
    const Draft* best = nullptr;
    for (const Draft& d : drafts_) {
      const bool fits = d.slot.weekdays == 0 || days == 0 || (d.slot.weekdays & ~days) == 0;
      const bool stands = !d.weak || d.slot.weekdays == days;
      if (!d.regular() || d.slot.minute < 0 || !fits || !stands) continue;
      if (best == nullptr || strength(d) > strength(*best)) best = &d;
    }
    return best;
  }

  void join_regular() {
    const Draft* days = best_days();
    const Draft* hour = best_hour(days == nullptr ? std::uint8_t{0} : days->slot.weekdays);
    if (days == nullptr && hour == nullptr) return;
    Draft row = days == nullptr ? *hour : *days;
    if (hour != nullptr) complete(row.slot, hour->slot);
    give_usual_hour(row.slot);
    if (row.slot.minute < 0 && row.same_hour) take_premiere_hour(row);
    add_other_slots(row);
    rows_.push_back(std::move(row));
  }

  // "airs weekdays at 20:30, with an omnibus on Sundays at 14:00": other days at another hour.
  void add_other_slots(const Draft& regular) {
    std::uint8_t taken = regular.slot.weekdays;
    if (taken == 0 || regular.slot.minute < 0 || regular.now) return;
    for (const Draft& d : drafts_) {
      const bool other = d.regular() && !d.headline && d.slot.minute >= 0 && d.slot.minute != regular.slot.minute;
      if (!other || d.slot.weekdays == 0 || (d.slot.weekdays & taken) != 0) continue;
      if (d.evidence.sentence != regular.evidence.sentence) continue;
      taken |= d.slot.weekdays;
      rows_.push_back(d);
    }
  }

  // "returns on August 2 at the usual time"
  void give_usual_hour(const Slot& regular) {
    for (Draft& row : rows_) {
      if (!row.usual_hour || row.slot.minute >= 0) continue;
      row.slot.minute = regular.minute;
      row.slot.zone = regular.zone;
    }
  }

  // "continues next Sunday at the same time": as the premiere.
  void give_same_hour() {
    for (Draft& row : rows_) {
      if (row.same_hour && row.slot.minute < 0) take_premiere_hour(row);
    }
  }

  void take_premiere_hour(Draft& row) const {
    for (const Draft& other : rows_) {
      if (other.kind != AiringKind::premieres || other.slot.minute < 0) continue;
      row.slot.minute = other.slot.minute;
      row.slot.zone = other.slot.zone;
    }
  }

  std::vector<Draft> drafts_;
  std::vector<Draft> rows_;
};

}  // namespace

std::vector<Draft> Timetable::of_work(std::uint32_t work) {
  std::vector<Draft> drafts;
  for (const Draft& d : drafts_) {
    if (d.work == work) drafts.push_back(d);
  }
  return Merger(std::move(drafts)).run();
}

std::vector<Draft> Timetable::rows() {
  std::vector<std::uint32_t> works;
  for (const Draft& d : drafts_) {
    if (std::ranges::find(works, d.work) == works.end()) works.push_back(d.work);
  }
  std::vector<Draft> rows;
  for (const std::uint32_t work : works) {
    for (Draft& row : of_work(work)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace backlot::facts
