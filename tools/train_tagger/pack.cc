#include "train_tagger/pack.h"

#include "backlot/text/features.h"

#include <span>

namespace backlot::train {
namespace {

template <class Slot>
text::Section append(std::string& payload, std::span<const Slot> slots) {
  payload.resize((payload.size() + 63) / 64 * 64);
  const auto offset = static_cast<std::uint32_t>(payload.size());
  payload.append(reinterpret_cast<const char*>(slots.data()), slots.size_bytes());
  return {offset, static_cast<std::uint32_t>(slots.size())};
}

}  // namespace

std::string pack_model(const ModelParts& parts) {
  text::ModelHeader header;
  std::string payload(sizeof(header), '\0');
  header.features = text::feature_fingerprint();
  header.lexicon = append(payload, std::span(parts.words));
  header.kinds = append(payload, std::span(parts.kinds));
  header.lemmas = append(payload, std::span(parts.lemmas.exceptions));
  header.pool = append(payload, std::span(parts.lemmas.pool));
  header.checks = append(payload, std::span(parts.weights.checks));
  header.weights = append(payload, std::span(parts.weights.rows));
  header.scale = parts.weights.scale;
  payload.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
  return files::pack_data(text::model_format, payload);
}

}  // namespace backlot::train
