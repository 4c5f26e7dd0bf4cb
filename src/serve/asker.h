// What a request tells of who asks, and how.
#pragma once

#include "backlot/http/message.h"

#include <string>
#include <string_view>

namespace backlot::serve {

// The value of a cookie; empty where it was not sent.
std::string_view cookie(const http::Request& request, std::string_view name);

// Somebody passed the request on: it did not begin on this machine.
bool came_by_proxy(const http::Request& request);

// "http://localhost:8080", by the name that the visitor used, where it looks like one; `public_address` where there is
// one.
std::string origin_of(const http::Request& request, const std::string& public_address);

// Below /api.
bool is_api(const http::Target& target);
// What scripts of any site may read; pages are for people.
bool is_for_programs(const http::Target& target);

// It must be made now, whatever was kept: what a browser sends where somebody loads a page once more.
bool wants_the_newest(const http::Request& request);

// "GET", …; "other" for those that nothing here takes.
std::string_view name_of(http::Method method);

}  // namespace backlot::serve
