#include "backlot/mentions/title_places.h"

#include "backlot/text/hash.h"

#include <algorithm>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t longest_place = 9;
constexpr std::uint32_t longest_quoted_title = 12;
constexpr std::uint32_t most_fillers = 3;

bool in_small_letters(const text::Token& token) {
  return (token.shape & (text::capitalized | text::punctuation | text::has_digit | text::number)) == 0;
}

// A word in small letters that no lexicon knows: "Anak ng Habagat", "Los relojeros".
bool is_foreign(const Page& page, std::uint32_t t) {
  return in_small_letters(page.token(t)) && page.known(t).traits.none() && page.word(t).size() > 1;
}

bool is_heavy(const Page& page, std::uint32_t t) {
  if (!page.free(t) || page.possessive(t)) return false;
  if (page.capital(t)) return true;
  const text::Token& token = page.token(t);
  return token.is(text::has_digit) && !token.is(text::punctuation) &&
         page.word(t).find_first_of(".,:/%") == std::string_view::npos;
}

bool is_mark_of_titles(const Page& page, std::uint32_t t) {
  return page.is(t, "&") || page.is(t, ":") || page.is(t, "!") || page.is(t, "?");
}

// What may stand between the heavy words of a title.
bool is_filler(const Page& page, std::uint32_t t) {
  if (!page.free(t)) return false;
  if (page.is(t, ",")) return page.capital(t + 1) && page.same_sentence(t, t + 1) && !page.headline(t);
  const bool tiny = page.word(t).size() == 2 && page.token(t).is(text::space_before) && in_small_letters(page.token(t));
  return tiny || page.possessive(t) || is_mark_of_titles(page, t) || page.has(t, Trait::title_small) ||
         is_foreign(page, t);
}

bool is_name_word(WordKind kind) {
  return kind == WordKind::given || kind == WordKind::family || kind == WordKind::korean;
}

// Whether the words before and after the place go on with the same name, so that no title is cut out of it: "Kim" and
// "Da Mi" of "Kim Da Mi".
bool cuts_name(const Page& page, const WordKinds& kinds, std::uint32_t first, std::uint32_t last) {
  const bool before =
      first > page.begin_of(first) && is_name_word(kinds.of(first - 1)) && is_name_word(kinds.of(first));
  return before || (last < page.end_of(first) && is_name_word(kinds.of(last - 1)) && is_name_word(kinds.of(last)));
}

// Words that are names of people and nothing else: the rules find the few titles among them.
bool is_of_names(const WordKinds& kinds, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (!is_name_word(kinds.of(t))) return false;
  }
  return true;
}

// A plain word with the capital of its sentence.
bool is_plain_start(const Page& page, const WordKinds& kinds, std::uint32_t t) {
  return page.token(t).is(text::sentence_start) && !page.token(t).is(text::in_titled) && kinds.of(t) == WordKind::plain;
}

void read_at(const Page& page, const WordKinds& kinds, std::uint32_t first, std::vector<TitlePlace>& out) {
  const std::uint32_t end = std::min(page.end_of(first), first + longest_place);
  std::uint64_t words = 0;
  std::uint32_t fillers = 0;
  std::uint32_t commas = 0;
  bool capital = false;
  for (std::uint32_t t = first; t < end; ++t) {
    const bool heavy = is_heavy(page, t);
    if (!heavy && !is_filler(page, t)) return;
    fillers = heavy ? 0 : fillers + 1;
    commas += page.is(t, ",") ? 1 : 0;
    if (fillers > most_fillers || commas > 1) return;
    capital = capital || page.capital(t);
    words = text::feature_key(1, words, text::hash_word(page.word(t)));
    const bool ends = heavy || page.is(t, "!") || page.is(t, "?") || is_foreign(page, t);
    if (!capital || !ends) continue;
    const bool idle = t == first && (page.has(t, Trait::title_small | Trait::common) || is_plain_start(page, kinds, t));
    if (!idle && !cuts_name(page, kinds, first, t + 1) && !is_of_names(kinds, first, t + 1))
      out.push_back({first, t + 1, words});
  }
}

// What the rules say of the places, which stand in the order of the text.
void mark_signs(std::span<const TitleSign> signs, std::vector<TitlePlace>& places) {
  for (const TitleSign& sign : signs) {
    const int score = sign.listed ? std::max(sign.score, 0) : sign.score;
    auto at = std::ranges::lower_bound(places, sign.first < longest_place ? 0 : sign.first - longest_place, {},
                                       &TitlePlace::first);
    for (; at != places.end() && at->first < sign.last; ++at) {
      const bool same = at->first == sign.first && at->last == sign.last;
      if (same) at->sign = std::max(at->sign, score);
      at->crossed = at->crossed || (!same && at->last > sign.first && sign.score >= sure_title);
    }
  }
}

}  // namespace

void read_title_places(const Page& page, const WordKinds& kinds, std::span<const TitleSign> signs,
                       std::vector<TitlePlace>& out) {
  out.clear();
  std::uint32_t quoted = 0;  // end of the last short quotation
  auto quotation = page.text().quotations.begin();
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    for (; quotation != page.text().quotations.end() && quotation->first <= t; ++quotation) {
      if (!quotation->open && quotation->last - quotation->first <= longest_quoted_title)
        quoted = std::max(quoted, quotation->last);
    }
    if (t >= quoted && is_heavy(page, t)) read_at(page, kinds, t, out);
  }
  mark_signs(signs, out);
  std::ranges::stable_sort(out, {}, &TitlePlace::words);
}

}  // namespace backlot::mentions
