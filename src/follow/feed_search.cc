#include "backlot/follow/feed_search.h"

#include "backlot/follow/feed_links.h"
#include "backlot/follow/feed_request.h"

#include <algorithm>

namespace backlot::follow {

void FeedSearch::start(const fetch::Fetched& page, Done done) {
  done_ = std::move(done);
  places_ = feed_links(page.body, page.url.text);
  std::ranges::reverse(places_);
  try_next();
}

void FeedSearch::try_next() {
  while (!places_.empty()) {
    auto url = fetch::parse_url(places_.back());
    places_.pop_back();
    if (!url) continue;
    return fetcher_.fetch(feed_request(*std::move(url), most_bytes_),
                          [this](fetch::Fetched fetched) { on_answer(std::move(fetched)); });
  }
  done_(std::nullopt);
}

void FeedSearch::on_answer(fetch::Fetched fetched) {
  constexpr int ok = 200;
  if (fetched.outcome != fetch::Outcome::answered || fetched.status != ok) return try_next();
  auto feed = read_feed(fetched);
  if (!feed) return try_next();
  std::string url = fetched.moved_to ? fetched.moved_to->text : fetched.url.text;
  done_(Found{std::move(fetched), *std::move(feed), std::move(url)});
}

}  // namespace backlot::follow
