// What one thread answers from: a connection to the guide, and the parsed templates. Nothing is shared, so nothing is
// locked.
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/serve/templates.h"

#include <cstdint>
#include <utility>

namespace backlot::serve {

class Reader {
 public:
  // `generation` counts how often the site was told to open the guide anew.
  Reader(guide::Guide guide, std::uint64_t generation) : guide_(std::move(guide)), generation_(generation) {}

  const guide::Guide& guide() const { return guide_; }
  Templates& templates() { return templates_; }
  std::uint64_t generation() const { return generation_; }

 private:
  guide::Guide guide_;
  std::uint64_t generation_;
  Templates templates_;
};

}  // namespace backlot::serve
