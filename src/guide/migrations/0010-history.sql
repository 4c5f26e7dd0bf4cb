-- Version 10: from when to when a document was shown. A day counts from the first to the one before the last.
-- A text that was edited under the date of the old one was changed when the new one was read first.
CREATE VIEW shown AS
  SELECT d.id, coalesce(d.published, date(d.read_at, 'unixepoch')) AS since,
    CASE WHEN d.places > 0 THEN '9999-12-31'
      WHEN later.published > coalesce(d.published, '') THEN later.published
      ELSE date(later.read_at, 'unixepoch') END AS until
  FROM document AS d LEFT JOIN document AS later ON later.id = d.superseded_by;
