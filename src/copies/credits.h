// Whether a document says itself that it was taken from another one: "This story originally appeared on Screen Weekly",
// "via Screen Weekly", "H/T Screen Weekly", "Republished with permission".
//
// "Source (1) (2)" says nothing here: those who translate news end with it, and whoever copies them drops it as often
// as not.
#pragma once

#include "backlot/article/document.h"

namespace backlot::copies {

// Looks at lines and short paragraphs (`document.blocks` laid out) only: what a long paragraph tells of a story that
// "originally appeared" is news.
bool credits_another(const article::Document& document);

}  // namespace backlot::copies
