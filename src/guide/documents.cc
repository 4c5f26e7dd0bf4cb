#include "backlot/guide/documents.h"

#include "backlot/unicode/utf8.h"

namespace backlot::guide {

std::string address_of(const article::Document& d, const std::string& content_key) {
  if (d.url && !d.url->empty()) return *d.url;
  if (d.source.empty() || d.source == "-") return "-#" + content_key;
  return d.source + "#" + d.id;
}

Kept Documents::keep(const article::Document& document, const std::string& key, const facts::Spun& spun,
                     std::int64_t now, Learned& learned) {
  const std::string address = address_of(document, key);
  Kept kept{find(key), false};
  Place place = find_place(address);
  if (kept.id != 0 && was_seen(place, kept.id)) {
    ++learned.documents_unchanged;
    return kept;
  }
  kept.is_new = kept.id == 0;
  if (kept.is_new) kept.id = insert(document, key, spun, now);
  ++(place.id != 0 ? learned.documents_replaced : kept.is_new ? learned.documents_new : learned.documents_elsewhere);
  show(place, address, kept.id, now);
  return kept;
}

bool Documents::has(const article::Document& document, const std::string& key) {
  const DocumentId id = find(key);
  return id != 0 && was_seen(find_place(address_of(document, key)), id);
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

DocumentId Documents::insert(const article::Document& d, const std::string& key, const facts::Spun& spun,
                             std::int64_t now) {
  const auto published = d.published ? std::optional(d.published->iso()) : std::nullopt;
  db_.run(
      "INSERT INTO document(content_key, name, source, url, title, published, language, spun, spun_score, read_at, "
      "places) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
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
  folded_.clear();
  const std::size_t title_size = unicode::fold_into(d.title.value_or(""), folded_).size();
  unicode::fold_into(d.text, folded_);
  const std::string_view folded = folded_;
  db_.run("INSERT INTO document_words(rowid, title, body) VALUES(?, ?, ?)", id, folded.substr(0, title_size),
          folded.substr(title_size));
}

void Documents::show(Place& place, std::string_view address, DocumentId document, std::int64_t now) {
  const DocumentId before = place.shows;
  if (place.id == 0) {
    db_.run("INSERT INTO place(address, document) VALUES(?, ?)", address, document);
    place.id = db_.last_id();
  } else {
    db_.run("UPDATE place SET document = ?2 WHERE id = ?1", place.id, document);
  }
  place.shows = document;
  db_.run("INSERT INTO sighting(place, document, seen_at) VALUES(?, ?, ?)", place.id, document, now);
  appear(document);
  if (before != 0) disappear(before, document);
}

// Facts of a document that is shown again are supported again. (Those of a new document are counted as they are read.)
void Documents::appear(DocumentId document) {
  db_.run(
      "UPDATE fact SET support = support + 1 WHERE id IN (SELECT fact FROM evidence WHERE document = ?1) "
      "AND EXISTS (SELECT 1 FROM document WHERE id = ?1 AND places = 0)",
      document);
  db_.run("UPDATE document SET places = places + 1, superseded_by = NULL WHERE id = ?", document);
}

void Documents::disappear(DocumentId document, DocumentId successor) {
  db_.run("UPDATE document SET places = places - 1, superseded_by = iif(places = 1, ?2, NULL) WHERE id = ?1", document,
          successor);
  db_.run(
      "UPDATE fact SET support = support - 1 WHERE id IN (SELECT fact FROM evidence WHERE document = ?1) "
      "AND EXISTS (SELECT 1 FROM document WHERE id = ?1 AND places = 0)",
      document);
}

}  // namespace backlot::guide
