#include "backlot/facts/slot_work.h"

#include "backlot/unicode/utf8.h"

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

// "Tidewrack concludes …", "Yoon returns …": the sentence starts with a name that is no work to the mentions and runs
// up to token `t`.
bool starts_with_name(const Context& context, std::uint32_t t, std::uint32_t begin) {
  static constexpr std::array<std::string_view, 10> parts = {"season", "series", "episode", "part",     "volume",
                                                             "show",   "drama",  "film",    "episodes", "it"};
  constexpr std::uint32_t longest = 7;
  if (t - begin >= longest) return false;
  for (std::uint32_t i = begin; i <= t; ++i) {
    const Token& token = context.text().tokens[i];
    const Mention* m = context.mention_at(i);
    if (m != nullptr && m->kind != Kind::person && m->kind != Kind::place && m->kind != Kind::group) return false;
    const bool small = i != begin && i != t && token.tag == Tag::adp;
    if ((!token.is(text::capitalized) && !small) || is_one_of(token.word, parts)) return false;
    if (token.tag == Tag::det || token.tag == Tag::pron) return false;
  }
  return t != begin || context.text().tokens[t].tag == Tag::propn;
}

// The work of that title, which the mentions know from elsewhere.
const Mention* work_called(const Context& context, std::string_view title) {
  for (const Mention& m : context.mentions().all) {
    if (m.kind == Kind::work && m.entity != mentions::no_entity &&
        unicode::fold(context.mentions().entities[m.entity].name) == unicode::fold(title))
      return &m;
  }
  return nullptr;
}

struct Subject {
  const Mention* work = nullptr;
  bool unknown = false;  // there is one, but it is no work that is known
};

Subject subject_of(const Context& context, const SentenceView& sentence, Words cue, std::uint32_t begin) {
  bool comma = false;
  for (std::uint32_t t = cue.first; t-- > begin;) {
    const Token& token = context.text().tokens[t];
    const Mention* m = context.mention_at(t);
    if (m != nullptr && m->kind == Kind::work) return {is_subject(context, *m, begin) ? m : nullptr, false};
    if (m == nullptr && leads_to_verb(token)) {
      comma = comma || token.word == ",";
      continue;
    }
    const bool told = comma || sentence.block == article::BlockKind::headline;
    if (told || !starts_with_name(context, t, begin)) return {};
    const Mention* called = work_called(context, context.written({begin, t + 1}));
    return {called, called == nullptr};
  }
  return {};
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
    if (m == nullptr) {
      const Subject subject = subject_of(context, context.sentences()[claim.claim->sentence], cue, s.first);
      if (subject.unknown) return std::nullopt;
      m = subject.work;
    }
    if (m != nullptr) {
      if (const auto work = works.of(*m)) return work;
    }
  }
  return works.at(claim.claim->extent().last - 1);
}

}  // namespace backlot::facts
