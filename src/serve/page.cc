#include "backlot/serve/page.h"

#include "backlot/serve/assets.h"

namespace backlot::serve {
namespace {

// Nothing from another host, nothing inline.
constexpr const char* policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

Data sections_data(std::string_view here) {
  struct Section {
    const char* address;
    const char* label;
  };
  Data out = list();
  for (const auto& [address, label] :
       {Section{"/schedule", "Schedule"}, Section{"/news", "News"}, Section{"/about", "About"}}) {
    Data item;
    set(item, "address", address);
    set(item, "label", label);
    if (here == address) set_true(item, "current");
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

http::Response framed(Visit& visit, const Frame& frame, std::string_view main) {
  Data page;
  set(page, "title", frame.title);
  set(page, "query", frame.query);
  set(page, "style", asset_address("style.css"));
  set(page, "script", asset_address("app.js"));
  set(page, "icon", asset_address("icon.svg"));
  page.set("sections", sections_data(visit.request.target.path));
  set(page, "zone", visit.viewer.zone);
  set(page, "here", visit.request.target.raw);
  if (frame.feed) {
    Data feed;
    set(feed, "address", frame.feed->address);
    set(feed, "title", frame.feed->title);
    page.set("feed", std::move(feed));
  }
  set(page, "main", main);
  http::Response out = http::html(visit.templates.render("frame", page), frame.status);
  out.headers.push_back({"Content-Security-Policy", policy});
  return out;
}

http::Response refused(Visit& visit, int status, std::string_view what) {
  Data page;
  set(page, "what", what);
  const char* title = status == 404 ? "Not found" : status < 500 ? "This cannot be answered" : "Not just now";
  set(page, "title", title);
  return framed(visit, {.title = title, .status = status}, visit.templates.render("refused", page));
}

http::Response redirect(std::string address) {
  http::Response out = http::text("see " + address + "\n", 303);
  out.headers.push_back({"Location", std::move(address)});
  return out;
}

http::Response moved(std::string address) {
  http::Response out = http::text("moved to " + address + "\n", 301);
  out.headers.push_back({"Location", std::move(address)});
  out.headers.push_back({"Cache-Control", "no-cache"});  // what is read as one may come apart again
  return out;
}

http::Response failed(Visit& visit, const Error& error) {
  if (error.code == ErrorCode::not_found) return refused(visit, 404, "There is nothing here.");
  return http::later(refused(visit, 503, "The guide cannot be read just now."), std::chrono::seconds(5));
}

}  // namespace backlot::serve
