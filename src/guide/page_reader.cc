// Pages, put together from facts.
#include "backlot/guide/fact_rows.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/words.h"

#include <algorithm>
#include <climits>

namespace backlot::guide {
namespace {

struct PageReader {
  Connection& db;
  EntityRef self;
  PageOptions options;

  template <class Row>
  std::vector<Row> rows(const std::vector<FactRecord>& facts,
                        Row (*make)(Connection&, const FactRecord&, std::uint32_t)) const {
    std::vector<Row> made;
    made.reserve(facts.size());
    for (const FactRecord& fact : facts) made.push_back(make(db, fact, options.sources));
    return made;
  }

  Asked all(FactKind kind) const { return {kind, options.most, options.as_of}; }
  Asked told(FactKind kind) const { return {kind, options.most_told, options.as_of}; }
  std::vector<FactRecord> of_work(FactKind kind) const { return facts_of_work(db, self.id, all(kind)); }
  std::vector<FactRecord> of_person(FactKind kind) const { return facts_of_person(db, self.id, all(kind)); }
  std::vector<FactRecord> of_object(FactKind kind) const { return facts_of_object(db, self.id, all(kind)); }

  std::vector<std::string> names() const;
  std::vector<TypeRow> types() const;
  std::vector<EntityRow> entities(const std::vector<FactRecord>& facts,
                                  std::optional<EntityRef> FactRecord::* which) const;
  std::vector<CastRow> cast(const std::vector<FactRecord>& castings, const std::vector<FactRecord>& descriptions) const;
  std::vector<RatingRow> ratings(const std::vector<FactRecord>& facts) const;
  std::vector<MomentRow> moments(const std::vector<FactRecord>& facts) const;

  WorkPage work() const;
  PersonPage person() const;
  CharacterPage character() const;
  GroupPage group() const;
  NetworkPage network() const;
};

std::vector<std::string> PageReader::names() const {
  std::vector<std::string> names;
  Cursor row = db.query(
      "SELECT text FROM name WHERE entity IN (SELECT ?1 UNION ALL SELECT entity FROM identity WHERE one = ?1) "
      "ORDER BY seen DESC, id LIMIT ?2",
      self.id, options.most);
  while (row.next()) names.emplace_back(row.text(0));
  return names;
}

std::vector<TypeRow> PageReader::types() const {
  std::vector<TypeRow> known;
  std::vector<TypeRow> unknown;
  for (const FactRecord& f : of_work(FactKind::work)) {
    const TypeRow row{value_of(f.value, facts::WorkType::variety), backing_of(db, f, options.sources)};
    (row.type == facts::WorkType::unknown ? unknown : known).push_back(row);
  }
  return known.empty() ? unknown : known;
}

std::vector<EntityRow> PageReader::entities(const std::vector<FactRecord>& facts,
                                            std::optional<EntityRef> FactRecord::* which) const {
  std::vector<EntityRow> rows;
  for (const FactRecord& f : facts) {
    if (f.*which) rows.push_back({*(f.*which), backing_of(db, f, options.sources)});
  }
  return rows;
}

EntityId id_of(const std::optional<EntityRef>& entity) { return entity ? entity->id : 0; }

// A description belongs to the casting of the same character, or, where the character has no name, of the same actor.
bool describes(const FactRecord& description, const CastRow& role) {
  if (id_of(description.work) != id_of(role.work) || id_of(description.object) != id_of(role.character)) return false;
  return description.object || id_of(description.person) == id_of(role.actor);
}

// Two actors of one character, or an actor in two states.
bool contradict(const CastRow& a, const CastRow& b) {
  if (id_of(a.work) != id_of(b.work)) return false;
  if (id_of(a.actor) != id_of(b.actor)) return a.character && id_of(a.character) == id_of(b.character);
  return a.actor && a.status != b.status;
}

std::vector<CastRow> PageReader::cast(const std::vector<FactRecord>& castings,
                                      const std::vector<FactRecord>& descriptions) const {
  std::vector<CastRow> roles = rows(castings, cast_row);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    roles[i].contested = std::ranges::any_of(roles, [&](const CastRow& other) { return contradict(roles[i], other); });
    if (roles[i].contested) roles[i].first = first_stated(db, castings[i]);
  }
  for (const FactRecord& d : descriptions) {
    for (CastRow& role : roles) {
      if (describes(d, role)) role.descriptions.push_back(text_row(db, d, options.sources));
    }
  }
  return roles;
}

std::vector<MomentRow> PageReader::moments(const std::vector<FactRecord>& facts) const {
  std::vector<MomentRow> moments = rows(facts, moment_row);
  std::ranges::sort(moments, {}, [](const MomentRow& m) { return std::tuple(m.video, m.order, m.backing.fact); });
  return moments;
}

std::vector<RatingRow> PageReader::ratings(const std::vector<FactRecord>& facts) const {
  std::vector<RatingRow> ratings = rows(facts, rating_row);
  const auto order = [](const RatingRow& r) {
    return std::tuple(r.episode.value_or(INT_MAX), -static_cast<std::int64_t>(r.backing.support), r.backing.fact);
  };
  std::ranges::sort(ratings, {}, order);
  return ratings;
}

WorkPage PageReader::work() const {
  WorkPage page;
  page.work = self;
  page.names = names();
  page.types = types();
  page.networks = entities(of_work(FactKind::network), &FactRecord::object);
  page.genres = rows(of_work(FactKind::genre), text_row);
  page.seasons = rows(of_work(FactKind::season), text_row);
  page.premises = rows(of_work(FactKind::premise), text_row);
  page.schedule = rows(of_work(FactKind::airing), airing_row);
  page.cast = cast(of_work(FactKind::cast), of_work(FactKind::description));
  page.crew = rows(of_work(FactKind::crew), crew_row);
  page.ratings = ratings(of_work(FactKind::rating));
  page.moments = moments(told_of_work(db, self.id, told(FactKind::moment)));
  page.quotes = rows(told_of_work(db, self.id, told(FactKind::quote)), quote_row);
  return page;
}

PersonPage PageReader::person() const {
  PersonPage page;
  page.person = self;
  page.names = names();
  page.roles = cast(of_person(FactKind::cast), of_person(FactKind::description));
  page.crew = rows(of_person(FactKind::crew), crew_row);
  page.groups = entities(of_person(FactKind::membership), &FactRecord::object);
  page.quotes = rows(facts_of_person(db, self.id, told(FactKind::quote)), quote_row);
  page.moments = moments(moments_of_person(db, self.id, told(FactKind::moment)));
  return page;
}

CharacterPage PageReader::character() const {
  return {self, names(), cast(of_object(FactKind::cast), of_object(FactKind::description))};
}

GroupPage PageReader::group() const {
  return {self, names(), entities(of_object(FactKind::membership), &FactRecord::person)};
}

NetworkPage PageReader::network() const {
  return {self, names(), entities(of_object(FactKind::network), &FactRecord::work),
          rows(of_object(FactKind::airing), airing_row)};
}

// As what it is one with.
std::optional<EntityRef> entity_of(Connection& db, EntityId id) {
  Cursor row = db.query("SELECT one, kind, name FROM called WHERE id = ?", id);
  if (!row.next()) return std::nullopt;
  return EntityRef{row.integer(0), static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))};
}

}  // namespace

Result<Page> read_page(Connection& db, EntityId id, const PageOptions& options) {
  const auto self = entity_of(db, id);
  if (!self)
    return fail(ErrorCode::not_found, "nothing with the number " + std::to_string(id) + " is known", db.file());
  const PageReader reader{db, *self, options};
  switch (self->kind) {
    case EntityKind::work: return reader.work();
    case EntityKind::person: return reader.person();
    case EntityKind::character: return reader.character();
    case EntityKind::group: return reader.group();
    case EntityKind::network: return reader.network();
  }
  return fail(ErrorCode::invalid, "an entity of a kind that this Backlot does not know; update Backlot", db.file());
}

}  // namespace backlot::guide
