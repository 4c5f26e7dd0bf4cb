#include "backlot/mentions/known_names.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t reach = 5;  // tokens within which "Fox’s new competition series" names what it is

bool any_has(const Page& page, std::uint32_t first, std::uint32_t last, Traits traits) {
  for (std::uint32_t t = first; t < std::min(last, page.size()); ++t) {
    if (page.has(t, traits)) return true;
  }
  return false;
}

// Whether the words around tokens [first, last) speak of a broadcaster.
bool is_broadcaster_here(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  const std::uint32_t end = page.end_of(first);
  if (first > begin) {
    if (page.is(first - 1, "on") || page.has(first - 1, Trait::network_noun)) return true;
    const bool listed = page.is(first - 1, "and") || page.is(first - 1, ",") || page.is(first - 1, "/");
    if (listed && first > begin + 1 && page.has(first - 2, Trait::network)) return true;
  }
  if (page.possessive(last)) return any_has(page, last + 1, std::min(end, last + 1 + reach), Traits(Trait::work_noun)) || (last + 1 < end && page.opens_quote(last + 1));
  if (last >= end) return false;
  return page.is(last, "original") || page.is(last, "originals") || page.has(last, Trait::work_noun | Trait::genre | Trait::network_noun);
}

bool has_name_case(const Page& page, std::uint32_t t, const lexicon::Word& found) {
  const text::Token& token = page.token(t);
  if (found.traits.has(Trait::upper)) return token.is(text::all_caps) || (!token.is(text::capitalized) && !page.has(t, Trait::english | Trait::common));
  return token.is(text::capitalized) || token.is(text::mixed_case);
}

// "8 p.m. TRT": Turkish time, not the broadcaster.
bool is_zone_here(const Page& page, std::uint32_t t) {
  if (t == page.begin_of(t)) return false;
  lexicon::Key key(lexicon::zone_prefix);
  key.add(page.word(t));
  if (!lexicon::find(key).traits.has(Trait::zone)) return false;
  const std::string_view before = page.word(t - 1);
  return before.ends_with("m.") || before == "pm" || before == "am" || page.token(t - 1).is(text::has_digit);
}

bool try_network(Page& page, std::uint32_t t, std::uint32_t& end) {
  const Page::Phrase found = page.phrase(t, Trait::network);
  if (found.length == 0) return false;
  if (found.length == 1 && is_zone_here(page, t)) return false;
  if (found.length == 1 && !has_name_case(page, t, *found.word)) return false;
  if (found.length > 1 && !page.capital(t) && !page.token(t).is(text::mixed_case) && !page.token(t).is(text::has_digit)) return false;
  end = t + found.length;
  if (found.word->traits.has(Trait::context) && !is_broadcaster_here(page, t, end)) return false;
  page.add(Kind::network, t, end, found.word->value);
  return true;
}

bool is_capital_phrase(const Page& page, std::uint32_t t, std::uint32_t length) {
  return page.token(t).is(text::capitalized) && page.token(t + length - 1).is(text::capitalized);
}

// Words like "Twice" and "Secret": names of bands only with a sign of it.
bool is_band_here(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (page.token(first).is(text::all_caps) && !page.headline(first)) return true;
  const bool plain = page.has(first, Trait::english | Trait::common) && last == first + 1;
  if (!plain && last > first + 1) return true;
  if (first > page.begin_of(first) && page.has(first - 1, Trait::group_noun)) return true;
  if (last < page.end_of(first) && page.has(last, Trait::member_noun | Trait::group_noun)) return true;
  return !plain;
}

bool try_named(Page& page, std::uint32_t t, std::uint32_t& end) {
  if (!page.capital(t) && !page.token(t).is(text::has_digit)) return false;
  const auto attempt = [&](Trait trait, Kind kind, std::uint32_t least) {
    const Page::Phrase found = page.phrase(t, trait);
    if (found.length < least || (found.length > 1 && !is_capital_phrase(page, t, found.length))) return false;
    if (kind == Kind::group && !is_band_here(page, t, t + found.length)) return false;
    end = t + found.length;
    page.add(kind, t, end);
    return true;
  };
  return attempt(Trait::organization, Kind::organization, 1) || attempt(Trait::group, Kind::group, 1);
}

}  // namespace

void find_known_names(Page& page) {
  for (std::uint32_t t = 0; t < page.size();) {
    std::uint32_t end = t + 1;
    const Traits traits = page.known(t).traits;
    constexpr Traits wanted = Trait::network | Trait::organization | Trait::group | Trait::phrase;
    if (traits.any(wanted) && page.free(t) && !try_network(page, t, end)) try_named(page, t, end);
    t = std::max(end, t + 1);
  }
}

void find_long_places(Page& page) {
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (!page.has(t, Trait::phrase) || !page.capital(t) || !page.free(t)) continue;
    const Page::Phrase found = page.phrase(t, Trait::place);
    if (found.length > 1 && is_capital_phrase(page, t, found.length)) page.add(Kind::place, t, t + found.length);
  }
}

void find_single_places(Page& page) {
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (page.has(t, Trait::place) && page.free(t) && page.capital(t)) page.add(Kind::place, t, t + 1);
  }
}

}  // namespace backlot::mentions
