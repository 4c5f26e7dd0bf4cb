// Rows on many threads, a piece at a time, with the results in their order.
//
//   run_in_pieces(rows, {.threads = 4, .piece = 32, .stop = was_interrupted},
//                 [&] { return [&](std::span<Row> piece) { return …; }; },   // one worker a thread
//                 [&](auto made) { … });                                     // one after the other, on any thread
//
// The calling thread works, too.
#pragma once

#include "backlot/pipeline/ordered.h"
#include "backlot/python/rows.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <thread>

namespace backlot::python {

struct Pieces {
  unsigned threads = 1;
  std::size_t piece = 1;     // rows
  bool (*stop)() = nullptr;  // asked ten times a second, on the calling thread: whether to leave the rest out
};

template <class MakeWorker, class Take>
void run_in_pieces(std::span<Row> rows, const Pieces& pieces, MakeWorker&& make_worker, Take&& take) {
  using Clock = std::chrono::steady_clock;
  const auto caller = std::this_thread::get_id();
  auto asked = Clock::now();
  const auto is_stopped = [&] {
    if (std::this_thread::get_id() != caller || Clock::now() - asked < std::chrono::milliseconds(100)) return false;
    asked = Clock::now();
    return pieces.stop();
  };
  std::size_t begin = 0;
  const auto next = [&]() -> std::optional<std::span<Row>> {
    if (is_stopped()) begin = rows.size();
    if (begin == rows.size()) return std::nullopt;
    const std::size_t size = std::min(pieces.piece, rows.size() - begin);
    begin += size;
    return rows.subspan(begin - size, size);
  };
  const std::size_t needed = (rows.size() + pieces.piece - 1) / pieces.piece;
  const auto threads = static_cast<unsigned>(std::clamp<std::size_t>(needed, 1, pieces.threads));
  pipeline::run_ordered(threads, next, make_worker, [&](auto made) {
    take(std::move(made));
    return true;
  });
}

}  // namespace backlot::python
