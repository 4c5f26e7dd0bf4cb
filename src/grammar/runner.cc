#include "backlot/grammar/runner.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {

void Runner::run(std::span<const std::uint32_t> parts, std::span<const Symbol> symbols, std::vector<Match>& out) {
  const std::uint32_t rule = program_.parts()[parts.front()].rule;
  rule_ = &program_.code_of(rule);
  tried_.clear();
  for (const std::uint32_t part : parts) tried_.push_back(&rule_->alternatives[part - rule_->first_part]);
  symbols_ = symbols;
  row_ = (rule_->end - rule_->begin + 63) / 64;
  visited_.assign(row_ * (symbols.size() + 1), 0);
  read_left_contexts();
  Match match;
  for (std::uint32_t at = 0; at < symbols.size();) {
    if (!match_at(at, match)) {
      ++at;
      continue;
    }
    at = match.last;
    if (is_void(match)) continue;
    match.rule = &program_.rules()[rule];
    add_captures(match);
    out.push_back(std::exchange(match, Match{}));
  }
}

void Runner::read_left_contexts() {
  left_ends_.resize(std::max(left_ends_.size(), tried_.size()));
  for (std::size_t i = 0; i < tried_.size(); ++i) {
    const Address left = tried_[i]->left;
    if (left != nowhere) simulation_.ends(left, symbols_, left_ends_[i]);
  }
}

bool Runner::match_at(std::uint32_t at, Match& match) {
  const std::uint64_t* const conditions = alphabet_.bits(symbols_[at]).data();
  for (std::size_t i = 0; i < tried_.size(); ++i) {
    const AlternativeCode& alternative = *tried_[i];
    if (alternative.left != nowhere && !left_ends_[i][at]) continue;
    if (!holds_any(conditions, alternative.first)) continue;
    if (try_alternative(alternative, at, match)) return true;
  }
  return false;
}

bool Runner::try_alternative(const AlternativeCode& alternative, std::uint32_t at, Match& match) {
  events_.clear();
  if (!walk(alternative.core, at, anywhere)) return false;
  match.first = at;
  match.last = core_end_;
  // Places on the way that succeeded are marked as if they had failed; only a right context leads behind the match.
  if (alternative.has_right) forget_from(match.last);
  if (!alternative.left_captures) return true;
  const std::vector<Event> core = std::exchange(events_, {});
  forget_from(0);
  capture_left(alternative.left, at);
  forget_from(0);
  events_.insert(events_.end(), core.begin(), core.end());
  return true;
}

// The left context by itself, from the nearest place that leads here, for its captures.
bool Runner::capture_left(Address left, std::uint32_t at) {
  for (std::uint32_t start = at + 1; start-- > 0;) {
    if (walk(left, start, at)) return true;
  }
  return false;
}

bool Runner::Here::visit(std::uint32_t bit) {
  std::uint64_t& block = visited[bit / 64];
  const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
  if ((block & mask) != 0) return false;
  block |= mask;
  return true;
}

void Runner::forget_from(std::uint32_t at) {
  std::fill(visited_.begin() + static_cast<std::ptrdiff_t>(at * row_), visited_.end(), 0);
}

bool Runner::walk(Address entry, std::uint32_t at, std::uint32_t stop) {
  const auto events = static_cast<std::uint32_t>(events_.size());
  frames_.assign(1, {entry, at, events});
  while (!frames_.empty()) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    events_.resize(frame.events);
    if (follow(frame.instruction, frame.at, stop)) return true;
  }
  events_.resize(events);
  return false;
}

// One way as far as it goes; other ways are left in frames_.
bool Runner::follow(Address instruction, std::uint32_t at, std::uint32_t stop) {
  const Instruction* const code = program_.code().data();
  const Address begin = rule_->begin;
  Here here = this->here(at);
  while (here.visit(instruction - begin)) {
    const Instruction& i = code[instruction];
    switch (i.op) {
      case Op::accept: return stop == anywhere || at == stop;
      case Op::item:
        if (!here.takes(i)) return false;
        here = this->here(++at);
        break;
      case Op::split:
        if (!here.may_pass(code[i.next])) {
          instruction = i.other;
          continue;
        }
        if (here.may_pass(code[i.other])) frames_.push_back({i.other, at, static_cast<std::uint32_t>(events_.size())});
        break;
      case Op::open:
      case Op::close: events_.push_back({instruction, at}); break;
      case Op::core_end: core_end_ = at; break;
      case Op::start:
        if (at != 0) return false;
        break;
      case Op::end:
        if (at != symbols_.size()) return false;
        break;
    }
    instruction = i.next;
  }
  return false;
}

void Runner::add_captures(Match& match) {
  match.captures.clear();
  open_.clear();
  for (const Event& event : events_) {
    const Instruction& i = program_.code()[event.instruction];
    if (i.op == Op::open) {
      open_.push_back(static_cast<std::uint32_t>(match.captures.size()));
      match.captures.push_back({i.argument, event.at, event.at});
    } else {
      match.captures[open_.back()].last = event.at;
      open_.pop_back();
    }
  }
  // A part that took nothing is no field.
  std::erase_if(match.captures, [](const Capture& c) { return c.first == c.last; });
}

bool Runner::is_void(const Match& match) {
  return std::ranges::any_of(
      rule_->unless, [&](const UnlessCode& u) { return simulation_.overlaps(u, symbols_, match.first, match.last); });
}

}  // namespace backlot::grammar
