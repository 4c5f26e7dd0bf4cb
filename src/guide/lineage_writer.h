// Puts a new lineage in place of the old one, and counts again what depends on it.
//
// Support: the copy groups (documents that were not compared, or have no copies, are groups of one) among the documents
// that state a fact and are not superseded. Spellings: each document that is neither a copy nor spun counts for the
// names it prints; an entity goes by the name that the most of them print.
#pragma once

#include "backlot/guide/comparisons.h"
#include "backlot/guide/connection.h"
#include "backlot/guide/spellings.h"

#include <span>
#include <vector>

namespace backlot::guide {

class LineageWriter {
 public:
  explicit LineageWriter(Connection& db) : db_(db) {}

  // Both by document. Inside a transaction of the caller.
  void replace(std::span<const Lineage> before, std::span<const Lineage> after);

 private:
  void change(const Lineage* before, const Lineage* after);
  void write(const Lineage& lineage);

  Connection& db_;
  Voices voices_;  // that changed
};

// Counts the support of all facts that the documents state, each fact once: a fact that a thousand copies state would
// otherwise be counted a thousand times over. Used wherever documents appear, disappear or turn out to be copies.
void count_support(Connection& db, std::span<const DocumentId> documents);
// The same for these facts.
void count_support_of(Connection& db, std::span<const FactId> facts);

}  // namespace backlot::guide
