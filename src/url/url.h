// Addresses of the web, taken apart and put together by RFC 3986, section 5.
//
//   resolve("https://news.example/tv/feed.xml", "../rain?x=1")   // "https://news.example/rain?x=1"
//   split("https://news.example:81/tv").authority                // "news.example:81"
//
// Nothing is decoded, encoded or checked: what pages and feeds write is kept, white space at both ends aside.
#pragma once

#include <string>
#include <string_view>

namespace backlot::url {

// Views of the address given; a part that is not there is empty. A query has no "?", a fragment no "#".
struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
  bool has_authority = false;
  bool has_query = false;
};

Parts split(std::string_view address);

// `reference` as it is meant on the page `base`; `reference` itself where it is whole or `base` is empty. What holds no
// scheme after that is still relative.
std::string resolve(std::string_view base, std::string_view reference);

}  // namespace backlot::url
