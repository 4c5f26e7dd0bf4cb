#include "backlot/facts/read_document.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::facts {
namespace {

const Extractor& extractor() {
  static const Extractor shipped = *Extractor::create();
  return shipped;
}

// The quotes, a line each: speaker: words.
std::string quotes_of(const std::string& source) {
  const ReadDocument d(source, extractor());
  std::string shown;
  for (const Quote& q : d.annotation.quotes) shown += q.speaker.value_or("-") + ": " + q.text + "\n";
  return shown;
}

constexpr const char* cast =
    "“Paper Harbor” is a drama on tvN. Actress Cha Mi-ran plays the diver Ok Bit-na, and actor Noh Seong-hun plays the "
    "captain Woo Jae-pil. Director Maeng Ji-hoon directs the series.\n";

std::string quotes_after_cast(const std::string& source) { return quotes_of(cast + source); }

TEST(Quotes, SpeakerBehindTheWords) {
  EXPECT_EQ(quotes_after_cast("“The water was cold,” said Noh Seong-hun."), "Noh Seong-hun: The water was cold,\n");
  EXPECT_EQ(quotes_after_cast("“The water was cold,” Noh Seong-hun told reporters."),
            "Noh Seong-hun: The water was cold,\n");
}

TEST(Quotes, SpeakerBeforeTheWords) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun says, “The water was cold.”"), "Noh Seong-hun: The water was cold.\n");
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun leans over the rail: “The water was cold.”"),
            "Noh Seong-hun: The water was cold.\n");
}

TEST(Quotes, AnyVerbBeforeAComma) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun deadpans, “The water was cold.”"), "Noh Seong-hun: The water was cold.\n");
}

TEST(Quotes, AnyVerbBehindAComma) {
  EXPECT_EQ(quotes_after_cast("“The water was cold,” Noh Seong-hun reads off the card."),
            "Noh Seong-hun: The water was cold,\n");
  EXPECT_EQ(quotes_after_cast("“The water was cold!” Cha Mi-ran can be heard calling from below."),
            "Cha Mi-ran: The water was cold!\n");
}

TEST(Quotes, PartsDoNotSpeakBesideTheirActor) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun, who will play the head of the harbor, Woo Jae-pil, said, “It was cold.”"),
            "Noh Seong-hun: It was cold.\n");
}

TEST(Quotes, SomeoneIsNobodyAndCaptionsAreRead) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun rows. Someone then explains with a giggle, “The water was cold.”"),
            "-: The water was cold.\n");
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun rows. The caption jokes, “The water was cold.”"), "");
}

TEST(Quotes, WhoeverIsToldReplies) {
  EXPECT_EQ(
      quotes_after_cast("Cha Mi-ran laughs. The director tells Noh Seong-hun that he needs more fire in his gaze, "
                        "and the actor replies, “The water was cold.”"),
      "Noh Seong-hun: The water was cold.\n");
}

TEST(Quotes, NobodyHasSpokenBeforeTheReply) {
  EXPECT_EQ(
      quotes_after_cast("Cha Mi-ran tries it, but laughs whenever she meets his eyes. The director tells Noh Seong-hun "
                        "he needs to have more fire, and the actor replies nonsensically, “It will happen.”"),
      "Noh Seong-hun: It will happen.\n");
}

TEST(Quotes, RolesBeforeVerbsThatLookLikeNouns) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran dives in again. The actress comments, “The water was cold.”"),
            "Cha Mi-ran: The water was cold.\n");
}

TEST(Quotes, NobodyIsToldToSpeak) {
  EXPECT_EQ(quotes_after_cast("Line of the night: “The water was cold.”"), "-: The water was cold.\n");
}

TEST(Quotes, TheEndOfAQuotationInside) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun was full of praise. “Between takes she called me ‘Your Majesty.’”"),
            "Noh Seong-hun: Between takes she called me ‘Your Majesty.’\n");
}

TEST(Quotes, WritersWithoutCapitals) {
  EXPECT_EQ(quotes_of("the harbor is dark. “they wanted a bigger man than me.”\nnobody moved.\n"),
            "-: they wanted a bigger man than me.\n");
}

TEST(Quotes, WordsBetweenTwoSentences) {
  EXPECT_EQ(quotes_after_cast("Was Noh Seong-hun cold? “Very.” Nobody asked again."), "Noh Seong-hun: Very.\n");
}

TEST(Quotes, TheNameBesideAColonOrInBrackets) {
  EXPECT_EQ(quotes_after_cast("tvN | Noh Seong-hun: “I would rather row.”"), "Noh Seong-hun: I would rather row.\n");
  EXPECT_EQ(quotes_after_cast("“We lost a camera and a boat.” (Director Maeng Ji-hoon)"),
            "Maeng Ji-hoon: We lost a camera and a boat.\n");
}

TEST(Quotes, LabelsNameWhoAnswers) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran:: The last scene.\nNoh Seong-hun:: The fog.\nThe actor ended by saying, "
                              "“Thank you for rowing.”"),
            "Cha Mi-ran: The last scene.\nNoh Seong-hun: The fog.\nNoh Seong-hun: Thank you for rowing.\n");
}

TEST(Quotes, WhoeverActsInTheClauseOfTheVerb) {
  EXPECT_EQ(quotes_after_cast(
                "As the crew packs up, Noh Seong-hun walks to the pier, sits down and whispers, “The water was cold.”"),
            "Noh Seong-hun: The water was cold.\n");
  EXPECT_EQ(
      quotes_after_cast("The last to leave is Cha Mi-ran, who waves at the lens and shouts, “See you in spring!”"),
      "Cha Mi-ran: See you in spring!\n");
}

// A quotation that a title opens, or that is empty, once was looked up under the number of a mention.
TEST(Quotes, MarksThatDoNotPair) {
  EXPECT_EQ(quotes_after_cast("A row named “” and a bag marked ‘“Paper Harbor” crew’ stand on the pier. “The water was "
                              "cold,” said Cha Mi-ran."),
            "Cha Mi-ran: The water was cold,\n");
}

TEST(Quotes, NotTheOneInBrackets) {
  EXPECT_EQ(
      quotes_after_cast("Cha Mi-ran (Noh Seong-hun in a wig) walks in, looks round and says, “The water was cold.”"),
      "Cha Mi-ran: The water was cold.\n");
}

TEST(Quotes, BrokenByTheSpeakerIsOne) {
  EXPECT_EQ(quotes_after_cast(
                "“The water was cold,” Cha Mi-ran says, pulling off her gloves. “It was colder than my agency.”"),
            "Cha Mi-ran: The water was cold, It was colder than my agency.\n");
}

TEST(Quotes, TwoSpeakersAreTwo) {
  EXPECT_EQ(quotes_after_cast("“Was that the take?” asks Cha Mi-ran, and the director answers, “That was lunch.”"),
            "Cha Mi-ran: Was that the take?\nMaeng Ji-hoon: That was lunch.\n");
}

TEST(Quotes, SomebodyWithoutAName) {
  EXPECT_EQ(quotes_of("“Nothing has been decided yet,” an SBS official said on Monday."),
            "SBS official: Nothing has been decided yet,\n");
  EXPECT_EQ(quotes_after_cast("Asked about the offer, her agency said, “We are still reading the script.”"),
            "agency: We are still reading the script.\n");
}

TEST(Quotes, WhereSomebodyWithoutANameComesFrom) {
  EXPECT_EQ(quotes_of("A source from the production team shared, “They trained for six months.”"),
            "source from the production team: They trained for six months.\n");
}

TEST(Quotes, TheAgeTellsWho) {
  EXPECT_EQ(quotes_of("Noh Seong-hun (41) rows with Cha Mi-ran. “The water was cold,” says the 41-year-old."),
            "Noh Seong-hun: The water was cold,\n");
}

TEST(Quotes, TwoSentencesAreNoTitle) {
  EXPECT_EQ(quotes_after_cast("Asked what comes next, Cha Mi-ran laughs. “A nap. Then Lear.”"),
            "Cha Mi-ran: A nap. Then Lear.\n");
}

TEST(Quotes, WhatIsWrittenIsNotSaid) {
  EXPECT_EQ(quotes_after_cast("The banner on the truck reads, “We row together for ever.”"), "");
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun plays a man whom the villagers call “the last ferry.”"), "");
}

TEST(Quotes, PartOfASentence) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran said that the boat was “a bathtub with ambitions.”"),
            "Cha Mi-ran: a bathtub with ambitions.\n");
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran praised the “cozy” boat."), "");
}

TEST(Quotes, WhoAnswersIsNoCharacter) {
  EXPECT_EQ(
      quotes_of("Cha Mi-ran is back from the sea.\nYour character, Bok Sun-ja, rows. Bok Sun-ja also sings. Bok Sun-ja "
                "rarely speaks.\nA:: She speaks to gulls."),
      "Cha Mi-ran: She speaks to gulls.\n");
}

TEST(Quotes, WhoeverGaveTheInformation) {
  EXPECT_EQ(
      quotes_of("According to the information that we received from her manager Noh Seong-hun, “She read six pages and "
                "wept.”"),
      "Noh Seong-hun: She read six pages and wept.\n");
}

TEST(Quotes, WhoseMagazineItIsDoesNotSpeak) {
  EXPECT_EQ(
      quotes_of("HARPER’S AISLE JUNE ISSUE: “I am not cold, I am nearsighted” - Cha Mi-ran on being misunderstood"),
      "Cha Mi-ran: I am not cold, I am nearsighted\n");
}

TEST(Quotes, WhoseManagerItIs) {
  EXPECT_EQ(quotes_of("Noh Seong-hun was named. The actor’s manager said, “There has been no such meeting.”"),
            "actor’s manager: There has been no such meeting.\n");
}

TEST(Quotes, AnswersAreGivenByWhoeverIsIntroducedBeforeThem) {
  EXPECT_EQ(
      quotes_of("Cha Mi-ran is back from the sea.\nA:: It was cold.\nNoh Seong-hun rows as well. Noh Seong-hun sings. "
                "Noh Seong-hun laughs.\n“I miss her,” adds Noh Seong-hun. “I rowed alone,” he notes."),
      "Cha Mi-ran: It was cold.\nNoh Seong-hun: I miss her,\nNoh Seong-hun: I rowed alone,\n");
}

TEST(Quotes, TheLineAboveLeadsToTheWords) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran, who is on a boat, says of the move,\n“We row at night and sleep by day.”"),
            "Cha Mi-ran: We row at night and sleep by day.\n");
  EXPECT_EQ(quotes_after_cast("Per tvN:\n“We have had long talks about the harbor.”"),
            "tvN: We have had long talks about the harbor.\n");
}

TEST(Quotes, TheVerbOfTheLineAboveTellsWho) {
  EXPECT_EQ(
      quotes_after_cast("On how Ok Bit-na will be remembered, Cha Mi-ran said,\n“I think she will stay for a while.”"),
      "Cha Mi-ran: I think she will stay for a while.\n");
}

TEST(Quotes, KnownFromElsewhere) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran is not leaving. “I cannot even row,” the Strictly Ballgowns host laughed."),
            "Cha Mi-ran: I cannot even row,\n");
}

TEST(Quotes, OneOfTheFansIsNobody) {
  EXPECT_EQ(quotes_after_cast("Fans asked Noh Seong-hun about his exit, with one writing: “Please do not leave us.”"),
            "-: Please do not leave us.\n");
}

TEST(Quotes, WhoIsTalkedAboutDoesNotTalk) {
  EXPECT_EQ(quotes_after_cast("Noh Seong-hun smiles. Talking about the harbor and Maeng Ji-hoon, he says, “It was a "
                              "splendid journey.”"),
            "Noh Seong-hun: It was a splendid journey.\n");
}

TEST(Quotes, WhoTellsAPaperIsNotThePaper) {
  EXPECT_EQ(quotes_after_cast("“It is a challenge,” Cha Mi-ran, who plays the diver, told Nielsen Korea in May. “That, "
                              "for me, is new.”"),
            "Cha Mi-ran: It is a challenge, That, for me, is new.\n");
}

TEST(Quotes, AQuestionAsksWhoeverTheArticleIsAbout) {
  EXPECT_EQ(quotes_after_cast("Cha Mi-ran laughs. Cha Mi-ran rows. “She never tires,” the director told us.\nDoes she "
                              "worry? She makes a face. “Not when there is wind.”"),
            "Maeng Ji-hoon: She never tires,\nCha Mi-ran: Not when there is wind.\n");
}

}  // namespace
}  // namespace backlot::facts
