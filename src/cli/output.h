// Standard output, in blocks, with an end that is noticed: a full disk is an error, a reader that has seen enough is
// not.
#pragma once

#include "backlot/result/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace backlot::cli {

class Output {
 public:
  explicit Output(int descriptor = 1) : descriptor_(descriptor) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { flush(); }

  // False once nothing more can be written: stop then, and look at error().
  bool write(std::string_view bytes);
  bool flush();

  // Why writing stopped; nullopt where it did not, or where the reader went away (head, a closed pager).
  const std::optional<Error>& error() const { return error_; }

 private:
  int descriptor_;
  bool closed_ = false;
  std::string buffer_;
  std::optional<Error> error_;
};

// One line on standard error: "backlot: …", made safe to print.
void say(std::string_view message);
void say(const Error& error);

}  // namespace backlot::cli
