#include "backlot/copies/shelf.h"

#include <sys/mman.h>

#include <new>

namespace backlot::copies {
namespace {

// Pages of a chunk that nobody has touched take no memory.
constexpr std::size_t chunk_size = std::size_t{16} << 20U;

std::size_t whole_chunks(std::size_t bytes) { return (bytes + chunk_size - 1) / chunk_size * chunk_size; }

}  // namespace

Shelf::~Shelf() {
  for (const Chunk& chunk : chunks_) ::munmap(chunk.bytes.data(), chunk.bytes.size());
}

void Shelf::rest() const {
  const std::lock_guard lock(mutex_);
  for (const Chunk& chunk : chunks_) {
    if (chunk.of_file) ::madvise(chunk.bytes.data(), chunk.bytes.size(), MADV_DONTNEED);
  }
}

Result<void> Shelf::status() const {
  const std::lock_guard lock(mutex_);
  return status_;
}

std::uint64_t Shelf::spilled() const {
  const std::lock_guard lock(mutex_);
  return file_ ? file_->size() : 0;
}

void* Shelf::do_allocate(std::size_t bytes, std::size_t alignment) {
  const std::lock_guard lock(mutex_);
  void* at = free_.data();
  std::size_t left = free_.size();
  if (std::align(alignment, bytes, at, left) == nullptr) {
    const Chunk chunk = new_chunk(whole_chunks(bytes));
    chunks_.push_back(chunk);
    at = chunk.bytes.data();
    left = chunk.bytes.size();
  }
  free_ = std::span(static_cast<std::byte*>(at), left).subspan(bytes);
  return at;
}

Shelf::Chunk Shelf::new_chunk(std::size_t size) {
  if (in_memory_ + size > options_.memory && status_) {
    if (const Chunk chunk = chunk_of_file(size); chunk.of_file) return chunk;
  }
  void* const at = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (at == MAP_FAILED) throw std::bad_alloc();
  in_memory_ += size;
  return {{static_cast<std::byte*>(at), size}, false};
}

Shelf::Chunk Shelf::chunk_of_file(std::size_t size) {
  if (!file_) {
    auto file = files::TemporaryFile::create(options_.folder);
    if (!file) {
      status_ = std::unexpected(file.error());
      return {};
    }
    file_ = *std::move(file);
  }
  const auto mapped = file_->map(size);
  if (mapped) return {*mapped, true};
  status_ = std::unexpected(mapped.error());
  return {};
}

}  // namespace backlot::copies
