#include "backlot/html/character_reference.h"

#include "backlot/html/ascii.h"
#include "backlot/html/entity_table.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace backlot::html {
namespace {

using std::string_view;

struct Entity {
  string_view name;   // without "&"; most with the semicolon
  string_view value;  // code points in hexadecimal, with a comma between two
};

std::vector<Entity> read_table() {
  std::vector<Entity> entities;
  entities.reserve(entity_count);
  for (string_view rest = entity_table; !rest.empty();) {
    const std::size_t equals = rest.find('=');
    const std::size_t space = rest.find(' ');
    entities.push_back({rest.substr(0, equals), rest.substr(equals + 1, space - equals - 1)});
    rest.remove_prefix(space + 1);
  }
  return entities;
}

// The longest name that `text` begins with; null for none.
const Entity* longest_match(string_view text) {
  static const std::vector<Entity> entities = read_table();
  std::size_t length = 0;
  while (length < text.size() && length < longest_entity && (is_letter(text[length]) || is_digit(text[length])))
    ++length;
  if (length < text.size() && text[length] == ';') ++length;
  for (; length >= 2; --length) {
    const string_view name = text.substr(0, length);
    const auto found = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    if (found != entities.end() && found->name == name) return &*found;
  }
  return nullptr;
}

void append_value(string_view value, std::string& out) {
  const char* at = value.data();
  const char* end = at + value.size();
  while (at < end) {
    std::uint32_t code_point = 0;
    at = std::from_chars(at, end, code_point, 16).ptr + 1;
    unicode::append(out, static_cast<char32_t>(code_point));
  }
}

// Appends the character and returns the bytes of `text` that its name takes, 0 where it is no name.
std::size_t decode_named(string_view text, Place place, std::string& out) {
  const Entity* entity = longest_match(text);
  if (!entity) return 0;
  const std::size_t length = entity->name.size();
  if (place == Place::attribute && entity->name.back() != ';' && length < text.size() &&
      (text[length] == '=' || is_letter(text[length]) || is_digit(text[length]))) {
    return 0;
  }
  append_value(entity->value, out);
  return length;
}

// What pages mean by the numbers of control characters: the characters of windows-1252.
constexpr std::array<char16_t, 32> windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t meant(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return U'\uFFFD';
  if (number >= 0x80 && number < 0xA0) return windows_1252[number - 0x80];
  return static_cast<char32_t>(number);
}

// "#8217;" or "#x2019;".
std::size_t decode_number(string_view text, std::string& out) {
  std::size_t at = 1;
  const bool hexadecimal = at < text.size() && lower(text[at]) == 'x';
  if (hexadecimal) ++at;
  const std::size_t begin = at;
  std::uint32_t number = 0;
  for (; at < text.size(); ++at) {
    const char c = lower(text[at]);
    std::uint32_t digit = 0;
    if (is_digit(c)) {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (hexadecimal && c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a' + 10);
    } else {
      break;
    }
    number = std::min<std::uint32_t>(number * (hexadecimal ? 16 : 10) + digit, 0x110000);
  }
  if (at == begin) return 0;
  unicode::append(out, meant(number));
  return at < text.size() && text[at] == ';' ? at + 1 : at;
}

// `text` stands behind an ampersand.
std::size_t decode_reference(string_view text, Place place, std::string& out) {
  if (text.empty()) return 0;
  if (text.front() == '#') return decode_number(text, out);
  return is_letter(text.front()) ? decode_named(text, place, out) : 0;
}

}  // namespace

bool needs_decoding(string_view raw) { return raw.contains('&') || raw.contains('\r') || raw.contains('\0'); }

void decode_into(string_view raw, Place place, std::string& out) {
  while (!raw.empty()) {
    const std::size_t at = std::min(raw.find_first_of(string_view("&\r\0", 3)), raw.size());
    out.append(raw.substr(0, at));
    raw.remove_prefix(at);
    if (raw.empty()) return;
    const char special = raw.front();
    raw.remove_prefix(1);
    if (special == '&') {
      const std::size_t taken = decode_reference(raw, place, out);
      if (taken == 0) out += '&';
      raw.remove_prefix(taken);
    } else if (special == '\r') {
      if (!raw.starts_with('\n')) out += '\n';
    } else if (place == Place::attribute) {
      unicode::append(out, U'\uFFFD');
    }
  }
}

}  // namespace backlot::html
