#include "backlot/copies/story_index.h"

#include <algorithm>
#include <utility>

namespace backlot::copies {

void StoryIndex::words_of(const StoryText& text, const Rarity& rarity, std::vector<StoryText::Item>& out) {
  out.clear();
  for (const StoryText::Item& item : text.items) {
    const std::uint32_t with = rarity.texts_with(item.sense);
    if (with > 1 && with <= most_documents) out.push_back(item);
  }
  const auto end = out.begin() + static_cast<std::ptrdiff_t>(std::min(out.size(), most_words));
  std::ranges::partial_sort(out, end, {}, [](const StoryText::Item& i) { return std::pair(-i.weight, i.sense); });
  out.erase(end, out.end());
}

StoryIndex::StoryIndex(std::span<const StoryText> texts, const Rarity& rarity) {
  std::vector<StoryText::Item> rare;
  for (DocumentNumber d = 0; d < texts.size(); ++d) {
    words_of(texts[d], rarity, rare);
    for (const StoryText::Item& item : rare) entries_.push_back({item.sense, d, item.weight / texts[d].length});
  }
  std::ranges::sort(entries_, {}, [](const Entry& e) { return std::pair(e.sense, e.document); });
  list_by_document(texts.size());
}

void StoryIndex::list_by_document(std::size_t documents) {
  first_.assign(documents + 1, 0);
  for (const Entry& e : entries_) ++first_[e.document + 1];
  for (std::size_t d = 0; d < documents; ++d) first_[d + 1] += first_[d];
  listings_.resize(entries_.size());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
    while (end < entries_.size() && entries_[end].sense == entries_[begin].sense) ++end;
    for (std::uint32_t at = begin; at < end; ++at)
      listings_[next[entries_[at].document]++] = {begin, end, entries_[at].weight};
  }
}

void StoryIndex::partners_of(DocumentNumber document, Scratch& scratch, std::vector<DocumentNumber>& out) const {
  std::vector<float>& shared = scratch.shared_;
  shared.resize(first_.size() - 1);
  scratch.met_.clear();
  for (std::uint32_t at = first_[document]; at < first_[document + 1]; ++at) {
    const Listing& listing = listings_[at];
    for (std::uint32_t e = listing.begin; e < listing.end; ++e) {
      const Entry& entry = entries_[e];
      if (entry.document == document) continue;
      if (shared[entry.document] == 0) scratch.met_.push_back(entry.document);
      shared[entry.document] += listing.weight * entry.weight;
    }
  }
  out = scratch.met_;
  keep_best(out, [&](DocumentNumber d) { return shared[d]; });
  for (const DocumentNumber met : scratch.met_) shared[met] = 0;
}

}  // namespace backlot::copies
