// What an ingest learned, for people and for programs.
#pragma once

#include "backlot/cli/skipped.h"
#include "backlot/desk/comparing.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/identities.h"

#include <string>

namespace backlot::cli {

struct Ingested {
  const guide::Learned& learned;
  const desk::ComparingSummary& compared;
  const guide::IdentityCounts& identified;
  const Skipped& skipped;
  const std::string& guide_file;
};

std::string ingested_text(const Ingested& ingested);
std::string ingested_json(const Ingested& ingested);

}  // namespace backlot::cli
