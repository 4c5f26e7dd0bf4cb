#include "backlot/grammar/place.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace backlot::grammar {
namespace {

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Number of letters to change, add or leave out.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

Place place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t newline = before.rfind('\n');
  const std::string_view in_line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  const auto letters = in_line.size() - static_cast<std::size_t>(std::ranges::count_if(in_line, continues_code_point));
  return {line, static_cast<std::uint32_t>(letters) + 1};
}

Error error_at(const Source& source, std::size_t offset, std::string message) {
  const Place place = place_of(source.text, std::min(offset, source.text.size()));
  return Error{ErrorCode::invalid, std::move(message), source.file, place.line, place.column};
}

std::string listed(std::span<const std::string> names, std::string_view last_word) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) out += i + 1 == names.size() ? " " + std::string(last_word) + " " : std::string(", ");
    out += names[i];
  }
  return out;
}

std::string_view nearest(std::string_view wanted, std::span<const std::string> names) {
  std::string_view best;
  std::size_t best_distance = wanted.size() < 4 ? 2 : 3;  // strictly fewer changes than this
  if (wanted.size() > 64) return best;
  for (const std::string& name : names) {
    if (name.size() > 64) continue;
    const std::size_t distance = edit_distance(wanted, name);
    if (distance < best_distance) {
      best_distance = distance;
      best = name;
    }
  }
  return best;
}

std::string suggestion(std::string_view wanted, std::span<const std::string> names) {
  const std::string_view name = nearest(wanted, names);
  return name.empty() ? std::string{} : "; did you mean '" + std::string(name) + "'?";
}

}  // namespace backlot::grammar
