#include "backlot/python/scratches.h"

namespace backlot::python {

Scratches::Lease Scratches::lend() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return {new Kept(annotator_), GiveBack{this}};
  Lease lease(free_.back().release(), GiveBack{this});
  free_.pop_back();
  return lease;
}

void Scratches::GiveBack::operator()(Kept* kept) const {
  const std::lock_guard lock(owner->mutex_);
  owner->free_.emplace_back(kept);
}

}  // namespace backlot::python
