// XML as the web writes it, an element at a time.
//
//   struct Titles : xml::Handler {
//     void text(std::string_view words) override { … }
//   };
//   Titles titles;
//   Result<void> read = xml::read_events(bytes, titles, {.charset = "euc-kr"});   // as the server said, if it did
//
// Real feeds are often no XML: a "&" stands alone, entities of HTML are used that nobody declared, an end tag is
// missing, the charset is not the one stated, or the file is cut off. What can be read is read: characters are decoded
// as those of web pages are (html/charset.h), "&nbsp;" and its like are HTML's, and after a mistake reading goes on.
//
// Safe for bytes from anywhere: no file and no address is opened, entities that a document declares are not expanded
// (neither "billion laughs" nor "/etc/passwd"), and size, depth and number of attributes are bounded. This is libxml2,
// which recovers from mistakes; expat stops at the first.
#pragma once

#include "backlot/result/result.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace backlot::xml {

// Views are valid during the call.
struct Name {
  std::string_view space;   // the address of the namespace; empty where none was declared
  std::string_view prefix;  // as written; "dc" also where nobody declared it
  std::string_view local;
};

struct Attribute {
  Name name;
  std::string_view value;
};

class Handler {
 public:
  virtual ~Handler() = default;
  virtual void start(const Name& /*name*/, std::span<const Attribute> /*attributes*/) {}
  virtual void end(const Name& /*name*/) {}
  // Well-formed UTF-8, CDATA sections among it; one stretch of text may come in several calls.
  virtual void text(std::string_view /*words*/) {}
  // Returns false to stop: what follows is not read, and that is no error.
  virtual bool goes_on() const { return true; }
};

struct Options {
  std::string_view charset = {};                        // a label that came with the bytes (Content-Type)
  std::size_t largest = std::size_t{32} * 1024 * 1024;  // bytes
};

// Every start has its end, also where the document is cut off. Errors:
//   too_large  over `largest`
//   invalid    no element at all
// Linear in the bytes. Each call stands for itself: any thread may make one.
Result<void> read_events(std::string_view bytes, Handler& handler, const Options& options = {});

}  // namespace backlot::xml
