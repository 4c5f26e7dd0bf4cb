-- Version 3: what was put right in documents whose words a program swapped. Facts are read from the restored text;
-- offsets, everywhere, are those of the text as written.
CREATE TABLE damage (
  document INTEGER NOT NULL REFERENCES document(id),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  restored TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- 'name', 'title', 'term' or 'word'
  permille INTEGER NOT NULL,            -- confidence in thousandths
  why TEXT NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;
