#include "backlot/guide/profile.h"

#include "backlot/article/date.h"

namespace backlot::guide {
namespace {

void read_person(Connection& db, Profile& profile) {
  Cursor row = db.query(
      "SELECT f.kind, coalesce(wi.one, f.work), f.object, o.name, coalesce(oi.one, f.object) FROM fact AS f "
      "LEFT JOIN identity AS wi ON wi.entity = f.work LEFT JOIN entity AS o ON o.id = f.object "
      "LEFT JOIN identity AS oi ON oi.entity = f.object "
      "WHERE f.person = ? AND f.kind IN (6, 8, 11) AND (f.support > 0 OR f.id IN (SELECT fact FROM catalogue_fact)) "
      "LIMIT 2000",
      profile.id);
  while (row.next()) {
    const auto kind = static_cast<FactKind>(row.integer(0));
    if (kind == FactKind::membership) {
      profile.groups.insert(row.integer(4));
      profile.group_names.emplace_back(row.text(3));
      continue;
    }
    if (row.is_null(1)) continue;
    const EntityId work = row.integer(1);
    (kind == FactKind::cast ? profile.acted_in : profile.worked_on).insert(work);
    if (kind == FactKind::cast && !row.is_null(2)) profile.characters[work].emplace_back(row.text(3));
  }
}

void read_work(Connection& db, Profile& profile) {
  Cursor row = db.query(
      "SELECT f.kind, f.person, coalesce(oi.one, f.object), o.name, f.value, a.day FROM fact AS f "
      "LEFT JOIN entity AS o ON o.id = f.object LEFT JOIN identity AS oi ON oi.entity = f.object "
      "LEFT JOIN airing AS a ON a.fact = f.id "
      "WHERE f.subject = ? AND f.kind IN (1, 2, 6, 9) AND (f.support > 0 OR f.id IN (SELECT fact FROM catalogue_fact)) "
      "LIMIT 3000",
      profile.id);
  while (row.next()) {
    switch (static_cast<FactKind>(row.integer(0))) {
      case FactKind::work:
        if (row.text(4) != "unknown") profile.types.emplace(row.text(4));
        break;
      case FactKind::network: profile.networks.insert(row.integer(2)); break;
      case FactKind::cast:
        if (!row.is_null(1)) profile.people.insert(row.integer(1));
        if (!row.is_null(2)) profile.characters[0].emplace_back(row.text(3));
        break;
      default:
        if (row.text(4) != "premieres" && row.text(4) != "releases") break;
        if (const auto day = article::Date::parse_iso(row.text(5))) profile.premieres.insert(day->days());
    }
  }
}

void read_character(Connection& db, Profile& profile) {
  Cursor row = db.query(
      "SELECT coalesce(i.one, f.person) FROM fact AS f LEFT JOIN identity AS i ON i.entity = f.person "
      "WHERE f.object = ? AND f.kind = 6 AND f.person IS NOT NULL AND (f.support > 0 OR f.id IN (SELECT fact FROM "
      "catalogue_fact)) LIMIT 500",
      profile.id);
  while (row.next()) profile.people.insert(row.integer(0));
}

}  // namespace

Profile read_profile(Connection& db, EntityId id) {
  Profile profile;
  profile.id = id;
  {
    Cursor row = db.query(
        "SELECT e.kind, e.name, coalesce(i.one, e.scope) FROM entity AS e LEFT JOIN identity AS i ON i.entity = "
        "e.scope "
        "WHERE e.id = ?",
        id);
    if (!row.next()) return profile;
    profile.kind = static_cast<EntityKind>(row.integer(0));
    profile.name = row.text(1);
    profile.scope = row.integer(2);
  }
  switch (profile.kind) {
    case EntityKind::person: read_person(db, profile); break;
    case EntityKind::work: read_work(db, profile); break;
    case EntityKind::character: read_character(db, profile); break;
    case EntityKind::group:
    case EntityKind::network: break;
  }
  return profile;
}

bool share_a_cast_list(Connection& db, EntityId a, EntityId b) {
  Cursor row = db.query(
      "SELECT 1 FROM fact AS f CROSS JOIN catalogue_fact AS c ON c.fact = f.id CROSS JOIN fact AS h ON h.work = f.work "
      "CROSS JOIN catalogue_fact AS d ON d.fact = h.id AND d.catalogue = c.catalogue "
      "WHERE f.person = ?1 AND f.kind = 6 AND h.person = ?2 AND h.kind = 6 UNION ALL "
      "SELECT 1 FROM fact AS f CROSS JOIN evidence AS e ON e.fact = f.id CROSS JOIN evidence AS g ON g.document = "
      "e.document CROSS JOIN fact AS h ON h.id = g.fact "
      "WHERE f.person = ?1 AND f.kind = 6 AND h.person = ?2 AND h.kind = 6 LIMIT 1",
      a, b);
  return row.next();
}

}  // namespace backlot::guide
