// Memory for many small strings that live and die together. Views into it stay valid until clear(), and through a move
// of the Arena: blocks never move. A copy would leave the views with the original, so there is none.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::text {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept { *this = std::move(other); }
  Arena& operator=(Arena&& other) noexcept {
    std::swap(blocks_, other.blocks_);
    std::swap(used_, other.used_);
    std::swap(next_, other.next_);
    std::swap(left_, other.left_);
    return *this;
  }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Room for `size` bytes, to be written by the caller.
  char* take(std::size_t size) {
    if (size > left_) grow(size);
    char* const place = next_;
    next_ += size;
    left_ -= size;
    return place;
  }
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* const place = take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }
  // Forgets all strings; the memory is kept for the next ones.
  void clear() {
    used_ = 0;
    left_ = 0;
    next_ = nullptr;
  }

 private:
  static constexpr std::size_t block_size = 16 * 1024;
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };

  void grow(std::size_t size) {
    if (used_ == blocks_.size() || blocks_[used_].size < size) {
      const std::size_t room = size > block_size ? size : block_size;
      blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(used_),
                     {std::make_unique_for_overwrite<char[]>(room), room});
    }
    next_ = blocks_[used_].bytes.get();
    left_ = blocks_[used_].size;
    ++used_;
  }

  std::vector<Block> blocks_;
  std::size_t used_ = 0;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace backlot::text
