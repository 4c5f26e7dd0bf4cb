// SQLite prepares a statement anew where the value bound to it decides which index it may use: a condition of a partial
// index that reads like one of a query (`kind = 9`, `kind = ?`) is enough, and each question then costs many times as
// much.
#include "backlot/guide/airings.h"
#include "backlot/guide/cast_links.h"
#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/open_guide.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/search.h"
#include "backlot/guide/story_page.h"
#include "backlot/guide/why.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace backlot::guide {
namespace {

class PreparedOnceTest : public GuideFixture {};

std::string prepared_again(Connection& db) {
  std::string found;
  for (sqlite3_stmt* s = sqlite3_next_stmt(db.handle(), nullptr); s != nullptr; s = sqlite3_next_stmt(db.handle(), s)) {
    if (sqlite3_stmt_status(s, SQLITE_STMTSTATUS_REPREPARE, 0) > 0) found += std::string(sqlite3_sql(s)) + "\n";
  }
  return found;
}

TEST_F(PreparedOnceTest, NoQuestionIsPreparedForEachValue) {
  {
    Guide guide = open();
    keep(guide, {full_article()});
  }
  auto db = open_guide(file(), {});
  ASSERT_TRUE(db);
  for (int round = 0; round < 3; ++round) {
    for (EntityId id = 1; id <= 12; ++id) {
      static_cast<void>(read_page(*db, id, {.most = 40, .most_told = 30, .sources = 2}));
      static_cast<void>(read_told_about(*db, id, 10));
      static_cast<void>(explain(*db, id, 20));
      static_cast<void>(read_cast_links(*db, 1, std::vector<EntityId>{id}));
    }
    read_airings(*db, {.from = *article::Date::parse_iso("2025-03-05"), .to = *article::Date::parse_iso("2025-03-12")});
    read_news(*db, 10, nullptr);
  }
  EXPECT_EQ(prepared_again(*db), "");
}

}  // namespace
}  // namespace backlot::guide
