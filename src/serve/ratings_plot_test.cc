#include "backlot/serve/ratings_plot.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::serve {
namespace {

guide::RatingRow rating(int episode, double value, std::uint32_t support = 1, std::string scope = "nationwide") {
  guide::RatingRow row;
  row.episode = episode;
  row.value = value;
  row.scope = std::move(scope);
  row.backing.support = support;
  return row;
}

TEST(RatingsPlot, NeedsThreeEpisodes) {
  EXPECT_EQ(ratings_plot({rating(1, 2), rating(2, 3)}), "");
  EXPECT_NE(ratings_plot({rating(1, 2), rating(2, 3), rating(3, 4)}), "");
}

TEST(RatingsPlot, TakesTheBestSupportedOfAnEpisodeAndLeavesGaps) {
  const std::string plot = ratings_plot({rating(1, 2), rating(2, 9, 1), rating(2, 3, 4), rating(4, 4)});
  EXPECT_NE(plot.find("Episode 2: 3 %"), std::string::npos) << plot;
  EXPECT_EQ(plot.find("Episode 2: 9 %"), std::string::npos);
  const std::string path = plot.substr(plot.find(" d=\""));
  EXPECT_EQ(std::ranges::count(path.substr(0, path.find("/>")), 'M'), 2) << path;
}

TEST(RatingsPlot, EscapesTheNamesOfAreas) {
  std::vector<guide::RatingRow> rows;
  for (const char* scope : {"<b>\"a\"</b>", "nationwide"}) {
    for (int episode = 1; episode <= 3; ++episode) rows.push_back(rating(episode, 2, 1, scope));
  }
  EXPECT_EQ(ratings_plot(rows).find("<b>"), std::string::npos);
}

}  // namespace
}  // namespace backlot::serve
