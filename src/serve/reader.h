// What one thread answers from: a connection to the guide, the parsed templates, and what it answered since the guide
// last changed. Nothing is shared, so nothing is locked.
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/http/message.h"
#include "backlot/serve/templates.h"

#include <string>
#include <unordered_map>

namespace backlot::serve {

class Reader {
 public:
  Reader(guide::Guide guide, std::size_t kept_bytes) : guide_(std::move(guide)), kept_bytes_(kept_bytes) {}

  const guide::Guide& guide() const { return guide_; }
  Templates& templates() { return templates_; }

  // Forgets what was kept where the guide has changed, or the day.
  void look(std::int64_t day);
  // nullptr where the answer has to be made.
  const http::Response* kept(const std::string& key) const;
  void keep(const std::string& key, const http::Response& response);

 private:
  void forget();

  guide::Guide guide_;
  Templates templates_;
  std::uint64_t version_ = 0;
  std::int64_t day_ = 0;
  std::size_t kept_bytes_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, http::Response> kept_;
};

}  // namespace backlot::serve
