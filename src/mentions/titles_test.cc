#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

struct TitleCase {
  const char* sentence;
  Names works;
};

class Titles : public testing::TestWithParam<TitleCase> {};

TEST_P(Titles, are_found) {
  EXPECT_EQ(Found(GetParam().sentence).names(Kind::work), GetParam().works) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Quoted, Titles,
    testing::Values(TitleCase{"JTBC’s “Paper Moon Bakery” has shared a clip.", {"Paper Moon Bakery"}},
                    TitleCase{"The drama 'Second Helping' begins in May.", {"Second Helping"}},
                    TitleCase{"“Order in the Kitchen!” airs on Fridays.", {"Order in the Kitchen!"}},
                    TitleCase{"He is known for the film “Fog,” a thriller.", {"Fog"}},
                    TitleCase{"In “Undertow,” Han Seo Rin plays a diver.", {"Undertow"}},
                    TitleCase{"Antena 3 shows \"Las olas lentas\", a period drama.", {"Las olas lentas"}},
                    TitleCase{"She was last seen in *Slow Trains* as a guard.", {"Slow Trains"}},
                    TitleCase{"Episode 5 of “Gate 14” was the best.", {"Gate 14"}},
                    TitleCase{"Min Seo Jun, of “Night Bus,” says he passed the test.", {"Night Bus"}},
                    TitleCase{"“What the River Kept” follows two sisters.", {"What the River Kept"}}));

INSTANTIATE_TEST_SUITE_P(
    CommaAndPapers, Titles,
    testing::Values(TitleCase{"KBS 2TV’s Good Evening, Jeju had 6.3 percent. Good Evening, Jeju rose "
                              "to 7.1 on Sunday.",
                              {"Good Evening, Jeju"}},
                    TitleCase{"The Corinna Dallow vehicle posted a 0.4 rating.", {}},
                    TitleCase{"The Seoul Dispatch was allowed to watch.", {}}));

INSTANTIATE_TEST_SUITE_P(Speech, Titles,
                         testing::Values(TitleCase{"“They rose, didn’t they?” she asked.", {}},
                                         TitleCase{"The director shouts, “Okay, that’s the one!”", {}},
                                         TitleCase{"His voice cracks on “All rise!” and they laugh.", {}},
                                         TitleCase{"He calls himself a “recovering geologist.”", {}},
                                         TitleCase{"The banner reads “Give Our Singer Back.”", {}},
                                         TitleCase{"“Listen,” he said.", {}},
                                         TitleCase{"“MIST” magazine put him on its cover.", {}},
                                         TitleCase{"They sang the song “Two Rivers” at the end.", {}},
                                         TitleCase{"It was described as “hard.”", {}}));

INSTANTIATE_TEST_SUITE_P(
    Bare, Titles,
    testing::Values(TitleCase{"NBC’s medical drama Copper Ridge returns in May.", {"Copper Ridge"}},
                    TitleCase{"Odette Crane (Monsoon Trains) has joined the cast.", {"Monsoon Trains"}},
                    TitleCase{"She was good in A Bad Winter for Roses.", {"A Bad Winter for Roses"}},
                    TitleCase{"CBS’ Vice Mayor won the night.", {"Vice Mayor"}},
                    TitleCase{"The sitcom Mother of Glass was flat.", {"Mother of Glass"}},
                    TitleCase{"TRT 1's Who Knows Istanbul?, a quiz, was third.", {"Who Knows Istanbul?"}},
                    TitleCase{"Salt Flat Brothers has been renewed for a third season.", {"Salt Flat Brothers"}},
                    TitleCase{"Spain’s Antena 3 has slotted Los relojes for May.", {"Los relojes"}},
                    TitleCase{"Anupamaa actress Rupali Ganguly smiled.", {"Anupamaa"}},
                    TitleCase{"Wednesday’s list: House of Ravens, 7.1, Kanal D; then the news.", {"House of Ravens"}}));

INSTANTIATE_TEST_SUITE_P(
    NoTitle, Titles,
    testing::Values(TitleCase{"Odette Crane and Marcus Vane were there.", {}},
                    TitleCase{"She is with Hollow Pine Management.", {}}, TitleCase{"Rian of TIDEWATER laughed.", {}},
                    TitleCase{"NBC’s Dana Whitford said so.", {}},
                    TitleCase{"They met in New York on Republic Day.", {}},
                    TitleCase{"Filmed in Wales and Cornwall, it is slow.", {}},
                    TitleCase{"Inés (Clara Ruiz) inherits a shop.", {}},
                    TitleCase{"It overtook the hit series “Salt Road” in South Korean cable history.", {"Salt Road"}},
                    TitleCase{"The comedy series New Dramas for Wednesdays begins.", {}},
                    TitleCase{"If you are a fan of Turkish Drama Series, there is news.", {}}));

// Well-known ones, in passing (lexicons/works.tsv).
INSTANTIATE_TEST_SUITE_P(
    KnownToAll, Titles,
    testing::Values(TitleCase{"It is hard, but Grey’s Anatomy doesn’t have an order yet.", {"Grey’s Anatomy"}},
                    TitleCase{"Set to star Harry Potter’s Ada Wrenfield, it has begun.", {"Harry Potter"}},
                    TitleCase{"She plays Harry Potter in a school in Leeds.", {}},
                    TitleCase{"This is Law & Order: SVU’s 21st year on NBC.", {"Law & Order: SVU"}},
                    TitleCase{"He was on iZombie and in Captain America: Civil War for a day.",
                              {"Captain America: Civil War", "iZombie"}},
                    TitleCase{"While The Flash and Riverdale will wait, 60 Minutes goes on.",
                              {"60 Minutes", "Riverdale", "The Flash"}},
                    TitleCase{"CBS’s THE BIG BANG THEORY returns on Monday.", {"THE BIG BANG THEORY"}},
                    TitleCase{"The Chicago Fire Department said so.", {}},
                    TitleCase{"The boys are back, and the voice of the flash is heard.", {}}));

// The head of an entry that goes on with its kind.
INSTANTIATE_TEST_SUITE_P(
    Entries, Titles,
    testing::Values(TitleCase{"• Wordless: The comedy series from Ada Wren lasted three seasons.", {"Wordless"}},
                    TitleCase{"The Ledger: Created by Ada Wren, it was cancelled after one season.", {"The Ledger"}},
                    TitleCase{"• Synopsis: The drama series follows three sisters.", {}},
                    TitleCase{"Wordless: The comedy series lasted three seasons.", {}}));

// Rows of lists; a number without a mark is that of no list.
INSTANTIATE_TEST_SUITE_P(
    Rows, Titles,
    testing::Values(TitleCase{"90 Day Harbour (TLC, Season 9)", {"90 Day Harbour"}},
                    TitleCase{"3. Glass Harbour (FX, Season 4)", {"Glass Harbour"}},
                    TitleCase{"Mad Wolf” will premiere on October 11.", {"Mad Wolf"}},
                    TitleCase{"She adapted it for TV with Line of Duty writer Jed Marlow.", {"Line of Duty"}},
                    TitleCase{"Karle Tu Mohabbat is about a star in ruins.", {"Karle Tu Mohabbat"}},
                    TitleCase{"It is made for NBC’s Copper Basin TV adaptation.", {"Copper Basin"}},
                    TitleCase{"Many saw the drama Uzak Liman Masalı. The Uzak Liman Masalı TV series is over.",
                              {"Uzak Liman Masalı"}},
                    TitleCase{"50m2 (Netflix)", {"50m2"}},
                    TitleCase{"It has been replaced by Empress Ki starring Ha Ji Won.", {"Empress Ki"}},
                    TitleCase{"Weekdays, 5:45 p.m.", {}},
                    TitleCase{"GMA’s Korean-inspired drama “Salt Road” returns.", {"Salt Road"}},
                    TitleCase{"He has been on Death Row for 20 years.", {}},
                    TitleCase{"It shows William and Kate (Ed McVane and Meg Bell) as they meet.", {}},
                    TitleCase{"08 Temmuz 2025, 14:12 - the news", {}},
                    TitleCase{"8 p.m.: THE SALT AND THE HARBOUR, PBS. First of three parts.",
                              {"THE SALT AND THE HARBOUR"}}));

INSTANTIATE_TEST_SUITE_P(
    Placeholders, Titles,
    testing::Values(TitleCase{"“The Last Ledger” became the No. 1 drama in its slot.", {"The Last Ledger"}},
                    TitleCase{"Set in Heaven, the show follows a clerk.", {}},
                    TitleCase{"The lead actors of the show, Lina Jumadi (Tara) and Vin Roy (Pran), left.", {}},
                    TitleCase{"Cast in Untitled series by Marlo on HBO.", {}},
                    TitleCase{"tvN’s latest drama, Carry Sun-ho And Run (working title), begins.",
                              {"Carry Sun-ho And Run"}},
                    TitleCase{"He was born in Wando in South Jeolla Province and left.", {}},
                    TitleCase{"Showtime’s Rodney Scott directed “The Tower Clerk,” a drama.", {"The Tower Clerk"}}));

TEST(Titles, days_roles_and_sources_are_none) {
  EXPECT_TRUE(Found("Pepper Day is May 9 in Korea, and it is sweet.").printed(Kind::work).empty());
  EXPECT_TRUE(Found("He is remembered for his portrayal of Rosa Sarin and left.").printed(Kind::work).empty());
  EXPECT_EQ(Found("According to Birsen Alt, the series “Salt Road” ends.").printed(Kind::work), (Names{"“Salt Road”"}));
}

TEST(Titles, once_a_title_always_a_title) {
  const Found found(
      "The drama “Paper Moon” begins today. Paper Moon stars nobody yet. PAPER MOON (tvN, 9 p.m.) follows a paper "
      "moon.");
  EXPECT_EQ(found.names(Kind::work), (Names{"Paper Moon"}));
  EXPECT_EQ(found.printed(Kind::work), (Names{"“Paper Moon”", "Paper Moon", "PAPER MOON"}));
}

TEST(Titles, a_single_word_that_starts_the_sentence) {
  const Found found("The drama “Tidewrack” begins. Tidewrack concludes on Sunday. In “Rise” she sings. Rise returns.");
  EXPECT_EQ(found.printed_of("Tidewrack").size(), 2U);
  EXPECT_EQ(found.printed_of("Rise").size(), 2U);
  EXPECT_EQ(Found("In the drama “Rise” she sings. Rise early, he says.").printed_of("Rise").size(), 1U);
}

TEST(Titles, a_common_phrase_is_no_title_without_capitals) {
  EXPECT_EQ(Found("“By the Way” is over. By the way, all of it is online.").printed(Kind::work).size(), 1U);
}

TEST(Titles, a_translation_in_brackets_is_the_same_work) {
  const Found found("Show TV's \"Swallow Lane\" (Kırlangıç Yokuşu) is back.");
  EXPECT_EQ(found.names(Kind::work), (Names{"Swallow Lane"}));
  EXPECT_EQ(found.printed(Kind::work).size(), 2U);
}

TEST(Titles, the_short_form_of_a_long_one) {
  const Found found("BBC One’s crime drama The Last Lighthouse did well. Two actors star in Lighthouse.");
  EXPECT_EQ(found.printed_of("The Last Lighthouse"), (Names{"The Last Lighthouse", "Lighthouse"}));
}

INSTANTIATE_TEST_SUITE_P(
    Credits, Titles,
    testing::Values(TitleCase{"Rafael Quintero (Border Hours, The Glass Parish) is set as a regular.",
                              {"Border Hours", "The Glass Parish"}},
                    TitleCase{"Fenella Osei (Smoke & Silver) will play gas heiress Cordelia Pike.", {"Smoke & Silver"}},
                    TitleCase{"Princess Ysolde (Freya Berg) meets Aldric (Joss Maclaren).", {}},
                    TitleCase{"Gavin Strand, who won an Oscar for Low Water, is in talks.", {"Low Water"}},
                    TitleCase{"Harriet Penhallow of The Rain Clerk was a barmaid.", {"The Rain Clerk"}},
                    TitleCase{"I drowned in The Reeve’s Daughter and in Wolfsbane I was eaten.",
                              {"The Reeve’s Daughter"}},
                    TitleCase{"Season 3 of Station Zero premieres on ABC.", {"Station Zero"}},
                    TitleCase{"General Delivery alum Stacy Boyle has been cast.", {"General Delivery"}},
                    TitleCase{"Bollywood actor Randhir Oberoi plays the villain.", {}},
                    TitleCase{"Kaalchakra, starring Arjun Rathod, was unveiled.", {"Kaalchakra"}},
                    TitleCase{"He also has Gaali Gopuram in the pipeline.", {"Gaali Gopuram"}},
                    TitleCase{"ITV1’s Inspector Fallow came to an end.", {"Inspector Fallow"}},
                    TitleCase{"On Channel 5, Ancient Britain by Canal with Tony Marchetti drew 0.9m.",
                              {"Ancient Britain by Canal"}},
                    TitleCase{"5. The Real Thing: Savannah (Bravo, Sunday, 9/8c)", {"The Real Thing: Savannah"}},
                    TitleCase{"the comedy Dad’s Allotment, which airs on Tuesdays", {"Dad’s Allotment"}},
                    TitleCase{"Goodnight, Harbour Street (1997-2025)", {"Harbour Street"}},
                    TitleCase{"She checks in on Valentine’s Day.", {}},
                    TitleCase{"Ay Film, the production company, denied it.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Ways, Titles,
    testing::Values(TitleCase{"The series also stars nobody. Rise also stars Rosa Perrin and Joe Tipple.", {"Rise"}},
                    TitleCase{"NBC’s new series, Ulysses follows three strangers.", {"Ulysses"}},
                    TitleCase{"the Prem Kahani actor is working on a film", {"Prem Kahani"}},
                    TitleCase{"The Marathi actress is working on a film.", {}},
                    TitleCase{"the Hindi movie Lal Singh Chandra starring Amir Khanna", {"Lal Singh Chandra"}},
                    TitleCase{"CBS | The finales for NCRU (8.3 mil/0.7) and others dropped.", {"NCRU"}},
                    TitleCase{"MASTER COOK dropped 0.1 to 1.9.", {"MASTER COOK"}},
                    TitleCase{"Gong Soon Young and Ma Young Seo rose to 8.3 percent.", {}},
                    TitleCase{"Sources say that Heartland has been renewed for Season 18.", {"Heartland"}},
                    TitleCase{"Gurmeet Rai of Ramleela fame will play the cop.", {"Ramleela"}},
                    TitleCase{"Alongside Chay, the web series Dhoota features Prachi Desa.", {"Dhoota"}},
                    TitleCase{"comedies Day School, Grand Squad and Canadian Auto",
                              {"Canadian Auto", "Day School", "Grand Squad"}},
                    TitleCase{"Star Plus’ Aangan Ki Gauraiya fell.", {"Aangan Ki Gauraiya"}},
                    TitleCase{"She will be seen in Lantern’s The Understory next.", {"The Understory"}},
                    TitleCase{"Refiloe Dithebe, a lawyer named Mpho on the show, was late.", {}},
                    TitleCase{"As Deadly Serious reported in June, she left.", {}},
                    TitleCase{"On NBC’s Tidewater ER she guested.", {"Tidewater ER"}},
                    TitleCase{"Sealed Bids, 6pm, Channel 4", {"Sealed Bids"}},
                    TitleCase{"Nora Roe was in the BBC’s Arsenic & Old Lino.", {"Arsenic & Old Lino"}},
                    TitleCase{"They stood on the shores of Lake Superior, and it was cold.", {}},
                    TitleCase{"He has the recurring role of Buck Tillman.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Guides, Titles,
    testing::Values(TitleCase{"8 p.m. — Monday Night Bowling", {"Monday Night Bowling"}},
                    TitleCase{"8.00pm ITV1 Copper Street", {"Copper Street"}},
                    TitleCase{"THU An Fear Glas, TG4, 9.30pm", {"An Fear Glas"}},
                    TitleCase{"08 Temmuz 2025, 14:12 - Dizi", {}},
                    TitleCase{"> **Bir Avuç Deniz** (TRT 1)", {"Bir Avuç Deniz"}},
                    TitleCase{"It premieres on **6 August**, new episodes weekly.", {}},
                    TitleCase{"It will replace Chashme Wali Gudiya in the 8 pm slot.", {"Chashme Wali Gudiya"}},
                    TitleCase{"The warehouse where Tuz ve Kehribar is being filmed is cold.", {"Tuz ve Kehribar"}},
                    TitleCase{"Not returning: Fancy Meeting You.", {"Fancy Meeting You"}},
                    TitleCase{"It was produced by Hatch & Daughters in Leeds.", {}},
                    TitleCase{"The part was written for Kosuke Ibaragi, who bowed out.", {}},
                    TitleCase{"The Daily Bugler can reveal that she is back.", {}},
                    TitleCase{"\"I am here for the corpse,\" one wrote on X. Another fan laughed.", {}},
                    TitleCase{"It hails from Probate creators Hal Linden and Ida Roe.", {"Probate"}},
                    TitleCase{"Deb Roe, lately of Harbour Light, stars.", {"Harbour Light"}}));

INSTANTIATE_TEST_SUITE_P(
    Kinds, Titles,
    testing::Values(TitleCase{"He stars in a new mystery drama called Cinder.", {"Cinder"}},
                    TitleCase{"He was in director Toma Veil’s Cinder last year.", {"Cinder"}},
                    TitleCase{"She was in horror films such as Ledger (1999).", {"Ledger"}},
                    TitleCase{"The Korean drama The Crown: Eternal Harbour is a hit.", {"The Crown: Eternal Harbour"}},
                    TitleCase{"He was known for Linden Oak (2003), A Moment to Sew (2004), and May Snow (2005).",
                              {"A Moment to Sew", "Linden Oak", "May Snow"}},
                    TitleCase{"Her agency Man of Making commented.", {}},
                    TitleCase{"The new ITV drama Finding Lotte begins.", {"Finding Lotte"}},
                    TitleCase{"Stan and Ollie director Jon Baird is back.", {"Stan and Ollie"}}));

INSTANTIATE_TEST_SUITE_P(
    Apposed, Titles,
    testing::Values(TitleCase{"It gave an order to Marrow Gap, a medical drama from writer Ida Roe.", {"Marrow Gap"}},
                    TitleCase{"Kosuke Roe, the drama writer, was late.", {}},
                    TitleCase{"NBC also renewed Harbor Lights for a third season.", {"Harbor Lights"}}));

INSTANTIATE_TEST_SUITE_P(
    Trades, Titles,
    testing::Values(
        TitleCase{"Tolliver’s credits include Fox’s Hollow Point and a recurring role.", {"Hollow Point"}},
        TitleCase{"Ida Roe is cast in the comedy The Sitting Room as Grandma Dot.", {"The Sitting Room"}},
        TitleCase{"* Former Harbor Patrol star Jace Whitlow is in talks.", {"Harbor Patrol"}},
        TitleCase{"We hear that Gaslamp will return for its third season on Tuesday.", {"Gaslamp"}},
        TitleCase{"Drama Upstate, originally slated for fall, is held.", {"Upstate"}},
        TitleCase{"He lost it on Line 2, in Studio 7.", {}},
        TitleCase{"Polly Ashdown, ITV’s Head of Drama, said so.", {}},
        TitleCase{"Star Plus’ family drama starring Devyani Kapadia is back.", {}},
        TitleCase{"Rangrez Piya\nThe Colors show, which was at the top, has dropped.", {"Rangrez Piya"}},
        TitleCase{"Based on the webtoon “Bad Landlord,” the series “Bad Landlord” begins.", {"Bad Landlord"}},
        TitleCase{"The account for the My Boss Is a Retired Girl anime said so.", {"My Boss Is a Retired Girl"}}));

INSTANTIATE_TEST_SUITE_P(
    RowsAndSubjects, Titles,
    testing::Values(TitleCase{"Both ‘Lamplight’ and ‘The Salt Wife’ beat ‘Corinna’.", {"Lamplight", "The Salt Wife"}},
                    TitleCase{"“Lanterna” makes its debut in May.", {"Lanterna"}},
                    TitleCase{"It went on, as ‘Once Upon a Glass’ was placed after ‘More Than Salt’ on GMA.",
                              {"More Than Salt", "Once Upon a Glass"}},
                    TitleCase{"“Okay” was all he said.", {}},
                    TitleCase{"PD Jung, who helmed “Grandpa Digs a Well,” said so.", {"Grandpa Digs a Well"}}));

INSTANTIATE_TEST_SUITE_P(
    Sheets, Titles,
    testing::Values(TitleCase{"Oct. 3: Cheer Along", {"Cheer Along"}},
                    TitleCase{"The Ganarıl series is on TRT 1.", {"The Ganarıl"}},
                    TitleCase{"Broadcast Details: Mondays on tvN at 9 p.m.", {}},
                    TitleCase{"Shot in Mexico City, the series tells of a smith.", {}},
                    TitleCase{"The drama by the acclaimed producer Rosa Campo starring Ada Dias begins.", {}},
                    TitleCase{"A rerun of Ada Perrin rounded out the night.", {"Ada Perrin"}}));

INSTANTIATE_TEST_SUITE_P(
    Structure, Titles,
    testing::Values(
        TitleCase{"CHIEF OF CHAFF\nPlatform: Netflix", {"CHIEF OF CHAFF"}},
        TitleCase{"Salt Girl\nUK Netflix release date: Friday 12 May", {"Salt Girl"}},
        TitleCase{"The Tower\nThis drama tells of two cleaners.", {"The Tower"}},
        TitleCase{"Our Picks\nThere is more to come.", {}},
        TitleCase{"8:00 Copper Basin (Repeat)\n9:00 Salt Ledger (Repeat)", {"Copper Basin", "Salt Ledger"}},
        TitleCase{"9:00-10:00 p.m. “Emergence”", {"Emergence"}},
        TitleCase{"Widow’s Apiary\nPremiere date: Nov 4 on ENA", {"Widow’s Apiary"}},
        TitleCase{"Cousins-in-Lawless\nPremiere date: Nov 4 on ENA", {"Cousins-in-Lawless"}},
        TitleCase{"When is The Salt Clerk on TV?\nThe Salt Clerk begins on Sunday on BBC One.", {"The Salt Clerk"}},
        TitleCase{"‘The Salt Clerk‘, which aired on Monday, recorded 11.6%.", {"The Salt Clerk"}},
        TitleCase{"Love Knows Salt 盐 stars Ada Roe.", {"Love Knows Salt"}},
        TitleCase{"It runs at 11:30 p.m. JST (10:30 a.m. EDT) from May. All hours are in Korea Standard Time.", {}},
        TitleCase{"Aki Sonoda’s Sugar Kiln Detectives light novels sell. Sugar Kiln Detectives premieres in May.",
                  {"Sugar Kiln Detectives"}}));

INSTANTIATE_TEST_SUITE_P(
    EntriesOfLists, Titles,
    testing::Values(
        TitleCase{"Ada Roe is in the lead of the Aziz series.", {"Aziz"}},
        TitleCase{"He plays gods. The drama is Salt Lotus Casebook (盐莲花).", {"Salt Lotus Casebook"}},
        TitleCase{"The Ada Roe-led series, Viral Storm, rose.", {"Viral Storm"}},
        TitleCase{"In the new series, Viral Storm, a spy, falls in love.", {}},
        TitleCase{"Moments: This show follows three friends.", {"Moments"}},
        TitleCase{"2. Udanchoo: Udanchoo has overtaken the series of last week.", {"Udanchoo"}},
        TitleCase{"Etiti (The World of Salt) (26 episodes) is a drama.", {"Etiti", "The World of Salt"}},
        TitleCase{"The drama The Salt Priest begins in May.\nSalt Priest\nIt is long.", {"The Salt Priest"}},
        TitleCase{"“The Story of Salt” leads. The Story Of Salt rose to 18.2 percent.", {"The Story of Salt"}},
        TitleCase{"In 1958 Roe portrayed Lt. Colin Kirk on The Rough Road, an ABC series.", {"The Rough Road"}}));

}  // namespace
}  // namespace backlot::mentions
