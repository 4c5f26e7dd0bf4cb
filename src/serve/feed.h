// Atom (RFC 4287): one entry a story.
//
//   Feed feed{.title = "Hollow Tide", .origin = "https://guide.example", .page = "/works/7", .self =
//   "/works/7/feed.atom"}; feed.stories = *guide.stories_about(7, 40); atom(feed)
//
// An entry is known by what its first document says, in any guide and for ever; it is updated when another document
// tells the story, and at no other time: the same guide gives the same bytes.
#pragma once

#include "backlot/guide/story_page.h"

#include <string>
#include <vector>

namespace backlot::serve {

struct Feed {
  std::string title;
  std::string origin;  // what addresses begin with
  std::string page;    // of the site, that shows the same to people
  std::string self;    // where the feed is
  std::vector<guide::ToldStory> stories;
};

std::string atom(const Feed& feed);

// "2025-03-05T12:00:00Z", of seconds since 1970-01-01 UTC.
std::string iso_time(std::int64_t seconds);

}  // namespace backlot::serve
