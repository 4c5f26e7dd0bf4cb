// Documents that tell the same news, and what is new.
#pragma once

#include "backlot/guide/document_page.h"
#include "backlot/guide/pages.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::guide {

struct StoryMember {
  Source document;  // its rule is empty
  std::optional<Origin> copied_from;
};

struct StoryPage {
  DocumentId id = 0;                 // the smallest document of the story
  std::vector<StoryMember> members;  // by publication date, then as they were read; 500 at most
  std::uint32_t documents = 0;       // all of them
  std::uint32_t copies = 0;          // of these, those that derive from another
};

// A story among others: its first document that is no copy, and how many tell it.
struct NewsItem {
  DocumentId story = 0;
  Source document;
  std::uint32_t documents = 1;
  std::uint32_t copies = 0;
};

// Where a page of news ends and the next one begins: at a document, by its day ("" without one) and number.
struct NewsPlace {
  std::string published;
  DocumentId document = 0;
};

// The same with what a feed says of it.
struct ToldStory {
  NewsItem item;
  std::string key;           // content_key of the document that the story is called by: the same in every guide
  std::string lead;          // how its first document begins, at most 600 code points
  std::int64_t changed = 0;  // when its last document was read, seconds since 1970-01-01 UTC
};

}  // namespace backlot::guide
