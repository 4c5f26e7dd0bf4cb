#include "backlot/guide/evidence_writer.h"

#include "backlot/guide/permille.h"

#include <algorithm>

namespace backlot::guide {
namespace {

Span cut(Span span, std::size_t size) {
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(span.end, size));
  return {std::min(span.begin, end), end};
}

}  // namespace

void EvidenceWriter::begin(DocumentId document, const Entry& entry) {
  entry_ = &entry;
  document_ = document;
  number_ = 0;
  stated_.clear();
}

void EvidenceWriter::add(FactId fact, const facts::Evidence& e, std::optional<std::uint32_t> position) {
  const std::size_t size = entry_->document.text.size();
  const auto& sentences = entry_->annotation.sentences;
  const Span span = cut(e.span, size);
  const Span sentence = e.sentence < sentences.size() ? cut(sentences[e.sentence], size) : span;
  rows_.push_back({document_, ++number_, fact, span, sentence, position, rule_id(e.rule), permille_of(e.confidence)});
  stated_.push_back(fact);
}

void EvidenceWriter::end() {
  std::ranges::sort(stated_);
  const auto repeated = std::ranges::unique(stated_);
  stated_.erase(repeated.begin(), repeated.end());
  for (const FactId fact : stated_) facts_.add_support(fact, entry_->document.published);
}

void EvidenceWriter::write() {
  for (const Row& r : rows_) {
    db_.run(
        "INSERT INTO evidence(document, number, fact, start, stop, sentence_start, sentence_stop, position, rule, "
        "permille) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.document, r.number, r.fact, r.span.begin, r.span.end, r.sentence.begin, r.sentence.end, r.position, r.rule,
        r.permille);
  }
  rows_.clear();
}

void EvidenceWriter::forget() {
  rows_.clear();
  rules_.clear();
}

std::int64_t EvidenceWriter::rule_id(const std::string& name) {
  std::int64_t& id = rules_[name];
  if (id != 0) return id;
  {
    Cursor row = db_.query("SELECT id FROM rule WHERE name = ?", name);
    if (row.next()) return id = row.integer(0);
  }
  db_.run("INSERT INTO rule(name) VALUES(?)", name);
  return id = db_.last_id();
}

}  // namespace backlot::guide
