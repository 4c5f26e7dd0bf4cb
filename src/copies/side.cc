#include "backlot/copies/side.h"

#include <cmath>

namespace backlot::copies {

void Side::read(std::span<const Word> text, const Reader& reader) {
  words = text;
  senses.resize(text.size());
  gains.resize(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    senses[i] = reader.sense(text[i]);
    gains[i] = 4 + static_cast<std::int32_t>(std::lround(reader.weight(text[i])));
  }
}

}  // namespace backlot::copies
