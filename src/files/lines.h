// The lines of a file, one after the other, without a copy.
//
//   auto done = for_each_line("data.noun", [&](std::string_view line) { use(line); });
//   if (!done) return std::unexpected(done.error());
#pragma once

#include "backlot/files/mapped_file.h"
#include "backlot/result/result.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace backlot::files {

// Calls use(line) for each, without its line break; views hold during the call. Errors: those of MappedFile::open().
template <class Use>
Result<void> for_each_line(const std::string& path, Use use) {
  const auto file = MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  std::string_view rest = file->text();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    use(line);
  }
  return {};
}

}  // namespace backlot::files
