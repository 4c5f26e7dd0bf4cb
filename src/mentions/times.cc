#include "backlot/mentions/times.h"

#include "backlot/mentions/clock_times.h"
#include "backlot/mentions/dates.h"
#include "backlot/mentions/digits.h"
#include "backlot/text/word_set.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace backlot::mentions {
namespace {

std::uint32_t keep(Page& page, const Time& time) {
  page.out().times.push_back(time);
  return static_cast<std::uint32_t>(page.out().times.size() - 1);
}

std::uint32_t keep(Page& page, double number) {
  page.out().numbers.push_back(number);
  return static_cast<std::uint32_t>(page.out().numbers.size() - 1);
}

// "6.3", "41,300", "six"; nothing for dates and the like.
std::optional<double> number_at(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return {};
  const std::string_view w = page.word(t);
  if (page.has(t, Trait::number)) return page.known(t).value;
  if (w.empty() || w.front() < '0' || w.front() > '9') return {};
  double value = 0;
  if (const std::size_t slash = w.find('/'); slash != std::string_view::npos && w.substr(0, slash).contains('.')) {
    const auto [end, error] = std::from_chars(w.data(), w.data() + slash, value);  // "0.5/5.5 million"
    return error == std::errc{} && end == w.data() + slash ? std::optional(value) : std::nullopt;
  }
  if (!w.contains(',')) {
    const auto [end, error] = std::from_chars(w.data(), w.data() + w.size(), value);
    return error == std::errc{} && end == w.data() + w.size() ? std::optional(value) : std::nullopt;
  }
  std::string plain(w);
  std::erase(plain, ',');
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc{} && end == plain.data() + plain.size() ? std::optional(value) : std::nullopt;
}

std::uint32_t percent_end(const Page& page, std::uint32_t t) {
  if (page.is(t, "%") || page.is(t, "percent") || page.is(t, "pct"))
    return page.is(t + 1, "points") || page.is(t + 1, "point") ? t : t + 1;
  if (page.is(t, "per") && page.is(t + 1, "cent"))
    return page.is(t + 2, "points") || page.is(t + 2, "point") ? t : t + 2;
  return t;
}

bool is_episode_word(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 13> words = {
      "episode",    "episodes",     "ep",          "ep.",     "eps",      "eps.", "installment",
      "instalment", "installments", "instalments", "chapter", "chapters", "gala"};
  return t < page.size() && std::ranges::find(words, page.word(t)) != words.end();
}

bool is_last(const Page& page, std::uint32_t t) {
  return page.is(t, "final") || page.is(t, "last") || page.is(t, "closing") || page.is(t, "concluding");
}

// 9 of "ninth", 49 of "49th"; 0 where there is none.
std::uint32_t ordinal_at(const Page& page, std::uint32_t t) {
  if (page.has(t, Trait::ordinal)) return page.known(t).value;
  std::string_view w = page.word(t);
  if (w.size() < 3 || w.size() > 6 || w.front() < '0' || w.front() > '9' ||
      !(w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th")))
    return 0;
  w.remove_suffix(2);
  return static_cast<std::uint32_t>(whole_number(w).value_or(0));
}

struct Episode {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  double number = 0;  // 0: the last one, whose number is not printed
};

// "The second improved to 1.9 percent", "4.9 percent for the 11th.": an episode by its number alone.
bool is_number_alone(const Page& page, std::uint32_t t) {
  if (t < 2 || (!page.is(t - 1, "the") && !page.is(t - 1, "its"))) return false;
  for (std::uint32_t i = t; i-- > page.begin_of(t) && t - i < 12;) {
    if (page.is(i, "part") || page.is(i, "half")) return false;  // "for the first part and 5.3 for the second"
  }
  static constexpr std::array<std::string_view, 16> verbs = {
      "improved", "rose",   "climbed", "fell", "slipped", "dropped", "dipped", "scored",
      "recorded", "earned", "reached", "drew", "logged",  "managed", "jumped", "garnered"};
  if (t + 1 < page.size() && std::ranges::find(verbs, page.word(t + 1)) != verbs.end()) return true;
  const bool ends = t + 1 >= page.end_of(t) || page.token(t + 1).is(text::punctuation);
  const bool of = page.is(t - 2, "for") || page.is(t - 2, "of") || page.is(t - 2, "from");
  return ends && of && t > 2 &&
         (page.is(t - 3, "percent") || page.is(t - 3, "%") || page.is(t - 3, "cent") ||
          page.token(t - 3).is(text::has_digit));
}

// "ninth episode", "sixteenth and final episode", "final episode"
std::optional<Episode> ordinal_episode(const Page& page, std::uint32_t t) {
  const std::uint32_t ordinal = ordinal_at(page, t);
  if (ordinal == 0 && !is_last(page, t)) return {};
  if (ordinal > 1 && is_number_alone(page, t)) return Episode{t, t + 1, static_cast<double>(ordinal)};
  std::uint32_t at = t + 1;
  if (ordinal != 0 && page.is(at, "and") && is_last(page, at + 1)) at += 2;
  if (ordinal != 0 && page.is(at, "and") && page.is(at + 1, "next-to-last")) at += 2;
  const bool outing = ordinal != 0 && (page.is(at, "outing") ||
                                       (page.is(at, "part") && page.is(at + 1, "of") && page.opens_quote(at + 2)));
  if (!outing && !is_episode_word(page, at)) return {};
  return Episode{t, at + 1, static_cast<double>(ordinal)};
}

// "episode 5", "Episode three", "episodes 7"; the further ones of a list are counts.
std::optional<Episode> numbered_episode(const Page& page, std::uint32_t t) {
  if (!is_episode_word(page, t)) return {};
  const std::uint32_t hash = page.is(t + 1, "#") || page.is(t + 1, "no.") ? 1 : 0;
  const auto number = number_at(page, t + 1 + hash);
  if (!number || !page.same_sentence(t, t + 1 + hash)) return {};
  return Episode{t, t + 2 + hash, *number};
}

// "6th and 13th October": each day before the last.
bool try_days_before_month(Page& page, std::uint32_t t, std::uint32_t& end) {
  const std::uint32_t last = last_day_before_month(page, t);
  const auto found = last != 0 ? day_at(page, last) : std::nullopt;
  if (!found || found->kind != Kind::date || found->time.day == 0 || found->last > page.end_of(t) ||
      !page.free(t, found->last))
    return false;
  for (std::uint32_t at = t; at < last; ++at) {
    std::string_view word = page.word(at);
    if (word.size() > 2) word.remove_suffix(2);
    const auto day = whole_number(word);
    if (!day) continue;
    Time time = found->time;
    time.day = static_cast<std::int8_t>(*day);
    page.add(Kind::date, at, at + 1, keep(page, time));
  }
  page.add(Kind::date, last, found->last, keep(page, found->time));
  end = found->last;
  return true;
}

bool try_time(Page& page, std::uint32_t t, std::uint32_t& end) {
  if (try_days_before_month(page, t, end)) return true;
  auto found = clock_time_at(page, t);
  if (!found) found = day_at(page, t);
  if (!found || found->last > page.end_of(t) || !page.free(t, found->last)) return false;
  end = found->last;
  page.add(found->kind, t, end, keep(page, found->time));
  if (found->kind != Kind::date || found->time.day == 0) return true;
  while (const std::uint32_t next = next_day_of_list(page, end)) {
    Time time = found->time;
    time.weekdays = 0;
    time.day = static_cast<std::int8_t>(whole_number(page.word(next)).value_or(0));
    page.add(Kind::date, next, next + 1, keep(page, time));
    end = next + 1;
  }
  return true;
}

bool try_number(Page& page, std::uint32_t t, std::uint32_t& end) {
  auto episode = ordinal_episode(page, t);
  if (!episode) episode = numbered_episode(page, t);
  if (episode && page.free(episode->first, episode->last)) {
    end = episode->last;
    page.add(Kind::episode, episode->first, end, keep(page, episode->number));
    return true;
  }
  const auto number = number_at(page, t);
  if (!number) return false;
  end = percent_end(page, t + 1);
  page.add(end > t + 1 ? Kind::percent : Kind::count, t, end, keep(page, *number));
  return true;
}

// False for nearly every token, at a glance: no reader of days, hours, episodes or numbers starts with it.
bool may_begin(const Page& page, std::uint32_t t) {
  constexpr Traits tell = Trait::weekday | Trait::month | Traits(Trait::number) | Trait::ordinal;
  if (page.has(t, tell) || page.token(t).is(text::hyphenated)) return true;
  const std::string_view word = page.word(t);
  if (word.empty()) return false;
  if (word.front() >= '0' && word.front() <= '9') return true;
  static constexpr text::WordSet words(std::to_array<std::string_view>(
      {"the",         "this",         "every",      "each",        "today",   "tonight",    "tomorrow",
       "yesterday",   "tonite",       "tmrw",       "next",        "last",    "past",       "coming",
       "following",   "midnight",     "noon",       "final",       "closing", "concluding", "episode",
       "episodes",    "ep",           "ep.",        "eps",         "eps.",    "chapter",    "chapters",
       "installment", "installments", "instalment", "instalments", "gala"}));
  return words.contains(word);
}

}  // namespace

void find_times(Page& page) {
  for (std::uint32_t t = 0; t < page.size();) {
    std::uint32_t end = t + 1;
    if (page.free(t) && may_begin(page, t) && !try_time(page, t, end)) try_number(page, t, end);
    t = end;
  }
}

}  // namespace backlot::mentions
