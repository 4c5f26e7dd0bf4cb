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

// A press conference, a magazine: told early.
bool is_another_occasion(const Context& context) {
  const auto claims = context.claims("another-occasion");
  return !claims.empty() && claims.front().sentence <= sentences_that_report + 1;
}

bool calls_itself_one(const Context& context) {
  const auto claims = context.claims("making-of");
  const auto is_weak = [](const Claim& c) { return c.constant("strength") == "weak"; };
  const auto in_headline = [&](const Claim& c) { return context.sentences()[c.sentence].block == BlockKind::headline; };
  const auto strong = std::ranges::count_if(claims, [&](const Claim& c) { return !is_weak(c); });
  if (strong >= 2) return true;
  const bool on_set = sentences_on_set(context) >= 2;
  return std::ranges::any_of(claims, [&](const Claim& c) {
    if (is_weak(c)) return on_set && (in_headline(c) || c.sentence <= sentences_that_report);
    return in_headline(c) || c.sentence < sentences_that_tell;
  });
}

}  // namespace

// A text may tell of a shoot without the word: then the set is all over it.
bool is_making_of(const Context& context, const Annotation& annotation) {
  if (is_another_occasion(context)) return false;  // whatever is said of the set there
  if (calls_itself_one(context)) return true;
  if (!annotation.ratings.empty() || is_an_interview(context)) return false;
  const std::uint32_t on_set = sentences_on_set(context);
  const auto over = context.claims("wrap-report");
  if (on_set >= 1 && !over.empty() && over.front().sentence <= sentences_that_report) return true;
  if (on_set >= 3 && !context.claims("making-of").empty()) return true;
  return on_set >= 2 && static_cast<float>(on_set) >= share_on_set * static_cast<float>(context.sentences().size());
}

}  // namespace backlot::facts
