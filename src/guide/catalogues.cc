#include "backlot/guide/catalogues.h"

#include "backlot/facts/annotation.h"
#include "backlot/guide/digest.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/fact_store.h"
#include "backlot/guide/identifier.h"
#include "backlot/guide/members.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/open_guide.h"

#include <array>
#include <set>

namespace backlot::guide {
namespace {

constexpr std::size_t longest_name = 400;  // bytes, as of GuideOptions

std::int64_t digest_of(std::span<const CatalogueEntry> entries) {
  Digest digest;
  for (const CatalogueEntry& e : entries) {
    digest.add(e.work).add(e.person).add(e.character).add(e.network);
    digest.add(e.premiere ? e.premiere->days() : INT64_MIN).add(static_cast<std::int64_t>(e.also.size()));
    for (const std::string& name : e.also) digest.add(name);
  }
  return digest.value();
}

class Writer {
 public:
  Writer(Connection& db, std::int64_t catalogue) : db_(db), catalogue_(catalogue), facts_(db) {
    facts_.begin();
    Cursor row = db_.query("SELECT max(id) FROM name");
    if (row.next()) last_name_ = row.integer(0);
  }

  void write(const CatalogueEntry& e) {
    const EntityId work = entity(EntityKind::work, e.work);
    const EntityId person = entity(EntityKind::person, e.person);
    const EntityId network = entity(EntityKind::network, e.network);
    const EntityId character = work == 0 ? 0 : entity(EntityKind::character, e.character, work);
    for (const std::string& name : e.also) keep_name(work != 0 ? work : person, name);
    if (work == 0) return;
    if (person != 0)
      state({.kind = FactKind::cast,
             .work = work,
             .person = person,
             .object = character,
             .value = facts::name(facts::Status::confirmed)});
    if (network != 0) state({.kind = FactKind::network, .work = work, .object = network});
    if (e.premiere)
      state({.kind = FactKind::airing,
             .work = work,
             .value = facts::name(facts::AiringKind::premieres),
             .airing = AiringDetail{.day = e.premiere}});
  }

  CatalogueCounts finish() {
    facts_.write();
    for (const FactId fact : stated_)
      db_.run("INSERT OR IGNORE INTO catalogue_fact(fact, catalogue) VALUES(?, ?)", fact, catalogue_);
    facts_.write_words();
    db_.run("INSERT INTO name_parts(rowid, key) SELECT id, key FROM name WHERE id > ? ORDER BY id", last_name_);
    counts_.works = entities_[static_cast<std::size_t>(EntityKind::work)].size();
    counts_.people = entities_[static_cast<std::size_t>(EntityKind::person)].size();
    counts_.characters = entities_[static_cast<std::size_t>(EntityKind::character)].size();
    counts_.networks = entities_[static_cast<std::size_t>(EntityKind::network)].size();
    counts_.facts = stated_.size();
    return counts_;
  }

 private:
  void state(const Statement& statement) {
    Learned ignored;
    stated_.insert(facts_.find_or_make(statement, ignored));
  }

  // 0 for no name.
  EntityId entity(EntityKind kind, std::string_view name, EntityId scope = 0) {
    if (name.size() > longest_name) ++counts_.refused;
    if (name.size() > longest_name) return 0;
    const std::string key = name_key(name);
    if (key.empty()) return 0;
    const EntityId id = find_or_make(kind, key, name, scope);
    if (entities_[static_cast<std::size_t>(kind)].insert(id).second)
      db_.run("INSERT OR IGNORE INTO catalogue_name(entity, catalogue) VALUES(?, ?)", id, catalogue_);
    keep_name(id, name);
    return id;
  }

  EntityId find_or_make(EntityKind kind, const std::string& key, std::string_view name, EntityId scope) {
    {
      Cursor row = db_.query("SELECT id FROM entity WHERE key = ? AND kind = ? AND scope = ?", key,
                             static_cast<int>(kind), scope);
      if (row.next()) return row.integer(0);
    }
    db_.run("INSERT INTO entity(kind, scope, key, name) VALUES(?, ?, ?, ?)", static_cast<int>(kind), scope, key, name);
    return db_.last_id();
  }

  // No document prints it so far as the catalogue knows.
  void keep_name(EntityId entity, std::string_view name) {
    if (entity == 0 || name.size() > longest_name || name_key(name).empty()) return;
    db_.run("INSERT INTO name(entity, text, key, seen) VALUES(?, ?, ?, 0) ON CONFLICT DO NOTHING", entity, name,
            name_key(name));
  }

  Connection& db_;
  std::int64_t catalogue_;
  FactStore facts_;
  std::int64_t last_name_ = 0;
  std::array<std::set<EntityId>, 8> entities_;  // by EntityKind
  std::set<FactId> stated_;
  CatalogueCounts counts_;
};

struct Known {
  std::int64_t id = 0;
  std::int64_t digest = 0;
};

std::optional<Known> known_catalogue(Connection& db, std::string_view name) {
  Cursor row = db.query("SELECT id, digest FROM catalogue WHERE name = ?", name);
  if (!row.next()) return std::nullopt;
  return Known{row.integer(0), row.integer(1)};
}

std::vector<EntityId> named_in(Connection& db, std::int64_t catalogue) {
  std::vector<EntityId> entities;
  Cursor row = db.query("SELECT entity FROM catalogue_name WHERE catalogue = ?", catalogue);
  while (row.next()) entities.push_back(row.integer(0));
  return entities;
}

// Forgets what the catalogue held; its number stays.
void clear(Connection& db, std::int64_t catalogue) {
  db.run("DELETE FROM catalogue_name WHERE catalogue = ?", catalogue);
  db.run("DELETE FROM catalogue_fact WHERE catalogue = ?", catalogue);
}

}  // namespace

Result<Catalogues> Catalogues::open(const std::filesystem::path& file, const GuideOptions& options) {
  auto connection = open_guide(file, options);
  if (!connection) return std::unexpected(connection.error());
  return Catalogues(std::make_unique<Connection>(*std::move(connection)));
}

Catalogues::Catalogues(std::unique_ptr<Connection> db) : db_(std::move(db)) {}
Catalogues::Catalogues(Catalogues&&) noexcept = default;
Catalogues& Catalogues::operator=(Catalogues&&) noexcept = default;
Catalogues::~Catalogues() = default;

Result<CatalogueCounts> Catalogues::replace(std::string_view name, std::span<const CatalogueEntry> entries) {
  const std::int64_t digest = digest_of(entries);
  Transaction transaction(*db_);
  const auto before = known_catalogue(*db_, name);
  std::set<EntityId> touched;
  if (before) {
    const std::vector<EntityId> named = named_in(*db_, before->id);
    touched.insert(named.begin(), named.end());
    if (before->digest != digest) clear(*db_, before->id);
  } else {
    db_->run("INSERT INTO catalogue(name, digest, imported_at) VALUES(?, ?, unixepoch())", name, digest);
  }
  const std::int64_t id = before ? before->id : db_->last_id();
  const bool unchanged = before && before->digest == digest;
  CatalogueCounts counts;
  if (!unchanged) {
    Writer writer(*db_, id);
    for (const CatalogueEntry& entry : entries) writer.write(entry);
    counts = writer.finish();
    db_->run("UPDATE catalogue SET digest = ?, imported_at = unixepoch() WHERE id = ?", digest, id);
    for (const EntityId entity : named_in(*db_, id)) touched.insert(entity);
    Identifier identifier(*db_);
    identifier.look_at_news();
    identifier.look_at(std::vector(touched.begin(), touched.end()));
  }
  if (!transaction.commit()) return std::unexpected(db_->take_failure());
  counts.replaced = before && !unchanged;
  counts.unchanged = unchanged;
  return counts;
}

Result<std::vector<std::string>> Catalogues::of(EntityId entity) const {
  std::set<std::string> names;
  for (const EntityId member : members_of(*db_, entity)) {
    Cursor row = db_->query(
        "SELECT c.name FROM catalogue_name AS n JOIN catalogue AS c ON c.id = n.catalogue WHERE n.entity = ?", member);
    while (row.next()) names.emplace(row.text(0));
  }
  if (db_->failed()) return std::unexpected(db_->take_failure());
  return std::vector(names.begin(), names.end());
}

}  // namespace backlot::guide
