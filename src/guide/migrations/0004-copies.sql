-- Version 4: who copied whom. The support of a fact is the number of its independent sources: a document and its copies
-- count once. A document that was not compared yet counts by itself.
ALTER TABLE fact ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;  -- not superseded, that state it
UPDATE fact SET documents = support;
DROP VIEW said;
CREATE VIEW said AS
  SELECT f.id, f.kind, f.subject, f.work, w.name AS work_name, f.person, p.name AS person_name,
    f.object, o.kind AS object_kind, o.name AS object_name, f.value, f.text, f.support, f.documents, f.newest
  FROM fact AS f
    LEFT JOIN entity AS w ON w.id = f.work
    LEFT JOIN entity AS p ON p.id = f.person
    LEFT JOIN entity AS o ON o.id = f.object;

-- What a document derives from, by all comparisons so far. Derived: could be computed again from likeness.
CREATE TABLE lineage (
  document INTEGER PRIMARY KEY REFERENCES document(id),
  source INTEGER REFERENCES document(id),
  relation TEXT,                        -- to the source: 'verbatim', 'light rewrite', 'spun', 'excerpt'
  permille INTEGER NOT NULL,            -- that it was made from the source and not the reverse; 0 without one
  copy_group INTEGER NOT NULL,          -- the smallest document of its group
  story INTEGER NOT NULL                -- the smallest document of its story
);
CREATE INDEX lineage_by_group ON lineage(copy_group);
CREATE INDEX lineage_by_story ON lineage(story);

-- Pairs that were compared and are alike. Bare numbers, because a row is never read by itself.
CREATE TABLE likeness (
  first INTEGER NOT NULL REFERENCES document(id),
  second INTEGER NOT NULL REFERENCES document(id),
  relation TEXT NOT NULL,               -- as above, or 'retelling'
  permille INTEGER NOT NULL,            -- probability
  first_share INTEGER NOT NULL,         -- of the first document that stands in the second, in thousandths
  second_share INTEGER NOT NULL,
  direction INTEGER NOT NULL,           -- 0 unknown, 1 the second derives from the first, 2 the reverse
  direction_permille INTEGER NOT NULL,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;

-- The keys of documents first..last, by which later ones find them: sorted by key, in pieces by the first bits of the
-- key, each a run of 12 bytes a key (8 of the key, 4 of the document, little-endian). Runs are merged as they grow.
CREATE TABLE key_run (
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  keys BLOB NOT NULL,
  PRIMARY KEY (last, piece)
);

-- How far the comparison has come: what is kept in likeness and key_run, and what lineage was made from.
CREATE TABLE compared (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last INTEGER NOT NULL,                -- document
  told INTEGER NOT NULL                 -- document; lineage is behind where it is less than last
);
INSERT INTO compared VALUES(1, 0, 0);

-- The names that a document prints, as numbers of name (LEB128, rising, each as the difference to the one before), so
-- that a copy can be left out of the count of spellings.
CREATE TABLE spelling (
  document INTEGER PRIMARY KEY REFERENCES document(id),
  names BLOB NOT NULL
);

-- Spun copies whose words were read beside their source's to learn substitutions from: once each.
CREATE TABLE taught (
  copy INTEGER NOT NULL REFERENCES document(id),
  source INTEGER NOT NULL REFERENCES document(id),
  PRIMARY KEY (copy, source)
) WITHOUT ROWID;
