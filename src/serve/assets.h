// What lies in web/: templates of pages, the style sheet, the script. Compiled in, so that the program is one file.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace backlot::serve {

struct Asset {
  std::string_view name;  // "style.css", "pages/work.mustache"
  std::string_view text;
};

std::span<const Asset> assets();
// The text of one that is there: a name that is not is a mistake in the program.
std::string_view asset(std::string_view name);

// Where a browser fetches it: "/assets/1f0c…/style.css". The address changes with the text, so that it may be kept for
// ever.
const std::string& asset_address(std::string_view name);

}  // namespace backlot::serve
