#include "backlot/guide/spellings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace backlot::guide {
namespace {

void append_number(std::uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7U) out += static_cast<char>((number & 0x7FU) | 0x80U);
  out += static_cast<char>(number);
}

std::vector<std::int64_t> unpacked_names(std::string_view bytes) {
  std::vector<std::int64_t> names;
  std::uint64_t number = 0;
  std::uint64_t last = 0;
  unsigned shift = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (shift < 64) number |= std::uint64_t{byte & 0x7FU} << shift;
    shift += 7;
    if ((byte & 0x80U) != 0) continue;
    last += number;
    names.push_back(static_cast<std::int64_t>(last));
    number = 0;
    shift = 0;
  }
  return names;
}

std::vector<std::int64_t> spellings_of(Connection& db, DocumentId document) {
  Cursor row = db.query(
      "SELECT s.names FROM spelling AS s JOIN document AS d ON d.id = s.document WHERE d.id = ? AND d.spun = 0",
      document);
  return row.next() ? unpacked_names(row.text(0)) : std::vector<std::int64_t>{};
}

}  // namespace

void keep_spellings(Connection& db, DocumentId document, std::vector<std::int64_t> names) {
  std::ranges::sort(names);
  std::string bytes;
  std::int64_t last = 0;
  for (const std::int64_t name : names) append_number(static_cast<std::uint64_t>(name - last), bytes), last = name;
  db.run("INSERT INTO spelling(document, names) VALUES(?, ?)", document, Blob{bytes});
}

void recount_spellings(Connection& db, const Voices& voices) {
  std::map<std::int64_t, std::int64_t> change;  // by name
  for (const DocumentId document : voices.gained) {
    for (const std::int64_t name : spellings_of(db, document)) ++change[name];
  }
  for (const DocumentId document : voices.lost) {
    for (const std::int64_t name : spellings_of(db, document)) --change[name];
  }
  std::set<EntityId> entities;
  for (const auto& [name, by] : change) {
    Cursor row = db.query("UPDATE name SET seen = max(0, seen + ?2) WHERE id = ?1 RETURNING entity", name, by);
    if (row.next()) entities.insert(row.integer(0));
  }
  for (const EntityId entity : entities) {
    db.run(
        "UPDATE entity SET name = (SELECT text FROM name WHERE entity = ?1 ORDER BY seen DESC, id LIMIT 1) "
        "WHERE id = ?1",
        entity);
  }
}

}  // namespace backlot::guide
