// What each line of an article is for: headline, body, question and answer, or the furniture of the page around it.
//
//   Document d;
//   d.text = " date 2024-03-22\nBy the Way opens its doors\nBy Hur Min-ji\n\nThe clip begins …\n\nSource (1)";
//   lay_out(d);
//   // d.published == 2024-03-22, d.title == "By the Way opens its doors"
//   // d.blocks: dateline, headline, byline, body, credit
//
// Lines that were cut at a width are paragraphs again (wrapped_lines.h): their blocks hold line breaks.
//
// A sentence is never thrown away on suspicion: a line that is not surely furniture is body, because a fact that is
// lost here cannot be found later, while furniture taken for body rarely yields a fact.
#pragma once

#include "backlot/article/document.h"

namespace backlot::ingest {

// Fills `blocks` from `text` (old blocks are dropped), and `title` and `published` where they are empty and the text
// states them. `text` must be well-formed UTF-8 of less than 4 GiB. Every byte of the text that is not white space
// lies in a block or its label, except the marks between a label and the words after it. Linear in the text; holds no
// state, so any number of threads may call it, each with its own document.
void lay_out(article::Document& document);

}  // namespace backlot::ingest
