#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

Role only_role(const Found& found) {
  EXPECT_EQ(found.mentions.roles.size(), 1U);
  return found.mentions.roles.empty() ? Role{} : found.mentions.roles.front();
}

TEST(Roles, from_the_determiner_to_the_noun) {
  EXPECT_EQ(Found("Then the actress replies.").printed(Kind::role), (Names{"the actress"}));
  EXPECT_EQ(Found("An SBS official told us so.").printed(Kind::role), (Names{"An SBS official"}));
  EXPECT_EQ(Found("She hugged her older co-star twice.").printed(Kind::role), (Names{"her older co-star"}));
  EXPECT_EQ(Found("The production team shared a note.").printed(Kind::role), (Names{"The production team"}));
}

TEST(Roles, end_before_what_says_the_words_that_follow) {
  EXPECT_EQ(Found("The actress comments, “It was cold.”").printed(Kind::role), (Names{"The actress"}));
}

TEST(Roles, a_title_before_a_name_is_none) {
  EXPECT_TRUE(Found("Then director Maeng Ji Hoon smiled.").printed(Kind::role).empty());
}

TEST(Roles, say_what_they_tell_of_the_person) {
  EXPECT_EQ(only_role(Found("The actress bowed.")).gender, Gender::female);
  EXPECT_EQ(only_role(Found("The actress bowed.")).kind, Role::Kind::actor);
  EXPECT_EQ(only_role(Found("The director bowed.")).kind, Role::Kind::crew);
  EXPECT_EQ(only_role(Found("The crew bowed.")).kind, Role::Kind::staff);
  EXPECT_TRUE(only_role(Found("His co-star bowed.")).other);
  EXPECT_FALSE(only_role(Found("A reporter asked about it.")).definite);
}

TEST(Roles, count_people) {
  EXPECT_EQ(only_role(Found("The pair bowed.")).count, 2);
  EXPECT_EQ(only_role(Found("The two leads bowed.")).count, 2);
  EXPECT_EQ(only_role(Found("Then the two bowed.")).count, 2);
  EXPECT_EQ(only_role(Found("The actors bowed.")).count, 0);
}

TEST(Pronouns, are_personal_ones) {
  EXPECT_EQ(Found("She gave him their book, and it fell.").printed(Kind::pronoun), (Names{"She", "him", "their"}));
}

}  // namespace
}  // namespace backlot::mentions
