#include "backlot/serve/kept_answers.h"

#include <utility>

namespace backlot::serve {
namespace {

std::size_t size_of(const std::string& key, const KeptAnswers::Answer& answer) {
  constexpr std::size_t around = 400;
  return key.size() + answer.response.body.size() + answer.response.gzipped.size() + around;
}

}  // namespace

KeptAnswers::Place* KeptAnswers::place_of(const std::string& key) {
  if (const auto young = younger_.find(key); young != younger_.end()) return &young->second;
  auto elder = elder_.extract(key);
  if (elder.empty()) return nullptr;
  put(key, std::move(elder.mapped()));
  return &younger_.find(key)->second;
}

void KeptAnswers::put(const std::string& key, Place place) {
  const std::size_t size = size_of(key, *place.answer);
  if (younger_bytes_ + size > bytes_ / 2) {
    elder_ = std::exchange(younger_, {});
    younger_bytes_ = 0;
  }
  younger_bytes_ += size;
  younger_.insert_or_assign(key, std::move(place));
}

KeptAnswers::Found KeptAnswers::find(const std::string& key, std::uint64_t version, guide::Instant now) {
  const std::scoped_lock lock(mutex_);
  Place* place = place_of(key);
  if (place == nullptr || place->answer->until <= now) return {};
  if (place->answer->version >= version) return {place->answer, false};
  const guide::Instant age = now - place->answer->made;
  if (place->answer->lag == 0 || age > place->answer->lag) return {};
  if (2 * age < place->answer->lag) return {place->answer, false};
  return {place->answer, std::exchange(place->being_made, version) != version};
}

void KeptAnswers::keep(const std::string& key, Answer answer) {
  if (size_of(key, answer) > bytes_ / 8) return;
  const std::scoped_lock lock(mutex_);
  if (const Place* place = place_of(key); place && place->answer->version > answer.version) return;
  put(key, {std::make_shared<const Answer>(std::move(answer)), 0});
}

}  // namespace backlot::serve
