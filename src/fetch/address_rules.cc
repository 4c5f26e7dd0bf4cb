#include "backlot/fetch/address_rules.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>

namespace backlot::fetch {
namespace {

namespace ascii = unicode::ascii;

bool is_of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

}  // namespace

Result<AddressRules> AddressRules::make(std::span<const std::string> allowed) {
  AddressRules rules;
  for (const std::string& text : allowed) {
    if (const auto network = Network::parse(text)) {
      rules.networks_.push_back(*network);
      continue;
    }
    std::string name = ascii::lowered(text);
    if (name.size() < 2 || !std::ranges::all_of(name, is_of_a_name))
      return fail(ErrorCode::invalid, "'" + text + "' is no name of a host, address or network (10.1.0.0/16)");
    rules.names_.push_back(std::move(name));
  }
  return rules;
}

std::string AddressRules::refusal(std::string_view host, const IpAddress& address) const {
  std::string why = why_private(address);
  if (why.empty() || is_allowed_by_name(host)) return {};
  if (std::ranges::any_of(networks_, [&](const Network& n) { return n.contains(address); })) return {};
  const bool is_address = IpAddress::parse(host).has_value();
  return std::string(host) + " is " + (is_address ? "" : address.text() + ", ") + why + "; --allow-host " +
         std::string(host) + " permits it";
}

std::string AddressRules::refusal(std::string_view host) const {
  const auto address = IpAddress::parse(host);
  return address ? refusal(host, *address) : std::string();
}

bool AddressRules::is_allowed_by_name(std::string_view host) const {
  return std::ranges::any_of(names_, [&](const std::string& name) {
    return host == name ||
           (name.starts_with('.') && (host.ends_with(name) || host == std::string_view(name).substr(1)));
  });
}

}  // namespace backlot::fetch
