#include "backlot/text/addresses.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {

constexpr auto top_level =
    std::to_array<std::string_view>({"com",  "net", "org", "kr", "uk", "jp", "tv",  "io", "gov", "edu",
                                     "info", "de",  "fr",  "eu", "co", "es", "biz", "cn", "tw",  "hk"});

bool host_char(char c) { return unicode::ascii::is_alphanumeric(c) || c == '-' || c == '.'; }
bool local_char(char c) { return host_char(c) || c == '_' || c == '+' || c == '%'; }
bool ends_address(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte >= 0x7F || c == '"' || c == '<' || c == '>' || c == '(' || c == ')' || c == '[' ||
         c == ']' || c == '|';
}

// No longer address is looked for, so that the work on a text is linear.
constexpr std::size_t longest_host = 253;
constexpr std::size_t longest_path = 4096;

template <class Predicate>
std::size_t run(std::string_view text, std::size_t from, std::size_t most, Predicate in) {
  const std::size_t limit = std::min(text.size(), from + most);
  while (from < limit && in(text[from])) ++from;
  return from;
}

// The end of a host name that starts at `from` and ends in a known domain, or 0.
std::size_t host_end(std::string_view text, std::size_t from) {
  std::size_t end = run(text, from, longest_host, host_char);
  while (end > from && !unicode::ascii::is_alphanumeric(text[end - 1])) --end;
  const std::string_view host = text.substr(from, end - from);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !unicode::ascii::is_alphanumeric(host[dot - 1])) return 0;
  return std::ranges::find(top_level, host.substr(dot + 1)) == top_level.end() ? 0 : end;
}

// The end of path, query and fragment after a host, without the sentence's own punctuation.
std::size_t path_end(std::string_view text, std::size_t from) {
  std::size_t end = run(text, from, longest_path, [](char c) { return !ends_address(c); });
  while (end > from && std::string_view(".,;:!?'*_").contains(text[end - 1])) --end;
  return end;
}

bool starts_with_scheme(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

}  // namespace

std::size_t address_length(std::string_view text) {
  if (starts_with_scheme(text)) {
    const std::size_t end = path_end(text, 0);
    return end > text.find_first_of(":.") + 3 ? end : 0;
  }
  const std::size_t local = run(text, 0, longest_host, local_char);
  if (local > 0 && local < text.size() && text[local] == '@') return host_end(text, local + 1);
  const std::size_t host = host_end(text, 0);
  if (host == 0 || host == text.size()) return host;
  return text[host] == '/' ? path_end(text, host) : host;
}

}  // namespace backlot::text
