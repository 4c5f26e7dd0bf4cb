#include "backlot/follow/feed_request.h"

#include "backlot/follow/item_document.h"

namespace backlot::follow {

fetch::Call feed_request(fetch::Url url, std::size_t most_bytes) {
  fetch::Call call;
  call.url = std::move(url);
  call.accept =
      "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
      "text/html;q=0.8,*/*;q=0.1";
  call.most_bytes = most_bytes;
  return call;
}

Result<feeds::Feed> read_feed(const fetch::Fetched& fetched) {
  return feeds::read(fetched.body, fetched.url.text,
                     {.charset = charset_of(fetched.headers.content_type), .largest = fetched.body.size()});
}

}  // namespace backlot::follow
