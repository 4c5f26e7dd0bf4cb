// How many bytes there are to read, for progress: files and folders without those that are compressed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::cli {

// 0 where it cannot be told: standard input, compressed files. Costs a look at every file.
std::uint64_t input_size(const std::vector<std::string>& paths);

}  // namespace backlot::cli
