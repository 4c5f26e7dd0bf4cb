#include "train_tagger/weight_table.h"

#include <algorithm>
#include <cmath>

namespace backlot::train {
namespace {

constexpr float largest_weight = 4.0F;  // hardly any is larger; those are cut
constexpr double fill = 0.62;

float strength(const Feature& f) {
  float strongest = 0;
  for (const float w : f.weights) strongest = std::max(strongest, std::abs(w));
  return strongest;
}

text::WeightRow quantized(const Feature& f, float scale) {
  text::WeightRow row;
  for (std::size_t k = 0; k < text::lanes; ++k) {
    row.weights[k] = static_cast<std::int8_t>(std::clamp(std::lround(f.weights[k] / scale), -127L, 127L));
  }
  return row;
}

// Places keys so that each lies in its window; one that meets a full window pushes another one on.
class Placer {
 public:
  explicit Placer(std::size_t first_slots)
      : first_slots_(static_cast<std::uint32_t>(first_slots)), keys_(first_slots + text::weight_window - 1, 0) {}

  bool place(std::uint64_t key) {
    const std::uint32_t first = text::first_slot(key, first_slots_);
    return place_in_free(key, first) || push_on(key, first, 3);
  }

  const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  bool place_in_free(std::uint64_t key, std::uint32_t first) {
    for (std::uint32_t at = first; at < first + text::weight_window; ++at) {
      if (keys_[at] != 0) continue;
      keys_[at] = key;
      return true;
    }
    return false;
  }

  // Finds another place for one of the keys in the window, which takes up to `depth` moves.
  bool push_on(std::uint64_t key, std::uint32_t first, int depth) {
    if (depth == 0) return false;
    for (std::uint32_t at = first; at < first + text::weight_window; ++at) {
      const std::uint64_t other = keys_[at];
      const std::uint32_t other_first = text::first_slot(other, first_slots_);
      keys_[at] = key;
      if (place_in_free(other, other_first) || (other_first != first && push_on(other, other_first, depth - 1)))
        return true;
      keys_[at] = other;
    }
    return false;
  }

  std::uint32_t first_slots_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace

WeightTable build_weights(std::vector<Feature> features) {
  std::ranges::stable_sort(features, std::greater{}, strength);  // the strongest find a place first
  WeightTable table;
  table.scale = largest_weight / 127.0F;
  Placer placer(static_cast<std::size_t>(static_cast<double>(features.size()) / fill) + 1);
  for (const Feature& f : features) table.left_out += placer.place(f.key) ? 0 : 1;
  std::ranges::sort(features, {}, &Feature::key);
  for (const std::uint64_t key : placer.keys()) {
    const auto f = std::ranges::lower_bound(features, key, {}, &Feature::key);
    table.checks.push_back(key == 0 ? std::uint16_t{0} : text::check16(key));
    table.rows.push_back(key == 0 ? text::WeightRow{} : quantized(*f, table.scale));
  }
  return table;
}

}  // namespace backlot::train
