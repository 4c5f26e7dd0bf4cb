// What an ingest learned, for people and for programs.
#pragma once

#include "backlot/cli/skipped.h"
#include "backlot/guide/entry.h"

#include <string>

namespace backlot::cli {

std::string learned_text(const guide::Learned& learned, const Skipped& skipped, const std::string& guide_file);
std::string learned_json(const guide::Learned& learned, const Skipped& skipped, const std::string& guide_file);

}  // namespace backlot::cli
