// What could not be read: one line each as it happens, and the sum at the end.
#pragma once

#include "backlot/result/result.h"

#include <array>
#include <cstdint>
#include <string>

namespace backlot::cli {

class Skipped {
 public:
  // Prints the error as one line on standard error and counts it.
  void tell(const Error& error);
  void count(const Error& error);

  std::uint64_t all() const { return all_; }
  std::uint64_t of(ErrorCode code) const { return by_code_[static_cast<std::size_t>(code)]; }
  // "3 skipped (2 not readable as text or JSON, 1 not found)"; empty where there is none.
  std::string text() const;

 private:
  std::uint64_t all_ = 0;
  std::array<std::uint64_t, error_codes> by_code_{};
};

// What a code means where something is skipped: "not found".
std::string_view reason(ErrorCode code);

}  // namespace backlot::cli
