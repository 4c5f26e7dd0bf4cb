// A half-open range [begin, end). The unit (bytes, tokens, …) is said where one is used; plain `Span` is bytes of
// UTF-8.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool contains(Span s) const { return begin <= s.begin && s.end <= end; }
  bool overlaps(Span s) const { return begin < s.end && s.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(Span, Span) = default;
};

}  // namespace backlot
