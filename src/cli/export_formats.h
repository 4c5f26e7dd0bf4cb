// The forms that `backlot export` writes.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/exports/chapter.h"
#include "backlot/guide/guide.h"
#include "backlot/result/result.h"

#include <string_view>

namespace backlot::cli {

struct ExportJob {
  const Typed& typed;
  const guide::Guide& guide;
  exports::Selection selection;
};

struct ExportFormat {
  std::string_view name;
  bool only_confirmed;        // holds no other castings
  bool confirmed_by_default;  // unless --status says otherwise
  // To --output, or standard output.
  Result<void> (*write)(const ExportJob& job);
};

// nullptr where none is called so.
const ExportFormat* export_format(std::string_view name);

}  // namespace backlot::cli
