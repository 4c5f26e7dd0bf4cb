// Where a document states its facts.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/fact_store.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::guide {

// Evidence waits until the facts of its batch are written.
class EvidenceWriter {
 public:
  EvidenceWriter(Connection& connection, FactStore& facts) : db_(connection), facts_(facts) {}

  void begin(DocumentId document, const Entry& entry);
  // Spans that lie outside the text, or sentences that do not exist, are cut to what is there.
  void add(FactId fact, const facts::Evidence& evidence, std::optional<std::uint32_t> position);
  // Counts the document once for each fact that it states, however often.
  void end();

  // Writes what waits.
  void write();
  void forget();

 private:
  struct Row {
    DocumentId document = 0;
    std::int64_t number = 0;
    FactId fact = 0;
    Span span;
    Span sentence;
    std::optional<std::uint32_t> position;
    std::int64_t rule = 0;
    std::int64_t permille = 0;
  };

  std::int64_t rule_id(const std::string& name);

  Connection& db_;
  FactStore& facts_;
  const Entry* entry_ = nullptr;
  DocumentId document_ = 0;
  std::int64_t number_ = 0;
  std::vector<FactId> stated_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::int64_t> rules_;
};

}  // namespace backlot::guide
