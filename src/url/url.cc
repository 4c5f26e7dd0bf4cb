#include "backlot/url/url.h"

#include <algorithm>

namespace backlot::url {
namespace {

using std::string_view;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool may_stand_in_scheme(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

// The length of a scheme that `address` begins with; 0 for none.
std::size_t length_of_scheme(string_view address) {
  if (address.empty() || !is_letter(address.front())) return 0;
  const auto end = std::ranges::find_if_not(address, may_stand_in_scheme);
  return end != address.end() && *end == ':' ? static_cast<std::size_t>(end - address.begin()) : 0;
}

string_view trim(string_view text) {
  const auto is_space = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Cuts what stands behind the first `mark` off `rest`.
bool cut_tail(string_view& rest, char mark, string_view& tail) {
  const std::size_t at = rest.find(mark);
  if (at == string_view::npos) return false;
  tail = rest.substr(at + 1);
  rest = rest.substr(0, at);
  return true;
}

void drop_last_segment(std::string& path) { path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/')); }

std::string without_dot_segments(string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t next = path.find('/', path.front() == '/' ? 1 : 0);
    string_view segment = path.substr(0, next);
    path = next == string_view::npos ? string_view() : path.substr(next);
    const bool rooted = segment.starts_with('/');
    const string_view name = rooted ? segment.substr(1) : segment;
    if (name != "." && name != "..") {
      out += segment;
      continue;
    }
    if (name == "..") drop_last_segment(out);
    if (path.empty() && rooted) out += '/';
  }
  return out;
}

// The path of a reference that begins with no slash, on a page with the path of `base`.
std::string joined(const Parts& base, string_view path) {
  if (base.has_authority && base.path.empty()) return "/" + std::string(path);
  const std::size_t slash = base.path.rfind('/');
  return std::string(slash == string_view::npos ? string_view() : base.path.substr(0, slash + 1)) + std::string(path);
}

std::string put_together(const Parts& of, string_view path) {
  std::string out(of.scheme);
  if (!of.scheme.empty()) out += ':';
  if (of.has_authority) out.append("//").append(of.authority);
  out += path;
  if (of.has_query) out.append("?").append(of.query);
  if (!of.fragment.empty()) out.append("#").append(of.fragment);
  return out;
}

}  // namespace

Parts split(string_view address) {
  Parts parts;
  string_view rest = trim(address);
  if (const std::size_t length = length_of_scheme(rest); length > 0) {
    parts.scheme = rest.substr(0, length);
    rest.remove_prefix(length + 1);
  }
  cut_tail(rest, '#', parts.fragment);
  parts.has_query = cut_tail(rest, '?', parts.query);
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    parts.has_authority = true;
    parts.authority = rest.substr(0, rest.find('/'));
    rest.remove_prefix(parts.authority.size());
  }
  parts.path = rest;
  return parts;
}

std::string resolve(string_view base, string_view reference) {
  const Parts page = split(base);
  Parts parts = split(reference);
  if (!parts.scheme.empty() || page.scheme.empty()) return std::string(trim(reference));
  parts.scheme = page.scheme;
  if (parts.has_authority) return put_together(parts, without_dot_segments(parts.path));
  parts.has_authority = page.has_authority;
  parts.authority = page.authority;
  if (parts.path.starts_with('/')) return put_together(parts, without_dot_segments(parts.path));
  if (!parts.path.empty()) return put_together(parts, without_dot_segments(joined(page, parts.path)));
  if (!parts.has_query) {
    parts.has_query = page.has_query;
    parts.query = page.query;
  }
  return put_together(parts, page.path);
}

}  // namespace backlot::url
