#include "backlot/guide/comparisons.h"

#include "backlot/guide/key_runs.h"
#include "backlot/guide/lineage_writer.h"
#include "backlot/guide/permille.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace backlot::guide {
namespace {

copies::Relation relation_of(std::string_view name) {
  for (const auto relation : {copies::Relation::verbatim, copies::Relation::light_rewrite, copies::Relation::spun,
                              copies::Relation::excerpt, copies::Relation::retelling}) {
    if (copies::name_of(relation) == name) return relation;
  }
  return copies::Relation::different;
}

float share_of(std::int64_t permille) { return static_cast<float>(permille) / 1000.0F; }

// Columns: id, name, source, url, title, published, language, text.
StoredDocument stored_document(const Cursor& row) {
  StoredDocument stored;
  stored.id = row.integer(0);
  article::Document& d = stored.document;
  d.id = row.text(1);
  d.source = row.text(2);
  d.url = row.optional_text(3);
  d.title = row.optional_text(4);
  d.published = article::Date::parse_iso(row.text(5));
  d.language = row.text(6);
  d.text = row.text(7);
  return stored;
}

Comparisons::Progress progress_of(Connection& db) {
  Cursor row = db.query("SELECT last, told FROM compared");
  return row.next() ? Comparisons::Progress{row.integer(0), row.integer(1)} : Comparisons::Progress{};
}

Lineage lineage_at(const Cursor& row) {
  Lineage l{row.integer(0), {}, relation_of(row.text(2)), share_of(row.integer(3)), row.integer(4), row.integer(5)};
  if (!row.is_null(1)) l.source = row.integer(1);
  return l;
}

std::vector<Lineage> lineage_of(Connection& db) {
  std::vector<Lineage> all;
  Cursor row =
      db.query("SELECT document, source, relation, permille, copy_group, story FROM lineage ORDER BY document");
  while (row.next()) all.push_back(lineage_at(row));
  return all;
}

std::vector<Lineage> lineage_of(Connection& db, std::span<const DocumentId> documents) {
  std::vector<Lineage> out;
  for (const DocumentId document : documents) {
    Cursor row = db.query(
        "SELECT document, source, relation, permille, copy_group, story FROM lineage WHERE document = ?", document);
    if (row.next()) out.push_back(lineage_at(row));
  }
  return out;
}

// Columns: first, second, relation, permille, first_share, second_share, direction, direction_permille.
Likeness likeness_at(const Cursor& row) {
  const copies::Verdict verdict{relation_of(row.text(2)),
                                share_of(row.integer(3)),
                                share_of(row.integer(4)),
                                share_of(row.integer(5)),
                                static_cast<copies::Direction>(std::clamp<std::int64_t>(row.integer(6), 0, 2)),
                                share_of(row.integer(7))};
  return {row.integer(0), row.integer(1), verdict};
}

std::unordered_set<DocumentId> superseded(Connection& db) {
  std::unordered_set<DocumentId> ids;
  Cursor row = db.query("SELECT id FROM document WHERE places = 0");
  while (row.next()) ids.insert(row.integer(0));
  return ids;
}

void keep_likeness(Connection& db, const Likeness& l) {
  db.run(
      "INSERT OR IGNORE INTO likeness(first, second, relation, permille, first_share, second_share, direction, "
      "direction_permille) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      l.first, l.second, copies::name_of(l.verdict.relation), permille_of(l.verdict.probability),
      permille_of(l.verdict.first_share), permille_of(l.verdict.second_share), static_cast<int>(l.verdict.direction),
      permille_of(l.verdict.direction_confidence));
}

void note_untold(Connection& db, std::span<const Likeness> likenesses) {
  std::vector<DocumentId> documents;
  for (const Likeness& l : likenesses) {
    if (says_something(l)) documents.insert(documents.end(), {l.first, l.second});
  }
  std::ranges::sort(documents);
  documents.erase(std::ranges::unique(documents).begin(), documents.end());
  for (const DocumentId document : documents) db.run("INSERT OR IGNORE INTO untold(document) VALUES(?)", document);
}

// Where somebody else has compared more meanwhile, what is untold stays so.
void note_told(Connection& db, DocumentId up_to) {
  if (progress_of(db).compared == up_to) db.run("DELETE FROM untold");
  db.run("UPDATE compared SET told = ?", up_to);
}

template <class T>
Result<T> checked(Connection& db, T value) {
  if (db.failed()) return std::unexpected(db.take_failure());
  return value;
}

}  // namespace

Result<std::vector<StoredDocument>> Comparisons::next(std::uint32_t limit) const {
  std::vector<StoredDocument> documents;
  {
    Cursor row = db_.query(
        "SELECT d.id, d.name, d.source, d.url, d.title, d.published, d.language, backlot_text(b.text) "
        "FROM document AS d JOIN body AS b ON b.document = d.id "
        "WHERE d.id > (SELECT last FROM compared) AND d.places > 0 ORDER BY d.id LIMIT ?",
        limit);
    while (row.next()) documents.push_back(stored_document(row));
  }
  return checked(db_, std::move(documents));
}

Result<StoredDocument> Comparisons::document(DocumentId id) const {
  StoredDocument stored;
  {
    Cursor row = db_.query(
        "SELECT d.id, d.name, d.source, d.url, d.title, d.published, d.language, backlot_text(b.text) "
        "FROM document AS d JOIN body AS b ON b.document = d.id WHERE d.id = ?",
        id);
    if (row.next()) stored = stored_document(row);
  }
  if (!db_.failed() && stored.id == 0)
    return fail(ErrorCode::not_found, "there is no document " + std::to_string(id), db_.file());
  return checked(db_, std::move(stored));
}

Result<Sharing> Comparisons::sharing(std::span<const KeyedDocument> newer) const {
  Sharing sharing = find_shared_keys(db_, newer);
  const std::unordered_set<DocumentId> gone = superseded(db_);
  std::erase_if(sharing.pairs, [&](const SharedKeys& s) { return gone.contains(s.older); });
  return checked(db_, std::move(sharing));
}

Result<void> Comparisons::keep(DocumentId last, std::span<const KeyedDocument> documents,
                               std::span<const Likeness> likenesses) {
  Transaction transaction(db_);
  // Somebody else may have compared the same documents meanwhile: what is there stays.
  if (progress_of(db_).compared < last) {
    add_key_run(db_, last, documents);
    for (const Likeness& l : likenesses) keep_likeness(db_, l);
    note_untold(db_, likenesses);
    db_.run("UPDATE compared SET last = ?", last);
  }
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

Result<Comparisons::Progress> Comparisons::progress() const { return checked(db_, progress_of(db_)); }

Result<std::vector<Likeness>> Comparisons::likenesses() const {
  std::vector<Likeness> all;
  {
    Cursor row = db_.query(
        "SELECT l.first, l.second, l.relation, l.permille, l.first_share, l.second_share, l.direction, "
        "l.direction_permille FROM likeness AS l JOIN document AS a ON a.id = l.first JOIN document AS b ON b.id = "
        "l.second WHERE a.places > 0 AND b.places > 0 ORDER BY l.first, l.second");
    while (row.next()) all.push_back(likeness_at(row));
  }
  return checked(db_, std::move(all));
}

Result<std::vector<Likeness>> Comparisons::likenesses_of(std::span<const DocumentId> documents) const {
  const std::unordered_set<DocumentId> gone = superseded(db_);
  std::vector<Likeness> out;
  for (const DocumentId document : documents) {
    Cursor row = db_.query(
        "SELECT first, second, relation, permille, first_share, second_share, direction, direction_permille "
        "FROM likeness WHERE first = ?1 UNION ALL SELECT first, second, relation, permille, first_share, second_share, "
        "direction, direction_permille FROM likeness WHERE second = ?1",
        document);
    while (row.next()) out.push_back(likeness_at(row));
  }
  std::erase_if(out, [&](const Likeness& l) { return gone.contains(l.first) || gone.contains(l.second); });
  return checked(db_, std::move(out));
}

Result<std::vector<DocumentId>> Comparisons::untold() const {
  std::vector<DocumentId> documents;
  {
    Cursor row = db_.query("SELECT document FROM untold ORDER BY document");
    while (row.next()) documents.push_back(row.integer(0));
  }
  return checked(db_, std::move(documents));
}

Result<std::vector<DocumentId>> Comparisons::told_with(std::span<const DocumentId> documents) const {
  std::vector<DocumentId> stories;
  for (const Lineage& l : lineage_of(db_, documents)) stories.push_back(l.story);
  std::ranges::sort(stories);
  stories.erase(std::ranges::unique(stories).begin(), stories.end());
  std::vector<DocumentId> out;
  for (const DocumentId story : stories) {
    Cursor row = db_.query("SELECT document FROM lineage WHERE story = ?", story);
    while (row.next()) out.push_back(row.integer(0));
  }
  return checked(db_, std::move(out));
}

Result<std::vector<Lineage>> Comparisons::lineage() const { return checked(db_, lineage_of(db_)); }

Result<Comparisons::Counts> Comparisons::counts() const {
  Counts counts;
  {
    Cursor row = db_.query(
        "SELECT (SELECT count(*) FROM document) - (SELECT count(*) FROM document WHERE places = 0), "
        "(SELECT count(source) FROM lineage), (SELECT count(*) FROM (SELECT DISTINCT story FROM lineage))");
    const auto number = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
    if (row.next()) counts = {number(0), number(1), number(2)};
  }
  return checked(db_, counts);
}

Result<void> Comparisons::tell(std::span<const Lineage> lineage, DocumentId up_to) {
  Transaction transaction(db_);
  if (progress_of(db_).told <= up_to) {
    LineageWriter(db_).replace(lineage_of(db_), lineage);
    note_told(db_, up_to);
  }
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

Result<void> Comparisons::tell(std::span<const Lineage> lineage, std::span<const DocumentId> documents,
                               DocumentId up_to) {
  Transaction transaction(db_);
  if (progress_of(db_).told <= up_to) {
    LineageWriter(db_).replace(lineage_of(db_, documents), lineage);
    note_told(db_, up_to);
  }
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

Result<std::vector<Comparisons::SpunCopy>> Comparisons::untaught() const {
  constexpr std::int64_t sure = 900;  // permille of the direction
  std::vector<SpunCopy> copies;
  {
    Cursor row = db_.query(
        "SELECT l.document, l.source FROM lineage AS l JOIN document AS s ON s.id = l.source "
        "WHERE l.relation = 'spun' AND l.permille >= ? AND s.spun = 0 AND NOT EXISTS "
        "(SELECT 1 FROM taught AS t WHERE t.copy = l.document AND t.source = l.source) ORDER BY l.document",
        sure);
    while (row.next()) copies.push_back({row.integer(0), row.integer(1)});
  }
  return checked(db_, std::move(copies));
}

Result<void> Comparisons::mark_taught(std::span<const SpunCopy> copies) {
  Transaction transaction(db_);
  for (const SpunCopy& c : copies) db_.run("INSERT OR IGNORE INTO taught(copy, source) VALUES(?, ?)", c.copy, c.source);
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

Result<std::vector<std::string>> Comparisons::labels(std::span<const DocumentId> documents) const {
  std::vector<std::string> labels;
  for (const DocumentId id : documents) {
    Cursor row = db_.query("SELECT coalesce(url, name) FROM document WHERE id = ?", id);
    labels.emplace_back(row.next() ? row.text(0) : std::string_view{});
  }
  return checked(db_, std::move(labels));
}

}  // namespace backlot::guide
