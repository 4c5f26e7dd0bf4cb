-- Version 1: documents with their versions, entities with their names, facts with their evidence.
-- Dates are ISO text. Offsets are bytes of the document's text, half-open. Words such as 'in talks' are those of
-- schema/annotation.schema.json.

-- One row a text. The same text at two addresses is one document; a text that no address shows any longer is
-- superseded (places = 0) and kept.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  content_key TEXT NOT NULL UNIQUE,     -- hash of the text: what a document is known by
  name TEXT NOT NULL,                   -- file name or id of the record
  source TEXT NOT NULL,                 -- path or address it was read from
  url TEXT,
  title TEXT,
  published TEXT,
  language TEXT NOT NULL,
  spun INTEGER NOT NULL,                -- 1: a program swapped its words
  spun_score REAL NOT NULL,
  read_at INTEGER NOT NULL,             -- seconds since 1970-01-01 UTC
  places INTEGER NOT NULL,              -- addresses that show this text now
  superseded_by INTEGER REFERENCES document(id)
);

-- The text, apart from the row that lists and joins read: TEXT as it is, or BLOB compressed by zstd.
CREATE TABLE body (
  document INTEGER PRIMARY KEY REFERENCES document(id),
  text NOT NULL
);

-- An address, and the document that it shows now.
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,         -- URL; source#id where there is none
  document INTEGER NOT NULL REFERENCES document(id)
);

-- The history of an address: every text it was seen with.
CREATE TABLE sighting (
  place INTEGER NOT NULL REFERENCES place(id),
  document INTEGER NOT NULL REFERENCES document(id),
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (place, document)
) WITHOUT ROWID;

-- Works, people, characters, groups and networks. An id is given once and never changes; no row is ever
-- deleted, so that none returns.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,                -- 1 work, 2 person, 3 character, 4 group, 5 network
  scope INTEGER NOT NULL,               -- of a character: its work; else 0
  key TEXT NOT NULL,                    -- the folded name
  name TEXT NOT NULL                    -- the form seen most often
);
CREATE UNIQUE INDEX entity_identity ON entity(key, kind, scope);

CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entity(id),
  text TEXT NOT NULL,
  key TEXT NOT NULL,
  seen INTEGER NOT NULL,                -- documents that print it so
  UNIQUE (entity, text)
);
CREATE INDEX name_by_key ON name(key);

-- One row a statement, however many documents make it.
-- kind: 1 work, 2 network, 3 genre, 4 season, 5 premise, 6 cast, 7 description, 8 crew, 9 airing, 10 rating,
-- 11 membership, 12 quote, 13 moment.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  subject INTEGER NOT NULL,             -- the entity whose page it belongs to first; 0 where there is none
  digest INTEGER NOT NULL,              -- hash of everything it states
  work INTEGER REFERENCES entity(id),
  person INTEGER REFERENCES entity(id), -- actor, crew, member, speaker
  object INTEGER REFERENCES entity(id), -- character, group or network
  value TEXT,                           -- type of the work, status, kind of the airing or moment
  text TEXT,                            -- genre, season, premise, description, job, quotation, summary
  support INTEGER NOT NULL,             -- documents, not superseded, that state it
  newest TEXT                           -- latest publication date of a document that states it
);
CREATE UNIQUE INDEX fact_identity ON fact(subject, kind, digest);
CREATE INDEX fact_by_person ON fact(person, kind) WHERE person IS NOT NULL;
CREATE INDEX fact_by_object ON fact(object, kind) WHERE object IS NOT NULL;
CREATE INDEX fact_told ON fact(work, kind) WHERE kind IN (12, 13);

CREATE TABLE airing (
  fact INTEGER PRIMARY KEY REFERENCES fact(id),
  days INTEGER NOT NULL,                -- bit 0 Monday … bit 6 Sunday
  minute INTEGER,                       -- of the day, local wall time
  zone TEXT,                            -- IANA name
  basis INTEGER NOT NULL,               -- 0 no zone, 1 stated, 2 inferred
  day TEXT
);

CREATE TABLE rating (
  fact INTEGER PRIMARY KEY REFERENCES fact(id),
  episode INTEGER,
  percent REAL NOT NULL,
  scope TEXT,
  source TEXT
);

CREATE TABLE moment_person (
  fact INTEGER NOT NULL REFERENCES fact(id),
  person INTEGER NOT NULL REFERENCES entity(id),
  PRIMARY KEY (fact, person)
) WITHOUT ROWID;
CREATE INDEX moment_by_person ON moment_person(person);

CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- Where a document states a fact. Kept when the document is superseded.
CREATE TABLE evidence (
  document INTEGER NOT NULL REFERENCES document(id),
  number INTEGER NOT NULL,              -- from 1 within the document
  fact INTEGER NOT NULL REFERENCES fact(id),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  position INTEGER,                     -- of a moment: its place in the order of the video
  rule INTEGER NOT NULL REFERENCES rule(id),
  permille INTEGER NOT NULL,            -- confidence in thousandths
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE INDEX evidence_by_fact ON evidence(fact);

-- A fact with the names of what it is about.
CREATE VIEW said AS
  SELECT f.id, f.kind, f.subject, f.work, w.name AS work_name, f.person, p.name AS person_name,
    f.object, o.kind AS object_kind, o.name AS object_name, f.value, f.text, f.support, f.newest
  FROM fact AS f
    LEFT JOIN entity AS w ON w.id = f.work
    LEFT JOIN entity AS p ON p.id = f.person
    LEFT JOIN entity AS o ON o.id = f.object;
