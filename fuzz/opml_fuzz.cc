// Lists of feeds of any bytes: what is read is text, and what is written of it reads as the same.
#include "backlot/follow/opml.h"
#include "backlot/unicode/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace backlot;
  const auto feeds = follow::read_opml({reinterpret_cast<const char*>(data), size});
  if (!feeds) return 0;
  for (const follow::ListedFeed& feed : *feeds) {
    if (feed.url.empty() || unicode::find_invalid(feed.url + feed.title + feed.site) != std::string_view::npos)
      std::abort();
  }
  const auto again = follow::read_opml(follow::write_opml(*feeds));
  if (!again || again->size() != feeds->size()) std::abort();
  for (std::size_t i = 0; i < feeds->size(); ++i) {
    if (again->at(i).url != feeds->at(i).url) std::abort();
  }
  return 0;
}
