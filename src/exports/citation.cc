#include "backlot/exports/citation.h"

#include "backlot/article/web_address.h"

#include <fmt/format.h>

namespace backlot::exports {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;

std::string encoded(std::string_view address) {
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept =
        byte > 0x20 && byte < 0x7F && std::string_view("|'\"<>[]{}\\^`").find(c) == std::string_view::npos;
    out += kept ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

Citation citation_of(const guide::Source& source) {
  Citation c;
  c.document = source.document;
  if (article::is_web(source.address)) {
    c.url = encoded(source.address);
    c.publisher = article::outlet_of(source.address);
  }
  c.title = one_line(source.title);
  c.language = source.language;
  c.published = source.published;
  c.retrieved = article::Date::make(1970, 1, 1)->plus_days(static_cast<int>(source.read_at / seconds_a_day));
  c.spun = source.spun;
  return c;
}

std::vector<Citation> citations_of(const guide::Backing& backing) {
  std::vector<Citation> citations;
  for (const guide::Source& source : backing.sources) citations.push_back(citation_of(source));
  return citations;
}

std::string addresses_of(const guide::Backing& backing) {
  std::string addresses;
  for (const Citation& c : citations_of(backing)) {
    if (!c.url.empty()) addresses += (addresses.empty() ? "" : " ") + c.url;
  }
  return addresses;
}

}  // namespace backlot::exports
