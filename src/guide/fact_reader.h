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

// In all lists facts that state the same stand once (statements.h says what a statement is).

// What a work's page lists: its facts of one kind, best supported first.
std::vector<FactRecord> facts_of_work(Connection& db, EntityId work, FactKind kind, std::uint32_t most);
// Facts of one kind in which the person, or the object (character, group, network), takes part; latest learned first.
std::vector<FactRecord> facts_of_person(Connection& db, EntityId person, FactKind kind, std::uint32_t most);
std::vector<FactRecord> facts_of_object(Connection& db, EntityId object, FactKind kind, std::uint32_t most);
// Quotations or moments of a work or, moments only, of a person; latest learned first.
std::vector<FactRecord> told_of_work(Connection& db, EntityId work, FactKind kind, std::uint32_t most);
std::vector<FactRecord> moments_of_person(Connection& db, EntityId person, std::uint32_t most);
// One fact, also one that nothing supports any longer.
std::optional<FactRecord> fact_record(Connection& db, FactId id);

Backing backing_of(Connection& db, const FactRecord& fact, std::uint32_t sources);
// Leaves what was known on a day, with the support it had then: by documents that were published until then, and whose
// address showed no later text by then. Facts that nothing supports today are not asked.
void keep_known(Connection& db, article::Date day, std::vector<FactRecord>& facts);
// When the fact was first stated by a document that still stands.
std::optional<article::Date> first_stated(Connection& db, const FactRecord& fact);

// Columns `first`… of a row: document.id, title, name, url, source, published, rule.name, evidence.permille.
Source source_of(const Cursor& row, int first);

}  // namespace backlot::guide
