// Rows that somebody else handed over in Arrow's layout, read where they lie.
//
//   auto batch = Batch::of(schema, array);               // both stay the giver's
//   const auto texts = batch->column("text");            // an Error where it is not there or of another kind
//   for (std::size_t row = 0; row < batch->rows(); ++row)
//     if (!texts->is_null(row)) read(texts->bytes(row));
//
// A batch borrows what it was made of, which must outlive it. Kinds: text and bytes with offsets of 32 or 64 bits,
// whole numbers of 32 or 64 bits, floating point of 32 or 64 bits, truths, lists of whole numbers of 64 bits.
#pragma once

#include "backlot/arrow/abi.h"
#include "backlot/result/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace backlot::arrow {

// One column of a batch. The values of a row that is null must not be asked for.
class Values {
 public:
  Values(const ArrowSchema& schema, const ArrowArray& array, std::int64_t offset)
      : schema_(&schema), array_(&array), offset_(offset + array.offset) {}

  std::string_view format() const { return schema_->format; }
  bool is_null(std::size_t row) const;
  std::string_view bytes(std::size_t row) const;
  std::int64_t integer(std::size_t row) const;
  double number(std::size_t row) const;
  bool truth(std::size_t row) const;
  std::span<const std::int64_t> integers(std::size_t row) const;

 private:
  template <class T>
  const T* buffer(int number) const {
    return static_cast<const T*>(array_->buffers[number]);
  }
  std::size_t place(std::size_t row) const { return row + static_cast<std::size_t>(offset_); }

  const ArrowSchema* schema_;
  const ArrowArray* array_;
  std::int64_t offset_;
};

class Batch {
 public:
  // Errors: invalid (no structure of columns).
  static Result<Batch> of(const ArrowSchema& schema, const ArrowArray& array);

  std::size_t rows() const { return static_cast<std::size_t>(array_->length); }
  // Errors: invalid (no such column, or of a kind that is not read).
  Result<Values> column(std::string_view name) const;

 private:
  Batch(const ArrowSchema& schema, const ArrowArray& array) : schema_(&schema), array_(&array) {}

  const ArrowSchema* schema_;
  const ArrowArray* array_;
};

}  // namespace backlot::arrow
