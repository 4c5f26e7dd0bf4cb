#include "backlot/guide/fact_store.h"

#include "backlot/guide/digest.h"
#include "backlot/guide/name_key.h"

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

FactId FactStore::find_or_make(const Statement& statement, Learned& learned) {
  const EntityId subject = statement.subject();
  const std::int64_t digest = statement.digest();
  FactId found = 0;
  {
    Cursor row = db_.query("SELECT id FROM fact WHERE subject = ? AND kind = ? AND digest = ?", subject,
                           static_cast<int>(statement.kind), digest);
    if (row.next()) found = row.integer(0);
  }
  if (found == 0) {
    ++learned.facts_new;
    return make(statement, subject, digest);
  }
  ++learned.facts_known;
  if (statement.airing && statement.airing->basis == facts::ZoneBasis::stated) {
    db_.run("UPDATE airing SET basis = ?2 WHERE fact = ?1 AND basis <> ?2", found,
            static_cast<int>(facts::ZoneBasis::stated));
  }
  return found;
}

FactId FactStore::make(const Statement& s, EntityId subject, std::int64_t digest) {
  if (!db_.run("INSERT INTO fact(kind, subject, digest, work, person, object, value, text, support) VALUES(?, ?, ?, ?, "
               "?, ?, ?, ?, 0)",
               static_cast<int>(s.kind), subject, digest, some(s.work), some(s.person), some(s.object), some(s.value),
               some(s.text))) {
    return 0;
  }
  const FactId fact = db_.last_id();
  if (first_new_ == 0) first_new_ = fact;
  make_details(fact, s);
  return fact;
}

void FactStore::make_details(FactId fact, const Statement& s) {
  if (const auto& a = s.airing) {
    db_.run("INSERT INTO airing(fact, days, minute, zone, basis, day) VALUES(?, ?, ?, ?, ?, ?)", fact, a->days,
            a->minute, some(a->zone), static_cast<int>(a->basis), iso(a->day));
  }
  if (const auto& r = s.rating) {
    db_.run("INSERT INTO rating(fact, episode, percent, scope, source) VALUES(?, ?, ?, ?, ?)", fact, r->episode,
            r->percent, r->scope, r->source);
  }
  for (const EntityId person : s.people) {
    db_.run("INSERT OR IGNORE INTO moment_person(fact, person) VALUES(?, ?)", fact, person);
  }
}

void FactStore::add_support(FactId fact, const std::optional<article::Date>& date) {
  Gain& gain = gains_[fact];
  ++gain.documents;
  if (!date) return;
  if (std::string day = date->iso(); day > gain.newest) gain.newest = std::move(day);
}

void FactStore::write_counts() {
  for (const auto& [fact, gain] : gains_) {
    db_.run("UPDATE fact SET support = support + ?2, newest = nullif(max(coalesce(newest, ''), ?3), '') WHERE id = ?1",
            fact, gain.documents, gain.newest);
  }
  if (first_new_ != 0) {
    db_.run(
        "INSERT INTO fact_words(rowid, line) SELECT id, backlot_fold(line) FROM fact_line WHERE id >= ? ORDER BY id",
        first_new_);
  }
  gains_.clear();
  first_new_ = 0;
}

void FactStore::forget() {
  gains_.clear();
  first_new_ = 0;
}

}  // namespace backlot::guide
