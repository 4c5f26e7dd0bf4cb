// The feeds that a guide follows: where they are, what they told, and when they are due again.
//
//   Feeds feeds(guide);
//   feeds.add("https://example.org/feed", now);
//   for (const FeedRecord& feed : *feeds.due(now, 100)) {
//     auto known = feeds.items(feed.id, ids);                    // which items are new, which another version
//     …
//     feeds.keep(polls);                                         // feeds, items and their documents in one transaction
//   }
//
// Because a poll is kept whole or not at all, a program that is cut off at any moment loses nothing and doubles
// nothing: the feed is as it was before, and is polled again. Errors are those of the guide.
#pragma once

#include "backlot/guide/entry.h"
#include "backlot/guide/guide.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::guide {

class BatchWriter;  // batch_writer.h
class Connection;   // connection.h

using FeedId = std::int64_t;
using Moment = std::chrono::sys_seconds;

enum class FeedState : std::uint8_t { followed, gone };

struct FeedRecord {
  FeedId id = 0;
  std::string url;    // where it is fetched from
  std::string asked;  // the address that was given
  std::string title;
  std::string site;
  FeedState state = FeedState::followed;
  Moment added_at{};
  std::optional<Moment> fetched_at;  // the last attempt
  std::optional<Moment> changed_at;  // the last one that told anything new
  Moment due_at{};
  Moment not_before{};         // the site asks to be left alone until then
  std::chrono::seconds ttl{};  // the feed asks not to be fetched again for so long
  unsigned failures = 0;       // in a row
  int status = 0;              // of the last answer; 0: there was none
  std::string why;             // what went wrong; empty where nothing did
  std::string etag;
  std::string last_modified;
  std::string digest;  // of the bytes
};

struct FeedItem {
  std::string item;     // its permanent id
  std::string address;  // of its document
  std::string digest;   // of what the feed says of it
  std::optional<DocumentId> document;
  unsigned versions = 0;
  unsigned tries = 0;
  Moment seen_at{};
  std::string why;
};

struct PolledItem {
  FeedItem item;
  std::optional<std::size_t> entry;  // of Poll::entries: the document that it became
};

struct KnownRobots {
  std::string origin;
  std::string text;
  Moment read_at{};
};

// What came of fetching a feed, to be kept.
struct Poll {
  FeedRecord feed;                // as it is now
  std::vector<PolledItem> items;  // new ones, other versions, and further tries
  std::vector<Entry> entries;
};

struct FeedHealth {
  FeedRecord feed;
  std::uint64_t items = 0;
  std::uint64_t documents = 0;  // items that became one
  std::uint64_t waiting = 0;    // items whose page could not be had yet
};

class Feeds {
 public:
  explicit Feeds(Guide& guide);

  // Follows an address, from now on. One that is followed already, by this address or the one it was given as, stays
  // as it is, and one that was gone is tried again. True where it is new.
  Result<bool> add(const std::string& url, Moment now);
  // Forgets a feed and its items, by either address; the documents stay. False where there was none.
  Result<bool> remove(const std::string& url);

  // Feeds that are due by then, the longest overdue first.
  Result<std::vector<FeedRecord>> due(Moment by, std::uint32_t most) const;
  // When the next one is; nullopt where nothing is followed.
  Result<std::optional<Moment>> next_due() const;
  // All, in the order in which they were added.
  Result<std::vector<FeedHealth>> health() const;
  // Whether another feed is fetched from this address.
  Result<bool> is_taken(const std::string& url, FeedId by_other_than) const;

  // Those of these items that are known, by permanent id.
  Result<std::unordered_map<std::string, FeedItem>> items(FeedId feed, std::span<const std::string> ids) const;
  // The document that an item of any feed became at this address; nullopt for none.
  Result<std::optional<DocumentId>> document_at(const std::string& address) const;
  // When the newest items were first seen, newest first, those of the first poll left out.
  Result<std::vector<Moment>> seen(FeedId feed, std::uint32_t most) const;

  // Polls, with their documents, in one transaction.
  Result<Learned> keep(std::span<const Poll> polls);

  Result<std::optional<KnownRobots>> robots(const std::string& origin) const;
  Result<void> keep_robots(std::span<const KnownRobots> robots);

 private:
  Connection& db_;
  BatchWriter& writer_;
};

}  // namespace backlot::guide
