// What a page shows beside its words: videos and the captions of its pictures; and what its readers wrote.
#pragma once

#include "backlot/html/tree.h"
#include "backlot/web/content.h"

#include <string>
#include <vector>

namespace backlot::web {

// Addresses of the videos embedded in the article, in its order, each once; those of YouTube as one would link to them
// ("https://www.youtube.com/watch?v=…").
std::vector<std::string> find_videos(const html::Tree& tree, const Content& content);

// The captions of the article's pictures, each once.
std::vector<std::string> find_captions(const html::Tree& tree, const Blocks& blocks, const Content& content);

// The paragraphs of the comments below it.
std::vector<std::string> find_comments(const Blocks& blocks, const Content& content);

}  // namespace backlot::web
