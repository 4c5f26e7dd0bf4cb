#include "backlot/facts/schedule.h"

#include "backlot/facts/airing_kind.h"
#include "backlot/facts/dated_entries.h"
#include "backlot/facts/late_hours.h"
#include "backlot/facts/lean.h"
#include "backlot/facts/page_calendar.h"
#include "backlot/facts/rated_nights.h"
#include "backlot/facts/sections.h"
#include "backlot/facts/slot_claims.h"
#include "backlot/facts/slot_work.h"
#include "backlot/facts/slots.h"
#include "backlot/facts/stated_month.h"
#include "backlot/facts/timetable.h"
#include "backlot/facts/when.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

class Scheduler {
 public:
  Scheduler(const Context& context, const Works& works)
      : context_(&context),
        works_(&works),
        claims_(context),
        calendar_(calendar_of(context)),
        sections_(context),
        kinds_(context, works, claims_),
        months_(context, works) {}

  void run(Annotation& annotation) {
    for (const SlotClaim& c : claims_.all()) draft(c);
    add_next_days();
    add_weekly_slots();
    for (Draft& d : rated_nights(*context_, *works_, calendar_)) table_.add(std::move(d));
    for (Draft& d : dated_entries(*context_, *works_, calendar_, sections_, kinds_.premieres_page()))
      table_.add(std::move(d));
    for (const Draft& row : table_.rows()) annotation.schedule.push_back(airing(row));
  }

 private:
  // "airs nightly at 9", "continuing nightly until Thursday": days that no mention says.
  void add_days(Slot& slot, std::string_view days) const {
    if (days.empty() || (slot.day && days != "until") || slot.habitual) return;
    if (days == "until") {
      if (first_day_ == 0) return;
      slot.weekdays = days_between(first_day_, slot.weekdays);
      slot.day.reset();
    } else {
      slot.weekdays = days == "all" ? 0x7F : days == "weekdays" ? 0x1F : 0x60;
    }
    slot.habitual = true;
  }

  static void take_days(Slot& slot, std::uint8_t days) {
    slot.weekdays = days;
    slot.habitual = days != 0;
  }

  void draft(const SlotClaim& c) {
    const auto said = work_of(*context_, *works_, c);
    if (!said) return;
    const std::vector<std::uint32_t> row = works_of(*context_, *works_, c, *said);
    // "“Salt” and “Lamp” will premiere on March 1 and 3, respectively."
    const bool apart = row.size() > 1 && row.size() == c.slots.size();
    for (std::size_t i = 0; i < row.size(); ++i) draft(c, row[i], apart ? i : 0, apart ? i + 1 : c.slots.size());
  }

  // Of slots [first, end) of the claim, about one work.
  void draft(const SlotClaim& c, std::uint32_t work, std::size_t first, std::size_t end) {
    if (!c.claim->constant("from").empty() && is_moved(work)) return;
    const EpisodeSaid which = claims_.episode(c);
    const Lean lean = !claims_.said(c, "follows").empty() ? Lean::future : lean_of(*context_, claims_, c);
    const bool said = !claims_.said(c, "now").empty() || !c.claim->constant("habit").empty();
    const bool moves = said && std::ranges::any_of(c.slots, &Slot::habitual);
    for (std::size_t i = first; i < end; ++i) {
      if (moves && !c.slots[i].habitual) continue;  // "to Tuesdays at 7pm from 1 September"
      Draft d;
      d.work = work;
      d.slot = c.slots[i];
      add_days(d.slot, claims_.said(c, "days"));
      if (!claims_.said(c, "same-days").empty()) take_days(d.slot, last_days_);
      if (d.slot.habitual) last_days_ = d.slot.weekdays, last_sentence_ = c.claim->sentence;
      if (d.slot.weekdays == 0 && !d.slot.day) take_section_day(d, c);
      take_weeknights(d.slot);
      d.kind = kinds_.of(c, i, d.slot, which, work);
      if (!claims_.said(c, "follows").empty()) follow(d, c);
      if (!claims_.said(c, "same").empty()) take_hour_before(d, c);
      if (c.claim->constant("listing") == "yes") take_day_of_row(d, c, which);
      d.episode = which.number;
      d.weak = c.weak;
      d.now = !claims_.said(c, "now").empty();
      d.headline = context_->sentences()[c.claim->sentence].block == article::BlockKind::headline;
      d.same_hour = !claims_.said(c, "same").empty();
      d.usual_hour = !claims_.said(c, "usual").empty();
      d.evidence = c.claim->evidence();
      if (c.claim->constant("also") == "hour") add_hour(d);
      place(d, c, which, lean);
    }
  }

  // "takes over the 8 p.m. slot on Monday": the premiere, and the hour from then on.
  void add_hour(Draft d) {
    d.kind = AiringKind::airs;
    d.slot.day.reset();
    d.slot.weekdays = 0;
    take_weeknights(d.slot);
    table_.add(std::move(d));
  }

  // "changes to its weeknight block": an hour without a day is that of weekdays.
  void take_weeknights(Slot& slot) const {
    if (slot.day || slot.weekdays != 0 || slot.minute < 0 || context_->claims("weeknight-block").empty()) return;
    take_days(slot, 0x1F);
  }

  // "begins on Sunday at 9pm. Episodes will then air weekly in the same slot."
  void add_weekly_slots() {
    for (const Claim& claim : context_->claims("weekly-same")) {
      for (std::size_t i = dated_.size(); i-- > 0;) {
        const auto& [words, before] = dated_[i];
        const std::uint32_t apart = claim.sentence - context_->text().sentence_of(words.first);
        if (words.first > claim.extent().first || apart > 1 || !before.date) continue;
        Draft d = before;
        d.kind = AiringKind::airs;
        d.date.reset();
        d.slot.day.reset();
        take_days(d.slot, static_cast<std::uint8_t>(1U << static_cast<unsigned>(before.date->weekday())));
        d.evidence = claim.evidence();
        table_.add(std::move(d));
        break;
      }
    }
  }

  // "on November 5 at 10 p.m., with episode 8 following on November 11 at the same time"
  void take_hour_before(Draft& d, const SlotClaim& c) const {
    if (d.slot.minute >= 0 || d.slot.habitual || dated_.empty()) return;
    const auto& [words, before] = dated_.back();
    if (context_->text().sentence_of(words.first) != c.claim->sentence) return;
    d.slot.minute = before.slot.minute;
    d.slot.zone = before.slot.zone;
  }

  // "“Clinic” (8 p.m.) and “Law” (10 p.m.) return on Wednesday, September 27": the day that the verb says for the row.
  void take_day_of_row(Draft& d, const SlotClaim& c, const EpisodeSaid& which) const {
    if (d.slot.day || d.slot.weekdays != 0 || d.slot.minute < 0) return;
    for (const SlotClaim& other : claims_.all()) {
      const bool later =
          other.claim->sentence == c.claim->sentence && other.times.front()->first > c.times.back()->first;
      if (!later || other.claim->constant("listing") == "yes" || other.slots.size() != 1 || !other.slots.front().day)
        continue;
      d.slot.day = other.slots.front().day;
      d.slot.weekdays = other.slots.front().weekdays;
      d.kind = kinds_.of(other, 0, other.slots.front(), which, d.work);
      return;
    }
  }

  // "is changing its day … on Sundays from October 13": no premiere.
  bool is_moved(std::uint32_t work) const {
    return std::ranges::any_of(context_->claims("moved"),
                               [&](const Claim& c) { return works_->at(c.extent().first) == work; });
  }

  // "returns on Jan. 6 at 8, followed by “Harbor” at 9": on the same day, and a premiere if that is one.
  void follow(Draft& d, const SlotClaim& c) const {
    if (d.slot.day || d.slot.weekdays != 0) return;
    if (dated_.empty() || context_->text().sentence_of(dated_.back().first.first) != c.claim->sentence) {
      d.slot.weekdays = last_sentence_ == c.claim->sentence ? last_days_ : std::uint8_t{0};
      d.slot.habitual = d.slot.weekdays != 0;
      return;
    }
    const Draft& before = dated_.back().second;
    d.slot.day = before.slot.day;
    d.slot.weekdays = before.slot.weekdays;
    if (before.kind == AiringKind::premieres) d.kind = before.kind;
  }

  // Adds the draft where its day can be known and is worth a row.
  void place(Draft& d, const SlotClaim& c, const EpisodeSaid& which, Lean lean) {
    if (d.slot.habitual) {
      next_morning(d.slot);
      const bool over = c.kind == AiringKind::finale || (d.weak && d.slot.minute < 0 && lean != Lean::future);
      return over ? void() : table_.add(std::move(d));
    }
    const bool once = lean == Lean::past && !d.weak && c.claim->constant("habit").empty();  // "aired on Monday"
    if (d.slot.day && (once || !is_weekly(d, c, which))) {
      d.date = is_that_day(c) ? same_weekday(*d.slot.day, lean) : calendar_.day(*d.slot.day, lean);
      const bool dated = d.kind != AiringKind::airs && d.slot.day->day != 0;  // a day of an unknown year
      if (!d.date && !dated && d.slot.day->weekdays == 0 && d.slot.minute < 0) return;
      d.undated = !d.date;
      if (d.date && months_.contradict(d, c.claim->sentence)) make_weekly(d);
    }
    if (d.date) after_midnight(d);
    if (d.slot.weekdays != 0) first_day_ = d.slot.weekdays;
    const bool over = d.date && calendar_.published() && *d.date < *calendar_.published();
    if (d.kind == AiringKind::airs && over) return;
    if (d.kind == AiringKind::airs && !d.date && !d.undated && d.slot.minute < 0 && d.slot.weekdays == 0) return;
    if (d.kind == AiringKind::airs && d.undated && once) return;
    const bool hour_alone = d.kind == AiringKind::airs && !d.date && !d.undated && d.slot.weekdays == 0;
    if (hour_alone && lean != Lean::future && c.claim->constant("habit").empty())
      return;  // "went with a rerun at 8 p.m."
    if (d.date) dated_.push_back({c.claim->extent(), d});
    table_.add(std::move(d));
  }

  // "from 6am on the Sunday": of the days that were said.
  bool is_that_day(const SlotClaim& c) const {
    const Mention& m = *c.times.back();
    const mentions::Time& time = context_->mentions().times[m.value];
    return m.first > 0 && context_->text().tokens[m.first - 1].word == "the" && time.day == 0 && !time.has_relative &&
           count_weekdays(time.weekdays) == 1;
  }

  std::optional<article::Date> same_weekday(const mentions::Time& time, Lean lean) const {
    for (std::size_t i = dated_.size(); i-- > 0;) {
      const auto& date = dated_[i].second.date;
      if (date && (time.weekdays >> static_cast<int>(date->weekday()) & 1) != 0) return date;
    }
    return calendar_.day(time, lean);
  }

  // "Episode 5 is to air on June 19 and the sixth a day later."
  void add_next_days() {
    for (const Claim& claim : context_->claims("next-day")) {
      for (std::size_t i = dated_.size(); i-- > 0;) {
        const auto& [words, before] = dated_[i];
        if (words.first > claim.extent().first || context_->text().sentence_of(words.first) != claim.sentence) continue;
        Draft d = before;
        d.kind = AiringKind::airs;
        d.date = d.date->plus_days(1);
        d.slot.weekdays = 0;
        d.episode = before.episode == 0 ? 0 : before.episode + 1;
        d.evidence = claim.evidence();
        table_.add(std::move(d));
        break;
      }
    }
  }

  void take_section_day(Draft& d, const SlotClaim& c) const {
    const Slot& section = sections_.of_sentence(c.claim->sentence);
    // “Chasing Life” summer finale, 9 p.m., ABC Family
    const bool dated = d.slot.minute >= 0 && c.kind != AiringKind::airs;
    if (sections_.tonight() && c.claim->constant("listing") != "yes" && !dated) return;
    d.slot.weekdays = section.weekdays;
    d.slot.habitual = section.habitual;
    d.slot.day = section.day;
  }

  // A bare weekday: one day for what happens once, else the day of every week ("airs Thursdays", "Thursday at 8/7c").
  bool is_weekly(const Draft& d, const SlotClaim& c, const EpisodeSaid& which) const {
    const mentions::Time& day = *d.slot.day;
    if (day.day != 0 || day.has_relative || day.next || day.past) return false;
    if (d.kind != AiringKind::airs || which.number != 0 || which.last) return false;
    if (c.claim->constant("listing") == "yes" && calendar_.published() && !kinds_.grid_page()) return false;
    if (!c.claim->constant("once").empty()) return false;
    return !claims_.said_at("single", c.claim->extent()) && !claims_.said_at("ahead", c.claim->extent());
  }

  Airing airing(const Draft& d) const {
    Airing row;
    row.work = works_->title(d.work);
    row.kind = d.kind;
    row.days = weekdays(d.slot.weekdays);
    if (d.slot.minute >= 0) row.minute = static_cast<std::uint16_t>(d.slot.minute % (24 * 60));
    row.date = d.date;
    const auto& networks = works_->networks(d.work);
    if (!networks.empty()) row.network = context_->mentions().entities[networks.front()].name;
    set_zone(row, d);
    row.evidence = d.evidence;
    return row;
  }

  void set_zone(Airing& row, const Draft& d) const {
    if (!row.minute) return;
    row.tz = d.slot.zone;
    row.tz_basis = ZoneBasis::stated;
    if (!row.tz.empty()) return;
    row.tz_basis = ZoneBasis::inferred;
    if (row.network) row.tz = known_network(*row.network).zone;
    if (row.tz.empty()) row.tz_basis = ZoneBasis::none;
  }

  const Context* context_;
  const Works* works_;
  SlotClaims claims_;
  Calendar calendar_;
  Sections sections_;
  AiringKinds kinds_;
  StatedMonths months_;
  std::vector<std::pair<Words, Draft>> dated_;  // drafts with a day, and the words that say it
  std::uint8_t first_day_ = 0;                  // weekday of the day said last, for "nightly until Thursday"
  std::uint32_t last_sentence_ = 0;             // in which a habit was said last
  std::uint8_t last_days_ = 0;                  // of the habit said last, for "on the same days"
  Timetable table_;
};

}  // namespace

void extract_schedule(const Context& context, const Works& works, Annotation& annotation) {
  Scheduler(context, works).run(annotation);
}

}  // namespace backlot::facts
