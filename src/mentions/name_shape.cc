#include "backlot/mentions/name_shape.h"

#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

bool is_syllable(lexicon::Key key) { return lexicon::find(key).traits.has(Trait::korean_syllable); }
bool is_syllable(std::string_view s) { return is_syllable(lexicon::Key(s)); }

// "Republic Day", "World Cup": what ends the name of an event.
bool is_event_word(std::string_view w) {
  static constexpr text::WordSet words(std::to_array<std::string_view>(
      {"year", "movement", "dynasty", "guild", "supporting", "day", "week", "cup", "games", "war", "prize", "olympics",
       "days", "awards", "season", "section", "fans"}));
  return words.contains(w);
}

int weight(const Page& page, std::uint32_t t) {
  const Traits traits = page.known(t).traits;
  const std::string_view w = page.word(t);
  if (is_event_word(w)) return -4;
  if (traits.any(given_names)) return 3;
  if (traits.any(family_names)) return 2;
  if (traits.any(Trait::particle | Trait::name_suffix)) return 0;
  if (traits.any(Trait::org_suffix | Trait::place_noun | Trait::work_noun | Trait::demonym)) return -3;
  if (traits.any(Trait::title_small | Trait::common)) return -2;
  if (traits.has(Trait::place)) return -2;
  if (traits.has(Trait::korean_syllable)) return traits.has(Trait::english) ? 0 : 1;
  if (traits.has(Trait::english)) return -1;
  if (w.ends_with('s') && lexicon::find(w.substr(0, w.size() - 1)).traits.has(Trait::english)) return -1;
  if (w.size() > 3 && is_korean_given(w)) return 2;
  return 1;
}

// "Rae-hwa": a capital, and two short parts with one hyphen; of syllables that no list may have.
bool is_pair_of_syllables(std::string_view written) {
  constexpr std::size_t longest = 6;
  const std::size_t hyphen = written.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen > longest) return false;
  const std::string_view tail = written.substr(hyphen + 1);
  return !tail.empty() && tail.size() <= longest &&
         std::ranges::all_of(tail, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool is_korean_given(std::string_view folded) {
  constexpr std::size_t longest_syllable = 6;
  if (is_syllable(folded)) return true;
  lexicon::Key head;
  for (std::size_t cut = 1; cut < folded.size() && cut <= longest_syllable; ++cut) {
    head.add(folded.substr(cut - 1, 1));
    const std::string_view tail = folded.substr(folded[cut] == '-' ? cut + 1 : cut);
    if (tail.size() <= longest_syllable && is_syllable(head) && is_syllable(tail)) return true;
  }
  return false;
}

int name_likeness(const Page& page, std::uint32_t first, std::uint32_t last) {
  int sum = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.opens_quote(t) && t > first && !page.is(t, "*")) continue;  // Colleen “Coco” Batiste
    if (page.token(t).is(text::punctuation) || page.possessive(t)) return -9;
    sum += weight(page, t);
  }
  return sum;
}

bool is_vouched(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.has(t, given_names | family_names | Trait::korean_syllable)) return true;
    const bool joined =
        page.token(t).is(text::hyphenated) || (page.word(t).size() > 4 && !page.has(t, Trait::english | Trait::common));
    if (joined && is_korean_given(page.word(t))) return true;
  }
  return false;
}

std::uint32_t korean_name_at(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  const auto capital = [&](std::uint32_t i) {
    return i < end && page.capital(i) && (page.free(i) || page.taken_by(i) == Kind::person);
  };
  const auto syllable = [&](std::uint32_t i) { return capital(i) && page.has(i, Trait::korean_syllable); };
  if (!capital(t) || !capital(t + 1)) return 0;
  if (page.has(t, Trait::korean_family)) {
    if (syllable(t + 1) && syllable(t + 2)) return 3;
    const bool other_word =
        page.has(t + 1, Trait::place) || (page.word(t + 1).size() > 4 && page.has(t + 1, Trait::english));
    if (other_word) return 0;  // "In Japan"
    if (is_korean_given(page.word(t + 1)) || is_pair_of_syllables(page.written(t + 1))) return 2;
  }
  const bool given = page.word(t).size() > 3 && !is_syllable(page.word(t)) && is_korean_given(page.word(t));
  return given && page.has(t + 1, Trait::korean_family) ? 2 : 0;
}

}  // namespace backlot::mentions
