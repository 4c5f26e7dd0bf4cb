-- Version 2: full text over documents and facts, and names by their parts ("did you mean").
-- The indexes are contentless: the words stand in body, fact and name already. Nothing is ever removed from them; a
-- query leaves out what is superseded. Text is folded (backlot_fold) before it is indexed, words before they are looked up.
CREATE VIRTUAL TABLE document_words USING fts5(title, body, content='', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE fact_words USING fts5(line, content='', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE name_parts USING fts5(key, content='', tokenize='trigram');

-- The words by which a fact is found.
CREATE VIEW fact_line AS
  SELECT s.id, coalesce(s.work_name || ' ', '') || coalesce(s.person_name || ' ', '') || coalesce(s.object_name || ' ', '')
    || coalesce(s.value || ' ', '') || coalesce(s.text || ' ', '') || coalesce(r.scope || ' ', '')
    || coalesce(r.source, '') AS line
  FROM said AS s LEFT JOIN rating AS r ON r.fact = s.id;

INSERT INTO document_words(rowid, title, body)
  SELECT d.id, backlot_fold(coalesce(d.title, '')), backlot_fold(backlot_text(b.text))
  FROM document AS d JOIN body AS b ON b.document = d.id ORDER BY d.id;
INSERT INTO fact_words(rowid, line) SELECT id, backlot_fold(line) FROM fact_line ORDER BY id;
INSERT INTO name_parts(rowid, key) SELECT id, key FROM name ORDER BY id;
