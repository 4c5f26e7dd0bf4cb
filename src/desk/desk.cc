#include "backlot/desk/desk.h"

#include <utility>

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
  if (auto finished = finish_keeping(); !finished) return finished;
  start_keeping();
  return {};
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
  if (auto finished = finish_keeping(); !finished) return finished;
  if (waiting_.empty()) return {};
  start_keeping();
  return finish_keeping();
}

void Desk::start_keeping() {
  keeping_ = std::async(std::launch::async, [this, batch = std::exchange(waiting_, {})] { return guide_.keep(batch); });
  waiting_bytes_ = 0;
}

Result<void> Desk::finish_keeping() {
  if (stopped_) return std::unexpected(*stopped_);
  if (!keeping_.valid()) return {};
  const auto learned = keeping_.get();
  if (!learned) {
    stopped_ = learned.error();
    waiting_.clear();
    return std::unexpected(*stopped_);
  }
  ++summary_.batches;
  for (const guide::Refusal& refusal : learned->refused) skip(refusal.error);
  summary_.learned += *learned;
  return {};
}

}  // namespace backlot::desk
