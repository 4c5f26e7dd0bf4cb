// Puts two articles side by side, for whoever asks first and then for all: what it reads words with takes a moment and
// some memory to make, which a site that nobody asks for a comparison does not spend.
#pragma once

#include "backlot/copies/comparison.h"

#include <memory>
#include <mutex>

namespace backlot::serve {

class Comparer {
 public:
  // From any number of threads. The documents must outlive the rows.
  copies::Comparison operator()(const article::Document& left, const article::Document& right) const;

 private:
  mutable std::once_flag made_;
  mutable std::unique_ptr<const copies::Reader> reader_;
};

}  // namespace backlot::serve
