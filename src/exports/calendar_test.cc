#include "backlot/exports/ics.h"

#include <gtest/gtest.h>

namespace backlot::exports {
namespace {

using article::Date;
using article::Weekday;
using guide::AiringRecord;

Date day(const char* iso) { return *Date::parse_iso(iso); }

AiringRecord slot(std::vector<Weekday> days, std::uint16_t minute, const char* newest) {
  AiringRecord r;
  r.airing.work = guide::EntityRef{7, guide::EntityKind::work, "Hollow Tide"};
  r.airing.days = std::move(days);
  r.airing.minute = minute;
  r.airing.tz = "Asia/Seoul";
  r.airing.newest = day(newest);
  r.learned = 1'741'000'000;
  r.sentence = "It airs Wednesdays, at 21:00; \"late\".";
  return r;
}

AiringRecord dated(facts::AiringKind kind, const char* date) {
  AiringRecord r = slot({}, 1260, "2025-03-01");
  r.airing.kind = kind;
  r.airing.date = day(date);
  return r;
}

const CalendarWindow march{day("2025-03-01"), day("2025-03-31")};

std::vector<std::string> dates(const std::vector<CalendarEntry>& entries, bool cancelled) {
  std::vector<std::string> out;
  for (const CalendarEntry& e : entries) {
    if (e.cancelled == cancelled) out.push_back(e.date.iso());
  }
  return out;
}

using Words = std::vector<std::string>;

TEST(Calendar, EachBroadcastIsAnEntryOfItsOwn) {
  const auto entries = entries_of({slot({Weekday::wed}, 1260, "2025-03-01")}, march);
  EXPECT_EQ(dates(entries, false), (Words{"2025-03-05", "2025-03-12", "2025-03-19", "2025-03-26"}));
  EXPECT_EQ(entries[0].uid, "work-7-2025-03-05@backlot");
  EXPECT_EQ(entries[0].title, "Hollow Tide");
}

TEST(Calendar, NothingAirsBeforeThePremiereOrAfterTheFinale) {
  const auto entries =
      entries_of({slot({Weekday::wed}, 1260, "2025-03-01"), dated(facts::AiringKind::premieres, "2025-03-12"),
                  dated(facts::AiringKind::finale, "2025-03-19")},
                 march);
  EXPECT_EQ(dates(entries, false), (Words{"2025-03-12", "2025-03-19"}));
  EXPECT_EQ(entries[0].title, "Hollow Tide (premiere)");
  EXPECT_EQ(entries[1].title, "Hollow Tide (finale)");
}

TEST(Calendar, ASlotThatMovedIsTakenBackFromThenOn) {
  const auto entries =
      entries_of({slot({Weekday::wed}, 1260, "2025-03-01"), slot({Weekday::fri}, 1260, "2025-03-10")}, march);
  EXPECT_EQ(dates(entries, false), (Words{"2025-03-05", "2025-03-14", "2025-03-21", "2025-03-28"}));
  EXPECT_EQ(dates(entries, true), (Words{"2025-03-12", "2025-03-19", "2025-03-26"}));
}

TEST(Calendar, AnotherTimeOnTheSameDayIsTheSameEntryLater) {
  const auto before = entries_of({slot({Weekday::wed}, 1260, "2025-03-01")}, march);
  const auto after =
      entries_of({slot({Weekday::wed}, 1260, "2025-03-01"), slot({Weekday::wed}, 1300, "2025-03-10")}, march);
  EXPECT_EQ(before[1].uid, after[1].uid);
  EXPECT_EQ(after[1].minute, 1300);
  EXPECT_FALSE(after[1].cancelled);
  EXPECT_GT(after[1].sequence, before[1].sequence);
}

TEST(Calendar, WhatWasWithdrawnIsCancelled) {
  AiringRecord gone = dated(facts::AiringKind::premieres, "2025-03-12");
  gone.withdrawn = true;
  const auto entries = entries_of({gone}, march);
  EXPECT_EQ(dates(entries, true), Words{"2025-03-12"});
}

TEST(Calendar, PremieresOnly) {
  CalendarWindow window = march;
  window.premieres_only = true;
  const auto entries =
      entries_of({slot({Weekday::wed}, 1260, "2025-03-01"), dated(facts::AiringKind::premieres, "2025-03-12")}, window);
  EXPECT_EQ(dates(entries, false), Words{"2025-03-12"});
}

TEST(Ics, SaysTimeZoneAndSource) {
  const std::string text = ics({"Mine", entries_of({slot({Weekday::wed}, 1260, "2025-03-01")}, march)});
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n")) << text;
  for (const char* line :
       {"REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", "X-PUBLISHED-TTL:PT6H\r\n", "BEGIN:VTIMEZONE\r\n",
        "TZID:Asia/Seoul\r\n", "DTSTART;TZID=Asia/Seoul:20250305T210000\r\n", "UID:work-7-2025-03-05@backlot\r\n",
        "STATUS:CONFIRMED\r\n", "DESCRIPTION:It airs Wednesdays\\, at 21:00\\; \"late\".\r\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
  EXPECT_EQ(text, ics({"Mine", entries_of({slot({Weekday::wed}, 1260, "2025-03-01")}, march)}));
}

TEST(Ics, ADayWithoutATimeIsAWholeDay) {
  AiringRecord premiere = dated(facts::AiringKind::premieres, "2025-03-12");
  premiere.airing.minute.reset();
  const std::string text = ics({"Mine", entries_of({premiere}, march)});
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20250312\r\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("VTIMEZONE"), std::string::npos);
}

TEST(Ics, HostileTextCannotEndALine) {
  AiringRecord evil = slot({Weekday::wed}, 1260, "2025-03-01");
  evil.airing.work->name = "a\r\nEND:VEVENT\r\nX:1";
  evil.sentence = "b\r\nBEGIN:VALARM";
  const std::string text = ics({"c\r\nX-EVIL:1", entries_of({evil}, march)});
  for (const char* line : {"\nX:1", "\nBEGIN:VALARM", "\nX-EVIL", "\rX-EVIL"})
    EXPECT_EQ(text.find(line), std::string::npos) << text;
}

}  // namespace
}  // namespace backlot::exports
