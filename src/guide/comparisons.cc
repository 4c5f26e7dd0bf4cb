#include "backlot/guide/comparisons.h"

#include "backlot/guide/key_runs.h"
#include "backlot/guide/likeness_rows.h"
#include "backlot/guide/lineage_writer.h"
#include "backlot/guide/permille.h"
#include "backlot/guide/shared_keys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <type_traits>
#include <unordered_set>

namespace backlot::guide {
namespace {

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

static_assert(std::is_trivially_copyable_v<copies::Word> && sizeof(copies::Word) == 4);
static_assert(std::endian::native == std::endian::little, "words are stored little-endian");

copies::Words words_of(std::string_view bytes) {
  copies::Words words(bytes.size() / sizeof(copies::Word));
  if (!words.empty()) std::memcpy(words.data(), bytes.data(), words.size() * sizeof(copies::Word));
  return words;
}

std::string_view bytes_of(const copies::Words& words) {
  if (words.empty()) return "";  // not NULL
  return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(copies::Word)};
}

Comparisons::Progress progress_of(Connection& db) {
  Cursor row = db.query("SELECT last, told FROM compared");
  return row.next() ? Comparisons::Progress{row.integer(0), row.integer(1)} : Comparisons::Progress{};
}

Lineage lineage_at(const Cursor& row) {
  Lineage l{.document = row.integer(0),
            .source = {},
            .relation = relation_of(row.text(2)),
            .confidence = share_of(row.integer(3)),
            .group = row.integer(4),
            .story = row.integer(5),
            .group_weakest = share_of(row.integer(6)),
            .story_weakest = share_of(row.integer(7))};
  if (!row.is_null(1)) l.source = row.integer(1);
  return l;
}

std::vector<Lineage> lineage_of(Connection& db) {
  std::vector<Lineage> all;
  Cursor row = db.query(
      "SELECT document, source, relation, permille, copy_group, story, group_permille, story_permille FROM lineage "
      "ORDER BY document");
  while (row.next()) all.push_back(lineage_at(row));
  return all;
}

std::vector<Lineage> lineage_of(Connection& db, std::span<const DocumentId> documents) {
  std::vector<Lineage> out;
  for (const DocumentId document : documents) {
    Cursor row = db.query(
        "SELECT document, source, relation, permille, copy_group, story, group_permille, story_permille FROM lineage "
        "WHERE document = ?",
        document);
    if (row.next()) out.push_back(lineage_at(row));
  }
  return out;
}

std::unordered_set<DocumentId> superseded(Connection& db) {
  std::unordered_set<DocumentId> ids;
  Cursor row = db.query("SELECT id FROM document WHERE places = 0");
  while (row.next()) ids.insert(row.integer(0));
  return ids;
}

void keep_reading(Connection& db, const StoredReading& r) {
  db.run("INSERT OR REPLACE INTO reading(document, credits, words) VALUES(?, ?, ?)", r.id, r.credits_another,
         Blob{bytes_of(r.words)});
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

Result<StoredReading> Comparisons::reading(DocumentId id) const {
  StoredReading stored;
  {
    Cursor row = db_.query(
        "SELECT d.id, d.published, r.credits, r.words FROM document AS d JOIN reading AS r "
        "ON r.document = d.id WHERE d.id = ?",
        id);
    if (row.next()) {
      stored = {row.integer(0), words_of(row.text(3)), article::Date::parse_iso(row.text(1)), row.integer(2) != 0};
    }
  }
  if (!db_.failed() && stored.id == 0)
    return fail(ErrorCode::not_found, "document " + std::to_string(id) + " was not compared", db_.file());
  return checked(db_, std::move(stored));
}

Result<Sharing> Comparisons::sharing(std::span<const KeyedDocument> newer) const {
  Sharing sharing = find_shared_keys(db_, newer);
  const std::unordered_set<DocumentId> gone = superseded(db_);
  std::erase_if(sharing.pairs, [&](const SharedKeys& s) { return gone.contains(s.older); });
  return checked(db_, std::move(sharing));
}

Result<void> Comparisons::keep(DocumentId last, std::span<const KeyedDocument> documents,
                               std::span<const StoredReading> readings, std::span<const Likeness> likenesses) {
  Transaction transaction(db_);
  // Somebody else may have compared the same documents meanwhile: what is there stays.
  if (progress_of(db_).compared < last) {
    add_key_run(db_, last, documents);
    for (const StoredReading& r : readings) keep_reading(db_, r);
    keep_likenesses(db_, likenesses);
    db_.run("UPDATE compared SET last = ?", last);
  }
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

Result<Comparisons::Progress> Comparisons::progress() const { return checked(db_, progress_of(db_)); }

Result<std::vector<Likeness>> Comparisons::likenesses() const { return checked(db_, all_likenesses(db_)); }

Result<std::vector<Likeness>> Comparisons::likenesses_of(std::span<const DocumentId> documents) const {
  return checked(db_, guide::likenesses_of(db_, documents));
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
