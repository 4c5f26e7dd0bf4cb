#include "train_tagger/pack.h"

#include "backlot/text/features.h"

namespace backlot::train {

std::string pack_model(const ModelParts& parts) {
  text::ModelHeader header;
  std::string payload(sizeof(header), '\0');
  header.features = text::feature_fingerprint();
  header.lexicon = text::append_section(payload, parts.words);
  header.kinds = text::append_section(payload, parts.kinds);
  header.lemmas = text::append_section(payload, parts.lemmas.exceptions);
  header.pool = text::append_section(payload, parts.lemmas.pool);
  header.checks = text::append_section(payload, parts.weights.checks);
  header.weights = text::append_section(payload, parts.weights.rows);
  header.scale = parts.weights.scale;
  payload.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
  return files::pack_data(text::model_format, payload);
}

}  // namespace backlot::train
