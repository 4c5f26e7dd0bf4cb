// Whether clean sources know a name: what the restoration of a spun document asks (unspin::Hints::knows_name).
//
//   const auto last = guide.last_document();                 // once, at the start of a run
//   KnownNames names(*last);                                 // one a thread, beside a guide of the thread's own
//   annotator.annotate(documents, scratch, [&](std::string_view name) { return names.known(guide, name); });
//
// What is known is fixed at the start of a run: of the documents kept up to `last`, and of catalogues (catalogues.h),
// and never forgotten. Documents that the run itself keeps are not asked, so that what is restored does not depend on
// threads, batches or other writers; a spun copy gains by a clean article of an earlier run.
#pragma once

#include "backlot/guide/guide.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace backlot::guide {

class KnownNames {
 public:
  explicit KnownNames(DocumentId last) : last_(last) {}

  // `guide` is the same each time. One that cannot be read knows no name.
  bool known(const Guide& guide, std::string_view name);

 private:
  static constexpr std::size_t most_remembered = 50'000;

  DocumentId last_;
  std::unordered_map<std::string, bool> remembered_;
};

}  // namespace backlot::guide
