// From the bytes of a web page to its article.
//
//   PageReader reader;                                  // one per thread; keeps its memory
//   Page page = reader.read(bytes);
//   // page.title == "Rain over the harbour", page.text == "The cast met …\n\nFilming begins …"
//
// Any bytes are a page; there are no errors. The work is linear in the bytes, the memory a few times their number.
// Strings are well-formed UTF-8.
#pragma once

#include "backlot/html/tree_builder.h"
#include "backlot/web/json_ld.h"
#include "backlot/web/kind.h"
#include "backlot/web/statements.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::web {

struct Page {
  PageKind kind = PageKind::empty;
  Statements says;                    // title, authors, dates, address, site, language
  std::string text;                   // of the article: a paragraph a line, with an empty line between two
  std::vector<std::string> captions;  // of its pictures
  std::vector<std::string> videos;    // addresses of those it shows
  std::vector<std::string> comments;  // paragraphs that its readers wrote
};

class PageReader {
 public:
  // `charset` is the label that came with the page (Content-Type), if any.
  Page read(std::string_view bytes, std::string_view charset = {});

  // A piece of a page, as feeds carry it: all paragraphs but those that are named for furniture; nothing is stated.
  Page read_piece(std::string_view utf8);

 private:
  html::TreeBuilder builder_;
  html::Tree tree_;
  JsonLd json_ld_;
  std::string decoded_;
};

// Whether bytes look like a web page: "<!doctype html", "<html" or another tag of HTML after white space, comments and
// an XML declaration; in UTF-8, UTF-16 or any charset in which tags are ASCII.
bool looks_like_page(std::string_view head);

}  // namespace backlot::web
