-- Version 9: feeds that are followed, and what they have told (docs/follow.md). Times are seconds since 1970-01-01 UTC.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,             -- where it is fetched from
  asked TEXT NOT NULL,                  -- the address that was given: its own, that of a page, or one it has moved from
  title TEXT NOT NULL,
  site TEXT NOT NULL,                   -- the address of its page
  state TEXT NOT NULL,                  -- 'followed', or 'gone': the site says that it is no more
  added_at INTEGER NOT NULL,
  fetched_at INTEGER,                   -- the last attempt
  changed_at INTEGER,                   -- the last one that told anything new
  due_at INTEGER NOT NULL,
  not_before INTEGER NOT NULL,          -- the site asks to be left alone until then
  ttl INTEGER NOT NULL,                 -- seconds for which the feed asks not to be fetched again; 0: none
  failures INTEGER NOT NULL,            -- in a row
  status INTEGER NOT NULL,              -- of the last answer; 0: there was none
  why TEXT NOT NULL,                    -- what went wrong
  etag TEXT NOT NULL,
  last_modified TEXT NOT NULL,
  digest TEXT NOT NULL                  -- of the bytes
);
CREATE INDEX feed_by_due ON feed(due_at) WHERE state = 'followed';
CREATE INDEX feed_by_asked ON feed(asked);

-- An item is known by its permanent id, whatever becomes of its headline, address and text.
CREATE TABLE feed_item (
  feed INTEGER NOT NULL REFERENCES feed(id),
  item TEXT NOT NULL,
  address TEXT NOT NULL,                -- of its document, from the first time on
  digest TEXT NOT NULL,                 -- of what the feed says of it: another digest is another version
  document INTEGER REFERENCES document(id),  -- the newest version; NULL where there is none yet
  versions INTEGER NOT NULL,
  tries INTEGER NOT NULL,               -- to fetch its page that failed
  seen_at INTEGER NOT NULL,             -- first
  why TEXT NOT NULL,                    -- why it is no document, or only what the feed has of it
  PRIMARY KEY (feed, item)
) WITHOUT ROWID;
CREATE INDEX feed_item_by_address ON feed_item(address);
CREATE INDEX feed_item_by_time ON feed_item(feed, seen_at);

-- What sites ask programs not to fetch.
CREATE TABLE robots (
  origin TEXT PRIMARY KEY,              -- 'https://example.org'
  text BLOB NOT NULL,
  read_at INTEGER NOT NULL
) WITHOUT ROWID;
