#include "backlot/serve/readers.h"

#include <utility>

namespace backlot::serve {

Result<std::unique_ptr<Reader>> Readers::open() const {
  const std::uint64_t generation = generation_;
  auto guide = guide::Guide::open(file_);
  if (!guide) return std::unexpected(guide.error());
  return std::make_unique<Reader>(std::move(*guide), generation);
}

Result<Readers::Lent> Readers::take() {
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      Lent reader(idle_.back().release(), GiveBack{this});
      idle_.pop_back();
      return reader;
    }
  }
  auto opened = open();
  if (!opened) return std::unexpected(opened.error());
  return Lent(opened->release(), GiveBack{this});
}

void Readers::give_back(std::unique_ptr<Reader> reader) {
  const std::scoped_lock lock(mutex_);
  if (is_current(*reader)) idle_.push_back(std::move(reader));
}

Result<void> Readers::reopen() {
  if (auto reader = open(); !reader) return std::unexpected(reader.error());
  std::vector<std::unique_ptr<Reader>> old;  // closed after the lock
  const std::scoped_lock lock(mutex_);
  ++generation_;
  idle_.swap(old);
  return {};
}

}  // namespace backlot::serve
