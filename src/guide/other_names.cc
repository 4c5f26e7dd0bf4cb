#include "backlot/guide/other_names.h"

#include "backlot/guide/members.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/word_scan.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr std::size_t most_names = 12;
constexpr int most_bearers = 8;  // of one name

std::string indexed(std::string_view name) {
  std::string words;
  append_words(name, words);
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::vector<EntityId> bearers_of(Connection& db, std::string_view name) {
  std::vector<EntityId> bearers;
  {
    Cursor row = db.query(
        "SELECT DISTINCT c.one FROM name AS n JOIN called AS c ON c.id = n.entity WHERE n.key = ? AND c.kind <> 3 "
        "LIMIT ?",
        name_key(name), most_bearers);
    while (row.next()) bearers.push_back(row.integer(0));
  }
  if (!bearers.empty()) return bearers;
  const std::vector<EntityRef> alike = alike_matches(db, name);
  if (alike.size() == 1) bearers.push_back(alike.front().id);
  return bearers;
}

}  // namespace

std::vector<std::string> other_names(Connection& db, std::string_view name) {
  std::vector<std::string> names{indexed(name)};
  for (const EntityId bearer : bearers_of(db, name)) {
    for (const EntityId member : members_of(db, bearer)) {
      Cursor row =
          db.query("SELECT text FROM name WHERE entity = ? ORDER BY seen DESC, id LIMIT ?", member, most_names);
      while (row.next() && names.size() <= most_names) {
        std::string words = indexed(row.text(0));
        if (!words.empty() && std::ranges::find(names, words) == names.end()) names.push_back(std::move(words));
      }
    }
  }
  names.erase(names.begin());
  return names;
}

}  // namespace backlot::guide
