#include "backlot/facts/rated_nights.h"

namespace backlot::facts {
namespace {

// The last night named before token `t` that has passed.
std::optional<article::Date> night_before(const Context& context, const Calendar& calendar, std::uint32_t t) {
  std::optional<article::Date> night;
  for (const Claim& claim : context.claims("rated-night")) {
    const mentions::Mention* when = claim.mention("when");
    if (when == nullptr || when->first > t) break;
    const auto date = calendar.day(context.mentions().times[when->value], Lean::past);
    if (date && calendar.published() && *date <= *calendar.published()) night = date;
  }
  return night;
}

}  // namespace

std::vector<Draft> rated_nights(const Context& context, const Works& works, const Calendar& calendar) {
  std::vector<Draft> drafts;
  for (const Claim& claim : context.claims("rated")) {
    const std::uint32_t t = claim.words("cue").first;
    const auto night = night_before(context, calendar, t);
    const auto work = works.at(t);
    if (!night || !work) continue;
    Draft d;
    d.work = *work;
    d.kind = claim.constant("kind") == "finale" ? AiringKind::finale : AiringKind::premieres;
    d.date = claim.constant("before").empty() ? *night : night->plus_days(-1);
    d.evidence = claim.evidence();
    drafts.push_back(std::move(d));
  }
  return drafts;
}

}  // namespace backlot::facts
