// From the bytes of a web page to its article.
//
//   PageReader reader;                                  // one per thread; keeps its memory
//   Page page = reader.read(bytes);
//   if (page.kind == PageKind::article) use(page.title, page.text);
//
#pragma once

#include "backlot/article/date.h"
#include "backlot/html/tree_builder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::web {

struct Page {
  std::string title;
  std::string text;  // of the article: a paragraph a line, with an empty line between two
};

class PageReader {
 public:
  Page read(std::string_view bytes, std::string_view charset = {});

 private:
  html::TreeBuilder builder_;
  html::Tree tree_;
  std::string decoded_;
};

}  // namespace backlot::web
