#include "backlot/names/person_name.h"

#include "backlot/names/hangul.h"
#include "backlot/names/letters.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>

namespace backlot::names {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" ,");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" ,") + 1 - first);
}

// Cuts "(…)" out of `text`; what stood inside, or nothing.
std::string take_between(std::string& text, std::string_view opening, std::string_view closing) {
  const std::size_t open = text.find(opening);
  if (open == std::string::npos) return {};
  const std::size_t close = text.find(closing, open + opening.size());
  if (close == std::string::npos) return {};
  std::string inside = text.substr(open + opening.size(), close - open - opening.size());
  text = std::string(trimmed(text.substr(0, open))) + " " + std::string(trimmed(text.substr(close + closing.size())));
  return inside;
}

std::string take_nickname(std::string& text) {
  for (const auto& [opening, closing] : {std::pair("\"", "\""), std::pair("“", "”"), std::pair("‘", "’")}) {
    if (std::string inside = take_between(text, opening, closing); !inside.empty()) return inside;
  }
  return {};
}

// "Girls' Generation's Sooyoung", "ASTRO’s Cha Eun-woo": what stands before the last possessive.
std::string take_group(std::string& text) {
  for (const std::string_view mark : {"'s ", "’s "}) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    std::string group = text.substr(0, at);
    text.erase(0, at + mark.size());
    return group;
  }
  return {};
}

std::string take_suffix(std::string& text) {
  constexpr std::array<std::string_view, 5> suffixes = {"jr", "sr", "ii", "iii", "iv"};
  const std::size_t space = text.find_last_of(" ,");
  if (space == std::string::npos) return {};
  const std::string last = letters_of_name(std::string_view(text).substr(space));
  if (std::ranges::find(suffixes, last) == suffixes.end()) return {};
  text = trimmed(std::string_view(text).substr(0, space));
  return last;
}

}  // namespace

PersonName read_person(std::string_view text) {
  PersonName person;
  person.name = text;
  const std::string bracket = take_between(person.name, "(", ")");
  if (is_hangul(bracket)) person.hangul = bracket;
  person.group = take_group(person.name);
  person.nickname = take_nickname(person.name);
  person.name = trimmed(person.name);
  person.suffix = take_suffix(person.name);
  std::string solid = person.name;
  std::erase(solid, ' ');
  if (is_hangul(solid)) person.hangul = solid;
  return person;
}

}  // namespace backlot::names
