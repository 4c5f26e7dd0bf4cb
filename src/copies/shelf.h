// Memory for much that is written once and read now and then: up to a bound as usual, what is more in a temporary file
// that is mapped. Whoever refers to it need not know where it lies; the system writes it out and fetches it again.
//
//   Shelf shelf({.memory = 100'000'000});
//   const std::span<const Word> kept = shelf.keep(std::span(words));     // stays where it is as long as the shelf
//   std::pmr::vector<Item> items(&shelf);                                // a container may lie there, too
//   …
//   shelf.rest();             // now and then: what lies in the file leaves the memory of the program until it is read
//   if (!shelf.status()) …    // the file could not grow; memory was taken instead
//
// From any number of threads at once. Nothing is freed before the shelf is.
#pragma once

#include "backlot/files/temporary_file.h"
#include "backlot/result/result.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace backlot::copies {

class Shelf final : public std::pmr::memory_resource {
 public:
  struct Options {
    std::uint64_t memory = 1ULL << 30U;  // bytes
    std::filesystem::path folder{};      // of the file; empty: the system's
  };

  explicit Shelf(Options options) : options_(std::move(options)) {}
  Shelf(const Shelf&) = delete;  // others refer to what lies there
  Shelf& operator=(const Shelf&) = delete;
  ~Shelf() override;

  template <class T>
  std::span<const T> keep(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return {};
    auto* const at = static_cast<T*>(allocate(values.size_bytes(), alignof(T)));
    std::ranges::copy(values, at);
    return {at, values.size()};
  }

  // Costs a system call for each 16 MB of the file.
  void rest() const;

  // Errors: as of files::TemporaryFile; the first one stays.
  Result<void> status() const;
  std::uint64_t spilled() const;  // bytes of the file

 private:
  struct Chunk {
    std::span<std::byte> bytes;
    bool of_file = false;
  };

  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void*, std::size_t, std::size_t) override {}
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }

  Chunk chunk_of_file(std::size_t size);
  Chunk new_chunk(std::size_t size);

  Options options_;
  mutable std::mutex mutex_;
  std::vector<Chunk> chunks_;
  std::span<std::byte> free_;    // of the last chunk
  std::uint64_t in_memory_ = 0;  // bytes
  std::optional<files::TemporaryFile> file_;
  Result<void> status_;
};

}  // namespace backlot::copies
