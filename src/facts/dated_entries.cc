#include "backlot/facts/dated_entries.h"

#include "backlot/facts/airing_kind.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

bool is_on_streamer(const Context& context, const Claim& claim) {
  const Mention* network = claim.mention("network");
  return network != nullptr && network->kind == Kind::network && network->entity != mentions::no_entity &&
         known_network(context.mentions().entities[network->entity].name).kind == "streamer";
}

// Whether a headline says that the page lists what is new on a service.
bool is_page_of_releases(const Context& context) {
  return std::ranges::any_of(context.claims("releases-page"), [&](const Claim& c) {
    return context.sentences()[c.sentence].block == article::BlockKind::headline;
  });
}

}  // namespace

std::vector<Draft> dated_entries(const Context& context, const Works& works, const Calendar& calendar,
                                 const Sections& sections, bool premieres) {
  std::vector<Draft> drafts;
  const bool releases = is_page_of_releases(context);
  if (!premieres && !releases) return drafts;
  for (const Claim& claim : context.claims("entry")) {
    const Slot& section = sections.of_sentence(claim.sentence);
    const Mention* named = claim.mention("work");
    const auto work = named == nullptr ? std::nullopt : works.of(*named);
    if (!work || !section.day || section.day->day == 0) continue;
    if (!claim.constant("bare").empty() && !releases) continue;
    Draft d;
    d.work = *work;
    d.slot.weekdays = section.weekdays;
    d.slot.day = section.day;
    d.date = calendar.day(*section.day, Lean::future);
    d.kind = releases || is_on_streamer(context, claim) ? AiringKind::releases : AiringKind::premieres;
    d.evidence = claim.evidence();
    if (d.date) drafts.push_back(std::move(d));
  }
  return drafts;
}

}  // namespace backlot::facts
