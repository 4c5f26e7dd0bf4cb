#include "backlot/mentions/subject.h"

#include "backlot/mentions/known_names.h"
#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::mentions {
namespace {

// Fifty times as common in articles on works as in MASC and in our own reports of other news (tests/stories), or more.
constexpr text::WordSet<256> surely(
    std::to_array<std::string_view>({"actor",        "actors",       "actress",           "actresses",  "aired",
                                     "airs",         "anime",        "behind-the-scenes", "bts",        "cameo",
                                     "castmate",     "castmates",    "cliffhanger",       "co-star",    "co-stars",
                                     "costar",       "costars",      "docuseries",        "drama",      "dramas",
                                     "episode",      "episodes",     "filming",           "finale",     "k-drama",
                                     "k-dramas",     "kdrama",       "making-of",         "manga",      "miniseries",
                                     "most-watched", "premiere",     "premiered",         "premieres",  "rom-com",
                                     "romcom",       "screenwriter", "screenwriters",     "showrunner", "showrunners",
                                     "sitcom",       "soap",         "spin-off",          "spinoff",    "starred",
                                     "starring",     "telenovela",   "thriller",          "viewership", "webtoon"}));
// Five times as common.
constexpr text::WordSet<128> likely(std::to_array<std::string_view>(
    {"adaptation", "blockbuster", "bollywood", "broadcast",  "broadcaster", "broadcasters", "cast",      "character",
     "characters", "comedy",      "director",  "film",       "filmed",      "films",        "hollywood", "movie",
     "movies",     "producer",    "producers", "ratings",    "remake",      "renewed",      "role",      "roles",
     "screenplay", "script",      "season",    "seasons",    "sequel",      "series",       "show",      "shows",
     "stars",      "streaming",   "teaser",    "television", "trailer",     "tv",           "viewers"}));

constexpr float sure_odds = 4;
constexpr float likely_odds = 2;
constexpr float word_odds = -0.02F;

bool is_known_network(const Mention& m) { return m.kind == Kind::network && m.value != unknown_network; }

}  // namespace

float works_odds(const Page& page) {
  float odds = likely_odds * static_cast<float>(std::ranges::count_if(page.out().all, is_known_network));
  for (const text::Token& token : page.text().tokens) {
    if (token.is(text::punctuation)) continue;
    odds += word_odds;
    if (surely.contains(token.word)) {
      odds += sure_odds;
    } else if (likely.contains(token.word)) {
      odds += likely_odds;
    }
  }
  return odds;
}

}  // namespace backlot::mentions
