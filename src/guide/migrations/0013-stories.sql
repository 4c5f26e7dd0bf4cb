-- Version 13: stories are judged among the documents around them when a document is compared, and only what may be one is
-- kept; keys lie in smaller pieces, and words are kept beside them. What was compared before is compared again.
DROP TABLE likeness;
CREATE TABLE likeness (
  first INTEGER NOT NULL REFERENCES document(id),
  second INTEGER NOT NULL REFERENCES document(id),
  relation TEXT NOT NULL,               -- as in lineage, or 'retelling'
  permille INTEGER NOT NULL,            -- probability: of a retelling, that both tell the same news
  first_share INTEGER NOT NULL,         -- of the first document that stands in the second, in thousandths
  second_share INTEGER NOT NULL,
  direction INTEGER NOT NULL,           -- 0 unknown, 1 the second derives from the first, 2 the reverse
  direction_permille INTEGER NOT NULL,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX likeness_by_second ON likeness(second);

-- The keys of documents first..last, by which later ones find them: a run sorted by key, in pieces, 12 bytes a key (8 of
-- the key, 4 of the document, little-endian). A piece begins with the keys whose first twelve bits are `piece`. Small
-- runs are merged as they grow.
DROP TABLE key_run;
CREATE TABLE key_run (
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  keys BLOB NOT NULL,
  PRIMARY KEY (last, piece)
);

-- What was read of a compared document, so that a later one is compared with it for a tenth of the time that reading its
-- text takes: copies::Word, four bytes each, little-endian.
CREATE TABLE reading (
  document INTEGER PRIMARY KEY REFERENCES document(id),
  credits INTEGER NOT NULL,             -- 1: it says that it follows another document
  words BLOB NOT NULL
);

ALTER TABLE lineage ADD COLUMN group_permille INTEGER NOT NULL DEFAULT 1000;  -- the weakest link of its copy group
ALTER TABLE lineage ADD COLUMN story_permille INTEGER NOT NULL DEFAULT 1000;  -- … of its story

DELETE FROM untold;
UPDATE compared SET last = 0, told = 0;
