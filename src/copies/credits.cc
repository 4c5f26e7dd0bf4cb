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

// Whether a line of the page that goes on so says that it follows another.
bool begins_with_a_credit(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of("([*"), line.size()));
  return std::ranges::any_of(openings, [&](std::string_view o) { return line.starts_with(o); });
}

bool tells_its_origin(std::string_view line) {
  for (const std::string_view who : itself) {
    if (!line.starts_with(who)) continue;
    const std::string_view rest = line.substr(who.size());
    if (std::ranges::any_of(origins, [&](std::string_view o) { return rest.starts_with(o); })) return true;
  }
  return false;
}

// Calls visit(rest of the line) for each place where the line may speak of itself. To look for a few letters costs a
// tenth of folding all lines.
template <class Visit>
bool any_place_of_itself(std::string_view line, Visit visit) {
  for (const std::string_view letters : {"his ", "HIS "}) {
    for (std::size_t at = line.find(letters, 1); at != line.npos; at = line.find(letters, at + 1)) {
      const std::size_t next = at + letters.size();
      if (next < line.size() && std::string_view("aspASP").contains(line[next]) && visit(line.substr(at - 1)))
        return true;
    }
  }
  return false;
}

}  // namespace

bool credits_another(const article::Document& document) {
  constexpr std::uint32_t longest = 240;  // bytes
  constexpr std::size_t head = 32;        // bytes, of which the longest opening has half
  std::string folded;
  const auto fold = [&](std::string_view written) {
    folded.clear();
    return unicode::fold_into(written, folded);
  };
  for (const article::Block& block : document.blocks) {
    if (block.span.size() > longest) continue;
    const std::string_view written = block.span.of(document.text);
    if (begins_with_a_credit(fold(written.substr(0, head)))) return true;
    if (any_place_of_itself(written, [&](std::string_view rest) { return tells_its_origin(fold(rest)); })) return true;
  }
  return false;
}

}  // namespace backlot::copies
