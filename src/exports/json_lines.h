// Facts with their evidence, one JSON object a line: for programs that want everything.
//
//   JsonLines lines(guide, out);
//   if (auto done = lines.add(chapter); !done) return done;
//
// {"fact": 4, "kind": "cast", "statement": "Ahn Se Rin plays …", "work": {"id", "name"}, "person", "object", …,
// "support", "documents", "evidence": [{"document", "title", "url", "published", "retrieved", "language", "sentence",
// "says", "start", "end", "rule", "confidence", "copy"}]}. Evidence is every document that states it and is still
// shown; one that is a copy says so and is no source of its own.
#pragma once

#include "backlot/exports/chapter.h"

#include <string>

namespace backlot::exports {

class JsonLines {
 public:
  JsonLines(const guide::Guide& guide, std::string& out) : guide_(guide), out_(out) {}
  // Errors: those of Guide.
  Result<void> add(const Chapter& chapter);

 private:
  const guide::Guide& guide_;
  std::string& out_;
};

}  // namespace backlot::exports
