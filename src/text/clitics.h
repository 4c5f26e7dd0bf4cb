// Where a written word is cut: "don't" -> do|n't, "Ji-won's" -> Ji-won|'s, "cannot" -> can|not, "9pm" -> 9|pm.
#pragma once

#include <cstddef>
#include <string_view>

namespace backlot::text {

// Byte offset at which the last part of `word` is cut off, or 0 where it stays whole. The rest may have to be cut again
// ("couldn't've").
std::size_t clitic_cut(std::string_view word);

// Whether a word of ASCII letters may be two that are written as one ("cannot", "gonna"): by its length and last
// letter.
inline bool may_be_joined(std::string_view word) {
  return (word.size() == 5 || word.size() == 6) && std::string_view("ateATE").contains(word.back());
}

// Length in bytes of a clitic with its apostrophe that starts `text` and ends with its word ("'s", "’ll"), or 0.
std::size_t leading_clitic(std::string_view text);

// Length in bytes of a word that starts `text` and is written with an apostrophe in front ("'em", "’90s", "'n'"), or 0.
std::size_t leading_elision(std::string_view text);

}  // namespace backlot::text
