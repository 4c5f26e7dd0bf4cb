#include "backlot/http/target.h"

#include "backlot/unicode/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::http {
namespace {

constexpr std::size_t longest_target = 8192;
constexpr std::size_t most_parts = 64;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

enum class Plus : std::uint8_t { is_plus, is_space };

std::optional<std::string> decoded(std::string_view raw, Plus plus) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%') {
      out += raw[i] == '+' && plus == Plus::is_space ? ' ' : raw[i];
      continue;
    }
    if (i + 2 >= raw.size()) return std::nullopt;
    const int high = hex_digit(raw[i + 1]);
    const int low = hex_digit(raw[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (out.find('\0') != std::string::npos || unicode::find_invalid(out) != std::string::npos) return std::nullopt;
  return out;
}

std::vector<std::string_view> pieces(std::string_view text, char divider) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(divider), text.size());
    out.push_back(text.substr(0, end));
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
    if (text.empty()) out.emplace_back();
  }
  return out;
}

auto refused(const char* why) { return fail(ErrorCode::invalid, why); }

Result<void> add_segments(std::string_view path, Target& out) {
  for (const std::string_view piece : pieces(path.substr(1), '/')) {
    auto segment = decoded(piece, Plus::is_plus);
    if (!segment) return refused("a part of the address is no UTF-8");
    if (out.segments.size() == most_parts) return refused("the address has too many parts");
    out.segments.push_back(std::move(*segment));
  }
  return {};
}

Result<void> add_parameters(std::string_view query, Target& out) {
  for (const std::string_view piece : pieces(query, '&')) {
    if (piece.empty()) continue;
    const std::size_t equals = std::min(piece.find('='), piece.size());
    auto name = decoded(piece.substr(0, equals), Plus::is_space);
    auto value = decoded(piece.substr(std::min(equals + 1, piece.size())), Plus::is_space);
    if (!name || !value) return refused("a parameter of the address is no UTF-8");
    if (out.query.size() == most_parts) return refused("the address has too many parameters");
    out.query.push_back({std::move(*name), std::move(*value)});
  }
  return {};
}

}  // namespace

std::optional<std::string> Target::parameter(std::string_view name) const {
  const auto found = std::ranges::find(query, name, &Parameter::name);
  if (found == query.end() || found->value.empty()) return std::nullopt;
  return found->value;
}

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (unicode::ascii::is_alphanumeric(c) || c == '-' || c == '.' || c == '_') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return out;
}

Result<Target> parse_target(std::string_view raw) {
  if (raw.size() > longest_target) return refused("the address is too long");
  if (!raw.starts_with('/')) return refused("the address does not begin with a slash");
  const std::size_t mark = std::min(raw.find('?'), raw.size());
  Target out{.raw = std::string(raw), .path = std::string(raw.substr(0, mark)), .segments = {}, .query = {}};
  if (auto added = add_segments(out.path, out); !added) return std::unexpected(added.error());
  const auto query = raw.substr(std::min(mark + 1, raw.size()));
  if (auto added = add_parameters(query, out); !added) return std::unexpected(added.error());
  return out;
}

}  // namespace backlot::http
