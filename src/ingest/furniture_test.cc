#include "backlot/ingest/furniture.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

using article::BlockKind;

TEST(Furniture, Credits) {
  for (const char* line : {"Source (1)",
                           "Source (1) (2)",
                           "Source: Newsen",
                           "Sources: naver.com, naver.com (2)",
                           "(Sources: a.example, b.example)",
                           "Photo: MBC",
                           "Photos by xportraits",
                           "Photo credit: Lyle Tennant/NBC",
                           "[Photo courtesy of tvN]",
                           "Image Courtesy: JTBC",
                           "Top Photo Credit: xportraits",
                           "© 2024 Han River Daily",
                           "<ⓒ10Paper All rights reserved>",
                           "ⓒ Sports Noon. Unauthorized reproduction prohibited",
                           "Copyright 2024 The Paper. All rights reserved.",
                           "Enquiries: drama publicity team",
                           "Contact: press@channel.example",
                           "Notes to editors: images are available. The lighthouse is closed.",
                           "PRESS MATERIAL – FOR IMMEDIATE RELEASE",
                           "FOR IMMEDIATE RELEASE",
                           "Data: TİAK. All channels.",
                           "Matt Sayles/AP",
                           "Jane Roe via Getty Images",
                           "Courtesy of tvN",
                           "Maren Roe DBE (Credit: BBC)",
                           "A scene from Salt Road (Image: ITV)",
                           "- Any copying, republication or redistribution is expressly prohibited.",
                           "Via: Star Paper",
                           "Source | 2021/02/24 | Permalink"}) {
    EXPECT_EQ(furniture_kind(line), BlockKind::credit) << line;
  }
}

TEST(Furniture, Buttons) {
  for (const char* line : {"SHARE  TWEET  PIN  MAIL",
                           "Share: Facebook | X | WhatsApp",
                           "- Share this article on Twitter",
                           "Watch Now",
                           "WATCH NOW:",
                           "(END)",
                           "###",
                           "# # #",
                           "-30-",
                           "- ENDS -",
                           "How does this article make you feel?",
                           "0 Comments",
                           "Leave a Comment",
                           "Advertisement",
                           "Subscribe to our newsletter",
                           "Sign up for the morning letter",
                           "***",
                           "★★★★",
                           "|",
                           "Skip to main content",
                           "Follow us on Instagram",
                           "Like Share Save",
                           "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
                           "Facebook Twitter 12 Shares"}) {
    EXPECT_EQ(furniture_kind(line), BlockKind::share) << line;
  }
}

TEST(Furniture, LinksToOtherArticles) {
  for (const char* line :
       {"Also read: The 7 best hanbok on TV this summer", "ALSO READ | Five rainy dramas", "Read next | 5 rainy dramas",
        "READ MORE: Who is who", "Related: the cast in photos", "Related Stories", "See also – our review",
        "You may also like", "Tags: drama, tvN", "Filed under: feelings", "#Exit13 #ENA", "Read more about Exit 13",
        "Read more »", "Trending Now", "More from Culture", "[Also read: the cast]"}) {
    EXPECT_EQ(furniture_kind(line), BlockKind::related) << line;
  }
}

TEST(FurnitureTail, IsCutOffAParagraph) {
  const auto tail = [](std::string_view line) {
    const auto found = find_furniture_tail(line);
    return found ? line.substr(found->begin) : std::string_view();
  };
  EXPECT_EQ(tail("“Wet Lamp” airs at 9 p.m. KST. Source (1) (2)"), "Source (1) (2)");
  EXPECT_EQ(tail("“It is wet.” Photo: MBC"), "Photo: MBC");
  EXPECT_EQ(tail("The lamp is wet. (END)"), "(END)");
  EXPECT_EQ(tail("The lamp is wet! Also read: Ten lamps"), "Also read: Ten lamps");
  EXPECT_EQ(tail("The lamp is wet. Sources say so."), "");
  EXPECT_EQ(tail("The lamp is wet. Photos of it have leaked."), "");
  EXPECT_EQ(tail("He named his source: the sea."), "");
  EXPECT_EQ(tail("Source (1)"), "");
}

TEST(Furniture, SentencesStay) {
  for (const char* line :
       {"Source material is scarce, the director said.",
        "Sources close to the production say no.",
        "Photo call. Eom makes a train noise.",
        "Photos of the two have leaked.",
        "Check out the full clip below!",
        "Share a table with a stranger and you will hear this story.",
        "The end of the line",
        "Ends meet badly in this drama.",
        "Watch now how she folds the paper.",
        "Watch: Song Iru And Park Gyu On Laugh",
        "Related by blood, the two brothers have not spoken for years.",
        "Also read at the event was a letter from the writer.",
        "Next up is the corridor scene.",
        "Also tonight: the one-act drama “Tangerine Season” (KBS 2TV, 11:10 p.m.).",
        "Contact between them is rare.",
        "Data lost in the fire comes back to haunt her.",
        "Script: Minase Aya. With subtitles on Viki from the following day.",
        "Starring: Kim A and Lee B",
        "Rating: nine boats out of ten.",
        "Tagged as the comeback of the year, it flopped.",
        "Home is where the salt is.",
        "More from the director next week, he says, because there are many scenes left. He has time.",
        "9.00pm BBC One; all episodes from tonight on iPlayer",
        "Subscribers doubled. The channel was pleased.",
        "Loading the boat takes an hour.",
        "#1 in its slot",
        "Like mother, like daughter",
        "Advertisements made him famous.",
        "In case you missed it, the two have married.",
        "Via Seoul the crew flew to Lisbon.",
        "X marks the spot"}) {
    EXPECT_FALSE(furniture_kind(line)) << line;
  }
}

}  // namespace
}  // namespace backlot::ingest
