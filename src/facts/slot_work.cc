#include "backlot/facts/slot_work.h"

#include "backlot/facts/slot_subject.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using text::Tag;

// "launch the romantic comedy “Ctrl”": before the time that is said.
const Mention* object_of(const Context& context, Words cue, std::uint32_t end) {
  constexpr std::uint32_t reach = 7;
  const auto& tokens = context.text().tokens;
  if (tokens[cue.first].lemma == "follow") return nullptr;
  for (std::uint32_t t = cue.last; t < std::min(end, cue.last + reach); ++t) {
    const Mention* m = context.mention_at(t);
    if (m != nullptr && m->kind == Kind::work) return m;
    const Tag tag = tokens[t].tag;
    const bool before_noun = tag == Tag::det || tag == Tag::adj || tag == Tag::noun || tag == Tag::propn ||
                             tag == Tag::num || tag == Tag::pron || tokens[t].word == "'s" || tokens[t].word == "-";
    if (!before_noun) return nullptr;
  }
  return nullptr;
}

// An object stands before the time that follows the verb: "premieres Monday after “Salt”" has none.
std::uint32_t end_of_object(const Context& context, Words cue, const SlotClaim& claim) {
  const std::uint32_t time = claim.times.front()->first;
  return time > cue.first ? time : context.text().sentences[claim.claim->sentence].last;
}

}  // namespace

std::optional<std::uint32_t> work_of(const Context& context, const Works& works, const SlotClaim& claim) {
  for (const Mention* m : claim.claim->all_mentions("work")) {
    if (const auto work = works.of(*m)) return work;
  }
  const Words cue = claim.claim->words("cue");
  if (!cue.empty()) {
    const Mention* m = object_of(context, cue, end_of_object(context, cue, claim));
    if (m == nullptr) {
      const Subject subject = subject_of(context, context.sentences()[claim.claim->sentence], cue);
      if (subject.other) return std::nullopt;
      m = subject.work;
    }
    if (m != nullptr) {
      if (const auto work = works.of(*m)) return work;
    }
  }
  return works.at(claim.claim->extent().last - 1);
}

}  // namespace backlot::facts
