// Facts as rows of the database give them, and what backs them.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/pages.h"

#include <string>
#include <vector>

namespace backlot::guide {

// A row of the view `said`.
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
};

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
// Columns `first`… of a row: document.id, title, name, url, source, published, rule.name, evidence.permille.
Source source_of(const Cursor& row, int first);

}  // namespace backlot::guide
