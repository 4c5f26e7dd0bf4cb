#include "backlot/mentions/title_model.h"

#include "backlot/text/model_layout.h"

#include <cstring>

// Put there by shipped_title_model.cc.
extern "C" {
extern const std::byte backlot_title_model_begin[];
extern const std::byte backlot_title_model_end[];
}

namespace backlot::mentions {

const TitleModel& TitleModel::shipped() {
  static const TitleModel model =
      view({backlot_title_model_begin, backlot_title_model_end}, files::Check::header).value_or(TitleModel());
  return model;
}

Result<TitleModel> TitleModel::view(std::span<const std::byte> file, files::Check check) {
  const auto payload = files::open_data(title_model_format, file, check);
  if (!payload) return std::unexpected(payload.error());
  TitleModelHeader header;
  if (payload->size() < sizeof(header)) return fail(ErrorCode::invalid, "too short to be a model of titles");
  std::memcpy(&header, payload->data(), sizeof(header));
  const auto slots = text::section_inside<TitleWeight>(*payload, header.slots);
  if (!slots) return fail(ErrorCode::invalid, "the table of the model lies outside it");
  TitleModel model;
  model.slots_ = *slots;
  model.fingerprint_ = header.features;
  return model;
}

float TitleModel::sum(std::span<const std::uint64_t> features) const {
  int sum = 0;
  for (const std::uint64_t feature : features) {
    const std::uint32_t check = title_check(feature);
    const TitleWeight* const slot = text::find_slot(
        slots_, feature, [check](TitleWeight w) { return w.bits >> 8U == check; },
        [](TitleWeight w) { return w.bits == 0; });
    if (slot != nullptr) sum += static_cast<std::int8_t>(slot->bits & 0xFFU);
  }
  return static_cast<float>(sum) * title_weight_unit;
}

}  // namespace backlot::mentions
