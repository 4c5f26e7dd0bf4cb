#include "backlot/mentions/subject.h"

#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

const std::string of_a_bridge =
    "The Harbour Crossing Authority has closed the east lane of Long Span after an inspection on Tuesday. Engineers of "
    "the "
    "Coastal Works Department found that two of the twelve cables had lost a third of their wires. Drivers have to use "
    "the "
    "Old Ferry Road until the repair is done, which the authority expects in nine weeks. The city pays half of the "
    "cost and "
    "the county the other half. Nadia Ferrant, who leads the Office of Public Safety, said that nobody was in danger. "
    "Long "
    "Span was opened in 1971 and carries forty thousand cars a day; lorries of more than twelve tonnes were banned "
    "eight years "
    "ago. A report by the Bridge Review Board had asked for new cables then, but the council put the money into Market "
    "Square "
    "and the tram. Shops on the island fear for the summer. Their association wants a bus across the Narrow Gate every "
    "ten "
    "minutes and a lower rent for as long as the lane is closed. A decision is due on Friday, when the mayor and the "
    "owners of the two "
    "ferries meet behind closed doors for the third time this month.";

TEST(Subject, of_other_news_no_string_with_capitals_is_a_title) {
  const Found found(of_a_bridge, "Long Span Loses a Lane");
  EXPECT_FALSE(found.mentions.on_works);
  EXPECT_EQ(found.names(Kind::work), Names{});
}

TEST(Subject, a_title_that_is_said_to_be_one_is_one_in_any_news) {
  const Found found(of_a_bridge + " " + of_a_bridge + " The series “Nine Lanes” was shot here.");
  EXPECT_FALSE(found.mentions.on_works);
  EXPECT_EQ(found.names(Kind::work), Names{"Nine Lanes"});
}

TEST(Subject, an_article_on_a_series_says_so_again_and_again) {
  const Found found(of_a_bridge +
                    " All this happens in the first episode of “Long Span”, a drama that premieres in May.");
  EXPECT_TRUE(found.mentions.on_works);
  EXPECT_NE(found.entity("Long Span"), nullptr);
  EXPECT_EQ(found.entity("Long Span")->kind, Kind::work);
}

TEST(Subject, few_words_tell_little) { EXPECT_TRUE(Found("Ferrant joins “Nine Lanes”.").mentions.on_works); }

}  // namespace
}  // namespace backlot::mentions
