#include "backlot/mentions/lexicon.h"

#include <gtest/gtest.h>

namespace backlot::mentions::lexicon {
namespace {

Word phrase(std::initializer_list<std::string_view> words) {
  Key key;
  for (const auto word : words) key.add(word);
  return find(key);
}

TEST(Lexicon, knows_names_and_titles) {
  EXPECT_TRUE(find("gwendolyn").traits.has(Trait::given_female));
  EXPECT_TRUE(find("tak").traits.has(Trait::korean_family));
  EXPECT_TRUE(find("dr.").traits.has(Trait::title));
  EXPECT_TRUE(find("grandma").traits.has(Trait::rank));
  EXPECT_TRUE(find("grandma").traits.has(Trait::female));
  EXPECT_TRUE(find("xyzzy").traits.none());
}

TEST(Lexicon, a_network_is_found_under_each_way_of_writing_it) {
  const Word kbs = phrase({"kbs", "2tv"});
  ASSERT_TRUE(kbs.traits.has(Trait::network));
  EXPECT_EQ(network(kbs.value).name, "KBS 2TV");
  EXPECT_EQ(network(kbs.value).zone, "Asia/Seoul");
  EXPECT_EQ(phrase({"kbs2"}).value, kbs.value);
  EXPECT_TRUE(find("kbs").traits.has(Trait::phrase));
  EXPECT_TRUE(find("max").traits.has(Trait::context));
  EXPECT_TRUE(phrase({"disney+"}).traits.has(Trait::network));
}

TEST(Lexicon, networks_of_all_continents_have_the_clock_of_their_country) {
  const auto zone_of = [](const Word& word) { return word.traits.has(Trait::network) ? network(word.value).zone : ""; };
  EXPECT_EQ(zone_of(phrase({"mbc", "drama"})), "Asia/Riyadh");
  EXPECT_EQ(zone_of(phrase({"kyknet"})), "Africa/Johannesburg");
  EXPECT_EQ(zone_of(phrase({"caracol", "television"})), "America/Bogota");
  EXPECT_EQ(zone_of(phrase({"star", "suvarna"})), "Asia/Kolkata");
  EXPECT_EQ(zone_of(phrase({"ch3plus"})), "Asia/Bangkok");
  EXPECT_EQ(zone_of(phrase({"nrk2"})), "Europe/Oslo");
  EXPECT_EQ(zone_of(phrase({"9life"})), "Australia/Sydney");
}

TEST(Lexicon, times_carry_values) {
  EXPECT_EQ(find("sept.").value, 9U);
  EXPECT_EQ(find("wednesdays").value, 4U);
  EXPECT_EQ(find("sixteenth").value, 16U);
  EXPECT_EQ(zone(phrase({zone_prefix, "kst"}).value), "Asia/Seoul");
  EXPECT_EQ(zone(phrase({zone_prefix, "turkish", "time"}).value), "Europe/Istanbul");
}

TEST(Lexicon, accents_do_not_matter) {
  EXPECT_TRUE(find("lucia").traits.has(Trait::given_female));
  EXPECT_TRUE(find("nilufer").traits.has(Trait::given_female));
  EXPECT_TRUE(find("istanbul").traits.has(Trait::place));
}

}  // namespace
}  // namespace backlot::mentions::lexicon
