#include "backlot/mentions/title_apposition.h"

#include "backlot/mentions/title_cues.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {

bool is_explained(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 4> owners = {"his", "her", "its", "their"};
  if (page.is(last, ",") && page.is(last + 1, "now") && page.is(last + 2, "in")) return true;  // "now in series four"
  if (!page.is(last, ",") || last + 1 >= end || !(is_article(page, last + 1) || is_any(page, last + 1, owners)))
    return false;
  static constexpr std::array<std::string_view, 7> firms = {"company", "agency",      "studio", "label",
                                                            "firm",    "distributor", "house"};
  bool work = false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 8); ++t) {
    if (work && page.opens_quote(t)) return false;  // "According to Birsen Alt, the series “…”"
    if (page.token(t).is(text::punctuation)) break;
    if (is_any(page, t, firms)) return false;  // "Ay Film, the production company"
    if (!work && !page.capital(t) && page.has(t, Trait::title_small) && !page.is(t, "and")) return false;
    if (work && !page.capital(t) && page.has(t, Trait::title_small)) return true;  // "a drama from writer Ida Roe"
    if (page.is(t, "named") || page.is(t, "who")) return false;
    if (page.has(t, Trait::actor_noun | Trait::crew_noun) && !page.has(t, Trait::work_noun))
      return false;  // "Refiloe Dithebe, a lawyer named Mpho on the show"
    work = work || page.has(t, Trait::work_noun);
  }
  return work;
}

bool is_aired_clause(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 15> verbs = {"starts",   "started",   "begins",   "began",    "returns",
                                                             "returned", "concludes", "ended",    "finished", "opens",
                                                             "held",     "drew",      "averaged", "bows",     "bowed"};
  static constexpr std::array<std::string_view, 6> parts = {"season", "finale", "episode", "premiere", "series", "run"};
  const bool whose = page.is(last + 1, "whose");
  if (!page.is(last, ",") || (!page.is(last + 1, "which") && !whose)) return false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 7); ++t) {
    if (whose && is_any(page, t, parts)) return true;
    if (!whose && (page.has(t, Trait::work_verb) || is_any(page, t, verbs) || page.weekday(t))) return true;
  }
  return false;
}

bool is_made_by(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 6> made = {"directed", "written", "created",
                                                           "helmed",   "penned",  "produced"};
  static constexpr std::array<std::string_view, 8> airing = {"streaming", "premiering", "airing",    "debuting",
                                                             "launching", "releasing",  "available", "avail"};
  const std::uint32_t t = page.is(last, ",") ? last + 1 : last;
  if (t + 2 >= end) return false;
  if (page.is(t, "starring") || page.is(t, "co-starring")) return page.capital(t + 1);
  if (t > last && (is_any(page, t, airing) || (page.is(t, "now") && is_any(page, t + 1, airing)))) return true;
  if (t > last && page.is(t, "starting") && page.is(t + 1, "on") && starts_with_network(page, t + 2)) return true;
  if (t > last && page.is(t, "from")) {  // "THE HARBORMASTER, from writer Cyd Lachance"
    for (std::uint32_t i = t + 1; i < std::min(end, t + 6) && !page.token(i).is(text::punctuation); ++i) {
      if (page.has(i, Trait::crew_noun) || page.is(i, "makers")) return true;
    }
  }
  return t > last && is_any(page, t, made) && page.is(t + 1, "by") && page.capital(t + 2);
}

bool tells_story(const Page& page, std::uint32_t last) {
  if (page.is(last, "revolves")) return page.is(last + 1, "around");
  if (page.is(last, "tells")) return is_article(page, last + 1) && page.is(last + 2, "story");
  if (!page.is(last, "is")) return false;
  if (page.is(last + 1, "about")) return is_article(page, last + 2) || page.is(last + 2, "how");
  return is_article(page, last + 1) && page.is(last + 2, "story") && page.is(last + 3, "of");
}

bool is_predicate(const Page& page, std::uint32_t last, std::uint32_t end) {
  if (tells_story(page, last)) return true;
  if (!page.is(last, "is") && !page.is(last, "was")) return false;
  if (!is_article(page, last + 1)) return false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 8); ++t) {
    if (page.token(t).is(text::punctuation) || page.is(t, "of") || page.is(t, "in") || page.is(t, "for")) return false;
    if (is_kind_of_work(page, t)) return !page.capital(t + 1) && !page.has(t + 1, Trait::person_noun);
  }
  return false;
}

bool is_in_cast(const Page& page, const Stretch& s) {
  if (s.single()) return true;
  std::uint32_t close = s.last;
  while (close < page.end_of(s.first) && !page.is(close, ")")) ++close;
  static constexpr std::array<std::string_view, 8> verbs = {"plays", "joins", "stars", "will",
                                                            "and",   "have",  "as",    "portrays"};
  return page.is(close + 1, ",") ? page.capital(close + 2) || page.is(close + 2, "and")
                                 : is_any(page, close + 1, verbs);
}

}  // namespace backlot::mentions
