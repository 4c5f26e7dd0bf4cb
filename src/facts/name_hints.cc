#include "backlot/facts/name_hints.h"

#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace backlot::facts {
namespace {

// Last syllables in the usual romanisations.
constexpr text::WordSet of_women(std::to_array<std::string_view>({
    "rin",   "hee",   "hui", "ja",   "sook", "mi",  "mee",  "na",  "ra",    "ah",    "ran",
    "yeon",  "ryeon", "hwa", "soon", "seul", "sil", "nyeo", "hye", "kyung", "eun",   "bi",
    "byeol", "byul",  "ok",  "da",   "ri",   "ae",  "shil", "sim", "boon",  "ryung", "rim",
}));
constexpr text::WordSet of_men(std::to_array<std::string_view>({
    "ho",    "hoon", "hun",  "seok",  "cheol", "chul", "sik",   "gyu",  "kyu",  "woo",  "hwan", "jun", "joon",
    "seong", "sung", "hyuk", "hyeok", "beom",  "bum",  "gyeom", "geun", "man",  "soo",  "hyun", "gi",  "ki",
    "chan",  "han",  "gap",  "pil",   "ryong", "yong", "dong",  "gook", "guk",  "taek", "seop", "sub", "ik",
    "ryul",  "gon",  "geon", "wook",  "uk",    "tae",  "gil",   "pyo",  "kwon", "baek", "bok",
}));

template <std::size_t slots>
bool ends_with_any(std::string_view name, const text::WordSet<slots>& endings) {
  constexpr std::size_t longest = 5;  // bytes
  for (std::size_t size = std::min(longest, name.size()); size > 0; --size) {
    if (endings.contains(name.substr(name.size() - size))) return true;
  }
  return false;
}

}  // namespace

int gender_hint(std::string_view name) {
  std::string folded;
  for (const char c : name) folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const std::size_t space = folded.find(' ');
  if (space == std::string::npos) return 0;
  const std::size_t parts =
      static_cast<std::size_t>(std::ranges::count_if(folded, [](char c) { return c == ' ' || c == '-'; }));
  const std::string_view last = std::string_view(folded).substr(folded.find_last_of(" -") + 1);
  // A syllable of its own must be one of the lists as a whole; "Yerin" may end with one.
  const auto is = [&](const auto& list) { return parts >= 2 ? list.contains(last) : ends_with_any(last, list); };
  const bool woman = is(of_women);
  const bool man = is(of_men);
  return woman == man ? 0 : woman ? 1 : -1;
}

}  // namespace backlot::facts
