// Tables of plain values, one behind the other in one piece of memory: written by the tools that make data, used in
// place and never parsed.
//
//   std::string payload(sizeof(Header), '\0');
//   header.words = append_section(payload, words);   // when it is made
//   std::span<const Word> words = section_of<Word>(payload, header.words);
//
// Values lie as this machine has them in memory; each table begins at a multiple of 64 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

namespace backlot::text {

struct Section {
  std::uint32_t offset = 0;  // in the payload
  std::uint32_t count = 0;   // slots, or bytes of a pool
};

// Puts the slots of a vector or a string behind what the payload holds.
template <class Slots>
Section append_section(std::string& payload, const Slots& slots) {
  using Slot = typename Slots::value_type;
  static_assert(std::is_trivially_copyable_v<Slot>);
  payload.resize((payload.size() + 63) / 64 * 64);
  const auto offset = static_cast<std::uint32_t>(payload.size());
  payload.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(Slot));
  return {offset, static_cast<std::uint32_t>(slots.size())};
}

// The slots of a section of data that the program carries.
template <class Slot>
std::span<const Slot> section_of(std::span<const std::byte> payload, Section section) {
  return {reinterpret_cast<const Slot*>(payload.data() + section.offset), section.count};
}

// The slots of a section of a file, or nothing where it does not lie inside the payload.
template <class Slot>
std::optional<std::span<const Slot>> section_inside(std::span<const std::byte> payload, Section section) {
  const std::size_t size = section.count * sizeof(Slot);
  const bool inside = section.offset <= payload.size() && size <= payload.size() - section.offset;
  if (!inside || section.offset % alignof(Slot) != 0) return std::nullopt;
  return section_of<Slot>(payload, section);
}

}  // namespace backlot::text
