// Answers that are given again while the guide is as it was.
//
//   const auto [answer, renew] = kept.find(key, version, now);
//   if (answer && !renew) return answer->response;
//   …                                                    // make it
//   kept.keep(key, {response, version, now, until, lag});
//
// An answer with a lag may be given for some seconds more after the guide has changed: when half of them are over, one
// of those who ask is told to see that it is made anew, all others take what there is. From any number of threads.
#pragma once

#include "backlot/guide/zone.h"
#include "backlot/http/message.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace backlot::serve {

class KeptAnswers {
 public:
  struct Answer {
    http::Response response;
    std::uint64_t version = 0;  // of the guide, when it was begun
    guide::Instant made = 0;
    guide::Instant until = 0;   // it is out of date then, though the guide is not
    guide::Instant lag = 0;     // seconds: so old it may be where the guide has changed
    guide::Instant newest = 0;  // nothing that it depends on has changed since
  };
  struct Found {
    std::shared_ptr<const Answer> answer;  // none: it has to be made
    bool renew = false;  // the answer may be given, but the guide has changed: make it anew, nobody else does
  };

  // Keeps about so many bytes: what was asked for last.
  explicit KeptAnswers(std::size_t bytes) : bytes_(bytes) {}

  // An answer of an older version is found if it was made at most its lag ago.
  Found find(const std::string& key, std::uint64_t version, guide::Instant now);
  void keep(const std::string& key, Answer answer);

 private:
  struct Place {
    std::shared_ptr<const Answer> answer;
    std::uint64_t being_made = 0;  // of this version
  };
  using Places = std::unordered_map<std::string, Place>;

  Place* place_of(const std::string& key);
  void put(const std::string& key, Place place);

  std::size_t bytes_;
  std::mutex mutex_;
  // Two halves: what is asked for moves to the younger one; the elder is dropped when that is full.
  Places younger_;
  Places elder_;
  std::size_t younger_bytes_ = 0;
};

}  // namespace backlot::serve
