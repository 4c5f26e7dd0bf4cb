#include "train_titles/pack_titles.h"

#include "backlot/mentions/title_model.h"
#include "backlot/text/model_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace backlot::titles {

std::string pack_titles(const Weights& weights, std::uint64_t fingerprint) {
  std::vector<std::pair<std::uint64_t, long>> kept;
  for (const auto& [feature, weight] : weights) {
    const long units = std::clamp(std::lround(weight / mentions::title_weight_unit), -127L, 127L);
    if (units != 0) kept.emplace_back(feature, units);
  }
  std::ranges::sort(kept);
  std::vector<mentions::TitleWeight> slots(kept.size() * 2 + 1);
  for (const auto& [feature, units] : kept) {
    std::uint32_t at = text::first_slot(feature, static_cast<std::uint32_t>(slots.size()));
    while (slots[at].bits != 0) at = at + 1 == slots.size() ? 0 : at + 1;
    slots[at].bits = mentions::title_check(feature) << 8U | static_cast<std::uint8_t>(static_cast<std::int8_t>(units));
  }
  mentions::TitleModelHeader header;
  std::string payload(sizeof(header), '\0');
  header.features = fingerprint;
  header.slots = text::append_section(payload, slots);
  payload.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
  return files::pack_data(mentions::title_model_format, payload);
}

}  // namespace backlot::titles
