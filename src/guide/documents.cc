#include "backlot/guide/documents.h"

#include "backlot/guide/lineage_writer.h"
#include "backlot/guide/permille.h"
#include "backlot/guide/word_scan.h"

#include <filesystem>

namespace backlot::guide {

std::string address_of(const article::Document& d, const std::string& content_key) {
  if (d.url && !d.url->empty()) return *d.url;
  if (d.source.empty() || d.source == "-") return "-#" + content_key;
  const bool path = d.source.find("://") == std::string::npos;
  return (path ? std::filesystem::absolute(d.source).lexically_normal().string() : d.source) + "#" + d.id;
}

Kept Documents::keep(const article::Document& document, const std::string& key, const facts::Spun& spun,
                     std::int64_t now, Learned& learned) {
  const std::string address = address_of(document, key);
  Kept kept{find(key), false};
  const Place place = find_place(address);
  if (kept.id != 0 && was_seen(place, kept.id)) {
    ++learned.documents_unchanged;
    return kept;
  }
  if (shows_fuller_text(place, document)) {
    ++learned.documents_unchanged;
    return {place.shows, false};
  }
  kept.is_new = kept.id == 0;
  if (kept.is_new) kept.id = insert(document, key, spun, now);
  ++(place.id != 0 ? learned.documents_replaced : kept.is_new ? learned.documents_new : learned.documents_elsewhere);
  show(place, address, kept, now);
  return kept;
}

bool Documents::has(const article::Document& document, const std::string& key) {
  const DocumentId id = find(key);
  if (id == 0 && !document.is_teaser) return false;
  const Place place = find_place(address_of(document, key));
  return (id != 0 && was_seen(place, id)) || shows_fuller_text(place, document);
}

bool Documents::shows_fuller_text(const Place& place, const article::Document& document) {
  if (!document.is_teaser || place.shows == 0) return false;
  Cursor row = db_.query("SELECT backlot_text(text) FROM body WHERE document = ?", place.shows);
  return row.next() && row.text(0).size() > document.text.size();
}

DocumentId Documents::find(std::string_view content_key) {
  Cursor row = db_.query("SELECT id FROM document WHERE content_key = ?", content_key);
  return row.next() ? row.integer(0) : 0;
}

Documents::Place Documents::find_place(std::string_view address) {
  Cursor row = db_.query("SELECT id, document FROM place WHERE address = ?", address);
  return row.next() ? Place{row.integer(0), row.integer(1)} : Place{};
}

bool Documents::was_seen(const Place& place, DocumentId document) {
  if (place.id == 0) return false;
  return db_.query("SELECT 1 FROM sighting WHERE place = ? AND document = ?", place.id, document).next();
}

void Documents::keep_damage(DocumentId document, const Entry& entry) {
  const std::size_t size = entry.document.text.size();
  for (const unspin::Damage& d : entry.annotation.damage) {
    if (d.span.begin >= d.span.end || d.span.end > size) continue;
    db_.run(
        "INSERT OR IGNORE INTO damage(document, start, stop, restored, kind, permille, why) VALUES(?, ?, ?, ?, ?, ?, "
        "?)",
        document, d.span.begin, d.span.end, d.restored, unspin::name_of(d.kind), permille_of(d.confidence), d.why);
  }
}

DocumentId Documents::insert(const article::Document& d, const std::string& key, const facts::Spun& spun,
                             std::int64_t now) {
  const auto published = d.published ? std::optional(d.published->iso()) : std::nullopt;
  db_.run(
      "INSERT INTO document(content_key, name, source, url, title, published, language, spun, spun_score, read_at, "
      "places) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
      key, d.id, d.source, d.url, d.title, published, d.language, spun.verdict, static_cast<double>(spun.score), now);
  const DocumentId id = db_.last_id();
  insert_text(id, d);
  return id;
}

void Documents::insert_text(DocumentId id, const article::Document& d) {
  const std::string_view packed = packer_.pack(d.text);
  if (packed.empty()) {
    db_.run("INSERT INTO body(document, text) VALUES(?, ?)", id, d.text);
  } else {
    db_.run("INSERT INTO body(document, text) VALUES(?, ?)", id, Blob{packed});
  }
  Words& words = new_.emplace_back(Words{id, {}, {}});
  append_words(d.title.value_or(""), words.title);
  append_words(d.text, words.body);
}

void Documents::write_words() {
  for (const Words& words : new_) {
    db_.run("INSERT INTO document_words(rowid, title, body) VALUES(?, ?, ?)", words.document, words.title, words.body);
  }
  new_.clear();
}

void Documents::show(const Place& place, std::string_view address, const Kept& kept, std::int64_t now) {
  std::int64_t place_id = place.id;
  if (place_id == 0) {
    db_.run("INSERT INTO place(address, document) VALUES(?, ?)", address, kept.id);
    place_id = db_.last_id();
  } else {
    db_.run("UPDATE place SET document = ?2 WHERE id = ?1", place_id, kept.id);
  }
  db_.run("INSERT INTO sighting(place, document, seen_at) VALUES(?, ?, ?)", place_id, kept.id, now);
  if (!kept.is_new) appear(kept.id);
  if (place.shows != 0) disappear(place.shows, kept.id);
}

void Documents::appear(DocumentId document) {
  if (places_of(document) == 0) shown_or_not(document);
  db_.run("UPDATE document SET places = places + 1, superseded_by = NULL WHERE id = ?", document);
}

void Documents::disappear(DocumentId document, DocumentId successor) {
  db_.run("UPDATE document SET places = places - 1, superseded_by = iif(places = 1, ?2, NULL) WHERE id = ?1", document,
          successor);
  if (places_of(document) == 0) shown_or_not(document);
}

void Documents::shown_or_not(DocumentId document) {
  changed_.push_back(document);
  db_.run("INSERT OR IGNORE INTO untold(document) VALUES(?)", document);
}

std::int64_t Documents::places_of(DocumentId document) {
  Cursor row = db_.query("SELECT places FROM document WHERE id = ?", document);
  return row.next() ? row.integer(0) : 0;
}

void Documents::write_support() {
  count_support(db_, changed_);
  changed_.clear();
}

void Documents::forget() {
  new_.clear();
  changed_.clear();
}

}  // namespace backlot::guide
