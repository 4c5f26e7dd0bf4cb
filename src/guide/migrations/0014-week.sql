-- Version 14: what airs each week, without a pass over every slot that was ever stated.
-- BETWEEN, not `kind = 9`: SQLite would hold that against each `kind = ?` when the value is bound, and prepare the statement
-- anew for it. Queries say it word for word.
CREATE INDEX fact_airs ON fact(newest, support) WHERE kind BETWEEN 9 AND 9 AND support > 0;
