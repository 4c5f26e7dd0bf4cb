#include "backlot/guide/entities.h"

#include "backlot/guide/name_key.h"
#include "backlot/guide/spellings.h"
#include "backlot/guide/traits.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr std::size_t most_remembered = 300'000;  // about 50 MB

void count(EntityKind kind, Learned& learned) {
  switch (kind) {
    case EntityKind::work: ++learned.works_new; break;
    case EntityKind::person: ++learned.people_new; break;
    case EntityKind::character: ++learned.characters_new; break;
    case EntityKind::group: ++learned.groups_new; break;
    case EntityKind::network: ++learned.networks_new; break;
  }
}

}  // namespace

EntityId Entities::find_or_make(EntityKind kind, std::string_view name, EntityId scope, Learned& learned) {
  if (name.empty() || name.size() > longest_name_) return 0;
  cache_key_.assign(1, static_cast<char>(kind));
  cache_key_.append(reinterpret_cast<const char*>(&scope), sizeof scope).append(name);
  auto at = known_.find(cache_key_);
  if (at == known_.end()) {
    const EntityId id = look_up(kind, name, scope, learned);
    if (id == 0) return 0;
    at = known_.try_emplace(cache_key_, Known{id, kind, std::string(name), 0}).first;
  }
  print(at->second);
  return at->second.id;
}

void Entities::begin(DocumentId document, bool count) { prints_.push_back({document, count, {}}); }

void Entities::print(Known& known) {
  if (!known.in_batch) seen_.push_back(&known);
  known.in_batch = true;
  Prints& prints = prints_.back();
  if (known.document == prints.document) return;
  known.document = prints.document;
  if (prints.count) ++known.seen;
  prints.names.push_back(&known);
}

EntityId Entities::look_up(EntityKind kind, std::string_view name, EntityId scope, Learned& learned) {
  name_key_into(name, name_key_);
  if (name_key_.empty()) return 0;
  {
    Cursor row = db_.query("SELECT id FROM entity WHERE key = ? AND kind = ? AND scope = ?", name_key_,
                           static_cast<int>(kind), scope);
    if (row.next()) return row.integer(0);
  }
  return db_.failed() ? 0 : make(kind, name, scope, learned);
}

EntityId Entities::make(EntityKind kind, std::string_view name, EntityId scope, Learned& learned) {
  if (!db_.run("INSERT INTO entity(kind, scope, key, name) VALUES(?, ?, ?, ?)", static_cast<int>(kind), scope,
               name_key_, name))
    return 0;
  count(kind, learned);
  return db_.last_id();
}

void Entities::keep_traits(const article::Document& document, bool tells_of_works) {
  const bool names_people =
      std::ranges::any_of(prints_.back().names, [](const Known* known) { return known->kind == EntityKind::person; });
  const bool on_sport = names_people && !tells_of_works && is_on_sport(document.text);
  for (const Known* known : prints_.back().names) {
    if (known->kind != EntityKind::person) continue;
    std::vector<Trait> traits = traits_of(document.text, known->name, document.published);
    if (on_sport) traits.push_back({TraitKind::topic, "sport"});
    for (const Trait& trait : traits)
      db_.run("INSERT OR IGNORE INTO trait(entity, document, kind, value) VALUES(?, ?, ?, ?)", known->id,
              prints_.back().document, static_cast<int>(trait.kind), trait.value);
  }
}

void Entities::write_counts() {
  last_name_ = last_name();
  for (Known* known : seen_) {
    write_count(*known);
    known->seen = 0;
    known->in_batch = false;
  }
  seen_.clear();
  write_spellings();
  if (known_.size() > most_remembered) known_.clear();
}

std::int64_t Entities::last_name() {
  Cursor row = db_.query("SELECT max(id) FROM name");
  return row.next() ? row.integer(0) : 0;
}

void Entities::write_count(Known& known) {
  name_key_into(known.name, name_key_);
  {
    Cursor row = db_.query(
        "INSERT INTO name(entity, text, key, seen) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET seen = seen + "
        "excluded.seen RETURNING id",
        known.id, known.name, name_key_, known.seen);
    if (row.next()) known.number = row.integer(0);
  }
  db_.run(
      "UPDATE entity SET name = ?2 WHERE id = ?1 AND name <> ?2 AND "
      "(SELECT seen FROM name WHERE entity = ?1 AND text = ?2) > "
      "(SELECT max(seen) FROM name WHERE entity = ?1 AND text <> ?2)",
      known.id, known.name);
}

void Entities::write_spellings() {
  for (const Prints& prints : prints_) {
    std::vector<std::int64_t> names;
    for (const Known* known : prints.names) names.push_back(known->number);
    keep_spellings(db_, prints.document, std::move(names));
  }
  prints_.clear();
}

void Entities::write_words() {
  db_.run("INSERT INTO name_parts(rowid, key) SELECT id, key FROM name WHERE id > ? ORDER BY id", last_name_);
}

void Entities::forget() {
  known_.clear();
  seen_.clear();
  prints_.clear();
}

}  // namespace backlot::guide
