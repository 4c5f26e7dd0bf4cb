// /feeds.opml: which feeds the guide follows, for other readers of feeds.
#include "backlot/serve/endpoints.h"

namespace backlot::serve {

http::Response feed_list(Visit& visit) {
  const auto& list = visit.site.options.services.feed_list;
  if (!list) return http::problem(404, "this site tells no feeds");
  auto opml = list();
  if (!opml) return http::later(http::problem(503, "the guide cannot be read just now"), std::chrono::seconds(5));
  http::Response out{200, "text/x-opml; charset=utf-8", *std::move(opml), {}};
  out.headers.push_back({"Content-Disposition", "inline; filename=\"feeds.opml\""});
  return out;
}

}  // namespace backlot::serve
