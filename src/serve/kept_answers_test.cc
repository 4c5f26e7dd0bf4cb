#include "backlot/serve/kept_answers.h"

#include <gtest/gtest.h>

#include <limits>

namespace backlot::serve {
namespace {

constexpr guide::Instant never = std::numeric_limits<guide::Instant>::max();

KeptAnswers::Answer answer(std::string body, std::uint64_t version, guide::Instant made, guide::Instant until = never,
                           guide::Instant lag = 0) {
  return {http::text(std::move(body)), version, made, until, lag, 0};
}

std::string body_of(const KeptAnswers::Found& found) { return found.answer ? found.answer->response.body : "none"; }

TEST(KeptAnswers, StandUntilTheGuideChangesOrTheirTimeIsUp) {
  KeptAnswers kept(1U << 20U);
  EXPECT_EQ(body_of(kept.find("a", 1, 100)), "none");
  kept.keep("a", answer("A", 1, 100));
  kept.keep("b", answer("B", 1, 100, 110));
  EXPECT_EQ(body_of(kept.find("a", 1, 5000)), "A");
  EXPECT_EQ(body_of(kept.find("a", 2, 100)), "none");
  EXPECT_EQ(body_of(kept.find("b", 1, 109)), "B");
  EXPECT_EQ(body_of(kept.find("b", 1, 110)), "none");
}

TEST(KeptAnswers, OfAGuideThatHasChangedOneAskerMakesTheNextAndTheOthersTakeWhatIsThere) {
  KeptAnswers kept(1U << 20U);
  kept.keep("a", answer("old", 1, 100, never, 5));
  EXPECT_FALSE(kept.find("a", 2, 102).renew) << "young enough";
  EXPECT_EQ(body_of(kept.find("a", 2, 102)), "old");
  EXPECT_TRUE(kept.find("a", 2, 103).renew);
  EXPECT_FALSE(kept.find("a", 2, 103).renew);
  EXPECT_EQ(body_of(kept.find("a", 2, 105)), "old");
  EXPECT_TRUE(kept.find("a", 3, 105).renew) << "it has changed again";
  EXPECT_EQ(body_of(kept.find("a", 2, 106)), "none") << "too old";
  kept.keep("a", answer("new", 3, 105, never, 5));
  EXPECT_EQ(body_of(kept.find("a", 3, 106)), "new");
  EXPECT_FALSE(kept.find("a", 3, 106).renew);
  kept.keep("a", answer("late", 2, 107));
  EXPECT_EQ(body_of(kept.find("a", 3, 107)), "new") << "never back to an older one";
}

TEST(KeptAnswers, WhatIsAskedForStaysAndTheRestGoes) {
  KeptAnswers kept(16'000);
  kept.keep("large", answer(std::string(3000, 'x'), 1, 100));
  EXPECT_EQ(body_of(kept.find("large", 1, 100)), "none") << "an eighth at most";
  kept.keep("asked", answer("A", 1, 100));
  kept.keep("forgotten", answer("F", 1, 100));
  for (int i = 0; i < 100; ++i) {
    kept.keep(std::to_string(i), answer(std::string(1000, 'x'), 1, 100));
    ASSERT_EQ(body_of(kept.find("asked", 1, 100)), "A") << i;
  }
  EXPECT_EQ(body_of(kept.find("forgotten", 1, 100)), "none");
}

}  // namespace
}  // namespace backlot::serve
