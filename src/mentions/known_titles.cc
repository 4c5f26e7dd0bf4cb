#include "backlot/mentions/known_titles.h"

#include "backlot/mentions/title_words.h"
#include "backlot/mentions/word_list.h"
#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

// A word in small letters: no "iZombie".
bool is_small(const Page& page, std::uint32_t t) {
  const char c = page.written(t).front();
  return unicode::ascii::is_letter(c) && !unicode::ascii::is_upper(c) && !page.token(t).is(text::mixed_case);
}

// Every word but the small ones has its capital.
bool is_in_capitals(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (is_small(page, t) && (t == first || !page.has(t, Trait::title_small))) return false;
  }
  return true;
}

// Most sentences that begin with "The" go on with a small word.
bool may_begin(const Page& page, std::uint32_t t) {
  if (page.has(t, Trait::work)) return true;
  return page.has(t, Trait::phrase) && page.same_sentence(t, t + 1) &&
         (!is_small(page, t + 1) || page.has(t + 1, Trait::title_small));
}

// "The Voice Season 16", "Chicago Fire star": capitals that do not go on with the name.
bool may_follow(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 6> parts = {"season", "series", "episode", "part", "star", "alum"};
  return !page.capital(t) || page.possessive(t) || is_any(page, t, parts);
}

bool may_stand_before(const Page& page, std::uint32_t t) {
  return !page.capital(t) || page.possessive(t) || !page.free(t) || page.token(t).is(text::sentence_start);
}

bool is_part(const Page& page, std::uint32_t before) {
  static constexpr std::array<std::string_view, 3> words = {"as", "character", "hero"};
  return page.has(before, Trait::portray) || is_any(page, before, words);
}

}  // namespace

std::uint32_t known_title_end(const Page& page, std::uint32_t t) {
  if (!may_begin(page, t)) return t;
  const std::uint32_t last = t + page.phrase(t, Trait::work).length;
  if (last == t || !is_in_capitals(page, t, last)) return t;
  if (page.headline(t)) return last - t > 1 ? last : t;
  const bool starts = t == page.begin_of(t);
  // "The Boys are back": with the capital of the sentence two words may be plain ones.
  if (starts && last - t <= 2 && is_article(page, t)) return t;
  if (!starts && (!may_stand_before(page, t - 1) || (is_part(page, t - 1) && !page.possessive(last)))) return t;
  // "The Crown: Eternal Harbour" is another one.
  if (page.is(last, ":") && page.capital(last + 1) && !page.token(t).is(text::in_titled)) return t;
  return page.same_sentence(t, last) && !may_follow(page, last) ? t : last;
}

}  // namespace backlot::mentions
