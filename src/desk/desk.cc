#include "backlot/desk/desk.h"

namespace backlot::desk {
namespace {

constexpr std::size_t most_reasons = 100;

}  // namespace

std::uint64_t Summary::documents() const {
  return learned.documents_new + learned.documents_unchanged + learned.documents_replaced + learned.documents_elsewhere;
}

Result<void> Desk::add(guide::Entry entry) {
  if (stopped_) return std::unexpected(*stopped_);
  waiting_bytes_ += entry.document.text.size();
  waiting_.push_back(std::move(entry));
  if (waiting_.size() < options_.batch_documents && waiting_bytes_ < options_.batch_bytes) return {};
  return keep_waiting();
}

Result<void> Desk::add(std::span<const guide::Entry> entries) {
  for (const guide::Entry& entry : entries) {
    if (auto added = add(entry); !added) return added;
  }
  return {};
}

void Desk::skip(Error reason) {
  ++summary_.skipped;
  ++summary_.skipped_by_code[static_cast<std::size_t>(reason.code)];
  if (summary_.reasons.size() < most_reasons) summary_.reasons.push_back(std::move(reason));
}

Result<void> Desk::finish() {
  if (stopped_) return std::unexpected(*stopped_);
  return keep_waiting();
}

Result<void> Desk::keep_waiting() {
  if (waiting_.empty()) return {};
  auto learned = guide_.keep(waiting_);
  waiting_.clear();
  waiting_bytes_ = 0;
  if (!learned) {
    stopped_ = learned.error();
    return std::unexpected(*stopped_);
  }
  ++summary_.batches;
  for (guide::Refusal& refusal : learned->refused) skip(std::move(refusal.error));
  learned->refused.clear();
  summary_.learned += *learned;
  return {};
}

}  // namespace backlot::desk
