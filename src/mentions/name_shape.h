// Whether words look like those that names of persons are built of.
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>
#include <string_view>

namespace backlot::mentions {

// Whether `folded` is one or two Korean syllables as they are romanised: "ye-rin", "dogyeom", "ji".
bool is_korean_given(std::string_view folded);

// How much tokens [first, last) look like a name: above 0 rather a name, below 0 rather plain words. Known given names
// weigh most, then family names, then words that no lexicon knows; plain English words count against it.
int name_likeness(const Page& page, std::uint32_t first, std::uint32_t last);

// Whether one of the tokens [first, last) is known to be part of names. (Words that no lexicon knows are names by
// likeness alone.)
bool is_vouched(const Page& page, std::uint32_t first, std::uint32_t last);

// A Korean family name with a given name after it ("Tak Ye Rin", "Tak Ye-rin", "Tak Yerin") or before it ("Yerin Tak")
// at token `t`: the number of tokens (2 or 3), or 0.
std::uint32_t korean_name_at(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
