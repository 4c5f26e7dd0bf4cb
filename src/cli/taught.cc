#include "backlot/cli/taught.h"

#include "backlot/cli/compared_guide.h"

namespace backlot::cli {

Result<GuideLessons> GuideLessons::open(const Typed& typed) {
  auto guide = open_compared(typed);
  if (!guide) return std::unexpected(guide.error());
  GuideLessons lessons(*std::move(guide));
  if (auto read = lessons.read(); !read) return std::unexpected(read.error());
  return lessons;
}

Result<void> GuideLessons::read() {
  const guide::Comparisons comparisons(guide_);
  auto copies = comparisons.untaught();
  if (!copies) return std::unexpected(copies.error());
  copies_ = *std::move(copies);
  for (const auto& c : copies_) {
    auto copy = comparisons.document(c.copy);
    if (!copy) return std::unexpected(copy.error());
    auto source = comparisons.document(c.source);
    if (!source) return std::unexpected(source.error());
    pairs_.push_back({std::move(copy->document.text), std::move(source->document.text), copy->document.source, 0});
  }
  return {};
}

Result<void> GuideLessons::done() { return guide::Comparisons(guide_).mark_taught(copies_); }

}  // namespace backlot::cli
