#include "backlot/desk/region.h"

#include "backlot/desk/conclusion.h"
#include "backlot/desk/each_once.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>

namespace backlot::desk {
namespace {

using guide::DocumentId;
using guide::Likeness;

// Two texts that are one, as far as groups go. A part of a text belongs to its group seldom, and is looked at there.
bool holds_together(const Likeness& l) { return l.verdict.copy() && l.verdict.relation != copies::Relation::excerpt; }

// The likenesses of documents, each document asked for once.
class Neighbourhood {
 public:
  explicit Neighbourhood(const guide::Comparisons& comparisons) : comparisons_(comparisons) {}

  // Reads the likenesses of the documents, and of all that are one text with them. Gives back all of these.
  Result<std::vector<DocumentId>> read(std::vector<DocumentId> documents) {
    std::vector<DocumentId> all;
    while (!documents.empty()) {
      std::erase_if(documents, [&](DocumentId d) { return !read_.insert(d).second; });
      all.insert(all.end(), documents.begin(), documents.end());
      auto found = comparisons_.likenesses_of(documents);
      if (!found) return std::unexpected(found.error());
      documents.clear();
      for (const Likeness& l : *found) {
        if (holds_together(l)) documents.insert(documents.end(), {l.first, l.second});
      }
      std::ranges::move(*found, std::back_inserter(likenesses_));
      sort_each_once(documents);
    }
    return all;
  }

  std::span<const Likeness> likenesses() {
    const auto ends = [](const Likeness& l) { return std::tuple(l.first, l.second); };
    std::ranges::sort(likenesses_, {}, ends);
    likenesses_.erase(std::ranges::unique(likenesses_, {}, ends).begin(), likenesses_.end());
    return likenesses_;
  }

 private:
  const guide::Comparisons& comparisons_;
  std::vector<Likeness> likenesses_;
  std::unordered_set<DocumentId> read_;
};

}  // namespace

Result<Region> region_around(const guide::Comparisons& comparisons, std::vector<DocumentId> documents) {
  Neighbourhood neighbourhood(comparisons);
  Region region;
  for (;;) {
    const auto told_with = comparisons.told_with(documents);
    if (!told_with) return std::unexpected(told_with.error());
    documents.insert(documents.end(), told_with->begin(), told_with->end());
    const auto one_text = neighbourhood.read(documents);
    if (!one_text) return std::unexpected(one_text.error());
    region.documents.insert(region.documents.end(), documents.begin(), documents.end());
    region.documents.insert(region.documents.end(), one_text->begin(), one_text->end());
    sort_each_once(region.documents);
    const Conclusion conclusion(neighbourhood.likenesses(), region.documents);
    documents = conclusion.reaches();
    if (!documents.empty()) continue;
    region.lineage = conclusion.lineage();
    return region;
  }
}

}  // namespace backlot::desk
