#include "backlot/guide/members.h"

namespace backlot::guide {

std::vector<EntityId> members_of(Connection& db, EntityId entity) {
  std::vector<EntityId> members;
  Cursor row = db.query(
      "SELECT entity FROM identity WHERE one = (SELECT one FROM identity WHERE entity = ?) ORDER BY entity", entity);
  while (row.next()) members.push_back(row.integer(0));
  if (members.empty()) members.push_back(entity);
  return members;
}

}  // namespace backlot::guide
