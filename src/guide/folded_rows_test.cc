#include "backlot/guide/folded_rows.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

Backing backing(FactId fact, const std::vector<DocumentId>& documents, std::uint32_t support) {
  Backing out{fact, support, {}, support, true};
  for (const DocumentId id : documents) out.sources.emplace_back().document = id;
  return out;
}

CastRow casting(std::optional<std::string> character, Backing why) {
  CastRow row;
  row.actor = EntityRef{3, EntityKind::person, "Ahn Se Rin"};
  if (character) row.character = EntityRef{4, EntityKind::character, *character};
  row.backing = std::move(why);
  return row;
}

AiringRow slot(std::optional<std::uint16_t> minute, const char* newest) {
  AiringRow row;
  row.days = {article::Weekday::wed, article::Weekday::thu};
  row.minute = minute;
  row.newest = article::Date::parse_iso(newest);
  return row;
}

TEST(Folded, AnActorAloneGoesWhereTheCharacterIs) {
  std::vector rows{casting({}, backing(9, {7, 1}, 2)), casting("Ko Eun Byeol", backing(5, {2, 1}, 5))};
  const auto cast = folded(rows);
  ASSERT_EQ(cast.size(), 1U);
  EXPECT_EQ(cast[0].character->name, "Ko Eun Byeol");
  EXPECT_EQ(cast[0].backing.support, 6U) << "one source is the same";
  EXPECT_EQ(cast[0].backing.sources.size(), 3U);
  rows[1].status = facts::Status::turned_down;
  EXPECT_EQ(folded(rows).size(), 2U);
}

TEST(Folded, DaysGoWhereTheTimeIs) {
  const auto schedule = folded(std::vector{slot({}, "2026-03-13"), slot(1350, "2026-03-13")});
  ASSERT_EQ(schedule.size(), 1U);
  EXPECT_EQ(schedule[0].minute, 1350);
}

TEST(Folded, ASlotIsOvertakenByALaterOne) {
  const std::vector rows{slot(1350, "2026-03-13"), slot(1370, "2026-04-01")};
  EXPECT_TRUE(is_overtaken(rows[0], rows));
  EXPECT_FALSE(is_overtaken(rows[1], rows));
}

TEST(Folded, ASlotOfAnotherWorkOvertakesNothing) {
  std::vector rows{slot(1350, "2026-03-13"), slot(1370, "2026-04-01")};
  rows[0].work = EntityRef{1, EntityKind::work, "Salt"};
  rows[1].work = EntityRef{2, EntityKind::work, "Tide"};
  EXPECT_FALSE(is_overtaken(rows[0], rows));
}

}  // namespace
}  // namespace backlot::guide
