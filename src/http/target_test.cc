#include "backlot/http/target.h"

#include <gtest/gtest.h>

namespace backlot::http {
namespace {

using Words = std::vector<std::string>;

TEST(Target, DividesBeforeItDecodes) {
  const auto target = parse_target("/works/a%2Fb/..?q=a%26b&empty=&q=second&flag");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->segments, (Words{"works", "a/b", ".."}));
  EXPECT_EQ(target->parameter("q"), "a&b");
  EXPECT_EQ(target->parameter("empty"), std::nullopt);
  EXPECT_EQ(target->parameter("flag"), std::nullopt);
  EXPECT_EQ(target->path, "/works/a%2Fb/..");
}

TEST(Target, TellsASlashAtTheEndFromNone) {
  EXPECT_EQ(parse_target("/")->segments, Words{});
  EXPECT_EQ(parse_target("/works")->segments, Words{"works"});
  EXPECT_EQ(parse_target("/works/")->segments, (Words{"works", ""}));
}

TEST(Target, TakesPlusForASpaceOnlyInParameters) {
  const auto target = parse_target("/a+b?c+d=e+f");
  EXPECT_EQ(target->segments, Words{"a+b"});
  EXPECT_EQ(target->parameter("c d"), "e f");
}

TEST(Target, RefusesWhatItCannotMean) {
  std::string many = "/?";
  for (int i = 0; i < 65; ++i) many += "a=1&";
  for (const std::string& raw : {std::string(), std::string("works"), std::string("/%4"), std::string("/%g0"),
                                 std::string("/%00"), std::string("/?a=%C3"), std::string("/%ED%A0%80"), many,
                                 "/" + std::string(9000, 'a'), std::string(65, '/') + "a"})
    EXPECT_FALSE(parse_target(raw)) << raw.substr(0, 40);
}

TEST(Target, GivesBackWhatWasEncoded) {
  const std::string text = "a b&c=d/é?\"<>#%+\n";
  EXPECT_EQ(encoded("a-b.c_9"), "a-b.c_9");
  EXPECT_EQ(parse_target("/x?q=" + encoded(text))->parameter("q"), text);
  EXPECT_EQ(parse_target("/" + encoded(text))->segments, std::vector{text});
}

}  // namespace
}  // namespace backlot::http
