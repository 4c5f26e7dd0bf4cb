#include "backlot/guide/namesakes.h"

#include "backlot/guide/bearers.h"
#include "backlot/guide/change_notes.h"
#include "backlot/guide/fact_store.h"
#include "backlot/guide/lineage_writer.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/traits.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace backlot::guide {
namespace {

constexpr int most_rows = 20'000;  // of evidence of one spelling

std::vector<std::int64_t> numbers(Cursor row) {
  std::vector<std::int64_t> out;
  while (row.next()) out.push_back(row.integer(0));
  return out;
}

// The first and all further people of a spelling, by their numbers.
std::vector<EntityId> people_of(Connection& db, EntityId spelling) {
  return numbers(db.query("SELECT ?1 UNION SELECT entity FROM namesake WHERE spelling = ?1 ORDER BY 1", spelling));
}

// Whether anything may speak against its being one person: most spellings are not looked at any further.
bool may_be_several(Connection& db, EntityId spelling) {
  Cursor known = db.query(
      "SELECT 1 FROM namesake WHERE spelling = ?1 UNION ALL SELECT 1 FROM parting WHERE spelling = ?1 UNION ALL "
      "SELECT 1 FROM fact WHERE person = ?1 AND kind = 11 GROUP BY person HAVING count(DISTINCT object) > 1",
      spelling);
  if (known.next()) return true;
  std::set<std::string> natives;
  int first_born = 9999;
  int last_born = 0;
  bool other_field = false;
  Cursor row = db.query("SELECT DISTINCT kind, value FROM trait WHERE entity = ?", spelling);
  while (row.next()) {
    const auto kind = static_cast<TraitKind>(row.integer(0));
    if (kind == TraitKind::native) natives.emplace(row.text(1));
    if (kind == TraitKind::born) {
      const int year = std::atoi(std::string(row.text(1)).c_str());
      first_born = std::min(first_born, year);
      last_born = std::max(last_born, year);
    }
    other_field = other_field || kind == TraitKind::topic || (kind == TraitKind::field && row.text(1) != "stage");
  }
  return natives.size() > 1 || last_born - first_born >= least_years_apart || other_field;
}

void add_facts(Connection& db, EntityId person, std::map<DocumentId, Mention>& mentions) {
  Cursor row = db.query(
      "SELECT e.document, coalesce(l.copy_group, e.document), f.kind, coalesce(wi.one, f.work), g.key "
      "FROM fact AS f CROSS JOIN evidence AS e ON e.fact = f.id LEFT JOIN lineage AS l ON l.document = e.document "
      "LEFT JOIN identity AS wi ON wi.entity = f.work LEFT JOIN identity AS gi ON gi.entity = f.object "
      "LEFT JOIN entity AS g ON g.id = coalesce(gi.one, f.object) "
      "WHERE f.person = ? AND f.kind IN (6, 7, 8, 11, 12) LIMIT ?",
      person, most_rows);
  while (row.next()) {
    Mention& m = mentions[row.integer(0)];
    m.document = row.integer(0);
    m.copy_group = row.integer(1);
    const auto kind = static_cast<FactKind>(row.integer(2));
    if (kind == FactKind::quote) continue;  // of whom the article is about nothing is said
    m.fields.insert("stage");
    if (kind == FactKind::membership)
      m.groups.emplace(row.text(4));
    else if (!row.is_null(3))
      m.works.insert(row.integer(3));
  }
}

void add_traits(Connection& db, EntityId spelling, std::map<DocumentId, Mention>& mentions) {
  Cursor row = db.query("SELECT document, kind, value FROM trait WHERE entity = ?", spelling);
  while (row.next()) {
    const auto m = mentions.find(row.integer(0));
    if (m == mentions.end()) continue;
    switch (static_cast<TraitKind>(row.integer(1))) {
      case TraitKind::native: m->second.natives.emplace(row.text(2)); break;
      case TraitKind::born: m->second.births.insert(std::atoi(std::string(row.text(2)).c_str())); break;
      case TraitKind::field: m->second.fields.emplace(row.text(2)); break;
      case TraitKind::topic: m->second.on_sport = true; break;
    }
  }
}

std::vector<Mention> mentions_of(Connection& db, EntityId spelling) {
  std::map<DocumentId, Mention> mentions;
  for (const EntityId person : people_of(db, spelling)) add_facts(db, person, mentions);
  add_traits(db, spelling, mentions);
  const auto parted =
      numbers(db.query("SELECT coalesce(i.one, p.work) FROM parting AS p LEFT JOIN identity AS i ON i.entity = p.work "
                       "WHERE p.spelling = ?",
                       spelling));
  std::vector<Mention> all;
  for (auto& [document, m] : mentions) {
    for (const EntityId work : parted) {
      if (m.works.contains(work)) m.parted.insert(work);
    }
    all.push_back(std::move(m));
  }
  return all;
}

// Whom a spelling means in each document: where nothing is said, the first.
class Meanings {
 public:
  Meanings(Connection& db, EntityId spelling) : db_(db), spelling_(spelling) {
    Cursor row = db_.query("SELECT document, entity FROM meant WHERE spelling = ?", spelling);
    while (row.next()) meant_[row.integer(0)] = row.integer(1);
  }

  EntityId of(DocumentId document) const {
    const auto at = meant_.find(document);
    return at == meant_.end() ? spelling_ : at->second;
  }

  // The evidence of a document goes from the one to the other.
  void set(DocumentId document, EntityId person) {
    const EntityId before = of(document);
    if (before == person) return;
    moved_.insert({before, person});
    for (const FactId fact :
         numbers(db_.query("SELECT DISTINCT f.id FROM evidence AS e CROSS JOIN fact AS f ON f.id = e.fact "
                           "WHERE e.document = ? AND f.person = ?",
                           document, before))) {
      const FactId twin = twin_of(fact, person);
      db_.run("UPDATE evidence SET fact = ?1 WHERE document = ?2 AND fact = ?3", twin, document, fact);
      changed_.insert({fact, twin});
    }
    db_.run(
        "UPDATE OR REPLACE moment_person SET person = ?1 WHERE person = ?2 AND fact IN (SELECT fact FROM evidence "
        "WHERE "
        "document = ?3)",
        person, before, document);
    person == spelling_ ? db_.run("DELETE FROM meant WHERE spelling = ? AND document = ?", spelling_, document)
                        : db_.run("INSERT OR REPLACE INTO meant(spelling, document, entity) VALUES(?, ?, ?)", spelling_,
                                  document, person);
  }

  // Counts the support of what moved; gives the people between whom it did.
  std::set<EntityId> count() {
    count_support_of(db_, std::vector<FactId>(changed_.begin(), changed_.end()));
    return moved_;
  }

 private:
  // The same statement about another person.
  FactId twin_of(FactId fact, EntityId person) {
    Statement s;
    std::string value;
    std::string text;
    {
      Cursor row = db_.query("SELECT kind, work, object, value, text FROM fact WHERE id = ?", fact);
      if (!row.next()) return fact;
      value = row.text(3);
      text = row.text(4);
      s = {.kind = static_cast<FactKind>(row.integer(0)),
           .work = row.integer(1),
           .person = person,
           .object = row.integer(2),
           .value = value,
           .text = text};
    }
    {
      Cursor row = db_.query("SELECT id FROM fact WHERE subject = ? AND kind = ? AND digest = ?", s.subject(),
                             static_cast<int>(s.kind), s.digest());
      if (row.next()) return row.integer(0);
    }
    db_.run(
        "INSERT INTO fact(kind, subject, digest, work, person, object, value, text, support, documents, newest) "
        "SELECT kind, ?2, ?3, work, ?4, object, value, text, 0, 0, newest FROM fact WHERE id = ?1",
        fact, s.subject(), s.digest(), person);
    const FactId twin = db_.last_id();
    db_.run("INSERT INTO fact_words(rowid, line) SELECT id, backlot_words(line) FROM fact_line WHERE id = ?", twin);
    return twin;
  }

  Connection& db_;
  EntityId spelling_;
  std::map<DocumentId, EntityId> meant_;
  std::set<FactId> changed_;
  std::set<EntityId> moved_;
};

// A further person, called as the first.
EntityId make_person(Connection& db, EntityId spelling) {
  db.run(
      "INSERT INTO entity(kind, scope, key, name) SELECT kind, -1 - (SELECT count(*) FROM namesake WHERE spelling = "
      "?1), "
      "key, name FROM entity WHERE id = ?1",
      spelling);
  const EntityId person = db.last_id();
  db.run("INSERT INTO namesake(entity, spelling, reason) VALUES(?, ?, '')", person, spelling);
  db.run("INSERT INTO name(entity, text, key, seen) SELECT ?2, name, key, 0 FROM entity WHERE id = ?1", spelling,
         person);
  db.run("INSERT INTO name_parts(rowid, key) SELECT id, key FROM name WHERE entity = ?", person);
  return person;
}

// For each bearer the person who had most of the documents; a new one for those that are left.
std::vector<EntityId> numbered(Connection& db, EntityId spelling, const std::vector<Bearer>& bearers,
                               const Meanings& meanings) {
  std::vector<EntityId> numbers(bearers.size(), 0);
  DocumentId last_known = 0;  // later ones were nobody's yet
  {
    Cursor row = db.query("SELECT last_document FROM identified");
    if (row.next()) last_known = row.integer(0);
  }
  for (const EntityId person : people_of(db, spelling)) {
    std::ptrdiff_t most = 0;
    std::size_t best = bearers.size();
    for (std::size_t i = 0; i < bearers.size(); ++i) {
      const auto had = std::ranges::count_if(bearers[i].documents, [&](DocumentId document) {
        return document <= last_known && meanings.of(document) == person;
      });
      if (numbers[i] != 0 || had <= most) continue;
      most = had;
      best = i;
    }
    if (best < bearers.size()) numbers[best] = person;
  }
  if (std::ranges::find(numbers, spelling) == numbers.end()) {  // the spelling is never without a person
    const auto free = std::ranges::find(numbers, 0);
    *(free != numbers.end() ? free : numbers.begin()) = spelling;
  }
  for (EntityId& number : numbers) {
    if (number == 0) number = make_person(db, spelling);
  }
  return numbers;
}

std::string name_of(Connection& db, EntityId entity) {
  Cursor row = db.query("SELECT name FROM entity WHERE id = ?", entity);
  return row.next() ? std::string(row.text(0)) : std::string();
}

}  // namespace

std::vector<EntityId> Namesakes::look_at_news() {
  std::vector<EntityId> people;
  for (const EntityId spelling : numbers(db_.query(
           "SELECT DISTINCT coalesce(n.spelling, f.person) FROM evidence AS e CROSS JOIN fact AS f ON f.id = "
           "e.fact LEFT JOIN namesake AS n ON n.entity = f.person "
           "WHERE e.document > (SELECT last_document FROM identified) AND f.person IS NOT NULL ORDER BY 1"))) {
    if (!may_be_several(db_, spelling)) continue;
    const std::vector<EntityId> more = look_at(spelling);
    people.insert(people.end(), more.begin(), more.end());
  }
  db_.run("UPDATE identified SET last_document = (SELECT coalesce(max(id), 0) FROM document)");
  return people;
}

std::vector<EntityId> Namesakes::look_at(EntityId person) {
  const EntityId spelling = spelling_of(db_, person);
  const std::vector<Bearer> bearers = bearers_of(name_of(db_, spelling), mentions_of(db_, spelling));
  if (bearers.size() < 2 && people_of(db_, spelling).size() < 2) return {};
  Meanings meanings(db_, spelling);
  const std::vector<EntityId> people = numbered(db_, spelling, bearers, meanings);
  for (std::size_t i = 0; i < bearers.size(); ++i) {
    for (const DocumentId document : bearers[i].documents) meanings.set(document, people[i]);
    // Which of two is the first does not matter for what tells them apart.
    const std::string& reason = bearers[i].reason.empty() && bearers.size() > 1 ? bearers[1].reason : bearers[i].reason;
    db_.run("UPDATE namesake SET reason = ?2 WHERE entity = ?1", people[i], reason);
  }
  if (const auto moved = meanings.count(); !moved.empty()) write_changes(db_, moved);
  db_.run(
      "UPDATE name SET seen = (SELECT count(*) FROM meant WHERE meant.entity = name.entity) "
      "WHERE entity IN (SELECT entity FROM namesake WHERE spelling = ?)",
      spelling);
  return people_of(db_, spelling);
}

EntityId spelling_of(Connection& db, EntityId person) {
  Cursor row = db.query("SELECT spelling FROM namesake WHERE entity = ?", person);
  return row.next() ? row.integer(0) : person;
}

std::optional<std::string> told_apart(Connection& db, EntityId a, EntityId b) {
  if (spelling_of(db, a) != spelling_of(db, b)) return std::nullopt;
  const EntityId further = std::max(a, b);
  for (const EntityId person : {a, b}) {
    const bool is_further = spelling_of(db, person) != person;
    if (is_further && !db.query("SELECT 1 FROM meant WHERE entity = ? LIMIT 1", person).next()) return std::string();
  }
  Cursor row = db.query("SELECT reason FROM namesake WHERE entity = ?", further);
  return row.next() ? std::string(row.text(0)) : std::string();
}

}  // namespace backlot::guide
