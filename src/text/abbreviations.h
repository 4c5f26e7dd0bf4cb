// Words that are written with a full stop, by what may follow them.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::text {

enum class Abbreviation : std::uint8_t {
  none,
  title,     // Mr., Dr., Prof.: never ends a sentence
  dated,     // Jan., Wed.: ends one only where no digit and no small letter follows
  numbered,  // No., Vol., Ep.: an abbreviation only before a digit
  general,   // Inc., etc., Jr., vs., U.S., p.m.: may end a sentence
};

// `word` as written, without its stop: "Mr", "p.m", "U.S". Words of single letters between stops are general ones;
// initials ("R") are the tokenizer's business.
Abbreviation abbreviation(std::string_view word);

}  // namespace backlot::text
