#include "backlot/serve/templates.h"

#include "backlot/serve/assets.h"

#include <stdexcept>

namespace backlot::serve {
namespace {

constexpr std::string_view ending = ".mustache";

// Parts are put in before parsing: a part of its own would be parsed whenever it is shown.
std::string with_parts(std::string_view page) {
  constexpr std::string_view opening = "{{>";
  constexpr std::string_view closing = "}}";
  std::string whole;
  for (;;) {
    const std::size_t at = page.find(opening);
    whole += page.substr(0, at);
    if (at == page.npos) return whole;
    const std::size_t end = page.find(closing, at);
    const std::string name(page.substr(at + opening.size(), end - at - opening.size()));
    const std::string part = with_parts(asset("parts/" + name + std::string(ending)));
    // The line break that ends a file is none of the part.
    whole += std::string_view(part).substr(0, part.find_last_not_of('\n') + 1);
    page.remove_prefix(end + closing.size());
  }
}

}  // namespace

Templates::Templates() {
  constexpr std::string_view folder = "pages/";
  for (const Asset& a : assets()) {
    if (!a.name.starts_with(folder)) continue;
    const std::string name(a.name.substr(folder.size(), a.name.size() - folder.size() - ending.size()));
    kainjow::mustache::mustache parsed{with_parts(a.text)};
    if (!parsed.is_valid()) throw std::logic_error(name + ".mustache: " + parsed.error_message());
    parsed_.emplace(name, std::move(parsed));
  }
}

std::string Templates::render(std::string_view name, const Data& data) {
  return parsed_.find(name)->second.render(data);
}

void set_list(Data& object, const std::string& name, Data items) {
  if (items.is_empty_list()) return;
  object.set(name, std::move(items));
  object.set("any_" + name, Data(Data::type::bool_true));
}

}  // namespace backlot::serve
