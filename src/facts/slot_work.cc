#include "backlot/facts/slot_work.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

// What may stand between a work and its verb: "which", "will now", "is all set to".
bool leads_to_verb(const Token& token) {
  static constexpr std::array<std::string_view, 13> words = {
      ",", "which", "that", "to", "set", "slated", "due", "scheduled", "expected", "all", "then", "now", "also"};
  return token.tag == Tag::aux || token.tag == Tag::adv || is_one_of(token.word, words);
}

// "the second season of “Salt” premieres", not "the writer of “Salt” returns".
bool is_subject(const Context& context, const Mention& work, std::uint32_t begin) {
  const auto& tokens = context.text().tokens;
  if (work.first == begin) return true;
  const std::string_view before = tokens[work.first - 1].word;
  static constexpr std::array<std::string_view, 9> others = {"to",   "from", "by",  "after", "than",
                                                             "with", "for",  "and", "before"};
  if (is_one_of(before, others)) return false;
  if (before != "of" || work.first < begin + 2) return true;
  static constexpr std::array<std::string_view, 12> parts = {"season", "series",  "episode",    "episodes",
                                                             "part",   "finale",  "instalment", "installment",
                                                             "run",    "version", "cycle",      "premiere"};
  return is_one_of(tokens[work.first - 2].word, parts);
}

const Mention* subject_of(const Context& context, Words cue, std::uint32_t begin) {
  for (std::uint32_t t = cue.first; t-- > begin;) {
    const Mention* m = context.mention_at(t);
    if (m != nullptr && m->kind == Kind::work) return is_subject(context, *m, begin) ? m : nullptr;
    if (m != nullptr || !leads_to_verb(context.text().tokens[t])) return nullptr;
  }
  return nullptr;
}

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

}  // namespace

std::optional<std::uint32_t> work_of(const Context& context, const Works& works, const SlotClaim& claim) {
  for (const Mention* m : claim.claim->all_mentions("work")) {
    if (const auto work = works.of(*m)) return work;
  }
  const Words cue = claim.claim->words("cue");
  if (!cue.empty()) {
    const text::Sentence& s = context.text().sentences[claim.claim->sentence];
    const Mention* m = object_of(context, cue, claim.times.front()->first);
    if (m == nullptr) m = subject_of(context, cue, s.first);
    if (m != nullptr) {
      if (const auto work = works.of(*m)) return work;
    }
  }
  return works.at(claim.claim->extent().last - 1);
}

}  // namespace backlot::facts
