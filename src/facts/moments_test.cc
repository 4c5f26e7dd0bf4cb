#include "backlot/facts/read_document.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::facts {
namespace {

const Extractor& extractor() {
  static const Extractor shipped = *Extractor::create();
  return shipped;
}

// The moments, a line each: people: the first three words.
std::string moments_of(const std::string& source) {
  const ReadDocument d(source, extractor());
  std::string shown;
  for (const Moment& m : d.annotation.moments) {
    for (const std::string& p : m.people) shown += p + ", ";
    shown.resize(shown.size() - (m.people.empty() ? 0 : 2));
    std::size_t end = 0;
    for (int words = 0; words < 3 && end != std::string::npos; ++words) end = m.summary.find(' ', end + 1);
    shown += ": " + m.summary.substr(0, end) + "\n";
  }
  return shown;
}

constexpr const char* introduction =
    "tvN’s drama “Paper Harbor” has shared a new behind-the-scenes clip!\n"
    "Actress Cha Mi-ran plays the diver Ok Bit-na, and actor Noh Seong-hun plays the captain Woo Jae-pil.\n";

std::string moments_after_cast(const std::string& source) { return moments_of(introduction + source); }

TEST(Moments, WhatTheVideoShows) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran mending a net. “Paper Harbor” airs every Monday."),
            "Cha Mi-ran: The video begins\n");
  EXPECT_EQ(moments_after_cast("In the clip, Noh Seong-hun rows in circles."), "Noh Seong-hun: In the clip,\n");
}

TEST(Moments, SpeechOfSeveralSentencesIsOneMoment) {
  EXPECT_EQ(
      moments_after_cast("The video begins with Cha Mi-ran mending a net. “I see it! I see it all!” Noh Seong-hun "
                         "shouts from the pier."),
      "Cha Mi-ran: The video begins\nNoh Seong-hun: “I see it!\n");
}

TEST(Moments, TheCrewHasNoNames) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran mending a net. The prop master opens a suitcase."),
            "Cha Mi-ran: The video begins\n: The prop master\n");
}

TEST(Moments, AnotherAttemptIsThatOfWhoeverActed) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran mending a net. The second attempt goes perfectly."),
            "Cha Mi-ran: The video begins\nCha Mi-ran: The second attempt\n");
}

TEST(Moments, TheCastIsWhoPlays) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran mending a net. Later, the cast films outdoors."),
            "Cha Mi-ran: The video begins\nCha Mi-ran, Noh Seong-hun: Later, the cast\n");
}

TEST(Moments, WhatTheWriterThinksIsNone) {
  EXPECT_EQ(moments_after_cast("The video begins with Noh Seong-hun mending a net. He’s so well brought up. Noh "
                               "Seong-hun told reporters that the clip was his idea."),
            "Noh Seong-hun: The video begins\n");
}

TEST(Moments, WhoPlaysWhomIsNone) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran mending a net. The singer Yang Tae-yul appears as the "
                               "innkeeper of the harbor. Yang Tae-yul can also be seen in “Tidewatch.”"),
            "Cha Mi-ran: The video begins\n");
}

TEST(Moments, BothOfThemAct) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran and Noh Seong-hun mending a net. Later, both of them "
                               "tear up."),
            "Cha Mi-ran, Noh Seong-hun: The video begins\nNoh Seong-hun, Cha Mi-ran: Later, both of\n");
}

TEST(Moments, ThoseWhoComeInByTheWayDoNotAct) {
  EXPECT_EQ(moments_after_cast("The video begins with Cha Mi-ran and Noh Seong-hun mending a net. Cha Mi-ran says that "
                               "they hate the smell. As they film it, Noh Seong-hun steps back."),
            "Cha Mi-ran, Noh Seong-hun: The video begins\nCha Mi-ran: Cha Mi-ran says\nNoh Seong-hun: As they film\n");
}

TEST(Moments, WhoActsOnTheSetIsOfTheCast) {
  const ReadDocument d(std::string(introduction) + "In the clip, Yang Tae-yul rows in circles and the crew laughs.",
                       extractor());
  ASSERT_EQ(d.annotation.cast.size(), 3U);
  EXPECT_EQ(d.annotation.cast.back().actor, "Yang Tae-yul");
}

TEST(Moments, WhoPlaysWhomByTheWay) {
  EXPECT_EQ(moments_of("On the set of “Paper Harbor”: a night with the crew\nThe harbor is dark.\n"
                       "Cha Mi-ran, who plays the diver Ok Bit-na, is barefoot because the pier is full of nails.\n"),
            "Cha Mi-ran: Cha Mi-ran, who\n");
}

TEST(Moments, OtherArticlesHaveNone) {
  EXPECT_EQ(moments_of("Actress Cha Mi-ran plays the diver in “Paper Harbor.”\nShe begins to row next week.\n"), "");
  EXPECT_EQ(moments_of("The press conference of “Paper Harbor” was held on Monday.\nCha Mi-ran fell on the set in "
                       "March.\nShe sends the crew a cake.\n"),
            "");
  EXPECT_EQ(moments_of("“Paper Harbor” premieres in May.\nBehind the cameras is Maeng Ji-hoon.\nHe learned to row.\n"),
            "");
}

TEST(Moments, RoundupsHaveNone) {
  EXPECT_EQ(moments_of("Here is what is in the making this winter.\nActress Cha Mi-ran plays a diver in “Paper "
                       "Harbor.”\nCha Mi-ran rows home.\n"),
            "");
  EXPECT_EQ(moments_of("The channel unveiled its slate of original drama series.\nHeading the slate is “Paper "
                       "Harbor.”\nCha Mi-ran rows home.\n"),
            "");
}

}  // namespace
}  // namespace backlot::facts
