#include "backlot/grammar/code.h"

#include <algorithm>
#include <ranges>

namespace backlot::grammar {

Address CodeWriter::put(Op op, std::uint32_t argument, Address next, Address other) {
  code_.push_back({op, argument, next, other});
  return static_cast<Address>(code_.size() - 1);
}

Address CodeWriter::write_split(Address body, Address exit, bool lazy) {
  return lazy ? put(Op::split, 0, exit, body) : put(Op::split, 0, body, exit);
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the pattern, which the parser bounds
Address CodeWriter::write(const Pattern& p, Address next, std::span<const std::string> captures) {
  switch (p.kind) {
    case Pattern::Kind::item: return put(Op::item, conditions_.add(p.condition), next);
    case Pattern::Kind::start: return put(Op::start, 0, next);
    case Pattern::Kind::end: return put(Op::end, 0, next);
    case Pattern::Kind::sequence:
      for (const PatternPtr& part : std::views::reverse(p.parts)) next = write(*part, next, captures);
      return next;
    case Pattern::Kind::choice: return write_choice(p, next, captures);
    case Pattern::Kind::repeat: return write_repeat(p, next, captures);
    case Pattern::Kind::capture: return write_capture(p, next, captures);
  }
  return nowhere;
}

Address CodeWriter::write_choice(const Pattern& p, Address next, std::span<const std::string> captures) {
  Address at = write(*p.parts.back(), next, captures);
  for (std::size_t i = p.parts.size() - 1; i-- > 0;) {
    const Address preferred = write(*p.parts[i], next, captures);
    at = put(Op::split, 0, preferred, at);
  }
  return at;
}

Address CodeWriter::write_repeat(const Pattern& p, Address next, std::span<const std::string> captures) {
  const Pattern& part = *p.parts.front();
  Address at = next;
  if (p.max == Pattern::unbounded) {
    const Address loop = put(Op::split, 0, nowhere);
    const Address body = write(part, loop, captures);
    code_[loop].next = p.lazy ? next : body;
    code_[loop].other = p.lazy ? body : next;
    at = loop;
  } else {
    for (std::uint32_t i = p.min; i < p.max; ++i) at = write_split(write(part, at, captures), next, p.lazy);
  }
  for (std::uint32_t i = 0; i < p.min; ++i) at = write(part, at, captures);
  return at;
}

Address CodeWriter::write_capture(const Pattern& p, Address next, std::span<const std::string> captures) {
  const auto number = static_cast<std::uint32_t>(std::ranges::find(captures, p.name) - captures.begin());
  const Address close = put(Op::close, number, next);
  return put(Op::open, number, write(*p.parts.front(), close, captures));
}

}  // namespace backlot::grammar
