// Edges between documents (copies/groups.h) as rows, and documents known by numbers of the whole corpus as those of the
// few that are at hand.
#pragma once

#include "backlot/cluster/rows.h"
#include "backlot/copies/groups.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace backlot::cluster {

// Numbers of a corpus, which has more documents than a copies::DocumentNumber counts, to those among them, in the same
// order.
class Renumbered {
 public:
  void add(std::int64_t number) { numbers_.push_back(number); }
  // After the last add().
  void freeze() {
    std::ranges::sort(numbers_);
    numbers_.erase(std::ranges::unique(numbers_).begin(), numbers_.end());
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(numbers_.size()); }
  copies::DocumentNumber of(std::int64_t number) const {
    return static_cast<copies::DocumentNumber>(std::ranges::lower_bound(numbers_, number) - numbers_.begin());
  }
  std::int64_t operator[](copies::DocumentNumber document) const { return numbers_[document]; }

 private:
  std::vector<std::int64_t> numbers_;
};

std::vector<arrow::Field> edge_columns();
void tell(std::int64_t first, std::int64_t second, const copies::Verdict& verdict, Made& made);

// The edges of a batch, in the order in which the program finds them: by round, those of the same words last, by their
// second document.
struct Edges {
  Renumbered documents;
  std::vector<copies::Edge> edges;
};
inline constexpr std::int64_t round_of_same_words = 3;
Result<Edges> edges_of(const arrow::Batch& batch);

}  // namespace backlot::cluster
