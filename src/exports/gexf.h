// Who plays where, as a graph for Gephi and networkx (GEXF 1.3): people and works are nodes, castings edges between
// them with character, status, support and sources.
//
//   CastGraph graph;
//   graph.add(chapter);                 // for each
//   out += graph.gexf();
#pragma once

#include "backlot/exports/chapter.h"

#include <map>
#include <string>

namespace backlot::exports {

class CastGraph {
 public:
  void add(const Chapter& chapter);
  // Nodes by their numbers, edges in the order in which they were added.
  std::string gexf() const;

 private:
  std::map<guide::EntityId, guide::EntityRef> nodes_;
  std::string edges_;
};

}  // namespace backlot::exports
