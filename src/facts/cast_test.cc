#include "backlot/facts/cast.h"

#include "backlot/facts/article_reader.h"
#include "backlot/facts/crew.h"
#include "backlot/facts/marked_document.h"
#include "backlot/facts/memberships.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::facts {
namespace {

const Extractor& extractor() {
  static const Extractor shipped = *Extractor::create();
  return shipped;
}

// The cast, a line each: actor | character | work | description | status.
std::string cast_of(std::string_view marked) {
  MarkedDocument d(marked, extractor());
  Works works(d.context);
  Roles roles;
  Annotation a;
  extract_cast(d.context, works, roles, a);
  std::string shown;
  for (const Cast& c : a.cast) {
    shown += c.actor + " | " + c.character.value_or("-") + " | " + c.work.value_or("-") + " | " +
             c.description.value_or("-") + " | " + std::string(name(c.status)) + "\n";
  }
  return shown;
}

std::string crew_of(std::string_view marked) {
  MarkedDocument d(marked, extractor());
  Works works(d.context);
  Roles roles;
  Annotation a;
  extract_cast(d.context, works, roles, a);
  extract_crew(d.context, works, roles, a);
  std::string shown;
  for (const Crew& c : a.crew) shown += c.person + " | " + c.job + "\n";
  return shown;
}

std::string groups_of(std::string_view marked) {
  MarkedDocument d(marked, extractor());
  Roles roles;
  Annotation a;
  extract_memberships(d.context, roles, a);
  std::string shown;
  for (const Membership& m : a.memberships) shown += m.person + " | " + m.group + "\n";
  return shown;
}

TEST(Cast, two_in_one_sentence) {
  EXPECT_EQ(
      cast_of("[work: Salt] is new. [person: Nora Vane] stars as [person: Lady Ash], a widow who never sleeps, while "
              "[person: Ivo Brandt] plays the gardener [person: Tom Reed]."),
      "Nora Vane | Lady Ash | Salt | widow who never sleeps | confirmed\n"
      "Ivo Brandt | Tom Reed | Salt | gardener | confirmed\n");
}

TEST(Cast, lists_are_paired) {
  EXPECT_EQ(
      cast_of(
          "[work: Salt] is new. [person: Nora Vane] and [person: Ivo Brandt] play [person: Ash] and [person: Reed]."),
      "Nora Vane | Ash | Salt | - | confirmed\n"
      "Ivo Brandt | Reed | Salt | - | confirmed\n");
}

TEST(Cast, one_name_before_a_full_one_in_brackets_is_the_part) {
  EXPECT_EQ(
      cast_of("[work: Salt] is new. [person: Nora Vane] plays [person: Ash]. [person: Nora Vane] ([person: Ash]), "
              "[person: Ivo Brandt] ([person: Reed]) and [person: Tess] ([person: Una Maria Roe]) leave."),
      "Nora Vane | Ash | Salt | - | confirmed\n"
      "Ivo Brandt | Reed | Salt | - | confirmed\n"
      "Una Maria Roe | Tess | Salt | - | confirmed\n");
}

TEST(Cast, credits_in_brackets_are_no_parts) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Nora Vane] ([work: Fog]), [person: Ivo Brandt] ([work: Ice]) and "
                    "[person: Una Roe] ([person: Aladdin]) lead the cast."),
            "Nora Vane | - | Salt | - | confirmed\n"
            "Nora Vane | - | Fog | - | confirmed\n"
            "Ivo Brandt | - | Salt | - | confirmed\n"
            "Ivo Brandt | - | Ice | - | confirmed\n"
            "Una Roe | - | Salt | - | confirmed\n");
}

TEST(Cast, whom_an_earlier_film_starred) {
  EXPECT_EQ(
      cast_of("[work: Salt] is a remake of the film [work: Fog], which starred [person: Nora Vane] and [person: Ivo "
              "Brandt]. [person: Una Roe] plays [person: Reed]."),
      "Nora Vane | - | Fog | - | confirmed\n"
      "Ivo Brandt | - | Fog | - | confirmed\n"
      "Una Roe | Reed | Salt | - | confirmed\n");
}

TEST(Cast, what_is_told_of_parts_turns_no_brackets) {
  EXPECT_EQ(
      cast_of("[work: Salt] is new. [person: Adam Reed] ([person: Ivo Brandt]) and [person: Lady Ash] "
              "([person: Nora Vane]) meet. They meet again, [person: Adam Reed] as a journalist. [person: Adam Reed] "
              "answered angrily and became visibly upset when [person: Lady Ash] wept."),
      "Ivo Brandt | Adam Reed | Salt | - | confirmed\n"
      "Nora Vane | Lady Ash | Salt | - | confirmed\n");
}

TEST(Cast, the_work_behind_a_part_is_its_work) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Nora Vane] is in [work: Fog]. "
                    "[person: Ivo Brandt] plays the lawyer [person: Reed] in [network: tvN]’s drama [work: Ice]."),
            "Nora Vane | - | Fog | - | confirmed\n"
            "Ivo Brandt | Reed | Ice | lawyer | confirmed\n");
  EXPECT_EQ(
      cast_of("[work: Salt] is new. [person: Ivo Brandt] will guest on [work: Fog] as [person: Reed], and [person: "
              "Nora Vane] will play sister to [person: Lady Ash] on [work: Ice]."),
      "Ivo Brandt | Reed | Fog | - | confirmed\n"
      "Nora Vane | - | Ice | sister to Lady Ash | confirmed\n");
}

TEST(Cast, brackets_are_read_by_what_is_known) {
  EXPECT_EQ(
      cast_of("[work: Salt] is new. [person: Nora Vane] plays [person: Ash]. [person: Ivo Brandt] ([person: Reed]) and "
              "[person: Nora Vane] ([person: Ash]) laugh."),
      "Nora Vane | Ash | Salt | - | confirmed\n"
      "Ivo Brandt | Reed | Salt | - | confirmed\n")
      << "one bracket whose inside is a character tells how the others are meant";
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Lady Ash] ([person: Nora Vane]) eats the letter."),
            "Nora Vane | Lady Ash | Salt | - | confirmed\n");
}

TEST(Cast, an_offer_is_no_part) {
  EXPECT_EQ(cast_of("[person: Nora Vane] is in talks to play a widow in [work: Salt]."),
            "Nora Vane | - | Salt | widow | in talks\n");
  EXPECT_EQ(cast_of("[person: Nora Vane] turned down the role of the widow in [work: Salt]."),
            "Nora Vane | - | Salt | widow | turned down\n");
  EXPECT_EQ(cast_of("[person: Nora Vane] is rumored to be joining [work: Salt]."),
            "Nora Vane | - | Salt | - | rumored\n");
  EXPECT_EQ(cast_of("[person: Nora Vane] has been linked to [work: Salt], but there is nothing to it."), "");
}

TEST(Cast, the_part_that_went_elsewhere_first) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Nora Vane] plays [person: Ash]. The part of [person: Ash] was first "
                    "offered to "
                    "[person: Ida Moss], who passed."),
            "Nora Vane | Ash | Salt | - | confirmed\n"
            "Ida Moss | Ash | Salt | - | turned down\n");
}

TEST(Cast, earlier_work_is_a_row_of_its_own) {
  EXPECT_EQ(
      cast_of(
          "[work: Salt] is new. [person: Nora Vane], best known for the drama [work: Pepper], plays [person: Ash]."),
      "Nora Vane | Ash | Salt | - | confirmed\n"
      "Nora Vane | - | Pepper | - | confirmed\n");
}

TEST(Cast, what_is_no_cast) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Nora Vane] plays the piano."), "");
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Nora Vane] never plays [person: Ash]."), "");
  EXPECT_EQ(
      cast_of(
          "[work: Salt] is new. Director [person: Ida Moss] takes the part of [person: Ash]. [person: Nora Vane] plays "
          "[person: Ash]."),
      "Nora Vane | Ash | Salt | - | confirmed\n")
      << "who stands in on the set plays nobody";
}

TEST(Cast, tells_the_roles) {
  MarkedDocument d("[work: Salt] is new. [person: Nora Vane] plays [person: Ash].", extractor());
  Works works(d.context);
  Roles roles;
  Annotation a;
  extract_cast(d.context, works, roles, a);
  const std::uint32_t actor = d.mentions().all[1].entity;
  const std::uint32_t character = d.mentions().all[2].entity;
  EXPECT_EQ(roles.part(actor), Part::actor);
  EXPECT_EQ(roles.part(character), Part::character);
  EXPECT_EQ(roles.actor_of(character), actor);
}

TEST(Cast, a_family_name_keeps_its_title) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Im Dae Sik] plays the lawyer Attorney [person: Kwon]."),
            "Im Dae Sik | Attorney Kwon | Salt | lawyer | confirmed\n");
  EXPECT_EQ(cast_of("In [work: Salt], [person: Im Dae Sik] plays Sheriff [person: Dukes]."),
            "Im Dae Sik | Sheriff Dukes | Salt | - | confirmed\n");
  EXPECT_EQ(
      cast_of("In [work: Salt], [person: Im Dae Sik] plays Sheriff [person: Dukes]. Later [person: Dukes] leaves."),
      "Im Dae Sik | Dukes | Salt | Sheriff | confirmed\n");
}

TEST(Cast, a_brackets_name_is_the_actors_all_over_the_text) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Jin Yoo Kyung] ([person: Sul Na Ra]) runs. [person: Sul Na Ra] stars in "
                    "[work: Salt]. "
                    "[person: Tak Man Soo] ([person: Jo Byung Chan]) sees her. [person: Tak Man Soo] says no."),
            "Sul Na Ra | Jin Yoo Kyung | Salt | - | confirmed\nJo Byung Chan | Tak Man Soo | Salt | - | confirmed\n");
}

TEST(Crew, of_earlier_works) {
  EXPECT_EQ(crew_of("[work: Salt] is directed by [person: Ida Moss], whose film [work: Pepper] drew millions."),
            "Ida Moss | director\nIda Moss | director\n");
  EXPECT_EQ(
      crew_of(
          "Written by [person: Per Lund] and starring [person: Ida Moss] and [person: Ana Ek], [work: Salt] opens."),
      "Per Lund | writer\n");
  EXPECT_EQ(crew_of("The host introduces director [person: Per Lund], [person: Ida Moss] and [person: Ana Ek]."),
            "Per Lund | director\n");
}

TEST(Crew, jobs) {
  EXPECT_EQ(crew_of("[work: Salt] is directed by [person: Ida Moss] and written by [person: Per Lund]."),
            "Ida Moss | director\nPer Lund | writer\n");
  EXPECT_EQ(crew_of("The film by writer-director [person: Ida Moss] opens."),
            "Ida Moss | writer\nIda Moss | director\n");
  EXPECT_EQ(crew_of("[person: Per Lund] serves as co-executive producer."), "Per Lund | co-executive producer\n");
  EXPECT_EQ(crew_of("The art director [person: Ida Moss] smiled."), "Ida Moss | art director\n");
}

TEST(Memberships, said_in_several_ways) {
  EXPECT_EQ(groups_of("[person: Juwol] of [group: LANTERNS] laughed with [group: PAPER MOON]’s [person: Hae]."),
            "Juwol | LANTERNS\nHae | PAPER MOON\n");
  EXPECT_EQ(
      groups_of("[person: Juwol], a fan of [group: LANTERNS], met former [group: PAPER MOON] member [person: Hae]."),
      "Hae | PAPER MOON\n");
}

TEST(Memberships, of_whoever_was_told_of_before) {
  EXPECT_EQ(groups_of("[person: Juhwa] refuses to cry. The [group: Sugar Atlas] member gives everybody a ticket."),
            "Juhwa | Sugar Atlas\n");
}

TEST(Cast, the_part_passes_to_another) {
  EXPECT_EQ(
      cast_of("In [work: Salt], [person: Nora Vane] plays [person: Ash], replacing [person: Ida Moss], who stepped "
              "down from the role."),
      "Nora Vane | Ash | Salt | - | confirmed\nIda Moss | Ash | Salt | - | turned down\n");
}

TEST(Cast, what_will_be_is_open_while_there_are_talks) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Nora Vane] is in talks. [person: Nora Vane] would play [person: Ash]."),
            "Nora Vane | Ash | Salt | - | in talks\n");
}

TEST(Cast, what_a_full_name_is_dressed_with_is_left_off) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Nora Vane] plays [person: Miles Standish KC]."),
            "Nora Vane | Miles Standish | Salt | - | confirmed\n");
}

TEST(Cast, what_others_report_and_somebody_denies_is_no_part) {
  EXPECT_EQ(
      cast_of("In [work: Salt], [person: Nora Vane] plays [person: Ash]. It was reported that [person: Ida Moss] had "
              "been cast as [person: Kane], but the company denied it."),
      "Nora Vane | Ash | Salt | - | confirmed\n");
}

TEST(Cast, nobody_is_his_own_father) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Ash Kane]’s father, Chairman [person: Kane], is played by [person: Nora "
                    "Vane]."),
            "Nora Vane | Chairman Kane | Salt | Ash Kane’s father | confirmed\n");
}

TEST(Cast, parts_of_several_and_what_all_of_them_are) {
  EXPECT_EQ(cast_of("In [work: Salt], [person: Nora Vane] and [person: Ida Moss] will be seen as the parents, [person: "
                    "Ramdhani] and [person: Kamlesh] respectively."),
            "Nora Vane | Ramdhani | Salt | parents | confirmed\nIda Moss | Kamlesh | Salt | parents | confirmed\n");
}

TEST(Cast, the_evidence_holds_actor_and_character) {
  const std::string text = "SBS’s “Salt Road” is on. Tak Ye Rin stars as Han Byul, a court stenographer.";
  const ArticleReader article("2024-04-12", text);
  ASSERT_EQ(article.annotation.cast.size(), 1U);
  EXPECT_EQ(article.annotation.cast[0].evidence.span.of(text), "Tak Ye Rin stars as Han Byul");
}

TEST(Cast, one_of_two_plays) {
  EXPECT_EQ(
      cast_of("In [work: Salt], [person: Nora Vane] plays [person: Ash]. New are [person: Nora Vane] and [person: "
              "Ida Moss], who plays an intern."),
      "Nora Vane | Ash | Salt | - | confirmed\nIda Moss | - | Salt | intern | confirmed\n");
}

TEST(Cast, earlier_work_is_told_of_once) {
  EXPECT_EQ(cast_of("[work: Salt] stars [person: Nora Vane]. [person: Nora Vane] was last seen opposite [person: Ivo "
                    "Brandt] in [work: Ash Road]."),
            "Nora Vane | - | Salt | - | confirmed\nNora Vane | - | Ash Road | - | confirmed\n"
            "Ivo Brandt | - | Ash Road | - | confirmed\n");
}

TEST(Cast, two_of_the_crew_are_no_pair) {
  EXPECT_EQ(cast_of("[work: Salt] stars [person: Nora Vane]. Executive producers are [person: Hal Moss] and [person: "
                    "Sue Reed]. The company is [person: Hal Moss]/[person: Sue Reed]."),
            "Nora Vane | - | Salt | - | confirmed\n");
}

TEST(Cast, who_answers_is_not_the_one_told_of) {
  EXPECT_EQ(cast_of("[work: Salt] is new. How was it with [person: Ivo Brandt]? [person: Nora Vane]: [pronoun: He] "
                    "plays [person: Tom Reed], my first love."),
            "Ivo Brandt | Tom Reed | Salt | first love | confirmed\n");
}

TEST(Cast, talks_that_came_to_nothing) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Ivo Brandt] was in early talks but a deal could not be reached."),
            "Ivo Brandt | - | Salt | - | turned down\n");
}

TEST(Cast, who_is_put_on_does_not_act) {
  EXPECT_EQ(cast_of("The making-of video of [work: Salt] is out. It stars [person: Nora Vane]. The video follows "
                    "[person: Nora Vane] through a day as [person: Han Marsh]. [person: Han Marsh] rows and rows."),
            "Nora Vane | Han Marsh | Salt | - | confirmed\n");
  EXPECT_EQ(
      cast_of("The making-of video of [work: Salt] is out. It stars [person: Nora Vane]. [person: Nora Vane] knits "
              "in [person: Edith Marsh]'s cardigan. [person: Edith Marsh] knits too."),
      "Nora Vane | - | Salt | - | confirmed\n");
}

TEST(Cast, a_polite_address_makes_no_character) {
  EXPECT_EQ(cast_of("[work: Salt] is new. The heir, [person: Mok Dan-yi] ([person: Seol Ji-an]), keeps books. There is "
                    "“one for Miss [person: Seol Ji-an],” he says."),
            "Seol Ji-an | Mok Dan-yi | Salt | heir | confirmed\n");
}

TEST(Cast, the_work_of_a_reason_is_not_the_one_refused) {
  EXPECT_EQ(cast_of("The drama [work: Salt] is back. [work: Salt] stars [person: Nora Vane]. [person: Ivo Brandt] has "
                    "decided against coming back, "
                    "since he has signed on for [work: Ash Road]."),
            "Nora Vane | - | Salt | - | confirmed\nIvo Brandt | - | Salt | - | turned down\n");
}

TEST(Cast, a_part_is_of_the_work_named_right_behind_it) {
  EXPECT_EQ(cast_of("[work: Salt] will star [person: Amar Rane]. [person: Amar Rane] played the iconic character of "
                    "[person: Mihir Vora] in Balaji's most popular show [work: Old Wells]."),
            "Amar Rane | - | Salt | - | confirmed\nAmar Rane | Mihir Vora | Old Wells | - | confirmed\n");
  EXPECT_EQ(
      cast_of("[work: Salt] will star [person: Raj Rane]. [pronoun: He] was part of [work: Jaggery] ([network: NBC]) "
              "wherein [pronoun: he] played [person: Jaggi]."),
      "Raj Rane | - | Salt | - | confirmed\nRaj Rane | Jaggi | Jaggery | - | confirmed\n");
}

TEST(Cast, whoever_owns_the_part_is_not_the_one_who_is_played) {
  EXPECT_EQ(cast_of("[work: Salt] is new. In it [person: Ferda], [person: Azem]'s long-lost son, will appear. The "
                    "character will be portrayed by [person: Taylan Meydan]."),
            "Taylan Meydan | Ferda | Salt | Azem's long-lost son | confirmed\n");
}

TEST(Cast, a_part_in_a_work_that_is_not_known_goes_to_no_other) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Jan Merle] starred as [person: Roger Mann] on the kids TV program "
                    "Captain Corbett."),
            "Jan Merle | Roger Mann | - | - | confirmed\n");
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Jan Merle] starred as [person: Roger Mann] on [network: NBC]'s "
                    "Passages."),
            "Jan Merle | Roger Mann | - | - | confirmed\n");
}

TEST(Cast, half_a_name_owns_no_part) {
  EXPECT_EQ(cast_of("[work: Salt] is new. [person: Ada Roe] stars as [person: Mia]. She is the voice of Dr. [person: "
                    "Stone]'s [person: Taiju Oka]."),
            "Ada Roe | Mia | Salt | - | confirmed\n");
}

TEST(Cast, a_rank_of_the_police_says_which_of_the_two_is_the_part) {
  EXPECT_EQ(
      cast_of("[work: Salt] is new. The case is one for DCI [person: Joanne Dale] ([person: Kelly Marsh]). [person: "
              "Martin Crane] (DS [person: Steve Arne]) and [person: Vic Lure] (DI [person: Kate Flem]) return."),
      "Kelly Marsh | Joanne Dale | Salt | - | confirmed\nMartin Crane | Steve Arne | Salt | - | confirmed\n"
      "Vic Lure | Kate Flem | Salt | - | confirmed\n");
}

}  // namespace
}  // namespace backlot::facts
