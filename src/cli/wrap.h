// Text broken into lines of a terminal, with its styles.
//
//   Rich text = {{"Ahn Se Rin", Style::strong}, {" plays the baker."}};
//   for (const Rich& line : wrap(text, 30)) out += painted(line, colour);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::cli {

enum class Style : std::uint8_t { plain, title, strong, faint, mark, warning };

struct Piece {
  std::string text;  // print_safe
  Style style = Style::plain;
};

using Rich = std::vector<Piece>;

// Lines of at most `width` columns (at least 8), broken at spaces; a word that is longer is broken inside. Leading and
// trailing spaces of lines are dropped. At least one line, which may be empty.
std::vector<Rich> wrap(const Rich& text, int width);
std::vector<std::string> wrap_plain(std::string_view text, int width);

int columns(const Rich& text);

// With the escape sequences of its styles, or without any.
std::string painted(const Rich& text, bool colour);

}  // namespace backlot::cli
