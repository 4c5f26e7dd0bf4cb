// The connections to the guide that answers are made from: one is lent to each thread that makes one, and there are as
// many as were ever needed at once.
//
//   auto reader = readers.take();
//   if (!reader) return …;
//   use((*reader)->guide());            // given back at the end of its life
//   if (readers.is_current(**reader)) … // nothing was opened anew meanwhile
#pragma once

#include "backlot/serve/reader.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace backlot::serve {

class Readers {
 public:
  struct GiveBack {
    Readers* readers = nullptr;
    void operator()(Reader* reader) const { readers->give_back(std::unique_ptr<Reader>(reader)); }
  };
  using Lent = std::unique_ptr<Reader, GiveBack>;

  explicit Readers(std::string file) : file_(std::move(file)) {}

  // All of these from any number of threads. Errors: those of Guide::open().
  Result<Lent> take();
  // Whoever takes one from now on reads the file that stands there now. On an error everything stays as it was.
  Result<void> reopen();
  bool is_current(const Reader& reader) const { return reader.generation() == generation_; }

 private:
  Result<std::unique_ptr<Reader>> open() const;
  void give_back(std::unique_ptr<Reader> reader);

  std::string file_;
  std::atomic<std::uint64_t> generation_ = 0;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace backlot::serve
