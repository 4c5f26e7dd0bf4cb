// Builds the open-addressing tables of a model (model_layout.h).
#pragma once

#include "backlot/text/model_layout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backlot::train {

template <class Slot>
class Table {
 public:
  // Room for `entries` slots at the given fill; `empty(slot)` tells free ones.
  Table(std::size_t entries, double fill) : slots_(static_cast<std::size_t>(static_cast<double>(entries) / fill) + 2) {}

  template <class Empty>
  void insert(std::uint64_t key, const Slot& slot, Empty empty) {
    std::size_t at = text::first_slot(key, static_cast<std::uint32_t>(slots_.size()));
    while (!empty(slots_[at])) at = at + 1 == slots_.size() ? 0 : at + 1;
    slots_[at] = slot;
  }

  const std::vector<Slot>& slots() const { return slots_; }

 private:
  std::vector<Slot> slots_;
};

}  // namespace backlot::train
