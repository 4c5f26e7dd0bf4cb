-- Version 5: what is new and what airs when, without a pass over everything.
CREATE INDEX document_by_date ON document(published, id) WHERE places > 0;
CREATE INDEX airing_by_day ON airing(day);
