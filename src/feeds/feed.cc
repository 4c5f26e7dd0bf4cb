#include "backlot/feeds/feed.h"

#include "backlot/feeds/json_feed.h"
#include "backlot/feeds/xml_feed.h"
#include "backlot/html/ascii.h"

namespace backlot::feeds {

Result<Feed> read(std::string_view bytes, std::string_view address, const ReadOptions& options) {
  std::string_view begin = bytes;
  if (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
  begin = html::trim(begin);
  if (begin.starts_with('{')) return read_json(begin, address, options);
  return read_xml(bytes, address, options);
}

}  // namespace backlot::feeds
