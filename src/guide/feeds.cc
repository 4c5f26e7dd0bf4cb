#include "backlot/guide/feeds.h"

#include "backlot/guide/batch_writer.h"
#include "backlot/guide/connection.h"

namespace backlot::guide {
namespace {

std::int64_t seconds(Moment moment) { return moment.time_since_epoch().count(); }
Moment moment(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }

std::optional<std::int64_t> seconds(const std::optional<Moment>& at) {
  return at ? std::optional(at->time_since_epoch().count()) : std::nullopt;
}

std::optional<Moment> moment_at(const Cursor& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(moment(row.integer(column)));
}

constexpr std::string_view gone = "gone";

FeedRecord feed_at(const Cursor& row) {
  FeedRecord feed;
  feed.id = row.integer(0);
  feed.url = row.text(1);
  feed.asked = row.text(2);
  feed.title = row.text(3);
  feed.site = row.text(4);
  feed.state = row.text(5) == gone ? FeedState::gone : FeedState::followed;
  feed.added_at = moment(row.integer(6));
  feed.fetched_at = moment_at(row, 7);
  feed.changed_at = moment_at(row, 8);
  feed.due_at = moment(row.integer(9));
  feed.not_before = moment(row.integer(10));
  feed.failures = static_cast<unsigned>(row.integer(11));
  feed.status = static_cast<int>(row.integer(12));
  feed.why = row.text(13);
  feed.etag = row.text(14);
  feed.last_modified = row.text(15);
  feed.digest = row.text(16);
  feed.ttl = std::chrono::seconds(row.integer(17));
  return feed;
}

// A feed that moved to where another one has just moved, too, stays as it was: its next poll will see that.
void write_feed(Connection& db, const FeedRecord& feed) {
  db.run(
      "UPDATE OR IGNORE feed SET url = ?2, asked = ?3, title = ?4, site = ?5, state = ?6, fetched_at = ?7, changed_at "
      "= ?8, "
      "due_at = ?9, not_before = ?10, failures = ?11, status = ?12, why = ?13, etag = ?14, last_modified = ?15, "
      "digest = ?16, ttl = ?17 WHERE id = ?1",
      feed.id, feed.url, feed.asked, feed.title, feed.site, feed.state == FeedState::gone ? gone : "followed",
      seconds(feed.fetched_at), seconds(feed.changed_at), seconds(feed.due_at), seconds(feed.not_before), feed.failures,
      feed.status, feed.why, feed.etag, feed.last_modified, feed.digest, feed.ttl.count());
}

FeedItem item_at(const Cursor& row) {
  FeedItem item;
  item.item = row.text(0);
  item.address = row.text(1);
  item.digest = row.text(2);
  if (!row.is_null(3)) item.document = row.integer(3);
  item.versions = static_cast<unsigned>(row.integer(4));
  item.tries = static_cast<unsigned>(row.integer(5));
  item.seen_at = moment(row.integer(6));
  item.why = row.text(7);
  return item;
}

void write_item(Connection& db, FeedId feed, const FeedItem& item, std::optional<DocumentId> document) {
  db.run(
      "INSERT OR REPLACE INTO feed_item(feed, item, address, digest, document, versions, tries, seen_at, why) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
      feed, item.item, item.address, item.digest, document, item.versions, item.tries, seconds(item.seen_at), item.why);
}

template <class T>
Result<T> checked(Connection& db, T value) {
  if (db.failed()) return std::unexpected(db.take_failure());
  return value;
}

FeedId find(Connection& db, const std::string& url) {
  Cursor row = db.query("SELECT id FROM feed WHERE url = ?1 OR asked = ?1 ORDER BY url = ?1 DESC", url);
  return row.next() ? row.integer(0) : 0;
}

bool is_followed(Connection& db, FeedId feed) { return db.query("SELECT 1 FROM feed WHERE id = ?", feed).next(); }

// The items of a poll; `documents` are those of its entries. A feed that was forgotten meanwhile stays so.
void write_poll(Connection& db, const Poll& poll, std::span<const DocumentId> documents) {
  if (!is_followed(db, poll.feed.id)) return;
  write_feed(db, poll.feed);
  for (const PolledItem& polled : poll.items) {
    std::optional<DocumentId> document = polled.item.document;
    if (polled.entry && documents[*polled.entry] != 0) document = documents[*polled.entry];
    write_item(db, poll.feed.id, polled.item, document);
  }
}

}  // namespace

Result<bool> Feeds::add(const std::string& url, Moment now) {
  Transaction transaction(db_);
  const FeedId known = find(db_, url);
  if (known != 0) {
    db_.run("UPDATE feed SET state = 'followed', due_at = ?2 WHERE id = ?1 AND state = 'gone'", known, seconds(now));
  } else {
    db_.run(
        "INSERT INTO feed(url, asked, title, site, state, added_at, due_at, not_before, failures, status, why, etag, "
        "last_modified, digest, ttl) VALUES(?1, ?1, '', '', 'followed', ?2, ?2, 0, 0, 0, '', '', '', '', 0)",
        url, seconds(now));
  }
  if (!transaction.commit()) return std::unexpected(db_.take_failure());
  return known == 0;
}

Result<bool> Feeds::remove(const std::string& url) {
  Transaction transaction(db_);
  const FeedId known = find(db_, url);
  db_.run("DELETE FROM feed_item WHERE feed = ?", known);
  db_.run("DELETE FROM feed WHERE id = ?", known);
  if (!transaction.commit()) return std::unexpected(db_.take_failure());
  return known != 0;
}

Result<std::vector<FeedRecord>> Feeds::due(Moment by, std::uint32_t most) const {
  std::vector<FeedRecord> feeds;
  {
    Cursor row = db_.query(
        "SELECT id, url, asked, title, site, state, added_at, fetched_at, changed_at, due_at, not_before, failures, "
        "status, why, etag, last_modified, digest, ttl FROM feed WHERE state = 'followed' AND due_at <= ? "
        "ORDER BY due_at, id LIMIT ?",
        seconds(by), most);
    while (row.next()) feeds.push_back(feed_at(row));
  }
  return checked(db_, std::move(feeds));
}

Result<std::optional<Moment>> Feeds::next_due() const {
  std::optional<Moment> next;
  {
    Cursor row = db_.query("SELECT min(due_at) FROM feed WHERE state = 'followed'");
    if (row.next()) next = moment_at(row, 0);
  }
  return checked(db_, next);
}

Result<std::vector<FeedHealth>> Feeds::health() const {
  std::vector<FeedHealth> all;
  {
    Cursor row = db_.query(
        "SELECT f.id, f.url, f.asked, f.title, f.site, f.state, f.added_at, f.fetched_at, f.changed_at, f.due_at, "
        "f.not_before, f.failures, f.status, f.why, f.etag, f.last_modified, f.digest, f.ttl, count(i.item), "
        "count(i.document), coalesce(sum(i.document IS NULL AND i.tries > 0), 0) "
        "FROM feed AS f LEFT JOIN feed_item AS i ON i.feed = f.id GROUP BY f.id ORDER BY f.id");
    const auto count = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
    while (row.next()) all.push_back({feed_at(row), count(18), count(19), count(20)});
  }
  return checked(db_, std::move(all));
}

Result<bool> Feeds::is_taken(const std::string& url, FeedId by_other_than) const {
  const bool taken = db_.query("SELECT 1 FROM feed WHERE url = ? AND id <> ?", url, by_other_than).next();
  return checked(db_, taken);
}

Result<std::unordered_map<std::string, FeedItem>> Feeds::items(FeedId feed, std::span<const std::string> ids) const {
  std::unordered_map<std::string, FeedItem> known;
  for (const std::string& id : ids) {
    Cursor row = db_.query(
        "SELECT item, address, digest, document, versions, tries, seen_at, why FROM feed_item WHERE feed = ? AND item "
        "= ?",
        feed, id);
    if (row.next()) known.emplace(id, item_at(row));
  }
  return checked(db_, std::move(known));
}

Result<std::optional<DocumentId>> Feeds::document_at(const std::string& address) const {
  std::optional<DocumentId> document;
  {
    Cursor row = db_.query("SELECT document FROM feed_item WHERE address = ? AND document IS NOT NULL", address);
    if (row.next()) document = row.integer(0);
  }
  return checked(db_, document);
}

Result<std::vector<Moment>> Feeds::seen(FeedId feed, std::uint32_t most) const {
  std::vector<Moment> seen;
  {
    Cursor row = db_.query(
        "SELECT seen_at FROM feed_item WHERE feed = ?1 AND seen_at > (SELECT min(seen_at) FROM feed_item WHERE feed = "
        "?1) ORDER BY seen_at DESC LIMIT ?2",
        feed, most);
    while (row.next()) seen.push_back(moment(row.integer(0)));
  }
  return checked(db_, std::move(seen));
}

Result<Learned> Feeds::keep(std::span<const Poll> polls) {
  std::vector<const Entry*> entries;
  for (const Poll& poll : polls) {
    for (const Entry& entry : poll.entries) entries.push_back(&entry);
  }
  return writer_.keep(entries, [&](std::span<const DocumentId> documents) {
    for (const Poll& poll : polls) {
      write_poll(db_, poll, documents.first(poll.entries.size()));
      documents = documents.subspan(poll.entries.size());
    }
  });
}

Result<std::optional<KnownRobots>> Feeds::robots(const std::string& origin) const {
  std::optional<KnownRobots> known;
  {
    Cursor row = db_.query("SELECT text, read_at FROM robots WHERE origin = ?", origin);
    if (row.next()) known = KnownRobots{origin, std::string(row.text(0)), moment(row.integer(1))};
  }
  return checked(db_, std::move(known));
}

Result<void> Feeds::keep_robots(std::span<const KnownRobots> robots) {
  if (robots.empty()) return {};
  Transaction transaction(db_);
  for (const KnownRobots& known : robots) {
    db_.run("INSERT OR REPLACE INTO robots(origin, text, read_at) VALUES(?, ?, ?)", known.origin, Blob{known.text},
            seconds(known.read_at));
  }
  if (transaction.commit()) return {};
  return std::unexpected(db_.take_failure());
}

}  // namespace backlot::guide
