// A document as something to cite.
//
//   const Citation c = citation_of(source);
//   if (!c.url.empty()) …      // "https://news.example/a%7Cb", "news.example", 2025-03-04
#pragma once

#include "backlot/guide/pages.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::exports {

struct Citation {
  guide::DocumentId document = 0;
  std::string url;        // of the web; empty where there is none: a path of this machine is nobody's business
  std::string title;      // one line
  std::string publisher;  // "news.example"; empty without an address
  std::string language;   // BCP 47; empty where unknown
  std::optional<article::Date> published;
  article::Date retrieved;  // when it was read
  bool spun = false;
};

// What an address may not hold by RFC 3986, and what the formats take for marks of their own (| ' [ ] { } and more),
// stands in it as percent-encoded bytes.
Citation citation_of(const guide::Source& source);

// Those of a fact, one for each independent source, in their order: copies are left out by the guide already.
std::vector<Citation> citations_of(const guide::Backing& backing);

// Their addresses, a space between two; documents without one left out.
std::string addresses_of(const guide::Backing& backing);

// Text on one line: control characters and line breaks become single spaces, none at the ends.
std::string one_line(std::string_view text);

}  // namespace backlot::exports
