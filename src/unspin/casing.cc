#include "backlot/unspin/casing.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>

namespace backlot::unspin {
namespace {

using unicode::ascii::is_upper;
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

bool shouts(std::string_view written) {
  return std::ranges::none_of(written, is_lower) && std::ranges::count_if(written, is_upper) > 1;
}

std::string with_apostrophes(std::string_view text, bool typographic) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' && typographic) {
      out += "’";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string in_manner_of(std::string_view written, std::string_view restored, Manner manner) {
  std::string out = with_apostrophes(restored, manner.typographic);
  if (shouts(written)) {
    std::ranges::transform(out, out.begin(), upper);
    return out;
  }
  const bool digit = !written.empty() && written.front() >= '0' && written.front() <= '9';
  if (!written.empty() && (is_upper(written.front()) || (digit && manner.title))) out.front() = upper(out.front());
  return out;
}

}  // namespace backlot::unspin
