#include "backlot/facts/making_of.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using article::BlockKind;

// A making-of says what it is in its headline or its first sentences.
constexpr std::uint32_t sentences_that_tell = 8;
// On the labelled documents no other kind of article has a tenth of its sentences on the set, but for reviews of
// ratings.
constexpr std::uint32_t sentences_that_report = 2;  // that the shooting is over
constexpr float share_on_set = 0.1F;
constexpr std::uint32_t none = 0xFFFFFFFF;

// Sentences with a word of the film set in them.
std::uint32_t sentences_on_set(const Context& context) {
  std::uint32_t count = 0;
  std::uint32_t last = none;
  for (const Claim& c : context.claims("on-set")) {
    if (c.sentence != last) ++count;
    last = c.sentence;
  }
  return count;
}

bool is_an_interview(const Context& context) {
  return std::ranges::any_of(context.document().blocks,
                             [](const article::Block& b) { return b.kind == BlockKind::answer; });
}

bool calls_itself_one(const Context& context) {
  const auto claims = context.claims("making-of");
  if (claims.size() + context.claims("video-opens").size() >= 2 && !claims.empty()) return true;
  return std::ranges::any_of(claims, [&](const Claim& c) {
    return c.sentence < sentences_that_tell || context.sentences()[c.sentence].block == BlockKind::headline;
  });
}

}  // namespace

// A text may tell of a shoot without the word: then the set is all over it.
bool is_making_of(const Context& context, const Annotation& annotation) {
  if (calls_itself_one(context)) return true;
  if (!annotation.ratings.empty() || is_an_interview(context)) return false;
  const std::uint32_t on_set = sentences_on_set(context);
  const auto over = context.claims("wrap-report");
  if (on_set >= 1 && !over.empty() && over.front().sentence <= sentences_that_report) return true;
  if (on_set >= 2 && !context.claims("making-of").empty()) return true;
  return on_set >= 2 && static_cast<float>(on_set) >= share_on_set * static_cast<float>(context.sentences().size());
}

}  // namespace backlot::facts
