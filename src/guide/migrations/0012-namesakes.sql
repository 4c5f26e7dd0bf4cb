-- Version 12: several people of one spelling. The entity of a spelling is the first of them; each further one is an entity
-- of its own with the same key, and scope -1, -2, … (docs/identity.md).

-- What a document says of a person beside the name, as far as it tells people of one spelling apart.
CREATE TABLE trait (
  entity INTEGER NOT NULL REFERENCES entity(id),  -- of the spelling
  document INTEGER NOT NULL REFERENCES document(id),
  kind INTEGER NOT NULL,                -- 1 the name in Hangul, 2 a year of birth, 3 a field of work
  value TEXT NOT NULL,
  PRIMARY KEY (entity, document, kind, value)
) WITHOUT ROWID;

-- Further people of a spelling, and what tells them from the others.
CREATE TABLE namesake (
  entity INTEGER PRIMARY KEY REFERENCES entity(id),
  spelling INTEGER NOT NULL REFERENCES entity(id),
  reason TEXT NOT NULL
);
CREATE INDEX namesake_by_spelling ON namesake(spelling);

-- Whom a spelling means in a document, where it is not the first.
CREATE TABLE meant (
  spelling INTEGER NOT NULL REFERENCES entity(id),
  document INTEGER NOT NULL REFERENCES document(id),
  entity INTEGER NOT NULL REFERENCES entity(id),
  PRIMARY KEY (spelling, document)
) WITHOUT ROWID;

-- An editor's word that whoever bears a spelling in this work is another than elsewhere.
CREATE TABLE parting (
  spelling INTEGER NOT NULL REFERENCES entity(id),
  work INTEGER NOT NULL REFERENCES entity(id),
  PRIMARY KEY (spelling, work)
) WITHOUT ROWID;

ALTER TABLE identified ADD COLUMN last_document INTEGER NOT NULL DEFAULT 0;
UPDATE identified SET last_document = (SELECT coalesce(max(id), 0) FROM document);
