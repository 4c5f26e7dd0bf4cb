// The cast of a work as a picture: whom they play, and what else they are in.
//
// Three columns: characters, actors, and other works and groups, each in the place that crosses the fewest lines in a
// simple order: actors as the page has them, what they are in at the mean height of those who are in it. The same page
// gives the same picture.
#pragma once

#include "backlot/guide/cast_links.h"
#include "backlot/guide/pages.h"

#include <string>
#include <vector>

namespace backlot::serve {

struct CastGraph {
  std::string picture;  // an <svg> with a title and a description; empty where fewer than two actors are known
  // What the picture shows beside the cast, for a list: each with who is in it, those that join most actors first.
  struct Shared {
    guide::EntityRef what;
    std::vector<guide::EntityRef> people;
  };
  std::vector<Shared> shared;
};

// Actors that are confirmed; the first sixteen, and what joins most of them.
CastGraph cast_graph(const std::vector<guide::CastRow>& cast, const std::vector<guide::CastLink>& links);

}  // namespace backlot::serve
