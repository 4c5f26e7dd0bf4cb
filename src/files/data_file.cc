#include "backlot/files/data_file.h"

#include <bit>
#include <cassert>
#include <cstring>

namespace backlot::files {
namespace {

static_assert(std::endian::native == std::endian::little, "data files are read in place, as little-endian numbers");

struct Header {
  char magic[8];
  std::uint64_t version;
  std::uint64_t payload_size;
  std::uint64_t fingerprint;
  char unused[32];
};
static_assert(sizeof(Header) == data_header_size);

constexpr std::uint64_t multiplier = 0x9FB21C651E98DF25ULL;

}  // namespace

std::uint64_t fingerprint(std::span<const std::byte> payload) {
  std::uint64_t hash = payload.size() * multiplier;
  for (std::size_t at = 0; at < payload.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, payload.data() + at, payload.size() - at < 8 ? payload.size() - at : 8);
    hash = (hash ^ word) * multiplier;
    hash ^= hash >> 32U;
  }
  return hash;
}

std::string pack_data(const DataFormat& format, std::string_view payload) {
  assert(format.magic.size() == sizeof(Header::magic));
  Header header{};
  std::memcpy(header.magic, format.magic.data(), sizeof(header.magic));
  header.version = format.version;
  header.payload_size = payload.size();
  header.fingerprint = fingerprint(std::as_bytes(std::span(payload)));
  std::string file(reinterpret_cast<const char*>(&header), sizeof(header));
  return file.append(payload);
}

Result<std::span<const std::byte>> open_data(const DataFormat& format, std::span<const std::byte> file, Check check) {
  Header header{};
  if (file.size() < sizeof(header)) return fail(ErrorCode::invalid, "too short to be a data file of Backlot");
  std::memcpy(&header, file.data(), sizeof(header));
  if (std::string_view(header.magic, sizeof(header.magic)) != format.magic) {
    return fail(ErrorCode::invalid, "not a data file of the kind " + std::string(format.magic));
  }
  if (header.version != format.version) {
    return fail(ErrorCode::incompatible, "made for another version of Backlot; use the file that came with this one");
  }
  if (header.payload_size != file.size() - sizeof(header))
    return fail(ErrorCode::invalid, "cut off, or longer than it says");
  const auto payload = file.subspan(sizeof(header));
  if (check == Check::all && fingerprint(payload) != header.fingerprint) {
    return fail(ErrorCode::invalid, "damaged: the content does not fit its fingerprint");
  }
  return payload;
}

}  // namespace backlot::files
