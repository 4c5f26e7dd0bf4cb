#include "backlot/serve/visit.h"

#include <algorithm>
#include <charconv>

namespace backlot::serve {

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> Visit::number(std::size_t i) const { return guide::id_in(segment(i)); }

std::uint32_t Visit::count(std::string_view name, std::uint32_t otherwise, std::uint32_t most) const {
  const auto text = parameter(name);
  const auto value = text ? number_in(*text) : std::nullopt;
  if (!value || *value < 0) return otherwise;
  return static_cast<std::uint32_t>(std::min<std::int64_t>(*value, most));
}

}  // namespace backlot::serve
