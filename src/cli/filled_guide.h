// What ingest and import share: documents into a guide, which is then compared and told about.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/cli/skipped.h"
#include "backlot/desk/desk.h"
#include "backlot/desk/entry_maker.h"

#include <functional>
#include <string>

namespace backlot::cli {

struct Filling {
  desk::Desk& desk;
  const pipeline::Annotator& annotator;
  const std::string& guide_file;
  guide::DocumentId last;  // that the guide had before
  Skipped& skipped;

  desk::EntryMaker entry_maker() const { return desk::EntryMaker(annotator, guide_file, last); }
};

// Opens the guide of --guide, calls fill(), which adds to the desk, and ends the work. An error of fill() is one after
// which the guide cannot go on. Returns the exit status.
int fill_guide(const Typed& typed, const std::function<Result<void>(Filling&)>& fill);

}  // namespace backlot::cli
