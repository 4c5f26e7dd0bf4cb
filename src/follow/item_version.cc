#include "backlot/follow/item_version.h"

#include "backlot/article/content_key.h"

namespace backlot::follow {

std::string item_id(const feeds::Item& item) {
  constexpr std::size_t longest = 500;
  return item.id.size() <= longest ? item.id : article::content_key(item.id);
}

std::string version_digest(const feeds::Item& item) {
  const std::string updated = item.updated ? item.updated->iso() : std::string();
  return article::content_key(item.title + "\n" + updated + "\n" + item.content);
}

}  // namespace backlot::follow
