// Many small records, divided into parts by whoever adds them, each part taken out once: how much more is sorted and
// counted than fits into memory at a time.
//
//   Store store({.memory = 100'000'000});
//   Parts<Record> parts(store);
//   Parts<Record>::Writer writer(parts);                  // one a thread
//   for (const Record& r : …) writer.add(part_of(r), r);
//   writer.flush();
//   for (unsigned p = 0; p < part_count; ++p) for (const Record& r : *parts.take(p)) …     // in any order
//
// What is over the store's memory goes to a temporary file, a block at a time. Several Parts may share a Store.
#pragma once

#include "backlot/files/temporary_file.h"
#include "backlot/result/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace backlot::copies {

inline constexpr unsigned part_count = 256;

// Memory that is left, and the file for the rest. All members may be called from any thread.
class Store {
 public:
  struct Options {
    std::uint64_t memory = 1ULL << 30U;  // bytes
    std::filesystem::path folder = {};   // of the file; empty: the system's
  };

  explicit Store(Options options) : folder_(std::move(options.folder)), left_(options.memory) {}

  // Whether so many bytes may be kept in memory; give them back where they are freed.
  bool take(std::uint64_t bytes) {
    const std::lock_guard lock(mutex_);
    if (bytes > left_) return false;
    left_ -= bytes;
    return true;
  }
  void give_back(std::uint64_t bytes) {
    const std::lock_guard lock(mutex_);
    left_ += bytes;
  }

  // Writes to the file. Errors: as of files::TemporaryFile; the first one stays.
  std::optional<std::uint64_t> spill(std::span<const std::byte> bytes) {
    const std::lock_guard lock(mutex_);
    if (!file_ && status_) open_file();
    if (!status_) return std::nullopt;
    auto place = file_->append(bytes);
    if (!place) status_ = std::unexpected(place.error());
    return place ? std::optional(*place) : std::nullopt;
  }
  Result<void> read(std::uint64_t offset, std::span<std::byte> bytes) const { return file_->read(offset, bytes); }

  Result<void> status() const {
    const std::lock_guard lock(mutex_);
    return status_;
  }
  std::uint64_t spilled() const { return file_ ? file_->size() : 0; }

 private:
  void open_file() {
    auto file = files::TemporaryFile::create(folder_);
    if (file) {
      file_ = *std::move(file);
    } else {
      status_ = std::unexpected(file.error());
    }
  }

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::uint64_t left_;
  std::optional<files::TemporaryFile> file_;
  Result<void> status_;
};

template <class Record>
class Parts {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  // The store must outlive the parts.
  explicit Parts(Store& store) : store_(store) {}
  Parts(const Parts&) = delete;  // writers refer to it
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    for (Part& part : parts_) forget(part);
  }

  class Writer {
   public:
    explicit Writer(Parts& parts) : parts_(parts) {}

    void add(unsigned part, Record record) {
      std::vector<Record>& block = blocks_[part];
      if (block.capacity() == 0) block.reserve(block_size);
      block.push_back(record);
      if (block.size() == block_size) parts_.keep(part, std::exchange(block, {}));
    }
    // Hands over what is left. Needed before the parts are taken.
    void flush() {
      for (unsigned part = 0; part < part_count; ++part)
        if (!blocks_[part].empty()) parts_.keep(part, std::exchange(blocks_[part], {}));
    }

   private:
    Parts& parts_;
    std::array<std::vector<Record>, part_count> blocks_;
  };

  // All records of a part, which is then empty. Any thread, each part once. Errors: what went wrong in the store.
  Result<std::vector<Record>> take(unsigned part) {
    Part& of = parts_[part];
    if (auto status = store_.status(); !status) return std::unexpected(status.error());
    std::vector<Record> out(of.count);
    std::span<Record> rest(out);
    for (std::vector<Record>& block : of.blocks) {
      std::copy(block.begin(), block.end(), rest.begin());
      rest = rest.subspan(block.size());
      store_.give_back(bytes_of(block));
      block = {};
    }
    of.blocks.clear();
    for (const auto& [place, count] : of.spilled) {
      const auto got = store_.read(place, std::as_writable_bytes(rest.first(count)));
      if (!got) return std::unexpected(got.error());
      rest = rest.subspan(count);
    }
    forget(of);
    return out;
  }

 private:
  static constexpr std::size_t block_size = 8192 / sizeof(Record);

  struct Part {
    std::mutex mutex;
    std::vector<std::vector<Record>> blocks;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> spilled;  // place in the file, records
    std::size_t count = 0;
  };

  static std::uint64_t bytes_of(const std::vector<Record>& block) { return block.capacity() * sizeof(Record); }

  void keep(unsigned part, std::vector<Record> block) {
    Part& to = parts_[part];
    const std::lock_guard lock(to.mutex);
    if (store_.take(bytes_of(block))) {
      to.count += block.size();
      to.blocks.push_back(std::move(block));
    } else if (const auto place = store_.spill(std::as_bytes(std::span(block)))) {
      to.count += block.size();
      to.spilled.emplace_back(*place, static_cast<std::uint32_t>(block.size()));
    }
  }

  void forget(Part& part) {
    for (const std::vector<Record>& block : part.blocks) store_.give_back(bytes_of(block));
    part.blocks.clear();
    part.spilled.clear();
    part.count = 0;
  }

  Store& store_;
  std::array<Part, part_count> parts_;
};

}  // namespace backlot::copies
