#include "backlot/html/tree.h"

#include <algorithm>

namespace backlot::html {

std::string_view Tree::attribute(NodeIndex n, Attribute name) const {
  for (const AttributeValue& a : attributes(n)) {
    if (a.name == name) return a.value;
  }
  return {};
}

bool Tree::has(NodeIndex n, Attribute name) const {
  return std::ranges::any_of(attributes(n), [&](const AttributeValue& a) { return a.name == name; });
}

std::string_view Tree::only_text(NodeIndex n) const {
  return n + 1 < nodes_[n].end ? nodes_[n + 1].text : std::string_view();
}

std::string_view Tree::keep(std::string_view decoded) {
  constexpr std::size_t block = std::size_t{64} * 1024;
  if (decoded.empty()) return {};
  if (decoded.size() > block_ - used_) {
    block_ = std::max(block, decoded.size());
    decoded_.push_back(std::make_unique_for_overwrite<char[]>(block_));
    used_ = 0;
  }
  char* to = decoded_.back().get() + used_;
  std::ranges::copy(decoded, to);
  used_ += decoded.size();
  return {to, decoded.size()};
}

}  // namespace backlot::html
