// One feed on its way: fetched, read, the pages of its teasers fetched, until it is ready to be kept.
//
//   FeedPoll poll(setting, record);
//   poll.start();
//   while (!poll.is_done()) setting.fetcher.step(1s);
//   keep(poll.take());
//
// An item is new where its permanent id is, and another version of a known one where what the feed says of it has
// changed; everything else is passed over. Where the feed has the text, that is the document; where it has a teaser,
// the page is fetched, and the teaser kept only where there is no article to be had. A page that cannot be had just now
// is tried again with the next polls. Nothing is written here.
#pragma once

#include "backlot/feeds/feed.h"
#include "backlot/fetch/fetcher.h"
#include "backlot/follow/feed_search.h"
#include "backlot/follow/interval.h"
#include "backlot/follow/item_document.h"
#include "backlot/guide/feeds.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace backlot::follow {

struct PollLimits {
  std::size_t feed_bytes = std::size_t{8} << 20U;
  std::size_t page_bytes = std::size_t{4} << 20U;
  std::size_t items = 1000;  // of one poll; the others follow with the next
  std::size_t pages = 40;    // the same
  unsigned tries = 5;        // to fetch a page
};

// What all polls share; outlives them.
struct PollSetting {
  fetch::Fetcher& fetcher;
  const guide::Feeds& feeds;
  DocumentReader& reader;
  std::mt19937_64& random;
  Bounds bounds{};
  PollLimits limits{};
};

struct PollReport {
  guide::FeedRecord feed;   // as it is now
  std::size_t fresh = 0;    // items that are new
  std::size_t edited = 0;   // … another version of a known one
  std::size_t waiting = 0;  // … whose page could not be had
  bool failed = false;      // feed.why says why
};

struct FinishedPoll {
  PollReport report;
  std::vector<guide::PolledItem> items;  // PolledItem::entry counts in `documents`
  std::vector<article::Document> documents;
};

class FeedPoll {
 public:
  FeedPoll(const PollSetting& setting, guide::FeedRecord feed);
  FeedPoll(const FeedPoll&) = delete;  // the fetcher calls back
  FeedPoll& operator=(const FeedPoll&) = delete;

  void start();
  bool is_done() const { return done_; }
  // Once; an error is one of the guide.
  Result<FinishedPoll> take();

 private:
  struct Slot {
    feeds::Item item;
    guide::FeedItem record;
    std::string digest;  // of this version
    bool known = false;
    std::optional<article::Document> document;
  };

  void on_feed(fetch::Fetched fetched);
  void on_status(const fetch::Fetched& fetched);
  void on_bytes(const fetch::Fetched& fetched);
  bool follow_move(const fetch::Fetched& fetched);
  bool take_address(const std::string& url);

  void look_for_feed(const fetch::Fetched& page);
  void on_found(std::optional<FeedSearch::Found> found);

  void take_feed(feeds::Feed feed, const fetch::Fetched& fetched);
  void take_items(std::vector<feeds::Item> items);
  bool is_settled(const guide::FeedItem& known, const std::string& digest) const;
  void take_item(feeds::Item item, std::string id, std::string digest, const guide::FeedItem* known);
  std::string address_of(const feeds::Item& item, const std::string& id) const;

  void ask_page(std::size_t slot);
  void on_page(std::size_t slot, fetch::Fetched fetched);
  void keep_text(Slot& slot, std::string why);
  void keep(Slot& slot, article::Document document, std::string why);
  void put_off(Slot& slot, const std::string& why);

  void fail(std::string why);
  void stop(Error error);
  void finish_when_complete();
  void finish(std::chrono::seconds interval);

  PollSetting setting_;
  guide::FeedRecord feed_;
  std::optional<FeedSearch> search_;  // of the feed of a page
  std::vector<Slot> slots_;
  Pace pace_;
  std::optional<std::chrono::seconds> max_age_;
  std::size_t pages_ = 0;       // asked for
  std::size_t under_way_ = 0;   // of those
  bool incomplete_ = false;     // items were left for the next poll
  unsigned most_tries_ = 0;     // of the items put off
  guide::Moment held_until_{};  // by sites
  PollReport report_;
  std::optional<Error> error_;
  bool done_ = false;
};

}  // namespace backlot::follow
