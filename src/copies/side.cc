#include "backlot/copies/side.h"

#include <algorithm>
#include <numeric>

namespace backlot::copies {

void Side::read(std::span<const Word> text, const Reader& reader) {
  words = text.first(std::min(text.size(), longest_aligned));
  reader.look(words, senses, weights);
  gains.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) gains[i] = static_cast<std::int32_t>(weights[i] + 4.5F);
  weigh();
  read_weights_.clear();
  sampled.reset();
  all_senses.clear();
  runs.clear();
}

void Side::weigh() { weight = std::accumulate(weights.begin(), weights.end(), 0.F); }

void Side::leave_out(std::uint32_t begin, std::uint32_t end) {
  if (read_weights_.empty()) {
    read_weights_ = weights;
    read_weight_ = weight;
  }
  std::fill(weights.begin() + begin, weights.begin() + end, 0.F);
}

void Side::read_again(std::span<const Word> text) {
  words = text;
  if (read_weights_.empty()) return;
  weights.swap(read_weights_);
  read_weights_.clear();
  weight = read_weight_;
}

}  // namespace backlot::copies
