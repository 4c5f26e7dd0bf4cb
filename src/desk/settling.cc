#include "backlot/desk/settling.h"

#include "backlot/copies/disjoint_sets.h"
#include "backlot/pipeline/parallel_find.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace backlot::desk {
namespace {

using copies::Pair;

// Of a copy beyond doubt, and of both texts as a whole. Two that are word for word the same say nothing more of each
// other; each swapped word says which of both was first.
std::int32_t what_it_says(const copies::Verdict& v) {
  constexpr float sure = 0.9F;
  constexpr float nearly_all = 0.8F;
  if (!v.copy() || v.probability < sure || std::min(v.first_share, v.second_share) < nearly_all) return 0;
  return v.relation == copies::Relation::verbatim ? enough / 2 : 1;
}

using DocumentOf = copies::DocumentNumber Pair::*;

// The pairs of each document, its most promising one first.
std::vector<std::span<const Pair>> turns_of(DocumentOf whose, std::vector<Pair>& pairs) {
  std::ranges::sort(pairs, {}, [&](const Pair& p) {
    return std::tuple(p.*whose, -std::int32_t{p.shared_passages}, p.first, p.second);
  });
  std::vector<std::span<const Pair>> out;
  for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
    while (end < pairs.size() && pairs[end].*whose == pairs[begin].*whose) ++end;
    out.push_back(std::span(pairs).subspan(begin, end - begin));
  }
  return out;
}

class Settling {
 public:
  Settling(std::span<const copies::Profile> profiles, std::size_t known, const copies::Reader& reader,
           const copies::IsFurniture& is_furniture)
      : profiles_(profiles), reader_(reader), is_furniture_(is_furniture), said_(profiles.size(), 0) {
    std::fill_n(said_.begin(), known, enough);
  }

  // Each document has its turn with the pairs in which it is the one that `whose` says; gives back what is left out.
  std::vector<Pair> look(unsigned threads, DocumentOf whose, std::vector<Pair> pairs) {
    const auto turns = turns_of(whose, pairs);
    std::vector<Pair> left_out;
    for (Turn& turn : pipeline::parallel_find<Turn>(threads, std::span<const std::span<const Pair>>(turns), [&] {
           return [&, verify = copies::Verifier(reader_, is_furniture_)](std::span<const Pair> of) mutable {
             return std::optional(take_turn(whose, of, verify));
           };
         })) {
      for (const copies::Edge& e : turn.found.edges) {
        said_[e.first] += what_it_says(e.verdict);
        said_[e.second] += what_it_says(e.verdict);
      }
      std::ranges::move(turn.found.edges, std::back_inserter(all_.edges));
      all_.aligned += turn.found.aligned;
      std::ranges::move(turn.left_out, std::back_inserter(left_out));
    }
    return left_out;
  }

  void look_at_all(unsigned threads, std::vector<Pair> pairs) {
    std::ranges::fill(said_, std::numeric_limits<std::int32_t>::min() / 2);
    look(threads, &Pair::second, std::move(pairs));
  }

  // Of the pairs left out, one for each two sets of documents that nothing holds together yet.
  std::vector<Pair> bridges(std::span<const Pair> left_out) const {
    copies::DisjointSets sets(static_cast<std::uint32_t>(said_.size()));
    for (const copies::Edge& e : all_.edges)
      if (what_it_says(e.verdict) > 0) sets.join(e.first, e.second);
    std::vector<Pair> out;
    for (const Pair& pair : left_out)
      if (sets.join(pair.first, pair.second)) out.push_back(pair);
    return out;
  }

  Settled take() { return std::move(all_); }

 private:
  struct Turn {
    Settled found;
    std::vector<Pair> left_out;
  };

  // Of one document: nothing once enough is said of it.
  Turn take_turn(DocumentOf whose, std::span<const Pair> pairs, copies::Verifier& verify) const {
    Turn out;
    std::int32_t said = said_[pairs.front().*whose];
    for (const Pair& pair : pairs) {
      if (said >= enough) {
        out.left_out.push_back(pair);
        continue;
      }
      ++out.found.aligned;
      const copies::Verdict verdict = verdict_on(pair, whose, verify);
      said += what_it_says(verdict);
      if (verdict.copy()) out.found.edges.push_back({pair.first, pair.second, verdict});
    }
    return out;
  }

  // The document whose turn it is comes first, so that it is read once.
  copies::Verdict verdict_on(const Pair& pair, DocumentOf whose, copies::Verifier& verify) const {
    if (whose == &Pair::first) return verify(profiles_[pair.first], profiles_[pair.second]);
    return exchanged(verify(profiles_[pair.second], profiles_[pair.first]));
  }

  std::span<const copies::Profile> profiles_;
  const copies::Reader& reader_;
  const copies::IsFurniture& is_furniture_;
  std::vector<std::int32_t> said_;  // of each document
  Settled all_;
};

}  // namespace

Settled settle(unsigned threads, std::vector<Pair> pairs, std::span<const copies::Profile> profiles, std::size_t known,
               const copies::Reader& reader, const copies::IsFurniture& is_furniture) {
  Settling settling(profiles, known, reader, is_furniture);
  std::vector<Pair> left_out = settling.look(threads, &Pair::second, std::move(pairs));
  left_out = settling.look(threads, &Pair::first, std::move(left_out));
  std::erase_if(left_out, [&](const Pair& p) { return p.first < known; });
  settling.look_at_all(threads, settling.bridges(left_out));
  return settling.take();
}

}  // namespace backlot::desk
