#include "backlot/mentions/known_names.h"

#include "backlot/mentions/band_context.h"
#include "backlot/mentions/known_titles.h"
#include "backlot/mentions/name_evidence.h"
#include "backlot/mentions/network_shapes.h"

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

// "10 p.m.", "9pm", "21:00", "8/7c": how an hour ends, and how it begins.
bool is_hour(const Page& page, std::uint32_t t) {
  const std::string_view w = page.word(t);
  if (w == "p.m." || w == "pm" || w == "a.m." || w == "am") return true;
  const bool ends = w.ends_with("pm") || w.ends_with("am") || w.ends_with("7c") || w.ends_with("8c") ||
                    w.ends_with("9c") || w.contains(':');
  return ends && page.token(t).is(text::has_digit);
}

// "“Cops” (8 p.m., Fox)", "“Tyrant,” 10 p.m., History.": beside an hour, a comma between.
bool is_beside_hour(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  const std::uint32_t end = page.end_of(first);
  const bool closes = last >= end || page.token(last).is(text::punctuation);
  if (closes && first >= begin + 2 && page.is(first - 1, ",") && is_hour(page, first - 2)) return true;
  const bool opens = first > begin && (page.is(first - 1, "(") || page.is(first - 1, "-") || page.is(first - 1, ","));
  const bool hour =
      last + 1 < end && page.is(last, ",") && (is_hour(page, last + 1) || (last + 2 < end && is_hour(page, last + 2)));
  return opens && hour;
}

// Whether the words around tokens [first, last) speak of a broadcaster.
bool is_broadcaster_here(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  const std::uint32_t end = page.end_of(first);
  if (is_beside_hour(page, first, last)) return true;
  if (first > begin) {
    if (page.is(first - 1, "on") || page.has(first - 1, Trait::network_noun)) return true;
    static constexpr std::array<std::string_view, 7> fates = {"canceled", "cancelled", "renewed",    "axed",
                                                              "landed",   "works",     "development"};
    const bool at = first > begin + 1 && page.is(first - 1, "at");  // "Canceled at Max"
    if (at && std::ranges::find(fates, page.word(first - 2)) != fates.end()) return true;
    const bool listed = page.is(first - 1, "and") || page.is(first - 1, ",") || page.is(first - 1, "/");
    const bool after_one = first > begin + 1 && !page.free(first - 2) && page.taken_by(first - 2) == Kind::network;
    if (listed && after_one) return true;
    if (page.is(first - 1, "(") && page.is(last, ")") && page.token(first).is(text::all_caps)) return true;  // "(NOW)"
  }
  if (page.possessive(last)) {
    const bool surname = page.has(first, family_names) && !page.has(last + 1, Trait::english);  // "Fox’s Hollow Point"
    const bool owns_title = last + 1 < end && page.capital(last + 1) && !page.has(first, given_names) && !surname &&
                            !page.has(last + 1, given_names | family_names | Trait::title | Trait::rank);
    return owns_title || any_has(page, last + 1, std::min(end, last + 1 + reach), Traits(Trait::work_noun)) ||
           (last + 1 < end && page.opens_quote(last + 1));
  }
  const bool bracket = first > begin + 1 && page.is(first - 1, "(") && (page.is(last, ")") || page.is(last, ","));
  if (bracket && page.token(first - 2).is(text::all_caps)) return true;  // "LUNAR MOTEL (Fox)"
  const bool upper = page.token(first).is(text::all_caps) && first == begin;
  if (upper && (last >= end || page.is(last, "|") || page.is(last, ":"))) return true;  // "FOX | Copper Basin", "FOX"
  if (last >= end) return false;
  static constexpr std::array<std::string_view, 20> orders = {
      "passed",    "picked", "greenlit", "canceled", "cancelled", "order",      "announces",
      "announced", "orders", "ordered",  "renews",   "renewed",   "sets",       "cancels",
      "unveils",   "picks",  "moves",    "passes",   "schedules", "greenlights"};
  const bool head = first == begin || page.token(first - 1).is(text::punctuation);
  const std::uint32_t verb = page.is(last, "has") || page.is(last, "had") || page.is(last, "will") ? last + 1 : last;
  const bool announces = head && !page.has(first, given_names) && verb < end;  // "FOX ANNOUNCES 2025 SCHEDULE"
  if (announces && std::ranges::find(orders, page.word(verb)) != orders.end()) return true;
  static constexpr std::array<std::string_view, 5> speakers = {"spokesperson", "executive", "exec", "rep", "insider"};
  if (std::ranges::find(speakers, page.word(last)) != speakers.end()) return true;
  return page.is(last, "original") || page.is(last, "originals") ||
         (!page.capital(last) && page.has(last, Trait::work_noun | Trait::genre | Trait::network_noun));
}

bool has_name_case(const Page& page, std::uint32_t t, const lexicon::Word& found) {
  const text::Token& token = page.token(t);
  if (found.traits.has(Trait::upper))
    return token.is(text::all_caps) || (token.is(text::capitalized) && token.is(text::has_digit)) ||
           (!token.is(text::capitalized) && !page.has(t, Trait::english | Trait::common));
  return token.is(text::capitalized) || token.is(text::mixed_case) || found.traits.has(Trait::lower);
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

// "GMA Prime", "KBS World": what a channel of a house is called, with no title behind it.
bool is_channel_word(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 24> words = {
      "europe", "japan", "india",  "korea",   "latino",   "brasil",

      "prime",  "plus",  "movies", "max",     "gold",     "kids",          "world", "play", "stream",
      "now",    "go",    "hd",     "premium", "classics", "international", "drama", "asia", "action"};
  if (t >= page.size() || t == page.begin_of(t) || !page.capital(t) || page.token(t).is(text::all_caps)) return false;
  return std::ranges::find(words, page.word(t)) != words.end() && !page.capital(t + 1) && !page.headline(t);
}

// "CBS Studios", "FOX Entertainment", "ABC News", "MBC Drama Awards": houses, prizes and desks, not channels.
bool is_house_word(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 14> words = {
      "studios", "entertainment", "awards", "productions", "signature",  "news",     "films",
      "records", "radio",         "media",  "studio",      "publishing", "pictures", "festival"};
  return t < page.size() && page.capital(t) && page.token(t).is(text::space_before) && !page.headline(t) &&
         std::ranges::find(words, page.word(t)) != words.end();
}

// "the MBC drama": a word in small letters is no part of the channel MBC Drama.
bool goes_on_small(const Page& page, std::uint32_t t, std::uint32_t last) {
  for (std::uint32_t i = t + 1; i < last; ++i) {
    if (!page.capital(i) && (page.token(i).shape & (text::has_digit | text::mixed_case)) == 0 &&
        page.has(i, Trait::work_noun | Trait::genre))
      return true;
  }
  return false;
}

bool try_network(Page& page, std::uint32_t t, std::uint32_t& end) {
  Page::Phrase found = page.phrase(t, Trait::network);
  if (found.length > 1 && goes_on_small(page, t, t + found.length))
    found = page.has(t, Trait::network) ? Page::Phrase{1, &page.known(t)} : Page::Phrase{};
  if (found.length == 0) return false;
  if (found.length == 1 && is_zone_here(page, t)) return false;
  if (found.length == 1 && !has_name_case(page, t, *found.word)) return false;
  const bool marked = page.is(t, "&") && page.capital(t + 1);  // "&TV"
  if (found.length > 1 && !page.capital(t) && !page.token(t).is(text::mixed_case) &&
      !page.token(t).is(text::has_digit) && !marked)
    return false;
  end = t + found.length;
  if (found.word->traits.has(Trait::context) && !is_broadcaster_here(page, t, end)) return false;
  if (is_house_word(page, end)) return page.add(Kind::organization, t, ++end), true;
  if (is_channel_word(page, end)) ++end;
  page.add(Kind::network, t, end, found.word->value);
  return true;
}

// "NOVA 9", "4AM Club", "2PM": a band by what stands around it, before its number is taken for a count or an hour.
// Returns its length in tokens, or 0.
std::uint32_t numbered_band(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  if ((page.token(t).shape & (text::capitalized | text::has_digit)) == 0 || t + 1 >= end || page.headline(t)) return 0;
  const auto digits = [&](std::uint32_t i) {
    return page.token(i).is(text::number) && page.token(i).is(text::has_digit) && page.word(i).size() < 4;
  };
  const auto name = [&](std::uint32_t i) {
    return page.capital(i) && page.free(i) && !page.weekday(i) && !page.has(i, Trait::month) &&
           !page.token(i).is(text::has_digit);
  };
  if (!(name(t) && digits(t + 1) && !page.has(t, Trait::common)) && !(digits(t) && name(t + 1))) return 0;
  std::uint32_t last = t + 2;
  while (digits(t) && last < end && name(last)) ++last;
  return page.free(t, last) && band_sign(page, t, last) >= 2 ? last - t : 0;
}

bool is_capital_phrase(const Page& page, std::uint32_t t, std::uint32_t length) {
  const text::Token& last = page.token(t + length - 1);
  return page.token(t).is(text::capitalized) && (last.is(text::capitalized) || last.is(text::has_digit));
}

// Words like "Twice" and "Secret": names of bands only with a sign of it.
bool is_band_here(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (page.token(first).is(text::all_caps) && !page.headline(first)) return true;
  const bool plain = page.has(first, Trait::english | Trait::common) && last == first + 1;
  const bool in_name = last == first + 1 && first > page.begin_of(first) && page.capital(first - 1) &&
                       page.free(first - 1) && !page.has(first - 1, Trait::group_noun | Trait::title | Trait::common);
  const bool goes_on = last == first + 1 && last < page.end_of(first) && page.capital(last) && page.free(last) &&
                       !page.token(first).is(text::all_caps) && !page.has(last, Trait::member_noun | Trait::common);
  if (in_name || goes_on) return false;  // "Özgün Kara", "Kara Sevdalar"
  if (!plain && last > first + 1) return true;
  if (first > page.begin_of(first) && page.has(first - 1, Trait::group_noun)) return true;
  if (last < page.end_of(first) && page.has(last, Trait::member_noun | Trait::group_noun)) return true;
  return !plain;
}

// "COLD DISPATCH": a plain word that is a company too, beside another capital.
bool is_word_of_title(const Page& page, std::uint32_t t) {
  if (!page.has(t, Trait::english | Trait::common) && !page.token(t).is(text::all_caps)) return false;
  const auto beside = [&](std::uint32_t i) { return page.capital(i) && page.free(i) && !page.has(i, Trait::common); };
  return (t > page.begin_of(t) && beside(t - 1)) || (t + 1 < page.end_of(t) && beside(t + 1));
}

bool try_named(Page& page, std::uint32_t t, std::uint32_t& end) {
  if (!page.capital(t) && !page.token(t).is(text::has_digit)) return false;
  const auto attempt = [&](Trait trait, Kind kind, std::uint32_t least) {
    const Page::Phrase found = page.phrase(t, trait);
    if (found.length < least || (found.length > 1 && !is_capital_phrase(page, t, found.length))) return false;
    if (kind == Kind::group && !is_band_here(page, t, t + found.length)) return false;
    if (kind == Kind::organization && found.length == 1 && is_word_of_title(page, t)) return false;
    end = t + found.length;
    page.add(kind, t, end);
    return true;
  };
  return attempt(Trait::organization, Kind::organization, 1) || attempt(Trait::group, Kind::group, 1);
}

// "Max has opted not to renew": a word that means a broadcaster elsewhere in the text, and owns or does something here.
bool is_named_again(const Page& page, std::uint32_t t) {
  const bool word = page.has(t, Trait::network) && page.has(t, Trait::context);
  if (!page.free(t) || !page.capital(t) || (!word && !is_channel_number(page, t))) return false;
  const bool before = t > page.begin_of(t) && page.capital(t - 1) && page.free(t - 1);
  if (before || t + 1 >= page.end_of(t) || page.capital(t + 1)) return false;
  const text::Tag next = page.token(t + 1).tag;
  if (!page.possessive(t + 1) && next != text::Tag::aux && next != text::Tag::verb) return false;
  return std::ranges::any_of(page.out().all, [&](const Mention& m) {
    return m.kind == Kind::network && m.last == m.first + 1 && page.word(m.first) == page.word(t);
  });
}

// Where a list puts its networks: in brackets, in a cell or on a line of their own.
enum class Place : std::uint8_t { none, brackets, cell, line };

Place place_in_list(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  const std::uint32_t end = page.end_of(first);
  if (first == begin) return last == end ? Place::line : Place::none;
  if (page.is(first - 1, "|")) return last == end || page.is(last, "|") ? Place::cell : Place::none;
  return page.is(first - 1, "(") && last < end && page.is(last, ")") ? Place::brackets : Place::none;
}

// "Glee (Fox)", or a line that says "Fox": in a list whose other rows have known networks in the same place.
bool is_row_of_network(const Page& page, std::uint32_t t) {
  constexpr int enough = 2;  // other rows
  if (!page.free(t) || !page.has(t, Trait::network) || !page.has(t, Trait::context) || !page.capital(t)) return false;
  const Place place = place_in_list(page, t, t + 1);
  if (place == Place::none) return false;
  return std::ranges::count_if(page.out().all, [&](const Mention& m) {
           return m.kind == Kind::network && place_in_list(page, m.first, m.last) == place;
         }) >= enough;
}

}  // namespace

void find_known_names(Page& page) {
  for (std::uint32_t t = 0; t < page.size();) {
    if (const std::uint32_t title = known_title_end(page, t); title > t + 1) {  // "The Big Bang Theory" has no BIGBANG
      t = title;
      continue;
    }
    std::uint32_t end = t + 1;
    const Traits traits = page.known(t).traits;
    constexpr Traits wanted = Trait::network | Trait::organization | Trait::group | Trait::phrase;
    const bool listed = traits.any(wanted) && page.free(t) &&
                        page.phrase(t, Trait::network | Trait::organization | Trait::group).length != 0;
    const bool known = listed && (try_network(page, t, end) || try_named(page, t, end));
    if (const std::uint32_t length = known || !page.free(t) ? 0 : network_shape(page, t)) {
      end = t + length;
      page.add(Kind::network, t, end, unknown_network);
    } else if (const std::uint32_t band = known || !page.free(t) ? 0 : numbered_band(page, t)) {
      end = t + band;
      page.add(Kind::group, t, end);
    }
    t = std::max(end, t + 1);
  }
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (is_named_again(page, t) || is_row_of_network(page, t))
      page.add(Kind::network, t, t + 1, page.has(t, Trait::network) ? page.known(t).value : unknown_network);
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
