// The guide as linked data: schema.org in JSON-LD 1.1, one document with a @graph.
//
//   std::string out;
//   JsonLd graph(out);
//   graph.add(chapter);            // for each; `out` may be emptied in between
//   graph.finish();
//
// A work is a TVSeries or a Movie (a CreativeWork where no article says which), a casting a PerformanceRole, a
// broadcast a BroadcastEvent, a rating an Observation (a share of the audience, no AggregateRating, which are
// opinions). What schema.org has no class for is wrapped in a Role, so that every statement can carry its sources:
// `subjectOf` names the articles, which stand in `citation` of the work with address, title, day and publisher. Only
// confirmed castings are taken; moments and descriptions are left to JSON Lines. Names are urn:x-backlot:work:7 and so
// on, the numbers of the guide.
#pragma once

#include "backlot/exports/chapter.h"

#include <string>

namespace backlot::exports {

class JsonLd {
 public:
  explicit JsonLd(std::string& out);
  void add(const Chapter& chapter);
  void finish();

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace backlot::exports
