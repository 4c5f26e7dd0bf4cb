#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace backlot::unicode {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Whether the eight bytes from `text` on are ASCII.
bool is_ascii(const char* text) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, sizeof(eight));
  return (eight & 0x8080808080808080U) == 0;
}

// Length of the well-formed sequence at `at`, or 0.
std::uint32_t sequence_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(text, at + i)) return 0;
  }
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || outside ? 0 : length;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const std::uint32_t length = sequence_length(text, at);
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  switch (length) {
    case 1: return {byte(0), 1};
    case 2: return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    case 3: return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    case 4:
      return {(byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU), 4};
    default: return {replacement, 1};
  }
}

void append(std::string& out, char32_t c) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6U), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12U), put(0x80 | (c >> 6U & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18U), put(0x80 | (c >> 12U & 0x3F)), put(0x80 | (c >> 6U & 0x3F)), put(0x80 | (c & 0x3F));
  }
}

std::size_t find_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    while (at + 8 <= text.size() && is_ascii(text.data() + at)) at += 8;
    if (at == text.size()) break;
    const std::uint32_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string repair(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t length = sequence_length(text, at);
    if (length == 0) {
      append(out, replacement);
      ++at;
    } else {
      out.append(text.substr(at, length));
      at += length;
    }
  }
  return out;
}

namespace {
constexpr std::uint32_t stride = 64;

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::uint32_t count_code_points(std::string_view text) {
  std::uint32_t count = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::string_view eight = text.substr(at, 8);
    count += is_ascii(eight.data()) ? 8 : static_cast<std::uint32_t>(std::ranges::count_if(eight, starts_code_point));
  }
  return count + static_cast<std::uint32_t>(std::ranges::count_if(text.substr(at), starts_code_point));
}
}  // namespace

void CodePointMap::reset(std::string_view text) {
  text_ = text;
  marks_.clear();
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += stride) {
    marks_.push_back(count);
    count += count_code_points(text.substr(at, stride));
  }
}

std::uint32_t CodePointMap::operator()(std::uint32_t byte_offset) const {
  const std::uint32_t block = byte_offset / stride;
  return marks_[block] + count_code_points(text_.substr(block * stride, byte_offset - block * stride));
}

}  // namespace backlot::unicode
