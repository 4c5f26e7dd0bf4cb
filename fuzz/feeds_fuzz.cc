// Any bytes are a feed or none: nothing crashes, what comes out is UTF-8, and every item has an id of its own.
#include "backlot/feeds/feed.h"
#include "backlot/unicode/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>

namespace {

void require(bool truth) {
  if (!truth) std::abort();
}

bool is_text(std::string_view bytes) { return backlot::unicode::find_invalid(bytes) == std::string_view::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  backlot::feeds::looks_like_feed(bytes);
  const auto feed = backlot::feeds::read(bytes, "https://news.example/tv/feed.xml");
  if (!feed) return 0;
  require(is_text(feed->title) && is_text(feed->site) && is_text(feed->address) && is_text(feed->language));
  std::set<std::string_view> ids;
  for (const backlot::feeds::Item& item : feed->items) {
    require(!item.id.empty() && ids.insert(item.id).second);
    require(is_text(item.id) && is_text(item.link) && is_text(item.title) && is_text(item.content));
    for (const auto& medium : item.media) require(is_text(medium.url) && is_text(medium.type));
    for (const std::string& author : item.authors) require(is_text(author) && !author.empty());
  }
  return 0;
}
