// Titles at the head of a line: in programme guides ("8.00pm ITV Constable Country", "Sealed Bids, 6pm, Channel 4"), in
// numbered lists ("1. Swallow Street (Show TV)") and in headlines ("Copper Basin, week 3: what we know").
#pragma once

#include "backlot/mentions/titles.h"

#include <cstdint>
#include <vector>

namespace backlot::mentions {

// The sentence that starts at token `begin`, in whatever capitals.
void read_listing(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out);
// A headline that starts with the title and tells which part of it.
void read_headline_label(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out);
// "Sugar Kiln Detectives TV Anime Unveils More Cast": what stands before the kind.
void read_anime_headline(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out);
// A title on a line of its own: the hour, the channel or its kind begins the next line.
bool is_listing_line(const Page& page, std::uint32_t first, std::uint32_t last);

}  // namespace backlot::mentions
