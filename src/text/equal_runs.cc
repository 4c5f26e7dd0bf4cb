#include "backlot/text/equal_runs.h"

#include <algorithm>

namespace backlot::text {
namespace {

using Row = std::span<const std::uint32_t>;

// The middle of a shortest way from both ends: a run of equal symbols (maybe none) that lies on it, and its edits.
struct Middle {
  std::int64_t x = 0;  // the run begins at a[x], b[y]
  std::int64_t y = 0;
  std::int64_t u = 0;  // and ends before a[u], b[v]
  std::int64_t v = 0;
  std::int64_t edits = 0;
};

class Search {
 public:
  Search(Row a, Row b, std::uint32_t most_edits) : a_(a), b_(b), most_(most_edits) {
    const std::size_t room = 2 * ((a.size() + b.size() + 1) / 2 + 1) + 1;
    forward_.resize(room);
    backward_.resize(room);
  }

  // False where there are too many edits.
  bool run() { return compare(0, a_.size(), 0, b_.size()); }
  std::vector<EqualRun> take() { return std::move(runs_); }

 private:
  void add(std::int64_t a, std::int64_t b, std::int64_t length) {
    if (length == 0) return;
    if (!runs_.empty() && runs_.back().a + runs_.back().length == a && runs_.back().b + runs_.back().length == b) {
      runs_.back().length += static_cast<std::uint32_t>(length);
    } else {
      runs_.push_back(
          {static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(length)});
    }
  }

  bool compare(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
    std::size_t head = 0;
    while (a0 + head < a1 && b0 + head < b1 && a_[a0 + head] == b_[b0 + head]) ++head;
    add(static_cast<std::int64_t>(a0), static_cast<std::int64_t>(b0), static_cast<std::int64_t>(head));
    a0 += head;
    b0 += head;
    std::size_t tail = 0;
    while (a1 > a0 + tail && b1 > b0 + tail && a_[a1 - tail - 1] == b_[b1 - tail - 1]) ++tail;
    const bool done = a1 - tail == a0 || b1 - tail == b0;
    if (!done && !split(a0, a1 - tail, b0, b1 - tail)) return false;
    add(static_cast<std::int64_t>(a1 - tail), static_cast<std::int64_t>(b1 - tail), static_cast<std::int64_t>(tail));
    return true;
  }

  bool split(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
    const std::optional<Middle> found = middle(a_.subspan(a0, a1 - a0), b_.subspan(b0, b1 - b0));
    if (!found) return false;
    const auto at = [](std::size_t base, std::int64_t offset) { return base + static_cast<std::size_t>(offset); };
    if (!compare(a0, at(a0, found->x), b0, at(b0, found->y))) return false;
    add(static_cast<std::int64_t>(at(a0, found->x)), static_cast<std::int64_t>(at(b0, found->y)), found->u - found->x);
    return compare(at(a0, found->u), a1, at(b0, found->v), b1);
  }

  // Both searches meet on a diagonal; each counts its own edits.
  std::optional<Middle> middle(Row a, Row b) {
    const auto n = static_cast<std::int64_t>(a.size());
    const auto m = static_cast<std::int64_t>(b.size());
    const std::int64_t delta = n - m;
    const std::int64_t most = (n + m + 1) / 2;
    const auto base = most + 1;
    const auto fwd = [&](std::int64_t k) -> std::int64_t& { return forward_[static_cast<std::size_t>(base + k)]; };
    const auto bwd = [&](std::int64_t k) -> std::int64_t& { return backward_[static_cast<std::size_t>(base + k)]; };
    fwd(1) = 0;
    bwd(1) = 0;
    for (std::int64_t d = 0; d <= most; ++d) {
      if (2 * d - 1 > static_cast<std::int64_t>(most_)) return std::nullopt;
      for (std::int64_t k = -d; k <= d; k += 2) {
        std::int64_t x = k == -d || (k != d && fwd(k - 1) < fwd(k + 1)) ? fwd(k + 1) : fwd(k - 1) + 1;
        const std::int64_t start = x;
        while (x < n && x - k < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) ++x;
        fwd(k) = x;
        const std::int64_t other = delta - k;
        if (delta % 2 != 0 && other >= -(d - 1) && other <= d - 1 && x + bwd(other) >= n)
          return Middle{start, start - k, x, x - k, 2 * d - 1};
      }
      for (std::int64_t k = -d; k <= d; k += 2) {
        std::int64_t x = k == -d || (k != d && bwd(k - 1) < bwd(k + 1)) ? bwd(k + 1) : bwd(k - 1) + 1;
        const std::int64_t start = x;
        while (x < n && x - k < m &&
               a[static_cast<std::size_t>(n - x - 1)] == b[static_cast<std::size_t>(m - x + k - 1)])
          ++x;
        bwd(k) = x;
        const std::int64_t other = delta - k;
        if (delta % 2 == 0 && other >= -d && other <= d && x + fwd(other) >= n)
          return Middle{n - x, m - x + k, n - start, m - start + k, 2 * d};
      }
    }
    return std::nullopt;
  }

  Row a_;
  Row b_;
  std::uint32_t most_;
  std::vector<std::int64_t> forward_;
  std::vector<std::int64_t> backward_;
  std::vector<EqualRun> runs_;
};

}  // namespace

std::optional<std::vector<EqualRun>> equal_runs(Row a, Row b, std::uint32_t most_edits) {
  Search search(a, b, most_edits);
  if (!search.run()) return std::nullopt;
  return search.take();
}

}  // namespace backlot::text
