#include "backlot/cli/ending.h"

#include "backlot/cli/commands.h"

namespace backlot::cli {

int stopped(const Error& error) {
  say(error);
  return exit_stopped;
}

int end_of(Output& out) {
  out.flush();
  return out.error() ? stopped(*out.error()) : exit_ok;
}

}  // namespace backlot::cli
