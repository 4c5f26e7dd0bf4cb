// What keeps a guide current: takes annotated documents as they come and keeps them in batches.
//
//   Desk desk(guide);
//   for (…) {
//     if (auto added = desk.add(std::move(entry)); !added) break;   // the guide cannot go on: full, busy, damaged
//     desk.skip(error);                                             // a document that could not be read
//   }
//   auto summary = desk.finish();
//
// Each batch is one transaction: what a finished batch holds survives a crash at any later moment, and running the
// same input again keeps the rest, because the guide knows a document by its content. Documents wait in memory until
// their batch is full, and the guide is not locked meanwhile. A full batch is kept by a thread of its own while the
// next one fills, so at most two batches are in memory. Call from one thread at a time, and leave the guide alone from
// the first add() to the return of finish().
#pragma once

#include "backlot/guide/entry.h"
#include "backlot/guide/guide.h"

#include <array>
#include <cstdint>
#include <future>
#include <optional>
#include <span>
#include <vector>

namespace backlot::desk {

// A batch is kept as soon as it holds one of the two. Larger batches write less (pages that several documents touch
// are written once), smaller ones let other writers in more often and lose less in a crash.
struct DeskOptions {
  std::uint32_t batch_documents = 1000;
  std::uint64_t batch_bytes = 16U << 20U;  // of text
};

struct Summary {
  guide::Learned learned;     // what finished batches changed
  std::uint64_t skipped = 0;  // records that never became a document, and documents that the guide refused
  std::array<std::uint64_t, error_codes> skipped_by_code{};  // by ErrorCode
  std::vector<Error> reasons;                                // of the first hundred; file and line say which record
  std::uint64_t batches = 0;

  std::uint64_t documents() const;  // that finished batches held, skipped ones not counted
};

class Desk {
 public:
  explicit Desk(guide::Guide& guide, const DeskOptions& options = {}) : guide_(guide), options_(options) {}
  Desk(const Desk&) = delete;  // what waits would be kept twice
  Desk& operator=(const Desk&) = delete;
  // Lets the batch that is being kept come to its end; documents that still wait for theirs are dropped.
  ~Desk() = default;

  // Starts to keep a batch where one is full, after the one before is kept. The error may be of that one: it and what
  // waits are dropped, every further call gives the same error, and everything kept before stays.
  Result<void> add(guide::Entry entry);
  Result<void> add(std::span<const guide::Entry> entries);
  void skip(Error reason);

  // Keeps what waits, to the end. The summary is complete then; before, it tells of batches known to be kept.
  Result<void> finish();
  const Summary& summary() const { return summary_; }

 private:
  void start_keeping();
  Result<void> finish_keeping();

  guide::Guide& guide_;
  DeskOptions options_;
  std::vector<guide::Entry> waiting_;
  std::uint64_t waiting_bytes_ = 0;
  Summary summary_;
  std::optional<Error> stopped_;
  std::future<Result<guide::Learned>> keeping_;  // last, so that it is waited for before anything else goes
};

}  // namespace backlot::desk
