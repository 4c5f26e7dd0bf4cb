#include "backlot/text/model.h"

#include "backlot/text/features.h"

#include <cstring>

// Put there by shipped_model.cc.
extern "C" {
extern const std::byte backlot_model_begin[];
extern const std::byte backlot_model_end[];
}

namespace backlot::text {

Result<Model> Model::view(std::span<const std::byte> file, files::Check check) {
  const auto payload = files::open_data(model_format, file, check);
  if (!payload) return std::unexpected(payload.error());
  ModelHeader header;
  if (payload->size() < sizeof(header)) return fail(ErrorCode::invalid, "too short to be a model");
  std::memcpy(&header, payload->data(), sizeof(header));
  if (header.features != feature_fingerprint()) {
    return fail(ErrorCode::incompatible,
                "trained with other features than this program's; train it again with tools/train_tagger");
  }
  const auto words = section_inside<LexiconSlot>(*payload, header.lexicon);
  const auto kinds = section_inside<KindSlot>(*payload, header.kinds);
  const auto lemmas = section_inside<LemmaSlot>(*payload, header.lemmas);
  const auto pool = section_inside<char>(*payload, header.pool);
  const auto checks = section_inside<std::uint16_t>(*payload, header.checks);
  const auto weights = section_inside<WeightRow>(*payload, header.weights);
  const bool inside = words && kinds && lemmas && pool && checks && weights;
  if (!inside || checks->size() < weight_window || checks->size() != weights->size())
    return fail(ErrorCode::invalid, "a table of the model lies outside it, or has not its size");
  Model model;
  model.lexicon_ = Lexicon(*words, *kinds);
  model.tagger_ = Tagger(*checks, *weights);
  model.lemmatizer_ = Lemmatizer(model.lexicon_, *lemmas, {pool->data(), pool->size()});
  return model;
}

Result<std::shared_ptr<const Model>> Model::open(const std::string& path) {
  auto file = files::MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  auto model = view(file->bytes(), files::Check::all);
  if (!model) return fail(model.error().code, model.error().message, path);
  model->file_ = std::move(*file);
  return std::make_shared<const Model>(std::move(*model));
}

// The content is not checked against its fingerprint here: that would read all of it at every start. A test does.
Result<std::shared_ptr<const Model>> Model::shipped() {
  auto model = view({backlot_model_begin, backlot_model_end}, files::Check::header);
  if (!model) return std::unexpected(model.error());
  return std::make_shared<const Model>(std::move(*model));
}

void Model::tag(std::span<Token> sentence, Arena& arena, std::vector<Clue>& scratch) const {
  read_clues(sentence, lexicon_, scratch);
  tagger_.tag(sentence, scratch);
  lemmatizer_.lemmatize(sentence, scratch, arena);
}

}  // namespace backlot::text
