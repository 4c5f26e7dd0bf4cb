// Whether a word is one of a short list that stands beside the code which asks.
#pragma once

#include "backlot/mentions/page.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace backlot::mentions {

template <std::size_t N>
bool is_any(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

// The word of token `t`; behind the last one there is none.
template <std::size_t N>
bool is_any(const Page& page, std::uint32_t t, const std::array<std::string_view, N>& words) {
  return t < page.size() && is_any(page.word(t), words);
}

}  // namespace backlot::mentions
