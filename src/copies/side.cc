#include "backlot/copies/side.h"

#include <algorithm>

namespace backlot::copies {

void Side::read(std::span<const Word> text, const Reader& reader) {
  words = text.first(std::min(text.size(), longest_aligned));
  reader.look(words, senses, weights);
  gains.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) gains[i] = static_cast<std::int32_t>(weights[i] + 4.5F);
  read_weights_ = weights;
  sampled.reset();
  all_senses.clear();
}

}  // namespace backlot::copies
