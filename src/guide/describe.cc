#include "backlot/guide/describe.h"

#include "backlot/guide/airtime.h"
#include "backlot/guide/fact_rows.h"

#include <fmt/format.h>

namespace backlot::guide {
namespace {

std::string name_of(const std::optional<EntityRef>& entity, std::string_view otherwise) {
  return entity ? entity->name : std::string(otherwise);
}

std::string in_work(const FactRecord& f) { return f.work ? " in " + f.work->name : ""; }
std::string work_of(const FactRecord& f) { return name_of(f.work, "an unnamed work"); }

std::string work_words(const FactRecord& f) {
  if (f.value == "series" || f.value == "film") return work_of(f) + " is a " + f.value;
  return work_of(f) + (f.value == "variety" ? " is a variety show" : " is a work");
}

std::string cast_words(const FactRecord& f) {
  const std::string actor = name_of(f.person, "an unnamed actor");
  const std::string part = (f.object ? f.object->name : std::string("a part")) + in_work(f);
  if (f.value == "in talks") return actor + " is in talks to play " + part;
  if (f.value == "turned down") return actor + " turned down the part of " + part;
  if (f.value == "rumored") return actor + " is rumored to play " + part;
  return actor + " plays " + part;
}

std::string description_words(const FactRecord& f) {
  const std::string who = f.object ? f.object->name : "the character of " + name_of(f.person, "an unnamed actor");
  return who + in_work(f) + " is " + f.text;
}

std::string days_words(const std::vector<article::Weekday>& days) {
  std::string words;
  for (const article::Weekday day : days) words += (words.empty() ? " on " : ", ") + day_name(day);
  return words;
}

std::string airing_words(Connection& db, const FactRecord& f) {
  const AiringRow a = airing_row(db, f, 0);
  std::string words = work_of(f) + (a.kind == facts::AiringKind::finale ? " ends" : " " + f.value) + days_words(a.days);
  if (a.date) words += " on " + a.date->iso();
  if (a.minute) words += " at " + facts::clock(*a.minute);
  if (!a.tz.empty()) words += " " + a.tz + (a.tz_basis == facts::ZoneBasis::inferred ? " (inferred)" : "");
  return f.object ? words + " on " + f.object->name : words;
}

std::string rating_words(Connection& db, const FactRecord& f) {
  const RatingRow r = rating_row(db, f, 0);
  std::string words =
      work_of(f) + (r.episode ? fmt::format(", episode {}", *r.episode) : "") + fmt::format(": {} %", r.value);
  if (r.scope) words += ", " + *r.scope;
  return r.source ? words + " (" + *r.source + ")" : words;
}

}  // namespace

std::string describe(Connection& db, const FactRecord& f) {
  switch (f.kind) {
    case FactKind::work: return work_words(f);
    case FactKind::network: return work_of(f) + " is on " + name_of(f.object, "an unnamed network");
    case FactKind::genre: return work_of(f) + " is of the genre " + f.text;
    case FactKind::season: return work_of(f) + " is in season " + f.text;
    case FactKind::premise: return work_of(f) + ": " + f.text;
    case FactKind::cast: return cast_words(f);
    case FactKind::description: return description_words(f);
    case FactKind::crew: return name_of(f.person, "somebody") + " is " + f.text + (f.work ? " of " + f.work->name : "");
    case FactKind::airing: return airing_words(db, f);
    case FactKind::rating: return rating_words(db, f);
    case FactKind::membership: return name_of(f.person, "somebody") + " is a member of " + name_of(f.object, "a group");
    case FactKind::quote:
      return (f.person ? f.person->name : f.value.empty() ? "somebody" : f.value) + ": “" + f.text + "”";
    case FactKind::moment: return f.text;
  }
  return f.text;
}

}  // namespace backlot::guide
