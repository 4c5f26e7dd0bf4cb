#include "backlot/guide/fact_rows.h"

#include "backlot/guide/words.h"

namespace backlot::guide {
namespace {

std::vector<article::Weekday> days_of(std::int64_t bits) {
  std::vector<article::Weekday> days;
  for (unsigned day = 0; day < 7; ++day) {
    if ((static_cast<std::uint64_t>(bits) >> day & 1U) != 0) days.push_back(static_cast<article::Weekday>(day));
  }
  return days;
}

void read_airing(Connection& db, FactId fact, AiringRow& airing) {
  Cursor row = db.query("SELECT days, minute, zone, basis, day FROM airing WHERE fact = ?", fact);
  if (!row.next()) return;
  airing.days = days_of(row.integer(0));
  if (!row.is_null(1)) airing.minute = static_cast<std::uint16_t>(row.integer(1));
  airing.tz = row.text(2);
  airing.tz_basis = static_cast<facts::ZoneBasis>(row.integer(3));
  airing.date = article::Date::parse_iso(row.text(4));
}

void read_rating(Connection& db, FactId fact, RatingRow& rating) {
  Cursor row = db.query("SELECT episode, percent, scope, source FROM rating WHERE fact = ?", fact);
  if (!row.next()) return;
  if (!row.is_null(0)) rating.episode = static_cast<int>(row.integer(0));
  rating.value = row.real(1);
  rating.scope = row.optional_text(2);
  rating.source = row.optional_text(3);
}

std::vector<EntityRef> people_of(Connection& db, FactId moment) {
  std::vector<EntityRef> people;
  Cursor row = db.query(
      "SELECT DISTINCT c.one, c.name FROM moment_person AS m JOIN called AS c ON c.id = m.person WHERE m.fact = ? "
      "ORDER BY 1",
      moment);
  while (row.next()) people.push_back({row.integer(0), EntityKind::person, std::string(row.text(1))});
  return people;
}

// The document of the earliest evidence that counts, and the place in its video.
void read_place(Connection& db, FactId fact, MomentRow& moment) {
  Cursor row = db.query(
      "SELECT e.document, e.position FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document "
      "WHERE e.fact = ? AND d.places > 0 ORDER BY e.document, e.number LIMIT 1",
      fact);
  if (!row.next()) return;
  moment.video = row.integer(0);
  moment.order = static_cast<std::uint32_t>(row.integer(1));
}

}  // namespace

TextRow text_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  return {f.text, backing_of(db, f, sources)};
}

CastRow cast_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  return {f.person, f.object, f.work,  value_of(f.value, facts::Status::rumored), {}, backing_of(db, f, sources),
          false,    {},       f.newest};
}

CrewRow crew_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  return {f.person.value_or(EntityRef{0, EntityKind::person, {}}), f.work, f.text, backing_of(db, f, sources)};
}

AiringRow airing_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  AiringRow airing;
  airing.work = f.work;
  airing.network = f.object;
  airing.kind = value_of(f.value, facts::AiringKind::releases);
  airing.newest = f.newest;
  read_airing(db, f.id, airing);
  airing.backing = backing_of(db, f, sources);
  return airing;
}

RatingRow rating_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  RatingRow rating;
  rating.work = f.work;
  read_rating(db, f.id, rating);
  rating.backing = backing_of(db, f, sources);
  return rating;
}

QuoteRow quote_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  return {f.text, f.person, f.value, f.work, backing_of(db, f, sources)};
}

MomentRow moment_row(Connection& db, const FactRecord& f, std::uint32_t sources) {
  MomentRow moment;
  moment.kind = value_of(f.value, facts::MomentKind::wrap);
  moment.people = people_of(db, f.id);
  moment.summary = f.text;
  moment.work = f.work;
  read_place(db, f.id, moment);
  moment.backing = backing_of(db, f, sources);
  return moment;
}

}  // namespace backlot::guide
