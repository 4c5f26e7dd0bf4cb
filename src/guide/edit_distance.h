// How many letters two words differ in.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::guide {

// Insertions, deletions, substitutions and exchanges of neighbours that turn one into the other, in code points.
// `bound` + 1 for anything above `bound`. Time and memory are bound by the product of the lengths.
std::uint32_t edit_distance(std::string_view a, std::string_view b, std::uint32_t bound);

}  // namespace backlot::guide
