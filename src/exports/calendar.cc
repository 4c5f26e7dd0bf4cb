#include "backlot/exports/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace backlot::exports {
namespace {

using guide::AiringRecord;

constexpr int days_of_a_slot = 120;  // how long a slot that nobody repeats is believed
constexpr int days_taken_back = 60;  // how long a slot that was overtaken stands as cancelled

bool is_slot(const AiringRecord& r) { return !r.airing.date && !r.airing.days.empty(); }

std::string title_of(const guide::AiringRow& airing) {
  const std::string& work = airing.work->name;
  switch (airing.kind) {
    case facts::AiringKind::airs: return work;
    case facts::AiringKind::premieres: return work + " (premiere)";
    case facts::AiringKind::finale: return work + " (finale)";
    case facts::AiringKind::releases: return work + " (release)";
  }
  return work;
}

// What is known of one work's schedule, as a whole: an entry changes when this does.
struct Revision {
  std::uint32_t sequence = 0;
  guide::Instant modified = 0;
};

Revision revision_of(const std::vector<AiringRecord>& history) {
  Revision revision;
  for (const AiringRecord& r : history) {
    // Statements are never forgotten, and one that is withdrawn counts twice: the number can only rise. One that comes
    // back takes a step down, which an edit of an edit may do once.
    revision.sequence += r.withdrawn ? 2 : 1;
    revision.modified = std::max(revision.modified, r.learned);
  }
  if (revision.sequence > 0) --revision.sequence;
  return revision;
}

CalendarEntry entry_of(const AiringRecord& record, const article::Date& date, bool cancelled,
                       const Revision& revision) {
  const guide::AiringRow& airing = record.airing;
  CalendarEntry entry;
  entry.uid = fmt::format("work-{}-{}@backlot", airing.work->id, date.iso());
  entry.title = title_of(airing);
  entry.date = date;
  entry.minute = airing.minute;
  entry.zone = airing.tz;
  entry.cancelled = cancelled;
  entry.sequence = revision.sequence;
  entry.modified = revision.modified;
  entry.description = record.sentence;
  if (airing.network) entry.network = airing.network->name;
  if (!airing.backing.sources.empty()) {
    const guide::Source& source = airing.backing.sources.front();
    entry.description += "\n" + source.title;
    if (source.address.starts_with("http")) entry.link = source.address;
  }
  return entry;
}

// One entry a day: what holds before what is cancelled, what is dated before a slot, what has a time before what has
// none.
class Days {
 public:
  explicit Days(const CalendarWindow& window) : window_(window) {}

  void add(CalendarEntry entry, bool dated) {
    if (entry.date < window_.from || window_.to < entry.date) return;
    const auto rank = std::tuple(entry.cancelled, !dated, !entry.minute.has_value());
    const auto [place, is_new] = days_.try_emplace(entry.date, std::pair(rank, entry));
    if (!is_new && rank < place->second.first) place->second = {rank, std::move(entry)};
  }

  std::vector<CalendarEntry> entries() && {
    std::vector<CalendarEntry> all;
    for (auto& [date, day] : days_) all.push_back(std::move(day.second));
    return all;
  }

 private:
  using Rank = std::tuple<bool, bool, bool>;
  CalendarWindow window_;
  std::map<article::Date, std::pair<Rank, CalendarEntry>> days_;
};

// Slots in the order in which they were announced.
std::vector<const AiringRecord*> slots_of(const std::vector<AiringRecord>& history) {
  std::vector<const AiringRecord*> slots;
  for (const AiringRecord& r : history) {
    if (is_slot(r) && r.airing.newest) slots.push_back(&r);
  }
  std::ranges::stable_sort(slots, {}, [](const AiringRecord* r) { return *r->airing.newest; });
  return slots;
}

// The days before a premiere and after a finale are no broadcasts.
struct Run {
  std::optional<article::Date> first;
  std::optional<article::Date> last;
};

Run run_of(const std::vector<AiringRecord>& history) {
  Run run;
  for (const AiringRecord& r : history) {
    if (r.withdrawn || !r.airing.date) continue;
    if (r.airing.kind == facts::AiringKind::premieres) run.first = r.airing.date;
    if (r.airing.kind == facts::AiringKind::finale) run.last = r.airing.date;
  }
  return run;
}

void add_slot(const AiringRecord& slot, const std::optional<article::Date>& overtaken, const Run& run,
              const Revision& revision, const CalendarWindow& window, Days& days) {
  const article::Date announced = *slot.airing.newest;
  article::Date end = overtaken ? overtaken->plus_days(days_taken_back) : announced.plus_days(days_of_a_slot);
  if (run.last) end = std::min(end, *run.last);
  const article::Date begin =
      std::max(run.first ? std::max(announced.plus_days(-7), *run.first) : announced, window.from);
  for (article::Date date = begin; date <= std::min(end, window.to); date = date.plus_days(1)) {
    if (std::ranges::find(slot.airing.days, date.weekday()) == slot.airing.days.end()) continue;
    const bool cancelled = slot.withdrawn || (overtaken && *overtaken <= date);
    days.add(entry_of(slot, date, cancelled, revision), false);
  }
}

}  // namespace

std::vector<CalendarEntry> entries_of(const std::vector<AiringRecord>& history, const CalendarWindow& window) {
  Days days(window);
  const Revision revision = revision_of(history);
  const Run run = run_of(history);
  for (const AiringRecord& r : history) {
    if (r.airing.work && r.airing.date && (r.airing.kind != facts::AiringKind::airs || !window.premieres_only))
      days.add(entry_of(r, *r.airing.date, r.withdrawn, revision), true);
  }
  const auto slots = window.premieres_only ? std::vector<const AiringRecord*>() : slots_of(history);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    // Only a later slot that still stands, and on other days or at another time, takes the place of this one.
    const auto next =
        std::find_if(slots.begin() + static_cast<std::ptrdiff_t>(i) + 1, slots.end(), [&](const AiringRecord* later) {
          return !later->withdrawn && later->airing.newest > slots[i]->airing.newest &&
                 (later->airing.days != slots[i]->airing.days ||
                  (later->airing.minute && later->airing.minute != slots[i]->airing.minute));
        });
    const auto overtaken = next == slots.end() ? std::nullopt : (*next)->airing.newest;
    if (slots[i]->airing.work) add_slot(*slots[i], overtaken, run, revision, window, days);
  }
  return std::move(days).entries();
}

}  // namespace backlot::exports
