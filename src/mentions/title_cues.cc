#include "backlot/mentions/title_cues.h"

namespace backlot::mentions {

bool is_network(const Page& page, std::uint32_t t) {
  return t < page.size() && !page.free(t) && page.taken_by(t) == Kind::network;
}
bool starts_with_network(const Page& page, std::uint32_t t) {
  return is_network(page, t) && (t == 0 || !is_network(page, t - 1));
}
bool ends_with_network(const Page& page, std::uint32_t t) {
  return t > 0 && is_network(page, t - 1) && !is_network(page, t);
}

bool is_digits(const Page& page, std::uint32_t t) {
  return t < page.size() && page.token(t).is(text::number) && page.token(t).is(text::has_digit);
}

bool is_decimal(const Page& page, std::uint32_t t) {
  return is_digits(page, t) && page.word(t).find_first_of(".,") != std::string_view::npos;
}

bool is_year(const Page& page, std::uint32_t t) {
  return is_digits(page, t) && page.word(t).size() == 4 &&
         (page.word(t).starts_with("19") || page.word(t).starts_with("20")) && !is_decimal(page, t);
}

bool is_half_of_day(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 4> words = {"p.m.", "pm", "a.m.", "am"};
  return is_any(page, t, words);
}

bool starts_hour(const Page& page, std::uint32_t t) {
  if (t >= page.size() || !page.token(t).is(text::has_digit) || page.word(t).size() > 8) return false;
  const std::string_view w = page.word(t);
  return is_half_of_day(page, t + 1) || w.ends_with("pm") || w.ends_with("am") || w.contains(':') ||
         (w.contains('/') && w.ends_with('c'));
}

bool is_kind_of_work(const Page& page, std::uint32_t t) {
  return page.has(t, Trait::work_noun) && !page.has(t, Trait::actor_noun) && !page.capital(t);
}

bool is_part_of_work(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 42> words = {
      "episode", "episodes",    "season",      "seasons",    "finale",   "premiere",     "repeat",
      "rerun",   "recap",       "cast",        "set",        "remake",   "star",         "stars",
      "ending",  "reboot",      "adaptation",  "instalment", "success",  "making",       "makers",
      "fans",    "viewers",     "installment", "repeats",    "reruns",   "trailer",      "teaser",
      "poster",  "filming",     "shooting",    "opener",     "run",      "return",       "instalments",
      "edition", "adaptations", "sequel",      "prequel",    "spin-off", "continuation", "screening"};
  return page.has(t, Trait::work_noun | Trait::crew_noun | Trait::actor_noun) || is_any(page, t, words);
}

bool is_credit(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 26> words = {
      "star",  "starred", "stars",      "starring", "appeared",   "appears",   "appearing", "known",   "played",
      "plays", "cast",    "credits",    "include",  "breakout",   "lead",      "leads",     "led",     "fame",
      "debut", "cameo",   "recognized", "acted",    "remembered", "headlined", "guest",     "opposite"};
  static constexpr std::array<std::string_view, 8> parts = {"role", "roles", "part",        "turn",
                                                            "work", "works", "performance", "performances"};
  static constexpr std::array<std::string_view, 9> beside = {"seen",   "worked", "including", "features", "featured",
                                                             "cameos", "stints", "stint",     "recurred"};
  static constexpr std::array<std::string_view, 9> prizes = {"won",   "oscar",     "emmy",       "bafta",    "award",
                                                             "prize", "nominated", "nomination", "accolades"};
  const std::uint32_t begin = page.begin_of(t);
  static constexpr std::array<std::string_view, 5> played = {"portrayal", "portrayals", "role", "part", "character"};
  const bool of = page.is(t, "of");  // "the role of Buck Tillman": a character
  if (of && t > begin && is_any(page, t - 1, played)) return false;
  for (std::uint32_t i = t; i > begin && t - i < 8; --i) {
    if (page.token(i - 1).is(text::punctuation)) return false;
    if (page.is(t, "for") && is_any(page, i - 1, prizes)) return true;
    if (t - i >= 5) continue;
    if (is_any(page, i - 1, words) || (!of && is_any(page, i - 1, parts))) return true;
    if (t - i < 2 && is_any(page, i - 1, beside)) return true;
  }
  return false;
}

bool is_owned_by_maker(const Page& page, std::uint32_t t) {
  const std::uint32_t begin = page.begin_of(t);
  std::uint32_t at = t;
  while (at > begin && page.capital(at - 1) && t - at < 4) --at;
  return at < t && at > begin && page.has(at - 1, Trait::crew_noun) && !page.capital(at - 1);
}

}  // namespace backlot::mentions
