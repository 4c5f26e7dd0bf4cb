// Names as plain letters, the form in which they are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backlot::names {

// Small letters and digits, no accents, no marks; the letters of McCune-Reischauer that carry a breve keep what it says
// ("Pak Sŏn-ŭi" → "pakseoneui").
std::string letters_of_name(std::string_view text);

// The words of a name as such letters: split at spaces, at hyphens only where `at_hyphens`. Apostrophes split nothing.
std::vector<std::string> words_of_name(std::string_view text, bool at_hyphens);

// Whether both are the same words, the last or the first few of which stand at the other end ("Siwan Im", "Im Si-wan").
bool is_turned_round(const std::vector<std::string>& words, std::string_view joined);

std::string joined(const std::vector<std::string>& words);

}  // namespace backlot::names
