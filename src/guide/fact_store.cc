#include "backlot/guide/fact_store.h"

#include "backlot/guide/digest.h"
#include "backlot/guide/name_key.h"

#include <algorithm>
#include <bit>

namespace backlot::guide {
namespace {

std::optional<EntityId> some(EntityId id) { return id == 0 ? std::nullopt : std::optional(id); }
std::optional<std::string_view> some(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> iso(const std::optional<article::Date>& date) {
  return date ? std::optional(date->iso()) : std::nullopt;
}

bool is_told(FactKind kind) { return kind == FactKind::quote || kind == FactKind::moment; }

// -1 is no minute, no day and no episode.
void add_airing(Digest& digest, const AiringDetail& a) {
  digest.add(a.days).add(a.minute ? *a.minute : -1).add(a.zone).add(a.day ? a.day->days() : INT64_MIN);
}

void add_rating(Digest& digest, const RatingDetail& r) {
  digest.add(r.episode ? *r.episode : INT64_MIN).add(std::bit_cast<std::int64_t>(r.percent));
  digest.add(name_key(r.scope.value_or(""))).add(name_key(r.source.value_or("")));
}

}  // namespace

EntityId Statement::subject() const {
  if (kind == FactKind::quote) return person;
  if (work != 0) return work;
  return person != 0 ? person : object;
}

std::int64_t Statement::digest() const {
  Digest digest;
  digest.add(static_cast<std::int64_t>(kind)).add(is_told(kind) ? 0 : work).add(person).add(object);
  digest.add(value).add(name_key(text));
  if (airing) add_airing(digest, *airing);
  if (rating) add_rating(digest, *rating);
  return digest.value();
}

void FactStore::begin() {
  new_.clear();
  found_.clear();
  gains_.clear();
  Cursor row = db_.query("SELECT max(id) FROM fact");
  first_new_ = row.next() ? row.integer(0) + 1 : 1;
}

FactId FactStore::find_or_make(const Statement& statement, Learned& learned) {
  const Identity identity{statement.subject(), statement.kind, statement.digest()};
  const auto [at, first_time] = found_.try_emplace(identity, 0);
  if (first_time) at->second = find(identity);
  FactId& id = at->second;
  if (id == 0) {
    ++learned.facts_new;
    id = first_new_ + static_cast<FactId>(new_.size());
    new_.push_back({identity, statement, {statement.people.begin(), statement.people.end()}});
    new_.back().statement.people = {};  // borrowed for the call only
    return id;
  }
  ++learned.facts_known;
  if (!statement.airing || statement.airing->basis != facts::ZoneBasis::stated) return id;
  if (id >= first_new_) {
    new_[static_cast<std::size_t>(id - first_new_)].statement.airing->basis = facts::ZoneBasis::stated;
  } else {
    db_.run("UPDATE airing SET basis = 1 WHERE fact = ?1 AND basis <> 1", id);
  }
  return id;
}

FactId FactStore::find(const Identity& i) {
  Cursor row = db_.query("SELECT id FROM fact WHERE subject = ? AND kind = ? AND digest = ?", i.subject,
                         static_cast<int>(i.kind), i.digest);
  return row.next() ? row.integer(0) : 0;
}

void FactStore::add_support(FactId fact, const std::optional<article::Date>& date) {
  Gain& gain = gains_[fact];
  ++gain.documents;
  gain.newest = std::max(gain.newest, date);
}

void FactStore::write() {
  for (std::size_t i = 0; i < new_.size(); ++i) write(first_new_ + static_cast<FactId>(i), new_[i]);
  write_gains();
}

void FactStore::write(FactId id, const NewFact& fact) {
  const Statement& s = fact.statement;
  const Gain& gain = gains_[id];
  db_.run(
      "INSERT INTO fact(id, kind, subject, digest, work, person, object, value, text, support, documents, "
      "newest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11)",
      id, static_cast<int>(s.kind), fact.identity.subject, fact.identity.digest, some(s.work), some(s.person),
      some(s.object), some(s.value), some(s.text), gain.documents, iso(gain.newest));
  write_details(id, fact);
}

void FactStore::write_details(FactId id, const NewFact& fact) {
  if (const auto& a = fact.statement.airing) {
    db_.run("INSERT INTO airing(fact, days, minute, zone, basis, day) VALUES(?, ?, ?, ?, ?, ?)", id, a->days, a->minute,
            some(a->zone), static_cast<int>(a->basis), iso(a->day));
  }
  if (const auto& r = fact.statement.rating) {
    db_.run("INSERT INTO rating(fact, episode, percent, scope, source) VALUES(?, ?, ?, ?, ?)", id, r->episode,
            r->percent, r->scope, r->source);
  }
  for (const EntityId person : fact.people) {
    db_.run("INSERT OR IGNORE INTO moment_person(fact, person) VALUES(?, ?)", id, person);
  }
}

void FactStore::write_gains() {
  std::vector<FactId> known;
  for (const auto& [fact, gain] : gains_) {
    if (fact < first_new_) known.push_back(fact);
  }
  std::ranges::sort(known);  // neighbours share a page
  for (const FactId fact : known) {
    const Gain& gain = gains_[fact];
    db_.run(
        "UPDATE fact SET support = support + ?2, documents = documents + ?2, newest = nullif(max(coalesce(newest, ''), "
        "?3), '') WHERE id = ?1",
        fact, gain.documents, iso(gain.newest).value_or(""));
  }
}

void FactStore::write_words() {
  db_.run("INSERT INTO fact_words(rowid, line) SELECT id, backlot_words(line) FROM fact_line WHERE id >= ? ORDER BY id",
          first_new_);
}

}  // namespace backlot::guide
