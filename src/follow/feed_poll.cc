#include "backlot/follow/feed_poll.h"

#include "backlot/article/content_key.h"
#include "backlot/fetch/http_time.h"
#include "backlot/follow/feed_request.h"
#include "backlot/follow/item_version.h"
#include "backlot/web/page.h"

#include <algorithm>

namespace backlot::follow {
namespace {

using fetch::Fetched;
using fetch::Outcome;

constexpr int ok = 200;
constexpr int not_modified = 304;
constexpr int gone = 410;

constexpr std::string_view accepted_pages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";

guide::Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

bool is_answer(const Fetched& fetched, int status) {
  return fetched.outcome == Outcome::answered && fetched.status == status;
}

}  // namespace

FeedPoll::FeedPoll(const PollSetting& setting, guide::FeedRecord feed) : setting_(setting), feed_(std::move(feed)) {}

void FeedPoll::start() {
  auto url = fetch::parse_url(feed_.url);
  if (!url) return fail(url.error().message);
  fetch::Call call = feed_request(*std::move(url), setting_.limits.feed_bytes);
  call.etag = feed_.etag;
  call.last_modified = feed_.last_modified;
  setting_.fetcher.fetch(std::move(call), [this](Fetched fetched) { on_feed(std::move(fetched)); });
}

void FeedPoll::on_feed(Fetched fetched) {
  feed_.status = fetched.status;
  if (fetched.wait) held_until_ = now() + *fetched.wait;
  if (fetched.outcome != Outcome::answered) return fail(in_words(fetched));
  if (fetched.status == ok) return on_bytes(fetched);
  on_status(fetched);
}

void FeedPoll::on_status(const Fetched& fetched) {
  const bool was_asked = !feed_.etag.empty() || !feed_.last_modified.empty();
  if (fetched.status == not_modified && was_asked) {
    if (!follow_move(fetched)) return;
    max_age_ = fetch::max_age(fetched.headers.cache_control);
    return finish_when_complete();
  }
  if (fetched.status == gone) {
    feed_.state = guide::FeedState::gone;
    return fail("the site says that this feed is gone for good (status 410)");
  }
  fail(in_words(fetched));
}

// The address that is stored follows the feed (and never what is none: a site that was given up leads elsewhere, too).
bool FeedPoll::follow_move(const Fetched& fetched) { return !fetched.moved_to || take_address(fetched.moved_to->text); }

// False where another feed of the guide is there already, and where the guide failed.
bool FeedPoll::take_address(const std::string& url) {
  if (url == feed_.url) return true;
  const auto taken = setting_.feeds.is_taken(url, feed_.id);
  if (!taken) {
    stop(taken.error());
    return false;
  }
  if (*taken) {
    feed_.state = guide::FeedState::gone;
    fail("the feed is at " + url + ", which is followed already");
    return false;
  }
  feed_.url = url;
  return true;
}

void FeedPoll::on_bytes(const Fetched& fetched) {
  const std::string digest = article::content_key(fetched.body);
  const bool is_same = digest == feed_.digest;
  auto feed = read_feed(fetched);
  if (!feed) {
    const bool never_was_one = feed_.digest.empty() && !feed_.changed_at;
    if (never_was_one && web::looks_like_page(fetched.body)) return look_for_feed(fetched);
    return fail(web::looks_like_page(fetched.body) ? "a page where the feed was" : feed.error().message);
  }
  if (!follow_move(fetched)) return;
  feed_.digest = digest;
  if (is_same) feed->items.clear();
  take_feed(*std::move(feed), fetched);
}

void FeedPoll::look_for_feed(const Fetched& page) {
  search_.emplace(setting_.fetcher, setting_.limits.feed_bytes);
  search_->start(page, [this](std::optional<FeedSearch::Found> found) { on_found(std::move(found)); });
}

void FeedPoll::on_found(std::optional<FeedSearch::Found> found) {
  if (!found) return fail("a page, and no feed is found from it");
  if (!take_address(found->url)) return;
  feed_.status = found->fetched.status;
  feed_.digest = article::content_key(found->fetched.body);
  take_feed(std::move(found->feed), found->fetched);
}

// --- items ---

void FeedPoll::take_feed(feeds::Feed feed, const Fetched& fetched) {
  feed_.etag = fetched.headers.etag;
  feed_.last_modified = fetched.headers.last_modified;
  feed_.why.clear();
  feed_.ttl = feed.ttl.value_or(std::chrono::minutes(0));
  if (!feed.title.empty()) feed_.title = feed.title;
  if (!feed.site.empty()) feed_.site = feed.site;
  max_age_ = fetch::max_age(fetched.headers.cache_control);
  for (const feeds::Item& item : feed.items) {
    if (item.published) pace_.published.push_back(*item.published);
  }
  take_items(std::move(feed.items));
  if (error_) return;
  for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
    if (!slots_[slot].document && slots_[slot].record.why.empty()) ask_page(slot);
  }
  finish_when_complete();
}

// From the oldest on, so that what is left for the next poll is what the feed will hold longest.
void FeedPoll::take_items(std::vector<feeds::Item> items) {
  std::vector<std::string> ids;
  for (const feeds::Item& item : items) ids.push_back(item_id(item));
  const auto known = setting_.feeds.items(feed_.id, ids);
  if (!known) return stop(known.error());
  for (std::size_t i = items.size(); i-- > 0 && !error_;) {
    const auto at = known->find(ids[i]);
    const guide::FeedItem* before = at == known->end() ? nullptr : &at->second;
    std::string digest = version_digest(items[i]);
    if (before != nullptr && is_settled(*before, digest)) continue;
    take_item(std::move(items[i]), ids[i], std::move(digest), before);
  }
}

bool FeedPoll::is_settled(const guide::FeedItem& known, const std::string& digest) const {
  constexpr unsigned most_versions = 100;
  return known.digest == digest || known.versions >= most_versions;
}

void FeedPoll::take_item(feeds::Item item, std::string id, std::string digest, const guide::FeedItem* known) {
  const bool has_text = !item.is_teaser && !item.content.empty();
  const bool needs_page = !has_text && fetch::parse_url(item.link).has_value();
  if (slots_.size() >= setting_.limits.items || (needs_page && pages_ >= setting_.limits.pages)) {
    incomplete_ = true;
    return;
  }
  Slot slot;
  slot.known = known != nullptr;
  if (known != nullptr) slot.record = *known;
  slot.record.why.clear();
  if (!slot.known) {
    slot.record.address = address_of(item, id);
    slot.record.item = std::move(id);
    slot.record.seen_at = now();
  }
  slot.item = std::move(item);
  slot.digest = std::move(digest);
  if (!slot.known && needs_page) {
    const auto elsewhere = setting_.feeds.document_at(slot.record.address);
    if (!elsewhere) return stop(elsewhere.error());
    slot.record.document = *elsewhere;
  }
  if (!slot.known && slot.record.document) {
    slot.record.digest = slot.digest;
    slot.record.versions = 1;
    slot.record.why = "another feed has it, too";
    ++report_.fresh;
  } else if (!needs_page) {
    keep_text(slot, {});
  } else {
    ++pages_;
  }
  slots_.push_back(std::move(slot));
}

std::string FeedPoll::address_of(const feeds::Item& item, const std::string& id) const {
  const auto link = fetch::parse_url(item.link);
  return link ? link->text : feed_.url + "#" + id;
}

// --- pages ---

void FeedPoll::ask_page(std::size_t slot) {
  fetch::Call call;
  call.url = *fetch::parse_url(slots_[slot].item.link);
  call.accept = accepted_pages;
  call.most_bytes = setting_.limits.page_bytes;
  ++under_way_;
  setting_.fetcher.fetch(std::move(call), [this, slot](Fetched fetched) { on_page(slot, std::move(fetched)); });
}

void FeedPoll::on_page(std::size_t index, Fetched fetched) {
  --under_way_;
  Slot& slot = slots_[index];
  if (fetched.wait) held_until_ = std::max(held_until_, now() + *fetched.wait);
  if (is_answer(fetched, ok)) {
    const std::string charset(charset_of(fetched.headers.content_type));
    auto document = setting_.reader.of_page(slot.item, slot.record.address, std::move(fetched.body), charset);
    document ? keep(slot, *std::move(document), {}) : keep_text(slot, document.error().message);
  } else if (may_pass(fetched) && slot.record.tries + 1 < setting_.limits.tries) {
    put_off(slot, in_words(fetched));
  } else {
    keep_text(slot, in_words(fetched));
  }
  finish_when_complete();
}

// What the feed itself has of it; nothing is kept of an item without a word but its headline.
void FeedPoll::keep_text(Slot& slot, std::string why) {
  auto document = slot.item.content.empty() ? std::unexpected(Error{ErrorCode::invalid, "without text", {}, 0, 0})
                                            : setting_.reader.of_item(slot.item, slot.record.address);
  if (document) return keep(slot, *std::move(document), std::move(why));
  slot.record.digest = slot.digest;
  slot.record.tries = 0;
  slot.record.why = why.empty() ? document.error().message : std::move(why);
}

void FeedPoll::keep(Slot& slot, article::Document document, std::string why) {
  slot.document = std::move(document);
  slot.record.digest = slot.digest;
  slot.record.tries = 0;
  slot.record.why = std::move(why);
  ++slot.record.versions;
  ++(slot.known && slot.record.versions > 1 ? report_.edited : report_.fresh);
}

// The digest stays that of the version before (none), so that the next poll finds another one.
void FeedPoll::put_off(Slot& slot, const std::string& why) {
  ++slot.record.tries;
  slot.record.why = why;
  ++report_.waiting;
  most_tries_ = std::max(most_tries_, slot.record.tries);
  if (feed_.why.empty()) feed_.why = "a page: " + why;
}

// --- the end ---

void FeedPoll::stop(Error error) {
  error_ = std::move(error);
  done_ = true;
}

void FeedPoll::fail(std::string why) {
  report_.failed = true;
  ++feed_.failures;
  feed_.why = std::move(why);
  finish(interval_after(feed_.failures, setting_.bounds));
}

void FeedPoll::finish_when_complete() {
  if (under_way_ > 0 || done_) return;
  constexpr std::uint32_t looked_at = 20;
  auto seen = setting_.feeds.seen(feed_.id, looked_at);
  if (!seen) return stop(seen.error());
  const bool is_first = !feed_.changed_at;
  if (feed_.fetched_at && feed_.failures == 0) pace_.before = feed_.due_at - *feed_.fetched_at;
  pace_.asked = std::max(feed_.ttl, max_age_.value_or(std::chrono::seconds(0)));
  feed_.failures = 0;
  if (report_.waiting == 0) feed_.why.clear();
  if (report_.fresh + report_.edited > 0) feed_.changed_at = now();
  pace_.now = now();
  if (!is_first) seen->insert(seen->begin(), std::min<std::size_t>(report_.fresh, looked_at), pace_.now);
  pace_.seen = std::move(*seen);
  std::chrono::seconds interval = next_interval(pace_, setting_.bounds);
  if (report_.waiting > 0) interval = std::min(interval, interval_after(most_tries_, setting_.bounds));
  if (incomplete_) interval = setting_.bounds.least;
  // What the next poll has to see again must not be answered by "not modified".
  if (report_.waiting > 0 || incomplete_) feed_.etag = feed_.last_modified = feed_.digest = "";
  finish(interval);
}

void FeedPoll::finish(std::chrono::seconds interval) {
  feed_.fetched_at = now();
  feed_.not_before = std::max(held_until_, feed_.not_before);
  feed_.due_at = std::max(now() + jittered(interval, setting_.random), feed_.not_before);
  done_ = true;
}

Result<FinishedPoll> FeedPoll::take() {
  if (error_) return std::unexpected(*error_);
  FinishedPoll out;
  report_.feed = feed_;
  out.report = std::move(report_);
  for (Slot& slot : slots_) {
    guide::PolledItem& polled = out.items.emplace_back(guide::PolledItem{std::move(slot.record), std::nullopt});
    if (!slot.document) continue;
    polled.entry = out.documents.size();
    out.documents.push_back(*std::move(slot.document));
  }
  return out;
}

}  // namespace backlot::follow
