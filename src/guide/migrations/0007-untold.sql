-- Version 7: what follows from comparisons is told again for the documents that something new is known of, not for all.
CREATE TABLE untold (
  document INTEGER PRIMARY KEY REFERENCES document(id)  -- likeness has changed since lineage was told
);
INSERT INTO untold SELECT first FROM likeness WHERE (SELECT told < last FROM compared)
  UNION SELECT second FROM likeness WHERE (SELECT told < last FROM compared);
CREATE INDEX likeness_by_second ON likeness(second);
CREATE INDEX document_superseded ON document(id) WHERE places = 0;
