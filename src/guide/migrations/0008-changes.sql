-- Version 8: when what is known of an entity last changed, so that programs can ask for what is new. Noted where a document
-- that states something about it appears, disappears or takes another's place, and where it is joined with another.
CREATE TABLE change (
  entity INTEGER PRIMARY KEY REFERENCES entity(id),
  at INTEGER NOT NULL                   -- seconds since 1970-01-01 UTC
);
CREATE INDEX change_by_time ON change(at);
-- Documents are numbered as they are read: the last one that states a fact is the newest.
CREATE TEMP TABLE stated AS
  SELECT s.fact AS fact, d.read_at AS at
  FROM (SELECT fact, max(document) AS document FROM evidence GROUP BY fact) AS s JOIN document AS d ON d.id = s.document;
INSERT INTO change
  SELECT entity, max(at) FROM (
    SELECT f.work AS entity, s.at AS at FROM stated AS s JOIN fact AS f ON f.id = s.fact
    UNION ALL SELECT f.person, s.at FROM stated AS s JOIN fact AS f ON f.id = s.fact
    UNION ALL SELECT f.object, s.at FROM stated AS s JOIN fact AS f ON f.id = s.fact
    UNION ALL SELECT m.person, s.at FROM stated AS s JOIN moment_person AS m ON m.fact = s.fact)
  WHERE entity IS NOT NULL GROUP BY entity;
DROP TABLE stated;
