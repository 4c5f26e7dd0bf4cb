#include "backlot/facts/stated_month.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::Time;

bool is_bare_weekday(const Time& day) {
  return day.weekdays != 0 && day.day == 0 && day.month == 0 && !day.has_relative && !day.next && !day.past;
}

// The month without a day that a claim names, or 0.
int month_of(const Context& context, const Claim& claim) {
  for (const Mention* m : claim.all_mentions("when")) {
    if (m->kind != Kind::date) continue;
    const Time& time = context.mentions().times[m->value];
    if (time.month != 0 && time.day == 0) return time.month;
  }
  return 0;
}

bool names_work(const Context& context, std::uint32_t sentence) {
  const text::Sentence& s = context.text().sentences[sentence];
  return std::ranges::any_of(context.mentions_in({s.first, s.last}),
                             [](const Mention* m) { return m->kind == Kind::work; });
}

}  // namespace

StatedMonths::StatedMonths(const Context& context, const Works& works) {
  for (const Claim& claim : context.claims("slot")) {
    const std::string_view kind = claim.constant("kind");
    if (kind != "premieres" && kind != "releases") continue;
    const int month = month_of(context, claim);
    if (month == 0) continue;
    const Mention* named = claim.mention("work");
    months_.push_back({month, claim.sentence, names_work(context, claim.sentence),
                       named != nullptr ? works.of(*named) : works.at(claim.extent().first)});
  }
}

bool StatedMonths::contradict(const Draft& draft, std::uint32_t sentence) const {
  const bool starts = draft.kind == AiringKind::premieres || draft.kind == AiringKind::releases;
  if (!starts || !draft.date || !draft.slot.day || !is_bare_weekday(*draft.slot.day)) return false;
  return std::ranges::any_of(months_, [&](const Stated& said) {
    if (said.month == draft.date->month) return false;
    return (said.sentence == sentence + 1 && !said.names_work) || said.work == draft.work;
  });
}

void make_weekly(Draft& draft) {
  draft.slot.weekdays = draft.slot.day->weekdays;
  draft.slot.habitual = true;
  draft.slot.day.reset();
  draft.kind = AiringKind::airs;
  draft.date.reset();
  draft.undated = false;
}

}  // namespace backlot::facts
