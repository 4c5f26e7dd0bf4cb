// Plain text whose lines were cut at a width, as e-mail and old text files have it: the lines of a paragraph are put
// together again.
//
//   “By the Way” is a romance about two people who only ever say the
//   important thing as an afterthought. Tak Ye Rin stars as Seo Han Byul, a     one line, of three, for its readers
//   court stenographer.
//
// Lines were cut where the first word of the next one had no room left. A text is wrapped where most of its lines that
// have another one right below them end so, for one and the same width, and go on in lower case; a poem, a list of
// names and a programme guide do not. In a wrapped text a line that could have held more ends its paragraph, and lines
// with a label of their own ("3.", "Q:", "14:07", a bullet) start one.
#pragma once

#include "backlot/ingest/lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::ingest {

// Joins the lines of `text` that were cut: their spans then hold line breaks. Returns whether there were any.
bool join_wrapped_lines(std::string_view text, std::vector<Line>& lines);

// The text with a space for each byte of white space inside a line, so that joined lines read like others: all
// offsets stay.
std::string without_breaks(std::string_view text, const std::vector<Line>& lines);

}  // namespace backlot::ingest
