// The feed of a site, sought from one of its pages, in one place after the other (feed_links.h).
//
//   FeedSearch search(fetcher, most_bytes);
//   search.start(page, [&](std::optional<FeedSearch::Found> found) { … });   // called by Fetcher::step()
#pragma once

#include "backlot/feeds/feed.h"
#include "backlot/fetch/fetcher.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace backlot::follow {

class FeedSearch {
 public:
  struct Found {
    fetch::Fetched fetched;
    feeds::Feed feed;
    std::string url;  // where it is from now on
  };
  using Done = std::function<void(std::optional<Found>)>;

  FeedSearch(fetch::Fetcher& fetcher, std::size_t most_bytes) : fetcher_(fetcher), most_bytes_(most_bytes) {}
  FeedSearch(const FeedSearch&) = delete;  // the fetcher calls back
  FeedSearch& operator=(const FeedSearch&) = delete;

  void start(const fetch::Fetched& page, Done done);

 private:
  void try_next();
  void on_answer(fetch::Fetched fetched);

  fetch::Fetcher& fetcher_;
  std::size_t most_bytes_;
  std::vector<std::string> places_;  // the likeliest last
  Done done_;
};

}  // namespace backlot::follow
