// Versioned data files: models and lexicons that are used where they lie in memory, and refused where they do not fit.
//
//   constexpr DataFormat format{"BLTAGGER", 3};
//   std::string file = pack_data(format, payload);                 // a tool writes this
//   auto payload = open_data(format, mapped.bytes(), Check::all);  // the program reads it in place
//
// A file is a header of 64 bytes and the payload, so that a payload keeps an alignment of 64 bytes where the file has
// it. Numbers are little-endian.
#pragma once

#include "backlot/result/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace backlot::files {

// What a file claims to be. `version` counts the meanings of the payload and is raised whenever the code that reads it
// changes.
struct DataFormat {
  std::string_view magic;  // exactly 8 bytes
  std::uint64_t version = 0;
};

enum class Check : std::uint8_t {
  header,  // magic, version and size: O(1), touches one page
  all,     // the content against its fingerprint too: O(size)
};

inline constexpr std::size_t data_header_size = 64;

// The file that holds `payload`.
std::string pack_data(const DataFormat& format, std::string_view payload);

// The payload of `file`, a view into it. Errors: `invalid` (no such data, cut off, or damaged), `incompatible` (of
// another version).
Result<std::span<const std::byte>> open_data(const DataFormat& format, std::span<const std::byte> file, Check check);

// The fingerprint that the header carries: a hash of the payload, the same on every machine.
std::uint64_t fingerprint(std::span<const std::byte> payload);

}  // namespace backlot::files
