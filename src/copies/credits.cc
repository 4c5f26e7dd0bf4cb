#include "backlot/copies/credits.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace backlot::copies {
namespace {

// What the line begins with.
constexpr std::array<std::string_view, 6> openings = {"via ",       "via: ", "h/t ", "hat tip", "read the original",
                                                      "republished"};

// What it says of itself, after "this article", "this story" or "this post".
constexpr std::array<std::string_view, 3> itself = {"this article ", "this story ", "this post "};
constexpr std::array<std::string_view, 9> origins = {
    "originally appeared",  "originally published", "was originally", "first appeared", "was first published",
    "has been republished", "was republished",      "is republished", "was syndicated"};

bool tells_its_origin(std::string_view line) {
  for (const std::string_view who : itself) {
    const std::size_t at = line.find(who);
    if (at == line.npos) continue;
    const std::string_view rest = line.substr(at + who.size());
    if (std::ranges::any_of(origins, [&](std::string_view o) { return rest.starts_with(o); })) return true;
  }
  return false;
}

}  // namespace

bool credits_another(const article::Document& document) {
  constexpr std::uint32_t longest = 240;  // bytes
  std::string folded;
  for (const article::Block& block : document.blocks) {
    if (block.span.size() > longest) continue;
    folded.clear();
    const std::string_view written = block.span.of(document.text);
    std::string_view line = unicode::fold_into(written, folded);
    line.remove_prefix(std::min(line.find_first_not_of("([*"), line.size()));
    if (std::ranges::any_of(openings, [&](std::string_view o) { return line.starts_with(o); })) return true;
    if (tells_its_origin(line)) return true;
  }
  return false;
}

}  // namespace backlot::copies
