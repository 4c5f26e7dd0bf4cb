#include "backlot/copies/works.h"

#include "backlot/copies/logistic.h"
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
  constexpr double in_works = 0.01;        // of all words; in our articles hardly ever less
  constexpr double in_other_news = 0.001;  // in ours hardly ever more
  const auto count = std::ranges::count_if(words, [](Word w) { return known.contains(w.hash()); });
  const double log_odds = static_cast<double>(count) * std::log(in_works / in_other_news) -
                          static_cast<double>(words.size()) * (in_works - in_other_news);
  return logistic(static_cast<float>(log_odds));
}

}  // namespace backlot::copies
