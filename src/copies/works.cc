#include "backlot/copies/works.h"

#include "backlot/copies/sense_set.h"
#include "backlot/copies/word_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace backlot::copies {
namespace {

constexpr auto words_of_works = std::to_array<std::string_view>(
    {"actor",      "actors",    "actress",    "adaptation", "anime",     "broadcast",  "broadcaster", "cast",
     "channel",    "character", "characters", "comedy",     "director",  "drama",      "dramas",      "episode",
     "episodes",   "film",      "filming",    "films",      "finale",    "manga",      "movie",       "movies",
     "network",    "premiere",  "premieres",  "producer",   "producers", "ratings",    "role",        "roles",
     "screenplay", "script",    "season",     "seasons",    "sequel",    "series",     "show",        "showrunner",
     "shows",      "starring",  "stream",     "streaming",  "streams",   "television", "thriller",    "trailer",
     "tv",         "viewers"});

SenseSet hashes_of_works() {
  std::vector<std::uint32_t> hashes;
  for (const std::string_view word : words_of_works) hashes.push_back(word_hash(word));
  SenseSet out;
  out.insert_all(hashes);
  return out;
}

}  // namespace

float of_works(std::span<const Word> words) {
  static const SenseSet known = hashes_of_works();
  constexpr float enough = 3;
  const auto count = std::ranges::count_if(words, [](Word w) { return known.contains(w.hash()); });
  return std::min(1.F, std::log1p(static_cast<float>(count)) / std::log1p(enough));
}

}  // namespace backlot::copies
