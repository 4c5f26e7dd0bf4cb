#include "backlot/serve/templates.h"

#include "backlot/serve/assets.h"

#include <stdexcept>

namespace backlot::serve {

Templates::Templates() {
  constexpr std::string_view folder = "pages/";
  constexpr std::string_view ending = ".mustache";
  for (const Asset& a : assets()) {
    if (!a.name.starts_with(folder)) continue;
    const std::string name(a.name.substr(folder.size(), a.name.size() - folder.size() - ending.size()));
    kainjow::mustache::mustache parsed{std::string(a.text)};
    if (!parsed.is_valid()) throw std::logic_error(name + ".mustache: " + parsed.error_message());
    parsed_.emplace(name, std::move(parsed));
  }
}

std::string Templates::render(std::string_view name, const Data& data) {
  return parsed_.find(name)->second.render(data);
}

void set_list(Data& object, const std::string& name, const Data& items) {
  if (items.is_empty_list()) return;
  object.set(name, items);
  object.set("any_" + name, Data(Data::type::bool_true));
}

}  // namespace backlot::serve
