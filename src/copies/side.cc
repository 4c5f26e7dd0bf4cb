#include "backlot/copies/side.h"

#include <algorithm>

namespace backlot::copies {

void Side::read(std::span<const Word> text, const Reader& reader) {
  words = text.first(std::min(text.size(), longest_aligned));
  senses.resize(words.size());
  weights.resize(words.size());
  gains.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Reader::Look look = reader.look(words[i]);
    senses[i] = look.sense;
    weights[i] = look.weight;
    gains[i] = static_cast<std::int32_t>(look.weight + 4.5F);
  }
  read_weights_ = weights;
  sampled.reset();
}

}  // namespace backlot::copies
