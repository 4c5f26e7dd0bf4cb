-- Version 6: which entities are one. The rows of entity stay as they are, and so do the facts; what is joined is read as
-- one (docs/identity.md).

-- Keys by which names that may be one are found (names::keys_of_person, …), with the kind before them; of characters
-- with their work, too.
CREATE TABLE sign (
  sign TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity(id),
  part INTEGER NOT NULL,                -- 1 a part of a whole name, 2 a name that may be such a part, else 0
  PRIMARY KEY (sign, entity, part)
) WITHOUT ROWID;
CREATE INDEX sign_by_entity ON sign(entity);

-- Entities that are one with others, each of them. Derived: could be computed again from names, facts and rulings.
CREATE TABLE identity (
  entity INTEGER PRIMARY KEY REFERENCES entity(id),
  one INTEGER NOT NULL REFERENCES entity(id),  -- the smallest number of them: what they are known by
  permille INTEGER NOT NULL,                   -- probability, by the most similar of the others
  reason TEXT NOT NULL,
  decided TEXT NOT NULL                        -- 'program' or 'editor'
);
CREATE INDEX identity_by_one ON identity(one);

-- What an editor said of two entities; the program never overrules it.
CREATE TABLE ruling (
  first INTEGER NOT NULL REFERENCES entity(id),   -- the smaller number
  second INTEGER NOT NULL REFERENCES entity(id),
  one INTEGER NOT NULL,                 -- 1 they are one, 0 they are two
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX ruling_by_second ON ruling(second);

-- Names and facts up to these are reflected in sign and identity.
CREATE TABLE identified (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last_name INTEGER NOT NULL,
  last_fact INTEGER NOT NULL
);
INSERT INTO identified VALUES(1, 0, 0);

-- Each entity with what it is one with, and the name that is printed most of all their names.
CREATE VIEW called AS
  SELECT e.id, coalesce(i.one, e.id) AS one, e.kind,
    CASE WHEN i.one IS NULL THEN e.name ELSE (
      SELECT n.text FROM identity AS m JOIN name AS n ON n.entity = m.entity
      WHERE m.one = i.one ORDER BY n.seen DESC, n.id LIMIT 1) END AS name
  FROM entity AS e LEFT JOIN identity AS i ON i.entity = e.id;

-- The joins are written out, because a view of two tables on the right of a LEFT JOIN would be read whole.
DROP VIEW said;
CREATE VIEW said AS
  SELECT f.id, f.kind, f.subject,
    coalesce(wi.one, f.work) AS work,
    CASE WHEN wi.one IS NULL THEN w.name ELSE (SELECT name FROM called WHERE id = f.work) END AS work_name,
    coalesce(pi.one, f.person) AS person,
    CASE WHEN pi.one IS NULL THEN p.name ELSE (SELECT name FROM called WHERE id = f.person) END AS person_name,
    coalesce(oi.one, f.object) AS object, o.kind AS object_kind,
    CASE WHEN oi.one IS NULL THEN o.name ELSE (SELECT name FROM called WHERE id = f.object) END AS object_name,
    f.value, f.text, f.support, f.documents, f.newest,
    wi.one IS NOT NULL OR pi.one IS NOT NULL OR oi.one IS NOT NULL AS joined
  FROM fact AS f
    LEFT JOIN entity AS w ON w.id = f.work LEFT JOIN identity AS wi ON wi.entity = f.work
    LEFT JOIN entity AS p ON p.id = f.person LEFT JOIN identity AS pi ON pi.entity = f.person
    LEFT JOIN entity AS o ON o.id = f.object LEFT JOIN identity AS oi ON oi.entity = f.object;
