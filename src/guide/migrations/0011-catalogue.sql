-- Version 11: catalogues of names and casts that somebody imported (catalogues.h). What they state is known and never
-- counted: their facts have no evidence, so that they support nothing and stand on no page.
CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  digest INTEGER NOT NULL,              -- of what it holds, to know it again
  imported_at INTEGER NOT NULL          -- seconds since 1970-01-01 UTC
);
CREATE TABLE catalogue_name (
  entity INTEGER NOT NULL REFERENCES entity(id),
  catalogue INTEGER NOT NULL REFERENCES catalogue(id),
  PRIMARY KEY (entity, catalogue)
) WITHOUT ROWID;
CREATE INDEX catalogue_name_of ON catalogue_name(catalogue);
CREATE TABLE catalogue_fact (
  fact INTEGER NOT NULL REFERENCES fact(id),
  catalogue INTEGER NOT NULL REFERENCES catalogue(id),
  PRIMARY KEY (fact, catalogue)
) WITHOUT ROWID;
CREATE INDEX catalogue_fact_of ON catalogue_fact(catalogue);
