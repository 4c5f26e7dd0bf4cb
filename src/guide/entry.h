// What goes into a guide, and what came of it.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::guide {

// A document with what was found in it. `content_key` is article::content_key(document.text); where it is empty,
// the guide computes it.
struct Entry {
  article::Document document;
  facts::Annotation annotation;
  std::string content_key;
};

// An entry that was left out, and why.
struct Refusal {
  std::string source;  // Document::source
  std::string id;      // Document::id
  Error error;
};

// What a batch changed. Each document counts once among new, unchanged, replaced, elsewhere and refused.
struct Learned {
  std::uint64_t documents_new = 0;
  // Its address showed this text before, now or earlier, or shows the article of which this is the teaser: nothing
  // changed.
  std::uint64_t documents_unchanged = 0;
  std::uint64_t documents_replaced = 0;   // its address showed another text before, which is superseded now
  std::uint64_t documents_elsewhere = 0;  // a known text at an address not seen before: no new facts
  std::uint64_t works_new = 0;
  std::uint64_t people_new = 0;
  std::uint64_t characters_new = 0;
  std::uint64_t groups_new = 0;
  std::uint64_t networks_new = 0;
  std::uint64_t facts_new = 0;      // never stated before
  std::uint64_t facts_known = 0;    // stated once more, by another document
  std::uint64_t facts_refused = 0;  // about something whose name is empty or absurdly long
  std::vector<Refusal> refused;

  Learned& operator+=(const Learned& other);
};

}  // namespace backlot::guide
