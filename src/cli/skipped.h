// What could not be read: one line each as it happens, and the sum at the end. Pages that hold no article are no
// errors: a mirror or an archive has many of them. The first few are told, all are counted by what they are instead.
#pragma once

#include "backlot/result/result.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace backlot::cli {

class Skipped {
 public:
  // Prints the error as one line on standard error and counts it.
  void tell(const Error& error);
  void count(const Error& error);

  std::uint64_t all() const { return all_; }
  std::uint64_t errors() const { return all_ - of(ErrorCode::no_article); }
  std::uint64_t of(ErrorCode code) const { return by_code_[static_cast<std::size_t>(code)]; }
  // "3 skipped (2 damaged or empty, 1 not found)"; with "5 pages without an article (4 a list of links to other pages,
  // 1 an error message)" where there are such; empty where there is nothing.
  std::string text() const;

 private:
  std::uint64_t all_ = 0;
  std::array<std::uint64_t, error_codes> by_code_{};
  std::map<std::string, std::uint64_t, std::less<>> pages_;  // without an article, by what they are
};

// What a code means where something is skipped: "not found".
std::string_view reason(ErrorCode code);

}  // namespace backlot::cli
