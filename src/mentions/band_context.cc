#include "backlot/mentions/band_context.h"

#include "backlot/mentions/name_shape.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int likely = 2;
constexpr int sure = 4;

bool is_upper_name(const Page& page, std::uint32_t t) {
  return page.token(t).is(text::all_caps) && page.word(t).size() > 2;
}

// Whether token `t` is made of the initials of the words that end before `end`: "Initial Officer Training Programme
// (IOTP)".
bool abbreviates(const Page& page, std::uint32_t t, std::uint32_t end) {
  const std::string_view letters = page.word(t);
  const std::uint32_t begin = page.begin_of(end - 1);
  std::uint32_t word = end;
  for (std::size_t left = letters.size(); left > 0; --left) {
    do {
      if (word == begin) return false;
      --word;
    } while (!page.capital(word) && page.has(word, Trait::title_small));
    if (page.word(word).front() != letters[left - 1]) return false;
  }
  return true;
}

// A single capitalised word before token `t`: "Siwol" of "Siwol of NORTHBEAM", also in "Haru and Siwol of NORTHBEAM".
bool is_stage_name(const Page& page, std::uint32_t t, std::uint32_t begin) {
  if (!page.capital(t) || page.token(t).is(text::has_digit) ||
      page.has(t, Trait::title | Trait::rank | Trait::demonym | Trait::place | Trait::work_noun))
    return false;
  if (page.token(t).is(text::sentence_start)) {
    const std::string_view w = page.word(t);
    if (page.has(t, Trait::common | Trait::english)) return false;
    if (w.ends_with('s') && lexicon::find(w.substr(0, w.size() - 1)).traits.has(Trait::english)) return false;
  }
  return t == begin || !page.capital(t - 1) || page.has(t - 1, Trait::title | Trait::person_noun);
}

int before(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  if (first == begin) return 0;
  const std::uint32_t t = first - 1;
  if (page.has(t, Trait::group_noun) && !page.has(t, Trait::title)) return sure;
  const bool of = page.is(t, "of");
  const bool from = page.is(t, "from");
  const bool bracket = page.is(t, "(") && page.is(last, ")");
  const bool in = page.is(t, "in") || page.is(t, "with");
  if ((!of && !from && !bracket && !in) || t == begin) return 0;
  const std::uint32_t owner = t - 1;
  if (!bracket && page.has(owner, Trait::member_noun) && !page.has(first, Trait::place | Trait::demonym)) return sure;
  if (in) return 0;
  if (!bracket && page.has(owner, Trait::group_noun)) return likely;
  if (of && page.is(owner, ",") && owner > begin && page.capital(owner - 1) && last < page.end_of(first) &&
      page.is(last, ",") && is_upper_name(page, first))
    return sure;
  if (of && page.is(owner, "part") && is_upper_name(page, first)) return sure;
  if (!page.capital(owner) || page.has(first, Trait::place | Trait::demonym)) return 0;
  if (bracket && abbreviates(page, first, t)) return 0;
  if (is_upper_name(page, first) && !page.headline(first)) return sure;
  const bool korean = owner >= begin + 1 && (korean_name_at(page, owner - 1) == 2 ||
                                             (owner >= begin + 2 && korean_name_at(page, owner - 2) == 3));
  if (korean && !bracket) return likely;
  if (!is_stage_name(page, owner, begin)) return 0;
  if (of) return page.has(owner, family_names) && !page.has(owner, given_names) ? 0 : 3;
  return from ? likely : 0;
}

int after(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t end = page.end_of(first);
  if (last >= end) return 0;
  if (page.is(last, ",") && (page.is(last + 1, "a") || page.is(last + 1, "the") || page.is(last + 1, "an"))) {
    for (std::uint32_t t = last + 2; t < std::min(end, last + 7) && !page.token(t).is(text::punctuation); ++t) {
      if (page.has(t, Trait::group_noun) && !page.has(t, Trait::title | Trait::person_noun))
        return sure;  // "Nova, a girl group"
    }
  }
  const bool member = page.has(last, Trait::member_noun) && !page.capital(last);
  if (member) return !page.has(last, Trait::title) || page.capital(last + 1) ? sure : 0;
  if (!page.possessive(last) || last + 1 >= end) return 0;
  std::uint32_t name = last + 1;
  while (name < end && !page.capital(name) && page.has(name, Trait::member_noun))
    ++name;  // "Velvet Harbor’s leader Siwol"
  if (name > last + 1) return sure;
  if (!page.capital(name) || !page.free(name) || page.has(first, given_names | family_names)) return 0;
  const bool single = name + 1 >= end || !page.capital(name + 1) || !page.free(name + 1);
  if (is_upper_name(page, first)) return sure;
  if (!single && korean_name_at(page, name) != 0) return 3;
  return single && !page.has(name, Trait::english | Trait::common | Trait::title | Trait::rank) ? 3 : 0;
}

}  // namespace

int band_sign(const Page& page, std::uint32_t first, std::uint32_t last) {
  const bool plain = last - first == 1 && !is_upper_name(page, first) &&
                     page.has(first, Trait::common | Trait::title_small | Trait::genre | Trait::group_noun);
  const bool goes_on = last < page.end_of(first) && page.capital(last) && !page.free(last);
  if (plain || goes_on) return 0;  // "The singer Danbi", "Seo Min-ji of Pier Nine Studios"
  if (first > page.begin_of(first) && (page.is(first - 1, "leave") || page.is(first - 1, "leaves") ||
                                       page.is(first - 1, "left") || page.is(first - 1, "leaving"))) {
    if (!page.has(first, Trait::place | Trait::english)) return 3;
  }
  return std::max(before(page, first, last), after(page, first, last));
}

}  // namespace backlot::mentions
