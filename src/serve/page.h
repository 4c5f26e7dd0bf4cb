// The frame around every page: head, search, sections, the viewer's zone.
#pragma once

#include "backlot/serve/visit.h"

#include <optional>
#include <string>
#include <string_view>

namespace backlot::serve {

// A feed of what the page is about, by which readers of feeds find it.
struct FeedLink {
  std::string address;
  std::string title;
};

struct Frame {
  std::string title;
  std::string query{};  // what stands in the search box
  int status = 200;
  std::optional<FeedLink> feed{};
};

// `main` is HTML that a template made.
http::Response framed(Visit& visit, const Frame& frame, std::string_view main);
// A page that says what is wrong.
http::Response refused(Visit& visit, int status, std::string_view what);
// 303 to another page of this site.
http::Response redirect(std::string address);
// 301 from the number of something that is read as one with others to the page of all.
http::Response moved(std::string address);

// The answer of a question to the guide that failed: 404 where the thing is not there, else 503.
http::Response failed(Visit& visit, const Error& error);

}  // namespace backlot::serve
