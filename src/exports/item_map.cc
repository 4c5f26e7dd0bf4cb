#include "backlot/exports/item_map.h"

#include "backlot/guide/ids.h"
#include "backlot/guide/name_key.h"

#include <algorithm>
#include <array>
#include <vector>

namespace backlot::exports {
namespace {

constexpr std::array<std::string_view, 7> kinds{"work",    "person", "character", "group",
                                                "network", "genre",  "publisher"};

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (;;) {
    const std::size_t tab = line.find('\t');
    if (const std::string_view column = line.substr(0, tab); !column.empty()) columns.push_back(column);
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

// Tabs stand between, which no key of a name holds.
std::string key_of(std::string_view kind, std::string_view name, std::string_view work) {
  const bool number = name.starts_with('#');
  return std::string(kind) + "\t" + (number ? std::string(name) : guide::name_key(name)) +
         (work.empty() || number ? "" : "\t" + guide::name_key(work));
}

bool is_item(std::string_view text) { return text.starts_with('Q') && guide::id_in(text.substr(1)).has_value(); }

std::string mistake_in(const std::vector<std::string_view>& columns) {
  if (columns.size() < 3) return "a line is a kind, a name and an item, with tabs between";
  if (std::ranges::find(kinds, columns[0]) == kinds.end()) return "no kind is called '" + std::string(columns[0]) + "'";
  if (columns[1].starts_with('#') && !guide::id_in(columns[1].substr(1))) return "a number follows '#'";
  if (!is_item(columns[2])) return "an item looks like Q42, not '" + std::string(columns[2]) + "'";
  if (columns[0] == "character" && columns.size() < 4 && !columns[1].starts_with('#'))
    return "the work of a character stands in a fourth column";
  return {};
}

}  // namespace

Result<ItemMap> ItemMap::parse(std::string_view text) {
  ItemMap map;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with("//")) continue;
    const auto columns = columns_of(line);
    const auto wrong = [&](const std::string& what) {
      return fail(ErrorCode::invalid, "line " + std::to_string(number) + ": " + what);
    };
    if (const std::string what = mistake_in(columns); !what.empty()) return wrong(what);
    const std::string key = key_of(columns[0], columns[1], columns.size() > 3 ? columns[3] : std::string_view());
    const auto [at, is_new] = map.items_.emplace(key, columns[2]);
    if (!is_new && at->second != columns[2]) return wrong("'" + std::string(columns[1]) + "' has another item above");
  }
  return map;
}

std::optional<std::string> ItemMap::item(std::string_view kind, std::string_view name) const {
  const auto found = items_.find(key_of(kind, name, {}));
  return found == items_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> ItemMap::item(const guide::EntityRef& entity,
                                         const std::optional<guide::EntityRef>& work) const {
  const std::string_view kind = guide::name(entity.kind);
  const bool character = entity.kind == guide::EntityKind::character;
  for (const std::string& key : {key_of(kind, "#" + std::to_string(entity.id), {}),
                                 key_of(kind, entity.name, character && work ? work->name : std::string())}) {
    if (const auto found = items_.find(key); found != items_.end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace backlot::exports
