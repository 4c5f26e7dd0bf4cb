#include "backlot/ingest/agency_dateline.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

struct Agency {
  const char* line;
  const char* rest;
  const char* date;
};

TEST(AgencyDateline, IsCutOff) {
  const Agency cases[] = {
      {"SEOUL, Jan. 17, 2024 (Hanul Wire) -- Yoon will act.", "Yoon will act.", "2024-01-17"},
      {"SEOUL, Oct. 16 2024 (Pacific Newswire) — \"Saint\" arrives.", "\"Saint\" arrives.", "2024-10-16"},
      {"SEOUL, Oct. 17 (Hanul) -- Actor Jung", "Actor Jung", ""},
      {"BUAN, North Jeolla — Nobody has drowned.", "Nobody has drowned.", ""},
      {"TOKYO—Ghosts need no chairs.", "Ghosts need no chairs.", ""},
      {"Seoul (Reuters) - Actor Jung", "Actor Jung", ""},
      {"SEOUL (Korea Paper/Asia Network) - Will he?", "Will he?", ""},
      {"LOS ANGELES, March 3, 2024 – Two series", "Two series", "2024-03-03"},
      {"LISBON — August 20, 2024 — The service today", "The service today", "2024-08-20"},
      {"April 26, 2024 – According to figures", "According to figures", "2024-04-26"},
      {"New Delhi, Jan 5, 2024 (IANS) Actor Jung", "Actor Jung", "2024-01-05"},
      {"Istanbul, 10.09.2024 (DHA) – The channel", "The channel", "2024-09-10"},
  };
  for (const Agency& c : cases) {
    const auto found = read_agency_dateline(c.line);
    ASSERT_TRUE(found) << c.line;
    EXPECT_EQ(std::string_view(c.line).substr(found->length), c.rest);
    EXPECT_EQ(found->date ? found->date->iso() : "", c.date) << c.line;
  }
}

TEST(AgencyDateline, SentencesWithDashesStay) {
  for (const char* line :
       {"Icheon, an hour south-east of the capital.", "Nam Do-gyeom — who never hurries — was late.",
        "The captain - a thief", "Tak Ye-rin, 27 — the stenographer", "May 1 — the first day", "SEOUL is cold.",
        "JTBC, SBS and MBC — all three", "Mornings (and evenings) are long — too long.",
        "Salt Road (BBC One, 8pm) - A miner’s son leaves.", "2024 — what a year", "SEOUL, Jan. 17 --"}) {
    EXPECT_FALSE(read_agency_dateline(line)) << line;
  }
}

}  // namespace
}  // namespace backlot::ingest
