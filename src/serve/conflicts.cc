#include "backlot/serve/conflicts.h"

#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace backlot::serve {
namespace {

void push(Data& conflicts, const std::string& what, Data sides) {
  Data conflict;
  set(conflict, "what", what);
  conflict.set("sides", std::move(sides));
  conflicts.push_back(std::move(conflict));
}

void add_castings(const std::vector<guide::CastRow>& cast, Data& conflicts) {
  std::vector<std::vector<const guide::CastRow*>> characters;
  for (const guide::CastRow& row : cast) {
    const bool counts = row.contested && row.status == facts::Status::confirmed && row.backing.clean;
    if (!counts || !row.actor || !row.character) continue;
    const auto same = std::ranges::find_if(
        characters, [&](const auto& rows) { return rows.front()->character->id == row.character->id; });
    if (same == characters.end()) {
      characters.push_back({&row});
    } else {
      same->push_back(&row);
    }
  }
  for (const auto& rows : characters) {
    if (rows.size() < 2) continue;
    Data sides = list();
    for (const guide::CastRow* row : rows) {
      Data side;
      side.set("entity", entity_data(*row->actor));
      set_if(side, "dates", dates_of(*row));
      side.set("backing", backing_data(row->backing));
      sides.push_back(std::move(side));
    }
    push(conflicts, "Who plays " + rows.front()->character->name, std::move(sides));
  }
}

void add_ratings(const std::vector<guide::RatingRow>& ratings, Data& conflicts) {
  // Of one episode, area and agency. Where no area is named, two ratings may be of two areas.
  std::map<std::tuple<int, std::string, std::string>, std::vector<const guide::RatingRow*>> of;
  for (const guide::RatingRow& row : ratings) {
    if (row.episode && row.scope && row.backing.clean)
      of[{*row.episode, *row.scope, row.source.value_or("")}].push_back(&row);
  }
  for (const auto& [key, rows] : of) {
    if (rows.size() < 2) continue;
    Data sides = list();
    for (const guide::RatingRow* row : rows) {
      Data side;
      set(side, "text", fmt::format("{} %", row->value));
      side.set("backing", backing_data(row->backing));
      sides.push_back(std::move(side));
    }
    const auto& [episode, scope, source] = key;
    push(conflicts, fmt::format("Rating of episode {}, {}{}", episode, scope, source.empty() ? "" : ", by " + source),
         std::move(sides));
  }
}

}  // namespace

std::string dates_of(const guide::CastRow& row) {
  if (!row.first) return {};
  std::string dates = short_day(*row.first);
  if (row.newest && *row.newest != *row.first) dates += " to " + short_day(*row.newest);
  return dates;
}

Data conflicts_data(const guide::WorkPage& work) {
  Data conflicts = list();
  add_castings(work.cast, conflicts);
  add_ratings(work.ratings, conflicts);
  return conflicts;
}

}  // namespace backlot::serve
