-- Version 2: full text over documents and facts, and names by their parts ("did you mean").
-- The indexes are contentless: the words stand in body, fact and name already. Nothing is ever removed from them; a
-- query leaves out what is superseded. Text is folded (backlot_words) before it is indexed, words before they are looked up.
-- Facts are ranked by their support, which needs no lengths (columnsize).
CREATE VIRTUAL TABLE document_words USING fts5(title, body, content='', tokenize='ascii');
CREATE VIRTUAL TABLE fact_words USING fts5(line, content='', columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE name_parts USING fts5(key, content='', tokenize='trigram');

-- The words by which a fact is found.
CREATE VIEW fact_line AS
  SELECT s.id, coalesce(s.work_name || ' ', '') || coalesce(s.person_name || ' ', '') || coalesce(s.object_name || ' ', '')
    || coalesce(s.value || ' ', '') || coalesce(s.text || ' ', '') || coalesce(r.scope || ' ', '')
    || coalesce(r.source, '') AS line
  FROM said AS s LEFT JOIN rating AS r ON r.fact = s.id;

INSERT INTO document_words(rowid, title, body)
  SELECT d.id, backlot_words(coalesce(d.title, '')), backlot_words(backlot_text(b.text))
  FROM document AS d JOIN body AS b ON b.document = d.id ORDER BY d.id;
INSERT INTO fact_words(rowid, line) SELECT id, backlot_words(line) FROM fact_line ORDER BY id;
INSERT INTO name_parts(rowid, key) SELECT id, key FROM name ORDER BY id;

-- Words wait in memory until there are 16 MB of them (1 MB is usual): a batch makes one segment, not a dozen to merge.
INSERT INTO document_words(document_words, rank) VALUES('hashsize', 16777216);
INSERT INTO fact_words(fact_words, rank) VALUES('hashsize', 16777216);
INSERT INTO name_parts(name_parts, rank) VALUES('hashsize', 16777216);
