// Copy groups and stories as a list for readers: each story with its documents, and what each derives from.
#pragma once

#include "backlot/copies/groups.h"
#include "backlot/copies/stories.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backlot::pipeline {

struct StoryDocument {
  copies::DocumentNumber document = 0;  // index into CorpusStories::ids
  // To `source`; `retelling` for the root of another copy group than the first; `different` for the root of the first.
  copies::Relation relation = copies::Relation::different;
  std::optional<copies::DocumentNumber> source;
  float confidence = 0;  // see copies::Derivation; of a retelling, that it tells the same news
};

struct Story {
  std::vector<StoryDocument> documents;  // the root of the largest copy group first, each root before its copies
  float weakest = 1;                     // probability of the weakest link that holds it together
};

// A part of one document stands in another, which holds other things too: a quotation of paragraphs, a roundup. Each
// speaks for its copy group.
struct Excerpt {
  copies::DocumentNumber document = 0;  // holds the part
  copies::DocumentNumber of = 0;
  float probability = 0;
};

// Of each two copy groups the most probable of the excerpts between them.
std::vector<Excerpt> list_excerpts(const copies::CopyGroups& groups, std::span<const copies::Edge> edges);

// The stories of two documents or more, the largest first.
std::vector<Story> list_stories(const copies::CopyGroups& groups, const copies::Stories& stories);

struct CorpusStories {
  std::uint64_t documents = 0;       // all that were compared
  std::vector<std::string> ids;      // by document number
  std::vector<std::uint64_t> added;  // when each came: 0 for the first add()
  std::vector<Story> stories;        // of two documents or more, the largest first
  std::vector<Excerpt> excerpts;     // between copy groups, each two once, by document and `of`
};

}  // namespace backlot::pipeline
