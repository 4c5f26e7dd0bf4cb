#include "backlot/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace backlot::cli {
namespace {

constexpr int narrowest = 40;
constexpr int widest = 100;
constexpr int usual = 80;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

int width_of(int descriptor) {
  winsize size{};
  int width = 0;
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  const std::string_view columns = variable("COLUMNS");
  if (width == 0) std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return std::clamp(width > 0 ? width : usual, narrowest, widest);
}

Terminal terminal(int descriptor) {
  Terminal t;
  t.interactive = isatty(descriptor) == 1 && variable("TERM") != "dumb";
  t.colour = t.interactive && variable("NO_COLOR").empty();
  t.width = width_of(descriptor);
  return t;
}

}  // namespace

Terminal standard_output_terminal() { return terminal(STDOUT_FILENO); }
Terminal standard_error_terminal() { return terminal(STDERR_FILENO); }

}  // namespace backlot::cli
