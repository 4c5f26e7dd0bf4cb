// What many threads find in a list, in the order of the list.
//
//   auto edges = parallel_find<Edge>(threads, std::span<const Pair>(pairs), [&] {
//     return [scratch = Scratch()](const Pair& pair) mutable -> std::optional<Edge> { … };
//   });
#pragma once

#include "backlot/pipeline/ordered.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace backlot::pipeline {

// Each thread makes one worker, which is called with one item at a time. The result does not depend on `threads`.
// `progress`, where given, is told now and then, from one thread at a time, how many items were looked at.
template <class Found, class Item, class MakeWorker>
std::vector<Found> parallel_find(unsigned threads, std::span<const Item> items, MakeWorker&& make_worker,
                                 const std::function<void(std::size_t looked_at)>& progress = {}) {
  constexpr std::size_t at_a_time = 256;
  std::vector<Found> found;
  std::size_t next = 0;
  std::size_t looked_at = 0;
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
          std::pair<std::size_t, std::vector<Found>> of_piece{piece.size(), {}};
          for (const Item& item : piece) {
            if (std::optional<Found> one = worker(item)) of_piece.second.push_back(*std::move(one));
          }
          return of_piece;
        };
      },
      [&](std::pair<std::size_t, std::vector<Found>> of_piece) {
        std::ranges::move(of_piece.second, std::back_inserter(found));
        looked_at += of_piece.first;
        if (progress) progress(looked_at);
        return true;
      });
  return found;
}

}  // namespace backlot::pipeline
