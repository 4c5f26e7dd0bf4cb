// What a page says of itself: in JSON-LD, in <meta>, <link>, <time> and in microdata. Each value is the first one found
// in that order of trust, as the page writes it, without character references and white space at its ends.
#pragma once

#include "backlot/article/date.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::web {

struct Statements {
  std::string title;
  std::vector<std::string> authors;
  std::optional<article::Date> published;
  std::optional<article::Date> modified;
  std::string url;            // canonical; may be relative
  std::string site;           // "Harbour News"
  std::string language;       // BCP 47 as far as pages know it
  std::string article_body;   // the article's words, where JSON-LD repeats them
  std::string kind;           // of Open Graph: "article", "website", "video.other"
  bool says_article = false;  // JSON-LD or Open Graph call the page an article
};

}  // namespace backlot::web
