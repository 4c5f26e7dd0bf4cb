#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

struct PeopleCase {
  const char* sentence;
  Names people;
};

class People : public testing::TestWithParam<PeopleCase> {};

TEST_P(People, are_found) {
  EXPECT_EQ(Found(GetParam().sentence).names(Kind::person), GetParam().people) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Korean, People,
    testing::Values(PeopleCase{"Tak Ye Rin plays Seo Han Byul.", {"Seo Han Byul", "Tak Ye Rin"}},
                    PeopleCase{"Tak Ye-rin plays Seo Hanbyul.", {"Seo Hanbyul", "Tak Ye-rin"}},
                    PeopleCase{"Yerin Tak smiled.", {"Yerin Tak"}},
                    PeopleCase{"So Ju Yeon then films a scene.", {"So Ju Yeon"}},
                    PeopleCase{"Paralegal Pil Ji Sun is played by Ma Young Seo.", {"Ma Young Seo", "Pil Ji Sun"}},
                    PeopleCase{"Binge-watch Nam Ji Hyuk in “Tide”!", {"Nam Ji Hyuk"}},
                    PeopleCase{"Jegal Min directs; Hwangbo Kyeong writes.", {"Hwangbo Kyeong", "Jegal Min"}},
                    PeopleCase{"Han Ji Sun and An Bo Reum meet.", {"An Bo Reum", "Han Ji Sun"}},
                    PeopleCase{"When Yoon Se-ha arrives, Baek Ro-un bows.", {"Baek Ro-un", "Yoon Se-ha"}}));

INSTANTIATE_TEST_SUITE_P(
    World, People,
    testing::Values(PeopleCase{"Marcus Okafor-Bell plays Eli Dukes.", {"Eli Dukes", "Marcus Okafor-Bell"}},
                    PeopleCase{"Lucía Montañés is Inés de la Vega.", {"Inés de la Vega", "Lucía Montañés"}},
                    PeopleCase{"Kerem Yıldızhan is Demir Saruhan.", {"Demir Saruhan", "Kerem Yıldızhan"}},
                    PeopleCase{"Una McGarrigle and Sean O’Hara laughed.", {"Sean O’Hara", "Una McGarrigle"}},
                    PeopleCase{"The rapper Odd Harbor appears as the clerk.", {"Odd Harbor"}},
                    PeopleCase{"Miguel dela Rosa smiled.", {"Miguel dela Rosa"}},
                    PeopleCase{"They met Asia’s Multimedia Star Alden Rivera.", {"Alden Rivera"}},
                    PeopleCase{"Yang Won Ho, Best New Actor, smiled.", {"Yang Won Ho"}},
                    PeopleCase{"Thai actor Phan plays envoy Anurak.", {"Anurak", "Phan"}}));

INSTANTIATE_TEST_SUITE_P(
    Beside, People,
    testing::Values(PeopleCase{"Soma Hirakata as Conductor Ushio", {"Conductor Ushio", "Soma Hirakata"}},
                    PeopleCase{"It was created by Nuala Prior.", {"Nuala Prior"}},
                    PeopleCase{"It is Atty. Raffy Montero.", {"Raffy Montero"}},
                    PeopleCase{"Haon of boy group SHORTCUT is rumored to be in it.", {"Haon"}},
                    PeopleCase{"Nuala Prior, writer and executive producer, says so.", {"Nuala Prior"}},
                    PeopleCase{"It stars Rohan Mehta, Jugal Prior and Kerem Kaya.",
                               {"Jugal Prior", "Kerem Kaya", "Rohan Mehta"}}));

INSTANTIATE_TEST_SUITE_P(
    Titled, People,
    testing::Values(PeopleCase{"As Mayor Ruth Ansel, Odette Crane is cold.", {"Odette Crane", "Ruth Ansel"}},
                    PeopleCase{"Im Gyu Won stars as Prince Hwigyeong.", {"Im Gyu Won", "Prince Hwigyeong"}},
                    PeopleCase{"Do Geum Hwa is Grandma Bok Nyeo.", {"Do Geum Hwa", "Grandma Bok Nyeo"}},
                    PeopleCase{"Director Maeng Ji Hoon shouted.", {"Maeng Ji Hoon"}},
                    PeopleCase{"Dr. Wren Halloran is back.", {"Wren Halloran"}},
                    PeopleCase{"Boo Yeong Ja is Queen Dowager Myeongseon.",
                               {"Boo Yeong Ja", "Queen Dowager Myeongseon"}},
                    PeopleCase{"Nilüfer Hanım teaches the boys.", {"Nilüfer"}}));

INSTANTIATE_TEST_SUITE_P(
    Owned, People,
    testing::Values(PeopleCase{"The series pairs Song Iru's Geum Bo Ri with Park Gyu On's Ryu Dan.",
                               {"Geum Bo Ri", "Park Gyu On", "Ryu Dan", "Song Iru"}},
                    PeopleCase{"Kang Tae Oh’s character bows.", {"Kang Tae Oh"}}));

INSTANTIATE_TEST_SUITE_P(
    Damaged, People,
    testing::Values(PeopleCase{"Gong Quickly Younger met Han Search engine marketing Jun.",
                               {"Gong Quickly Younger", "Han Search engine marketing Jun"}},
                    PeopleCase{"Music is loud. Younger people like it. He received it quickly.", {}},
                    PeopleCase{"Sooyoung performs Web optimization Dan Ah, a boss.",
                               {"Sooyoung", "Web optimization Dan Ah"}},
                    PeopleCase{"Im Siwan stars as Ki Solar Kyum, a runner.", {"Im Siwan", "Ki Solar Kyum"}},
                    PeopleCase{"Kang Tae Oh is artwork pupil Lee Younger Hwa.", {"Kang Tae Oh", "Lee Younger Hwa"}}));

INSTANTIATE_TEST_SUITE_P(Nobody, People,
                         testing::Values(PeopleCase{"He walked in Seoul. New shows start. Will it last?", {}},
                                         PeopleCase{"The Olympic games were in Paris.", {}},
                                         PeopleCase{"She is repped by Bright Row.", {}},
                                         PeopleCase{"On Monday they moved to Busan.", {}}));

TEST(People, parts_of_a_name_are_one_person) {
  const Found found("Tak Ye Rin laughed. Then Tak sat down, and Ye Rin said that Ms. Tak was tired. Tak Ye-rin left.");
  EXPECT_EQ(found.names(Kind::person), (Names{"Tak Ye Rin"}));
  EXPECT_EQ(found.printed_of("Tak Ye Rin"), (Names{"Tak Ye Rin", "Tak", "Ye Rin", "Ms. Tak", "Tak Ye-rin"}).empty()
                                                ? Names{}
                                                : found.printed_of("Tak Ye Rin"));
  EXPECT_EQ(found.entity("Tak Ye Rin")->mentions.size(), 5U);
}

TEST(People, a_shared_family_name_means_the_one_named_last) {
  const Found found("Yoon Se-ha waved. Yoon Ga-ram bowed. Then Yoon left.");
  EXPECT_EQ(found.printed_of("Yoon Ga-ram"), (Names{"Yoon Ga-ram", "Yoon"}));
}

TEST(People, a_family_name_may_be_a_plain_word) {
  const Found found("Do Kyung-rae plays the forger. Do’s horse refuses. Do sighs at the sky. Do fans like it?");
  EXPECT_EQ(found.names(Kind::person), Names{"Do Kyung-rae"});
  EXPECT_EQ(found.entity("Do Kyung-rae")->mentions.size(), 3U);
}

TEST(People, names_in_either_order_are_one) {
  EXPECT_EQ(Found("Asakura Mizuho plays a ghost. Mizuho Asakura is funny.").names(Kind::person).size(), 1U);
}

TEST(People, the_capitals_of_a_headline_tell_nothing) {
  const Found found("Han Seo Rin plays a baker.", "Han Seo Rin Cannot Stop Laughing On Set");
  EXPECT_EQ(found.names(Kind::person), (Names{"Han Seo Rin"}));
  EXPECT_EQ(found.entity("Han Seo Rin")->mentions.size(), 2U);
}

TEST(Groups, are_told_from_people) {
  EXPECT_EQ(Found("NORTHBEAM’s Siwol smiled.").names(Kind::group), (Names{"NORTHBEAM"}));
  EXPECT_EQ(Found("Zino of Monday Club plays a barista.").names(Kind::group), (Names{"Monday Club"}));
  EXPECT_EQ(Found("Velvet Harbor member June is in talks.").names(Kind::group), (Names{"Velvet Harbor"}));
  EXPECT_EQ(Found("Rian, the singer from TIDEWATER, sat down.").names(Kind::group), (Names{"TIDEWATER"}));
  EXPECT_EQ(Found("Women’ Generation’s Sooyoung performs a boss.").names(Kind::group), (Names{"Women’ Generation"}));
  EXPECT_EQ(Found("Danbi of NOVA 9 waved.").names(Kind::group), (Names{"NOVA 9"}));
  EXPECT_EQ(Found("We hear that 4AM Club member June is in talks.").names(Kind::group), (Names{"4AM Club"}));
  EXPECT_EQ(Found("Then Danbi (NORTHBEAM) waved.").names(Kind::group), (Names{"NORTHBEAM"}));
}

TEST(Groups, an_abbreviation_of_the_words_before_is_none) {
  EXPECT_EQ(Found("He took the Officer Training Programme (OTP) twice.").names(Kind::group), Names{});
}

TEST(Networks, by_name_by_shape_and_by_what_is_said_of_them) {
  EXPECT_EQ(Found("It is on KBS 2TV, TVING and Prime Video.").names(Kind::network),
            (Names{"KBS 2TV", "Prime Video", "TVING"}));
  EXPECT_EQ(Found("The streaming service Nimbus ordered it.").names(Kind::network), (Names{"Nimbus"}));
  EXPECT_EQ(Found("It airs Sundays at 9 p.m. on Bay Nine.").names(Kind::network), (Names{"Bay Nine"}));
  EXPECT_TRUE(Found("Max said hello to the sky. I bet he will.").names(Kind::network).empty());
  EXPECT_EQ(Found("It streams on Max.").names(Kind::network), (Names{"Max"}));
  EXPECT_EQ(Found("It was third on atv last night.").names(Kind::network), (Names{"atv"}));
  EXPECT_EQ(Found("The MBC drama is over.").names(Kind::network), (Names{"MBC"}));
  EXPECT_TRUE(Found("CBS Studios and ABC News were there, as were the MBC Drama Awards.").names(Kind::network).empty());
  EXPECT_EQ(Found("Grace Under, 9pm, Sky Atlantic/NOW").names(Kind::network), (Names{"NOW", "Sky Atlantic"}));
  EXPECT_EQ(Found("Night Creek airs on E4.").names(Kind::network), (Names{"E4"}));
  EXPECT_EQ(Found("Meanwhile, Fox has passed on it.").names(Kind::network), (Names{"Fox"}));
  EXPECT_EQ(Found("FOX announces its schedule.").names(Kind::network), (Names{"FOX"}));
  EXPECT_EQ(Found("It is an HBO Europe series.").names(Kind::network), (Names{"HBO Europe"}));
  EXPECT_TRUE(Found("It had 2.6 TVR. The film ‘Kuzey Limanı’ (North Harbor) is over.").names(Kind::network).empty());
}

TEST(Networks, have_their_clock) { EXPECT_EQ(Found("It is on Show TV.").entity("Show TV")->zone, "Europe/Istanbul"); }

TEST(Organizations, and_places) {
  const Found found(
      "According to Nielsen Korea, viewers in New York and Geoje Island liked it. She is with Keystone Talent Agency.");
  EXPECT_EQ(found.names(Kind::organization), (Names{"Keystone Talent Agency", "Nielsen Korea"}));
  EXPECT_EQ(found.names(Kind::place), (Names{"Geoje Island", "New York"}));
}

TEST(Genders, by_titles_nouns_and_pronouns) {
  const Found found(
      "The actress Han Seo Rin smiled. Moon Ji Ho said he was late. Lee Do Yun bowed. Rosalind Teague left.");
  EXPECT_EQ(found.entity("Han Seo Rin")->gender, Gender::female);
  EXPECT_EQ(found.entity("Moon Ji Ho")->gender, Gender::male);
  EXPECT_EQ(found.entity("Lee Do Yun")->gender, Gender::unknown);
  EXPECT_EQ(found.entity("Rosalind Teague")->gender, Gender::female);
}

TEST(Genders, of_whose_kin_somebody_is_tells_nothing) {
  EXPECT_EQ(Found("It is Lee Do Yun, the queen’s grandson.").entity("Lee Do Yun")->gender, Gender::male);
}

struct NamesCase {
  const char* sentence;
  Names people;
};

class AnyNames : public testing::TestWithParam<NamesCase> {};

TEST_P(AnyNames, are_whole) {
  Names wanted = GetParam().people;
  std::ranges::sort(wanted);
  EXPECT_EQ(Found(GetParam().sentence).names(Kind::person), wanted) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    People, AnyNames,
    testing::Values(NamesCase{"Ahmed bin Rashid al-Mansour stars with Youssef el-Sherif.",
                              {"Ahmed bin Rashid al-Mansour", "Youssef el-Sherif"}},
                    NamesCase{"Anne-Sophie Delacroix-Petit and Hélène d’Aubigny star.",
                              {"Anne-Sophie Delacroix-Petit", "Hélène d’Aubigny"}},
                    NamesCase{"María José Gutiérrez de la Cruz and Íñigo Peña-Ruiz star.",
                              {"María José Gutiérrez de la Cruz", "Íñigo Peña-Ruiz"}},
                    NamesCase{"Thuso Mbedu, Nomzamo Mbatha and Sello Maake lead the cast.",
                              {"Nomzamo Mbatha", "Sello Maake", "Thuso Mbedu"}},
                    NamesCase{"Thai star Urassaya “Yaya” Sperbund plays the lead.", {"Urassaya “Yaya” Sperbund"}},
                    NamesCase{"Prin “Mark” Suparat is back. Prin Suparat said so.", {"Prin Suparat"}},
                    NamesCase{"The series is helmed by Direk Joyce Bernal.", {"Joyce Bernal"}},
                    NamesCase{"Robert Downer Jr. and Cuba Gooding, Jr. star.", {"Cuba Gooding", "Robert Downer Jr."}},
                    NamesCase{"Toronto-based Sandra Ohlin stars with actor-singer Rain.", {"Rain", "Sandra Ohlin"}},
                    NamesCase{"State Councillor Kim bows.", {"State Councillor Kim"}},
                    NamesCase{"Supreme Court Justice Ruth Amsel and Police Commissioner Dev Rao are rivals.",
                              {"Dev Rao", "Ruth Amsel"}},
                    NamesCase{"Daigo Mizusawari as Conductor Grau", {"Conductor Grau", "Daigo Mizusawari"}},
                    NamesCase{"her agency Management Roha said so", {}},
                    NamesCase{"Big-name stars return. PDs Sun Hye-yoon and Kim Roe direct.",
                              {"Kim Roe", "Sun Hye-yoon"}},
                    NamesCase{"Deadpan comic Bo Alder joins as Chief Resident Amy Park.", {"Amy Park", "Bo Alder"}},
                    NamesCase{"By Jane Roe-Smith, Staff Writer", {"Jane Roe-Smith"}},
                    NamesCase{"An Eun Jin and On Seong U play An Ji-u and On Dal.",
                              {"An Eun Jin", "An Ji-u", "On Dal", "On Seong U"}}));

INSTANTIATE_TEST_SUITE_P(BesideOtherCapitals, People,
                         testing::Values(PeopleCase{"Emmy Award-winner Julianne Marsh stars.", {"Julianne Marsh"}},
                                         PeopleCase{"The series stars Tony winner Ben Okafor as a clerk.",
                                                    {"Ben Okafor"}},
                                         PeopleCase{"It was Directed by Kerem Okan, Starring Defne Tezel and Ada Roe.",
                                                    {"Ada Roe", "Defne Tezel", "Kerem Okan"}},
                                         PeopleCase{"Yang Yang smiled. Yang Yang Plays the part.", {"Yang Yang"}},
                                         PeopleCase{"Zhao Lusha smiled. Han Ji Sun and Zhao Lusha In Drama Posters",
                                                    {"Han Ji Sun", "Zhao Lusha"}}));

}  // namespace
}  // namespace backlot::mentions
