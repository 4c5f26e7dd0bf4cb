#include "backlot/guide/known_names.h"

#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

class KnownNamesTest : public GuideFixture {
 protected:
  static Article said_by(bool spun, const std::string& url, const std::string& director) {
    Article a(url, director + " directed Salt. Seo Dan plays Ki Sun Kyum. Read it at " + url);
    a.annotation().spun.verdict = spun;
    a.crew({.person = director, .job = "director", .work = "Salt", .evidence = {}}, director);
    return a;
  }
  static Entry with_cast(Article a) {
    facts::Cast cast;
    cast.actor = "Seo Dan";
    cast.character = "Ki Sun Kyum";
    cast.work = "Salt";
    return a.cast(std::move(cast), "Seo Dan plays");
  }
};

TEST_F(KnownNamesTest, OfCleanSources) {
  Guide guide = open();
  ASSERT_TRUE(guide.keep(std::vector{with_cast(said_by(false, "https://news.example/1", "Ku Ara"))}));
  KnownNames names(*guide.last_document());
  for (const char* name : {"Ku Ara", "KU ARA", "Ku A-ra", "Salt", "Seo Dan", "Ki Sun Kyum"})
    EXPECT_TRUE(names.known(guide, name)) << name;
  for (const char* name : {"Ku", "Ki Solar Kyum", "", "Seo"}) EXPECT_FALSE(names.known(guide, name)) << name;
}

TEST_F(KnownNamesTest, NotOfThoseThatOnlySpunOnesSay) {
  Guide guide = open();
  ASSERT_TRUE(guide.keep(std::vector<Entry>{said_by(true, "https://copy.example/1", "Ku Solar")}));
  EXPECT_FALSE(KnownNames(*guide.last_document()).known(guide, "Ku Solar"));
  ASSERT_TRUE(guide.keep(std::vector<Entry>{said_by(false, "https://news.example/2", "Ku Solar")}));
  EXPECT_TRUE(KnownNames(*guide.last_document()).known(guide, "Ku Solar")) << "a clean one says so too";
}

TEST_F(KnownNamesTest, WhatIsKeptLaterChangesNothing) {
  Guide guide = open();
  EXPECT_EQ(*guide.last_document(), 0);
  ASSERT_TRUE(guide.keep(std::vector<Entry>{said_by(false, "https://news.example/1", "Ku Ara")}));
  const DocumentId last = *guide.last_document();
  ASSERT_TRUE(guide.keep(std::vector<Entry>{said_by(false, "https://news.example/2", "Bae Do")}));
  EXPECT_FALSE(KnownNames(last).known(guide, "Bae Do"));
  EXPECT_TRUE(KnownNames(last).known(guide, "Ku Ara"));
  EXPECT_TRUE(KnownNames(*guide.last_document()).known(guide, "Bae Do"));
}

}  // namespace
}  // namespace backlot::guide
