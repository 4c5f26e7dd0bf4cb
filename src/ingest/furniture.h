// Lines that a page puts around its article: photo credits, source lines, share buttons, links to other articles.
//
//   furniture_kind("Source (1) (2)")                        == BlockKind::credit
//   furniture_kind("SHARE  TWEET  PIN  MAIL")               == BlockKind::share
//   furniture_kind("Also read: The 7 best hanbok on TV")    == BlockKind::related
//   furniture_kind("Source material is scarce, he said.")   == nullopt
//
// The phrases stand in the tables of furniture.cc, each with what must follow it for the line to count; a sentence
// that merely begins with the same words is left alone, because a lost fact cannot be found again.
#pragma once

#include "backlot/article/document.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace backlot::ingest {

// `line` is trimmed and not empty. The answer is credit, share or related.
std::optional<article::BlockKind> furniture_kind(std::string_view line);

// Furniture that a page glued to the end of a paragraph: the offset where "Source (1) (2)" starts in "… airs at 9 p.m.
// Source (1) (2)", and its kind; nullopt where the line ends with its own words.
struct FurnitureTail {
  std::size_t begin = 0;
  article::BlockKind kind = article::BlockKind::credit;
};
std::optional<FurnitureTail> find_furniture_tail(std::string_view line);

}  // namespace backlot::ingest
