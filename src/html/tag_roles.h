// What the start and the end of an element mean for those that are open around it: the lists of HTML5's "tree
// construction", as far as a reader of articles needs them.
#pragma once

#include "backlot/html/tag.h"

namespace backlot::html {

bool is_table_root(Tag tag);
bool is_part_of_table(Tag tag);

// An end tag closes nothing beyond one of these.
bool ends_scope(Tag tag);
// … which a paragraph does not reach beyond either.
bool ends_button_scope(Tag tag);
// An item does not close the one before it where one of these stands in between.
bool keeps_item_open(Tag tag);

// A paragraph ends where one of them begins.
bool closes_paragraph(Tag tag);
// May stand in <head>; anything else ends it.
bool belongs_to_head(Tag tag);
// May stand in <svg> or <math> without ending it, where the tag is one of HTML's.
bool may_be_foreign(Tag tag);

// Formatting inside them begins and ends with them.
bool holds_own_formatting(Tag tag);
// Its text is nothing to read.
bool is_silent(Tag tag);

}  // namespace backlot::html
