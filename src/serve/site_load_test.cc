// Many threads ask a site whose guide is written to and opened anew meanwhile: for the sanitizers, above all.
#include "backlot/serve/site.h"

#include "backlot/guide/guide_fixture.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace backlot::serve {
namespace {

class SiteLoadTest : public guide::GuideFixture {};

guide::Entry article(int number) {
  const std::string text = "Ku Ara directed Salt, number " + std::to_string(number) + ".";
  guide::Article out("https://news.example/" + std::to_string(number), text);
  out.title("Number " + std::to_string(number)).published("2025-03-05");
  out.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  return out;
}

TEST_F(SiteLoadTest, EverybodyIsAnsweredWhileTheGuideIsWrittenAndOpenedAnew) {
  guide::Guide guide = open();
  keep(guide, {guide::full_article()});
  auto site = Site::open({.guide_file = file().string(), .now = {}});
  ASSERT_TRUE(site);
  std::atomic<bool> ending = false;
  std::atomic<int> failed = 0;
  const auto ask = [&](std::size_t first) {
    const std::vector<std::string> paths{"/", "/schedule", "/news", "/works/1", "/about", "/api/v1/facts", "/metrics"};
    for (std::size_t i = first; !ending; ++i) {
      http::Request request;
      request.target = *http::parse_target(paths[i % paths.size()]);
      if (site->answer(request).status != 200) ++failed;
    }
  };
  std::vector<std::thread> askers;
  for (std::size_t i = 0; i < 4; ++i) askers.emplace_back(ask, i);
  for (int i = 0; i < 40; ++i) {
    keep(guide, {article(i)});
    if (i % 10 == 5) {
      EXPECT_TRUE(site->reload());
    }
  }
  ending = true;
  for (std::thread& asker : askers) asker.join();
  EXPECT_EQ(failed, 0);
  http::Request request;
  request.target = *http::parse_target("/news");
  request.headers = {{"cache-control", "no-cache"}};
  EXPECT_NE(site->answer(request).body.find("Number 39"), std::string::npos) << "the last that was written";
}

}  // namespace
}  // namespace backlot::serve
