#include "backlot/arrow/batch.h"

#include <algorithm>
#include <array>
#include <string>

namespace backlot::arrow {
namespace {

constexpr auto formats = std::to_array<std::string_view>({"u", "U", "z", "Z", "i", "l", "f", "g", "b", "+l"});

bool is_read(const ArrowSchema& field) {
  const std::string_view format = field.format;
  if (format == "+l" && std::string_view(field.children[0]->format) != "l") return false;
  return std::ranges::find(formats, format) != formats.end();
}

bool bit(const std::uint8_t* bits, std::size_t at) { return (bits[at / 8] >> (at % 8) & 1U) != 0; }

template <class Offset>
std::string_view slice(const Offset* offsets, const char* bytes, std::size_t at) {
  const auto begin = static_cast<std::size_t>(offsets[at]);
  return {bytes + begin, static_cast<std::size_t>(offsets[at + 1]) - begin};
}

}  // namespace

bool Values::is_null(std::size_t row) const {
  const auto* const validity = buffer<std::uint8_t>(0);
  return validity != nullptr && !bit(validity, place(row));
}

std::string_view Values::bytes(std::size_t row) const {
  const bool is_long = format() == "U" || format() == "Z";
  const char* const all = buffer<char>(2);
  return is_long ? slice(buffer<std::int64_t>(1), all, place(row)) : slice(buffer<std::int32_t>(1), all, place(row));
}

std::int64_t Values::integer(std::size_t row) const {
  return format() == "i" ? buffer<std::int32_t>(1)[place(row)] : buffer<std::int64_t>(1)[place(row)];
}

double Values::number(std::size_t row) const {
  return format() == "f" ? static_cast<double>(buffer<float>(1)[place(row)]) : buffer<double>(1)[place(row)];
}

bool Values::truth(std::size_t row) const { return bit(buffer<std::uint8_t>(1), place(row)); }

std::span<const std::int64_t> Values::integers(std::size_t row) const {
  const auto* const offsets = buffer<std::int32_t>(1) + place(row);
  const Values items(*schema_->children[0], *array_->children[0], 0);
  const auto* const all = items.buffer<std::int64_t>(1) + items.place(0);
  return {all + offsets[0], all + offsets[1]};
}

Result<Batch> Batch::of(const ArrowSchema& schema, const ArrowArray& array) {
  if (std::string_view(schema.format) != "+s") return fail(ErrorCode::invalid, "rows in Arrow's layout were expected");
  return Batch(schema, array);
}

Result<Values> Batch::column(std::string_view name) const {
  for (std::int64_t i = 0; i < schema_->n_children; ++i) {
    const ArrowSchema& field = *schema_->children[i];
    if (name != field.name) continue;
    if (!is_read(field))
      return fail(ErrorCode::invalid, "column \"" + std::string(name) + "\" is of a kind that is not read");
    return Values(field, *array_->children[i], array_->offset);
  }
  return fail(ErrorCode::invalid, "no column \"" + std::string(name) + "\"");
}

}  // namespace backlot::arrow
