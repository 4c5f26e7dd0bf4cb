#include "backlot/copies/key_sets.h"

#include "backlot/text/hash.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace backlot::copies {
namespace {

std::uint16_t capped(std::size_t count) {
  return static_cast<std::uint16_t>(std::min<std::size_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

}  // namespace

KeySets::Set KeySets::describe(std::span<const Key> keys) {
  Set set;
  set.copy_sketch.fill(none);
  set.story_sketch.fill(none);
  std::size_t passages = 0, stories = 0;
  for (const Key key : keys) {
    const bool of_story = key.kind() == KeyKind::story;
    std::size_t& count = of_story ? stories : passages;
    Sketch& sketch = of_story ? set.story_sketch : set.copy_sketch;
    if (count < sketch.size()) sketch[count] = static_cast<std::uint32_t>(key.bits >> 32U);
    ++count;
    set.digest = text::scatter((set.digest ^ key.bits) * 0xE7037ED1A0B428DBULL);
  }
  set.passages = capped(passages);
  set.stories = capped(stories);
  return set;
}

std::optional<std::uint32_t> KeySets::add(std::uint32_t number, std::uint64_t content, std::span<const Key> keys) {
  const Set set = describe(keys);
  const auto [found, fresh] = by_digest_.try_emplace(set.digest, size());
  documents_.push_back({content, found->second, number, 0});
  if (!fresh) return std::nullopt;
  sets_.push_back(set);
  return found->second;
}

void KeySets::freeze() {
  by_digest_ = {};
  order_documents();
  order_stories();
  number_places();
  list_by_set();
}

void KeySets::order_documents() {
  std::ranges::sort(documents_, {},
                    [&](const Document& d) { return std::tie(sets_[d.set].copy_sketch, d.content, d.place); });
}

void KeySets::order_stories() {
  std::vector<std::uint32_t> ranks(documents_.size());
  std::iota(ranks.begin(), ranks.end(), 0U);
  std::ranges::sort(ranks, {}, [&](std::uint32_t rank) {
    return std::tie(set_of(rank).story_sketch, documents_[rank].content, documents_[rank].place);
  });
  for (std::uint32_t at = 0; at < ranks.size(); ++at) documents_[ranks[at]].story_rank = at;
}

void KeySets::number_places() {
  for (const Document& document : documents_) numbers_.push_back(document.place);
  std::ranges::sort(numbers_);
  numbers_.erase(std::ranges::unique(numbers_).begin(), numbers_.end());
  for (Document& document : documents_) {
    const auto found = std::ranges::lower_bound(numbers_, document.place);
    document.place = static_cast<std::uint32_t>(found - numbers_.begin());
  }
}

void KeySets::list_by_set() {
  first_.assign(sets_.size() + 1, 0);
  for (const Document& document : documents_) ++first_[document.set + 1];
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  ranks_.resize(documents_.size());
  std::vector<std::uint32_t> next = first_;
  for (std::uint32_t rank = 0; rank < documents_.size(); ++rank) ranks_[next[documents_[rank].set]++] = rank;
}

std::span<const std::uint32_t> KeySets::all_of(std::uint32_t set) const {
  return std::span(ranks_).subspan(first_[set], first_[set + 1] - first_[set]);
}

std::span<const std::uint32_t> KeySets::documents_of(std::uint32_t set) const {
  const auto all = all_of(set);
  return all.size() > few_ ? all.first(1) : all;
}

std::span<const std::uint32_t> KeySets::spoken_for(std::uint32_t set) const {
  const auto all = all_of(set);
  return all.size() > few_ ? all.subspan(1) : all.subspan(all.size());
}

}  // namespace backlot::copies
