// A work as wikitext for an editor to paste: infobox, cast, ratings, each statement with its references.
//
//   out += wikitext(chapter);
//
// Only confirmed castings and crew of which a clean article tells; the first three independent sources of each. A title
// is given in another script only where an article prints it; a last day, a number of episodes, averages are never made
// up. What the sources disagree on stands side by side with a comment. A work without an article that says whether it
// is a film or a series has no infobox.
#pragma once

#include "backlot/exports/chapter.h"

#include <string>
#include <string_view>

namespace backlot::exports {

// Empty for a chapter without a work.
std::string wikitext(const Chapter& chapter);

// Text that means nothing to MediaWiki: what it takes for markup (| = [ ] { } < > ~ '' __, and * # : ; at the start)
// stands as character references, line breaks become spaces.
std::string wiki_text(std::string_view text);

}  // namespace backlot::exports
