#include "backlot/cli/followed_beside.h"

#include "backlot/cli/output.h"
#include "backlot/cli/user_rules.h"
#include "backlot/cli/yielding.h"
#include "backlot/unspin/shipped.h"

#include <thread>

namespace backlot::cli {

struct FollowedBeside::State {
  pipeline::Annotator annotator;
  copies::Reader words{unspin::shipped_substitutions()};
  std::optional<follow::Follower> follower{};  // borrows both
  std::jthread thread{};                       // last, so that it is waited for before anything else goes
};

FollowedBeside::FollowedBeside(std::unique_ptr<State> state) : state_(std::move(state)) {}
FollowedBeside::FollowedBeside(FollowedBeside&&) noexcept = default;
FollowedBeside::~FollowedBeside() = default;

Result<FollowedBeside> FollowedBeside::start(const Typed& typed, const std::string& guide_file) {
  auto options = follow_options(typed);
  if (!options) return std::unexpected(options.error());
  options->on_trouble = [](const Error& error) { say(error); };
  auto annotator = annotator_for(typed);
  if (!annotator) return std::unexpected(annotator.error());
  auto state = std::make_unique<State>(*std::move(annotator));
  auto follower = follow::Follower::make(guide_file, state->annotator, state->words, *options);
  if (!follower) return std::unexpected(follower.error());
  state->follower.emplace(*std::move(follower));
  state->thread = std::jthread([state = state.get(), typed](const std::stop_token& stop) {
    yield_to_others(typed);  // this thread and those it starts: visitors come first
    if (const auto done = state->follower->run(stop); !done) say(done.error());
  });
  return FollowedBeside(std::move(state));
}

}  // namespace backlot::cli
