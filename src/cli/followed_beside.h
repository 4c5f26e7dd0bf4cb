// The feeds of a guide, followed on a thread of its own while the program does something else.
//
//   auto beside = FollowedBeside::start(typed, "guide.db");     // signals blocked already: the thread inherits that
//   …                                                           // the end of *beside stops it
#pragma once

#include "backlot/cli/following.h"
#include "backlot/result/result.h"

#include <memory>
#include <string>

namespace backlot::cli {

class FollowedBeside {
 public:
  // With the options of follow, as far as they were typed. Errors: those of Follower::make(), and of the user's rules.
  static Result<FollowedBeside> start(const Typed& typed, const std::string& guide_file);
  FollowedBeside(FollowedBeside&&) noexcept;
  FollowedBeside& operator=(FollowedBeside&&) = delete;
  ~FollowedBeside();  // stops it

 private:
  struct State;
  explicit FollowedBeside(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::cli
