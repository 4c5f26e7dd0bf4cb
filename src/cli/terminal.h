// What the program may assume of where it writes: is it a terminal, how wide, in colour?
#pragma once

namespace backlot::cli {

struct Terminal {
  bool interactive = false;  // somebody watches: progress may redraw its line
  bool colour = false;       // a terminal, and NO_COLOR is not set
  int width = 80;            // columns, 40 to 100: longer lines are hard to read
};

Terminal standard_output_terminal();
Terminal standard_error_terminal();

}  // namespace backlot::cli
