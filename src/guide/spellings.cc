#include "backlot/guide/spellings.h"

#include <algorithm>
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

void recount_spellings(Connection& db, DocumentId document, int by) {
  for (const std::int64_t name : spellings_of(db, document)) {
    db.run("UPDATE name SET seen = max(0, seen + ?2) WHERE id = ?1", name, by);
    db.run(
        "UPDATE entity SET name = (SELECT text FROM name WHERE entity = entity.id ORDER BY seen DESC, id LIMIT 1) "
        "WHERE id = (SELECT entity FROM name WHERE id = ?1)",
        name);
  }
}

}  // namespace backlot::guide
