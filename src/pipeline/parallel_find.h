// What many threads find in a list, in the order of the list.
//
//   auto edges = parallel_find<Edge>(threads, std::span<const Pair>(pairs), [&] {
//     return [scratch = Scratch()](const Pair& pair) mutable -> std::optional<Edge> { … };
//   });
#pragma once

#include "backlot/pipeline/ordered.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace backlot::pipeline {

// Each thread makes one worker, which is called with one item at a time. The result does not depend on `threads`.
template <class Found, class Item, class MakeWorker>
std::vector<Found> parallel_find(unsigned threads, std::span<const Item> items, MakeWorker&& make_worker) {
  constexpr std::size_t at_a_time = 256;
  std::vector<Found> found;
  std::size_t next = 0;
  run_ordered(
      threads,
      [&]() -> std::optional<std::span<const Item>> {
        if (next == items.size()) return std::nullopt;
        const auto piece = items.subspan(next, std::min(at_a_time, items.size() - next));
        next += piece.size();
        return piece;
      },
      [&] {
        return [worker = make_worker()](std::span<const Item> piece) mutable {
          std::vector<Found> of_piece;
          for (const Item& item : piece) {
            if (std::optional<Found> one = worker(item)) of_piece.push_back(*std::move(one));
          }
          return of_piece;
        };
      },
      [&](std::vector<Found> of_piece) {
        std::ranges::move(of_piece, std::back_inserter(found));
        return true;
      });
  return found;
}

}  // namespace backlot::pipeline
