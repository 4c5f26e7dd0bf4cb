// What real pages had read as titles.
#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

struct RefusalCase {
  const char* text;
  Names works;  // those that are some
};

class TitleRefusals : public testing::TestWithParam<RefusalCase> {};

TEST_P(TitleRefusals, are_no_titles) {
  EXPECT_EQ(Found(GetParam().text).names(Kind::work), GetParam().works) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    RealPages, TitleRefusals,
    testing::Values(
        RefusalCase{"“Salt Road” is nominated for “Best Drama,” Ada Roe for “Best Supporting Actress.”", {"Salt Road"}},
        RefusalCase{"The drama “Salt Road” took three prizes, Best Director and Best Couple among them.",
                    {"Salt Road"}},
        RefusalCase{"“Salt Road” is made by BKM, Directed by Kudret Okan, Starring Burak Tezel.", {"Salt Road"}},
        RefusalCase{"Series are sold from South America to South East Asia.", {}},
        RefusalCase{"It is also a South Korean series.", {}},
        RefusalCase{"The latest season of NBC’s Regency-era romance series “Salt Road” is out.", {"Salt Road"}},
        RefusalCase{"Ada Roe, Executive Head, Content and West Africa Channels at NBC, likes the series.", {}},
        RefusalCase{"He wants to sing Han Beom-june’s ‘Rain in the Flowers’ for the fans.", {}},
        RefusalCase{"She sings in “Voice of Salt” this season.", {"Voice of Salt"}},
        RefusalCase{"The series will also air on NTV, Oshima Broadcasting System, and MBS.", {}},
        RefusalCase{"The show creators, The Lindqvist Brothers, tweeted about the series.", {}},
        RefusalCase{"With the series filmed at Palm Cove in Sydney’s Northern Beaches, fans come early.", {}},
        RefusalCase{"The winners of the Salt Drama Awards 2016 starred in the series “Salt Road.”", {"Salt Road"}},
        RefusalCase{"The footage of ‘Salt Road’ is out. (Credit= ‘Salt Catch’ YouTube)", {"Salt Road"}},
        RefusalCase{"A K-drama kiss looks sweet.", {}},
        RefusalCase{"She plays a DCI (Detective Chief Inspector) in the series.", {}},
        RefusalCase{"This episode saw Abhay Rane answer a call.", {}},
        RefusalCase{"Nagisa Todo cast in TBS drama “35 Winters”\nNagisa Todo is cast in a drama.", {"35 Winters"}},
        RefusalCase{"The series adds Sheila (Regina Vale) and Ana (Bea Crane).", {}}));

}  // namespace
}  // namespace backlot::mentions
