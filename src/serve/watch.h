// Notices that the guide was written to, for all threads of a site: an answer is known by what stood in the guide when
// it was begun.
//
//   const Watch::Seen seen = watch.look();     // first
//   … read …                                   // at least what stood there then
//   kept.keep(key, answer, seen.version);
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/guide/zone.h"

#include <cstdint>
#include <mutex>
#include <string>

namespace backlot::serve {

class Watch {
 public:
  struct Seen {
    std::uint64_t version = 0;   // rises with each change
    guide::Instant changed = 0;  // when the file was last written
  };

  // `file` is where the guide lies; the connection is for this alone.
  Watch(guide::Guide guide, std::string file);

  // All of these from any number of threads.
  Seen look();
  // Another file may stand in the place of the old one.
  void replace(guide::Guide guide);

 private:
  void note();

  std::mutex mutex_;
  guide::Guide guide_;
  std::string file_;
  std::uint64_t of_guide_;
  Seen seen_;
};

}  // namespace backlot::serve
