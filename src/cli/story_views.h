// Stories as the forms in which `stories` prints them, beside JSON (pipeline/stories_json.h).
//
//   table     a tree a story: each copy under the document it was made from
//   DOT, GEXF a picture of who copies whom, for Graphviz and Gephi: an arrow from each copy to its source
#pragma once

#include "backlot/cli/terminal.h"
#include "backlot/pipeline/corpus.h"

#include <string>

namespace backlot::cli {

std::string stories_page(const pipeline::CorpusStories& found, Terminal terminal);
std::string stories_dot(const pipeline::CorpusStories& found);
std::string stories_gexf(const pipeline::CorpusStories& found);

}  // namespace backlot::cli
