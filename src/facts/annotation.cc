#include "backlot/facts/annotation.h"

#include <array>
#include <cstdio>

namespace backlot::facts {
namespace {

template <std::size_t n, class E>
std::string_view pick(const std::array<std::string_view, n>& names, E value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name(WorkType t) {
  return pick(std::to_array<std::string_view>({"unknown", "series", "film", "variety"}), t);
}

std::string_view name(Status s) {
  return pick(std::to_array<std::string_view>({"confirmed", "in talks", "turned down", "rumored"}), s);
}

std::string_view name(AiringKind k) {
  return pick(std::to_array<std::string_view>({"airs", "premieres", "finale", "releases"}), k);
}

std::string_view name(ZoneBasis b) { return pick(std::to_array<std::string_view>({"", "stated", "inferred"}), b); }

std::string_view name(MomentKind k) {
  return pick(std::to_array<std::string_view>(
                  {"rehearsal", "take", "retake", "blooper", "idle", "celebration", "prop", "interview", "wrap"}),
              k);
}

std::string clock(std::uint16_t minute) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", minute / 60 % 100, minute % 60);
  return buffer.data();
}

}  // namespace backlot::facts
