// The other forms of a measured pair of words: who writes "movie" for "film" writes "movies" for "films".
#pragma once

#include "backlot/unspin/substitutions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::unspin {

enum class Form : std::uint8_t { base, s, ed, ing };

// A word in a form by the regular endings: ("story", s) -> "stories".
std::string in_form(std::string_view base, Form form);
// The form in which `word` stands, given its base form; nothing where it is irregular.
std::optional<Form> form_of(std::string_view word, std::string_view base);

struct WordPair {
  std::string original;
  std::string spun;
};

// The pairs that follow from a noun or a verb in one form by the regular endings; none where a side has several words
// or the two sides stand in different forms. What an irregular word would make is no word ("feeled") and never found.
std::vector<WordPair> inflected(const Substitution& row);

}  // namespace backlot::unspin
