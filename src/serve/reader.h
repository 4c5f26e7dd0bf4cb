// What one thread answers from: a connection to the guide, the parsed templates, and what it answered since the guide
// last changed. Nothing is shared, so nothing is locked.
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/guide/zone.h"
#include "backlot/http/message.h"
#include "backlot/serve/templates.h"

#include <string>
#include <unordered_map>

namespace backlot::serve {

class Reader {
 public:
  // `file` is where the guide lies; `generation` counts how often the site was told to open it anew.
  Reader(guide::Guide guide, std::string file, std::uint64_t generation, std::size_t kept_bytes)
      : guide_(std::move(guide)), file_(std::move(file)), generation_(generation), kept_bytes_(kept_bytes) {}

  const guide::Guide& guide() const { return guide_; }
  Templates& templates() { return templates_; }
  std::uint64_t generation() const { return generation_; }
  // When the file was last written, seconds since 1970-01-01 UTC.
  std::int64_t changed() const { return changed_; }

  // Forgets what was kept where the guide has changed, or the day.
  void look(std::int64_t day);
  struct Kept {
    http::Response response;
    guide::Instant until = 0;  // it is out of date then, though the guide is not
  };
  // nullptr where the answer has to be made.
  const Kept* kept(const std::string& key, guide::Instant now) const;
  void keep(const std::string& key, const Kept& made);

 private:
  void forget();

  guide::Guide guide_;
  std::string file_;
  std::uint64_t generation_;
  std::int64_t changed_ = 0;
  Templates templates_;
  std::uint64_t version_ = 0;
  std::int64_t day_ = 0;
  std::size_t kept_bytes_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, Kept> kept_;
};

}  // namespace backlot::serve
