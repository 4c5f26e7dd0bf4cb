#include "backlot/mentions/title_refusals.h"

#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

// "Korea Standard Time", "JST": what the hours are told in.
bool names_zone(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (last - first > 2 && page.is(last - 1, "time") && (page.is(last - 2, "standard") || page.is(last - 2, "daylight")))
    return true;
  lexicon::Key key(lexicon::zone_prefix);
  key.add(page.word(first));
  return last - first == 1 && page.token(first).is(text::all_caps) && lexicon::find(key).traits.has(Trait::zone);
}

// "dramas", "K-dramas"
bool is_plural_kind(const Page& page, std::uint32_t t) {
  if (!page.word(t).ends_with('s')) return false;
  const std::string_view noun = page.word(t).substr(0, page.word(t).size() - 1);
  return lexicon::find(noun.substr(noun.rfind('-') + 1)).traits.has(Trait::work_noun);
}

// "Asian Dramas", "K-dramas", "New Dramas for Weds": works of a kind, none of them.
bool is_row_of_works(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (page.is(first, "new") && last > first + 1 && is_plural_kind(page, first + 1)) return true;
  if (last - first > 2 || !is_plural_kind(page, last - 1)) return false;
  return last - first == 1 ? page.word(first).contains('-') : page.has(first, Trait::demonym | Trait::genre);
}

// "New Turkish Drama Series", "Historical Korean Drama": nothing but what kind of work it is.
bool is_kind_alone(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 8> praise = {"new",      "upcoming", "latest", "popular",
                                                             "original", "all",      "top",    "best"};
  if (last - first < 2 || !(page.is(last - 1, "series") || page.is(last - 1, "drama"))) return false;
  bool foreign = false;
  for (std::uint32_t t = first; t < last; ++t) {
    foreign = foreign || page.has(t, Trait::demonym);
    if (!page.has(t, Trait::demonym | Trait::genre | Trait::work_noun) && !page.is(t, "series") &&
        !is_any(page, t, praise))
      return false;
  }
  return foreign;
}

// "Drama News Round Up", "Soap Spoilers", "Copper Basin Recap": what an article is called.
bool is_kind_of_article(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> kinds = {"roundup", "round-up", "recap", "recaps", "spoilers"};
  const std::uint32_t tail = last - 1;
  static constexpr std::array<std::string_view, 6> news = {"popularity", "ratings",  "rankings",
                                                           "news",       "schedule", "schedules"};
  if (last - first == 2 && page.has(first, Trait::work_noun) && is_any(page, tail, news)) return true;
  return last - first > 1 && (is_any(page, tail, kinds) || (page.is(tail, "up") && page.is(tail - 1, "round")));
}

bool is_quarter_of_compass(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 11> words = {
      "south", "north", "east", "west", "latin", "central", "southern", "northern", "eastern", "western", "inner"};
  return is_any(page, t, words);
}

// "South Korean", "West Africa"; "from South America to South East Asia".
bool is_region(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (!page.has(last - 1, Trait::demonym | Trait::place)) return false;
  if (first > page.begin_of(first) && page.is(first - 1, "from")) {
    for (std::uint32_t t = first + 1; t + 1 < last; ++t) {
      if (page.is(t, "to")) return true;
    }
  }
  std::uint32_t t = first;
  while (t < last && is_quarter_of_compass(page, t)) ++t;
  return t > first && t + 1 == last;
}

// "Regency-era", "Emmy-winning": of what kind something is.
bool is_quality(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 12> ends = {"-era",   "-winning",  "-nominated", "-starring",
                                                            "-led",   "-based",    "-born",      "-set",
                                                            "-style", "-language", "-produced",  "-helmed"};
  if (!page.token(t).is(text::hyphenated)) return false;
  const std::string_view w = page.word(t);
  return std::ranges::any_of(ends, [&](std::string_view end) { return w.ends_with(end); });
}

// "Busola Tejumola, Executive Head, Content": an office.
bool is_office(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 6> ranks = {"executive", "chief",  "managing",
                                                            "vice",      "senior", "deputy"};
  static constexpr std::array<std::string_view, 8> offices = {"head",     "officer", "president", "director",
                                                              "producer", "vp",      "editor",    "manager"};
  return last > first + 1 && is_any(page, first, ranks) && is_any(page, first + 1, offices);
}

// "Detective Chief Inspector"
bool is_rank_in_full(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (last < first + 3) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (!page.has(t, Trait::rank | Trait::title)) return false;
  }
  return true;
}

// "Autumn J-dramas 2018", "Fall Premieres"
bool is_season_of_works(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> seasons = {"spring", "summer", "autumn", "fall", "winter"};
  if (last < first + 2 || !is_any(page, first, seasons)) return false;
  return is_row_of_works(page, first + 1, first + 2);
}

// "the No. 1 drama", "Untitled series": what stands where a name could stand.
bool is_placeholder(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (page.is(first, "and") && first > page.begin_of(first) && page.capital(first - 1)) return true;  // a name's tail
  if (last == first + 1) return page.is(first, "untitled") || (first > 0 && page.is(first - 1, "/"));
  return last == first + 2 && page.is(first, "no.") && page.token(first + 1).is(text::has_digit);
}

// "Set in Heaven, the show revolves around": where it plays.
bool is_setting(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 7> made = {"set",     "shot",  "filmed",   "unfolds",
                                                           "filming", "based", "unfolding"};
  if (first < page.begin_of(first) + 2 || !page.is(last, ",")) return false;
  const std::uint32_t at = page.is(first - 1, "the") ? first - 2 : first - 1;
  return page.is(at, "in") && at > page.begin_of(first) && is_any(page, at - 1, made);
}

// "in South Jeolla Province", "in Seoul's Itaewon area": where something is.
bool is_somewhere(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 7> lands = {"province", "prefecture", "county", "district",
                                                            "region",   "state",      "ward"};
  static constexpr std::array<std::string_view, 6> areas = {"area",          "district", "neighborhood",
                                                            "neighbourhood", "quarter",  "province"};
  if (first == page.begin_of(first) || (!page.is(first - 1, "in") && !page.is(first - 1, "from"))) return false;
  if (last > first + 1 && is_any(page, last - 1, lands)) return true;
  return last > first + 2 && page.possessive(first + 1) && page.has(first, Trait::place) &&
         (is_any(page, last, areas) || last == first + 3 || is_quarter_of_compass(page, first + 2));
}

// "Showtime’s Ridley Scott directed “The Tower”": who made what follows.
bool is_its_maker(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> made = {"directed", "produced", "created", "penned", "helmed"};
  return is_any(page, last, made) && page.opens_quote(last + 1);
}

}  // namespace

bool is_award(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 8> ranks = {"supporting", "new",    "lead", "leading",
                                                            "male",       "female", "tv",   "young"};
  static constexpr std::array<std::string_view, 18> prizes = {
      "actor",    "actress",  "drama",  "director",    "screenplay", "couple", "picture", "film",    "series",
      "newcomer", "ensemble", "writer", "performance", "show",       "comedy", "sitcom",  "variety", "entertainer"};
  if (!page.is(first, "best")) return false;
  std::uint32_t t = first + 1;
  while (t + 1 < last && is_any(page, t, ranks)) ++t;
  return t < last && is_any(page, t, prizes);
}

bool is_no_title(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 10> made = {"shot",     "set",     "based",    "filmed",  "produced",
                                                            "directed", "written", "inspired", "adapted", "created"};
  static constexpr std::array<std::string_view, 5> seasons = {"spring", "summer", "autumn", "fall", "winter"};
  static constexpr std::array<std::string_view, 11> bodies = {"association", "academy",     "foundation", "council",
                                                              "committee",   "guild",       "commission", "federation",
                                                              "media",       "productions", "union"};
  static constexpr std::array<std::string_view, 14> labels = {
      "details", "date",     "dates",   "title", "network",    "genre",     "period",
      "cast",    "episodes", "airtime", "slot",  "overnights", "premieres", "releases"};
  const std::uint32_t tail = last - 1;
  const bool head = page.token(first).is(text::sentence_start);
  if (is_any(page, first, made) &&
      (page.is(first + 1, "by") ||
       (head && (page.is(first + 1, "in") || page.is(first + 1, "on") || page.is(first + 1, "at")))))
    return true;
  if ((head || page.is(first - 1, ",")) && (page.is(first, "starring") || page.is(first, "featuring"))) return true;
  if (last == first + 1 && page.has(first, Trait::weekday) && page.is(last, ",")) return true;  // "(Tue, Fox, 9pm)"
  if (names_zone(page, first, last) || is_row_of_works(page, first, last)) return true;
  static constexpr std::array<std::string_view, 8> days = {"weekdays", "weeknights", "weekends", "daily",
                                                           "nightly",  "tonight",    "today",    "tomorrow"};
  if (last == first + 1 && is_any(page, first, days)) return true;  // "Weekdays, 5:45 p.m."
  if (last == first + 1 && page.token(first).is(text::hyphenated) &&
      (page.word(first).ends_with("-inspired") || page.word(first).ends_with("-based")))
    return true;  // "GMA’s Korean-inspired drama"
  if (is_kind_of_article(page, first, last) || is_kind_alone(page, first, last)) return true;
  if (is_award(page, first, last) || is_region(page, first, last) || is_quality(page, tail)) return true;
  if (is_office(page, first, last) || is_season_of_works(page, first, last)) return true;
  if (is_placeholder(page, first, last) || is_setting(page, first, last)) return true;
  if (is_somewhere(page, first, last) || is_its_maker(page, last)) return true;
  if (page.phrase(first, Trait::demonym).length == last - first) return true;  // "in South Korean cable history"
  if (page.is(tail, "tv") && page.has(first, Trait::demonym) && last == first + 2) return true;
  const bool place = first > 0 && (page.is(first - 1, "in") || page.is(first - 1, "and") ||
                                   (first > 1 && page.is(first - 1, "the") && page.is(first - 2, "in")));
  if (place && page.phrase(first, Trait::place).length == last - first) return true;
  if (page.is(first, "world") && page.is(first + 1, "war")) return true;
  if (page.token(tail).is(text::has_digit) && page.word(tail).size() == 4 && last == first + 2 &&
      is_any(page, first, seasons))
    return true;
  if (page.is(tail, "tv") && last == first + 2 && is_any(page, first, seasons)) return true;  // "Fall TV"
  if (last > first + 1 && is_any(page, tail, bodies)) return true;
  if (page.is(first, "pick") || page.is(first, "picks") || page.is(tail, "picks")) return true;  // "Pick of the Day"
  if (page.is(first, "studio") && last > first + 2) return true;
  if (is_rank_in_full(page, first, last)) return true;
  if (last == first + 2 && page.is(first, "a") && page.token(tail).is(text::hyphenated) &&
      page.has(tail, Trait::work_noun))
    return true;  // "A K-drama"
  if (page.is(first, "breaking") && page.is(tail, "news")) return true;
  const bool year = page.token(tail).is(text::has_digit) && page.word(tail).size() == 4 && last > first + 2;
  if (page.is(year ? tail - 1 : tail, "awards") && last > first + 1) return true;  // "Salt Drama Awards 2016"
  if (last > first + 2 && page.is(tail - 1, "broadcasting")) return true;          // "Akita Broadcasting System"
  const std::uint32_t begin = page.begin_of(first);
  const bool heads = first == begin || (first == begin + 1 && page.has(begin, Trait::work_noun));
  return page.is(last, ":") && heads && is_any(page, tail, labels);  // "Genre:", "K-drama Premieres:"
}

}  // namespace backlot::mentions
