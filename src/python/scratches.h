// What a thread needs to annotate, kept from call to call: the tables of the automata above all, which fill while they
// work.
//
//   Scratches scratches(annotator);
//   { const auto kept = scratches.lend(); annotator.annotate(document, kept->scratch); }   // given back here
//
// Any number of threads may borrow; as many are kept as were ever lent at one time.
#pragma once

#include "backlot/ingest/record.h"
#include "backlot/pipeline/annotator.h"

#include <memory>
#include <mutex>
#include <vector>

namespace backlot::python {

class Scratches {
 public:
  struct Kept {
    explicit Kept(const pipeline::Annotator& annotator) : scratch(annotator) {}
    pipeline::Annotator::Scratch scratch;
    ingest::RecordParser parser;
  };
  struct GiveBack {
    Scratches* owner;
    void operator()(Kept* kept) const;
  };
  using Lease = std::unique_ptr<Kept, GiveBack>;

  // `annotator` must outlive it.
  explicit Scratches(const pipeline::Annotator& annotator) : annotator_(annotator) {}
  Lease lend();
  const pipeline::Annotator& annotator() const { return annotator_; }

 private:
  const pipeline::Annotator& annotator_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Kept>> free_;
};

}  // namespace backlot::python
