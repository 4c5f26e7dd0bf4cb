// Which hosts may be asked: all that everybody can reach, and those of the user's own that were allowed by name.
//
//   auto rules = AddressRules::make({"wiki.example.internal", ".news.example.internal", "192.168.7.0/24"});
//   if (auto why = rules->refusal("wiki.example.internal", address); !why.empty()) … // do not connect
//
// A feed is written by strangers, and so is the address that a name leads to. Where the program runs there may be
// services that trust whoever reaches them; a stranger's link must not. The check belongs where the connection is made,
// with the address that is connected to: a name checked before may lead elsewhere a moment later.
#pragma once

#include "backlot/fetch/address.h"
#include "backlot/result/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::fetch {

class AddressRules {
 public:
  AddressRules() = default;  // nothing but public addresses

  // Each a name ("wiki.internal"), all names below one (".internal"), an address or a network ("10.1.0.0/16").
  // Error (invalid): none of these.
  static Result<AddressRules> make(std::span<const std::string> allowed);

  // Why a connection to this address for that host is refused; empty where it is not.
  std::string refusal(std::string_view host, const IpAddress& address) const;
  // The same of a host that is an address itself, before anything is asked; empty for names.
  std::string refusal(std::string_view host) const;

 private:
  bool is_allowed_by_name(std::string_view host) const;

  std::vector<std::string> names_;  // lower case; ".example" with all below
  std::vector<Network> networks_;
};

}  // namespace backlot::fetch
