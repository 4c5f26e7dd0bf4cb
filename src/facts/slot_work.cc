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

bool joins_row(const text::Token& token) {
  return token.word == "," || token.word == "and" || token.word == "&" || token.word == "\"";
}

// The works that end right before token `t`, the last first; no tokens but joints between them.
std::vector<const Mention*> row_before(const Context& context, std::uint32_t t, std::uint32_t begin) {
  const auto& tokens = context.text().tokens;
  std::vector<const Mention*> row;
  bool joint = true;  // before the last one nothing has to stand
  while (t > begin) {
    const Mention* m = context.mention_at(t - 1);
    if (m == nullptr && joins_row(tokens[t - 1])) {
      joint = joint || tokens[t - 1].word != "\"";
      --t;
      continue;
    }
    if (m == nullptr || m->kind != Kind::work || !joint) break;
    row.push_back(m);
    t = m->first;
    joint = false;
  }
  const bool object = t > begin && tokens[t - 1].tag == Tag::adp;  // "between “Salt” and “Lamp”"
  return object ? std::vector<const Mention*>{} : row;
}

}  // namespace

std::vector<std::uint32_t> works_of(const Context& context, const Works& works, const SlotClaim& claim,
                                    std::uint32_t work) {
  const Words cue = claim.claim->words("cue");
  if (cue.empty()) return {work};
  const auto& tokens = context.text().tokens;
  const std::uint32_t begin = context.text().sentences[claim.claim->sentence].first;
  std::uint32_t t = cue.first;
  while (t > begin && (tokens[t - 1].tag == Tag::aux || tokens[t - 1].tag == Tag::adv || tokens[t - 1].word == "both"))
    --t;
  std::vector<std::uint32_t> row;
  for (const Mention* m : row_before(context, t, begin)) {
    const auto entity = works.of(*m);
    if (entity && std::ranges::find(row, *entity) == row.end()) row.insert(row.begin(), *entity);
  }
  return std::ranges::find(row, work) == row.end() ? std::vector{work} : row;
}

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
