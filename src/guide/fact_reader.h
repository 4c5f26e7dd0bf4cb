// Facts as rows of the database give them, and what backs them.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/pages.h"

#include <string>
#include <vector>

namespace backlot::guide {

// A row of the view `said`, or several that state the same: entities that are one are the same entity here.
struct FactRecord {
  FactId id = 0;
  FactKind kind = FactKind::work;
  std::optional<EntityRef> work;
  std::optional<EntityRef> person;
  std::optional<EntityRef> object;
  std::string value;
  std::string text;
  std::uint32_t support = 0;    // independent sources
  std::uint32_t documents = 0;  // all documents
  std::optional<article::Date> newest;
  bool joined = false;                 // about something that is one with others
  std::vector<FactId> same;            // further facts that state the same; support and documents are those of all
  std::optional<article::Date> as_of;  // only what was published until then counts
};

// In all lists facts that state the same stand once (statements.h says what a statement is). With `as_of` they are what
// was known on that day, also what nothing supports any longer: by documents that were published, or without a date
// read, until then, and whose address showed no later text by then; with the support that it had.
struct Asked {
  FactKind kind = FactKind::work;
  std::uint32_t most = 200;
  std::optional<article::Date> as_of = {};
};

// What a work's page lists: its facts of one kind, best supported first.
std::vector<FactRecord> facts_of_work(Connection& db, EntityId work, const Asked& asked);
// Facts of one kind in which the person, or the object (character, group, network), takes part; latest learned first.
std::vector<FactRecord> facts_of_person(Connection& db, EntityId person, const Asked& asked);
std::vector<FactRecord> facts_of_object(Connection& db, EntityId object, const Asked& asked);
// Quotations or moments of a work or, moments only, of a person; latest learned first.
std::vector<FactRecord> told_of_work(Connection& db, EntityId work, const Asked& asked);
std::vector<FactRecord> moments_of_person(Connection& db, EntityId person, const Asked& asked);
// The rows of `SELECT * FROM said …`.
std::vector<FactRecord> fact_records(Cursor rows);
// One fact, also one that nothing supports any longer.
std::optional<FactRecord> fact_record(Connection& db, FactId id);

Backing backing_of(Connection& db, const FactRecord& fact, std::uint32_t sources);
// When the fact was first stated by a document that still stands, or stood on the day of `as_of`.
std::optional<article::Date> first_stated(Connection& db, const FactRecord& fact);

// Columns `first`… of a row: document.id, title, name, url, source, published, spun, language, read_at, rule.name,
// evidence.permille.
Source source_of(const Cursor& row, int first);

}  // namespace backlot::guide
