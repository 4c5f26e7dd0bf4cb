#include "backlot/grammar/closure.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

void sort_distinct(std::vector<std::uint32_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

}  // namespace

void Reached::clear() {
  items.clear();
  accepts.clear();
  accepts_at_end.clear();
}

void Reached::sort() {
  sort_distinct(items);
  sort_distinct(accepts);
  sort_distinct(accepts_at_end);
}

void Closure::reset() {
  if (++round_ != 0) return;
  std::ranges::fill(seen_, 0);
  std::ranges::fill(seen_at_end_, 0);
  round_ = 1;
}

void Closure::follow(Address from, bool at_start, Reached& reached) {
  open_.push_back(from);
  follow_here(at_start, reached);
  follow_at_end(at_start, reached);
}

// Where an instruction that takes nothing leads.
void Closure::step(const Instruction& i, bool at_start, std::vector<Address>& to) {
  if (i.op == Op::start && !at_start) return;
  if (i.op == Op::split) to.push_back(i.other);
  to.push_back(i.next);
}

void Closure::follow_here(bool at_start, Reached& reached) {
  while (!open_.empty()) {
    const Address at = open_.back();
    open_.pop_back();
    if (!mark(seen_, at)) continue;
    const Instruction& i = code_[at];
    switch (i.op) {
      case Op::item: reached.items.push_back(at); break;
      case Op::accept: reached.accepts.push_back(i.argument); break;
      case Op::end: open_at_end_.push_back(i.next); break;
      default: step(i, at_start, open_);
    }
  }
}

void Closure::follow_at_end(bool at_start, Reached& reached) {
  while (!open_at_end_.empty()) {
    const Address at = open_at_end_.back();
    open_at_end_.pop_back();
    if (!mark(seen_at_end_, at)) continue;
    const Instruction& i = code_[at];
    if (i.op == Op::accept)
      reached.accepts_at_end.push_back(i.argument);
    else if (i.op != Op::item)
      step(i, at_start, open_at_end_);
  }
}

}  // namespace backlot::grammar
