#include "backlot/facts/slot_subject.h"

#include "backlot/facts/slots.h"
#include "backlot/mentions/lexicon.h"
#include "backlot/mentions/word_list.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::is_any;
using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

// What may stand between a work and its verb: "which", "will now", "is all set to".
bool leads_to_verb(const Token& token) {
  static constexpr std::array<std::string_view, 13> words = {
      ",", "which", "that", "to", "set", "slated", "due", "scheduled", "expected", "all", "then", "now", "also"};
  return token.tag == Tag::aux || token.tag == Tag::adv || is_any(token.word, words);
}

// "season", "finale", "special": what of a work has a slot; or what a work is.
bool is_part_or_kind(const Token& token) {
  static constexpr std::array<std::string_view, 26> parts = {
      "season", "episode",    "part",    "finale", "instalment", "installment", "run",     "version",    "cycle",
      "one",    "premiere",   "volume",  "half",   "chapter",    "opener",      "special", "adaptation", "title",
      "story",  "conclusion", "edition", "two",    "outing",     "project",     "hit",     "broadcast"};
  const std::string_view noun = token.lemma.substr(token.lemma.rfind('-') + 1);  // "co-production", "eight-parter"
  const mentions::Traits traits = mentions::lexicon::find(noun).traits;
  return is_any(noun, parts) || traits.has(mentions::Trait::work_noun) || noun == "parter";
}

// "the other dramas", "most of its programming": several works, of which none is meant.
bool is_many(const Token& token) {
  static constexpr std::array<std::string_view, 3> rows = {"programming", "lineup", "line-up"};
  if (is_any(token.word, rows)) return true;
  return token.word != token.lemma && token.word.ends_with('s') &&
         mentions::lexicon::find(token.lemma).traits.has(mentions::Trait::work_noun);
}

// "the network", "the streamer": who shows it.
bool is_channel(const Token& token) {
  return token.lemma == "platform" || mentions::lexicon::find(token.lemma).traits.has(mentions::Trait::network_noun);
}

// "the most ambitious drama of the autumn": the noun is not the head.
bool is_in_phrase(const Context& context, std::uint32_t t, std::uint32_t begin) {
  for (std::uint32_t i = t, n = 0; i-- > begin && n < 4; ++n) {
    if (context.mention_at(i) != nullptr) return false;
    if (context.text().tokens[i].tag == Tag::adp) return true;
  }
  return false;
}

// "the second season of “Salt” premieres", not "the trailer for “Salt” drops"; "with “Salt” following" tells neither.
Subject as_subject(const Context& context, const Mention& work, std::uint32_t begin) {
  const auto& tokens = context.text().tokens;
  if (work.first == begin) return {&work, false};
  static constexpr std::array<std::string_view, 7> links = {"of", "for", "from", "on", "behind", "about", "in"};
  static constexpr std::array<std::string_view, 7> others = {"to", "by", "after", "than", "with", "and", "before"};
  const std::string_view before = tokens[work.first - 1].word;
  if (is_any(before, others)) return {};
  if (!is_any(before, links) || work.first < begin + 2) return {&work, false};
  const bool counted = tokens[work.first - 2].is(text::has_digit) && work.first > begin + 2;  // "Episode 11 of “Salt”"
  const Token& head = tokens[work.first - (counted ? 3 : 2)];
  const std::uint32_t clause = work.last < tokens.size() && tokens[work.last].word == "," ? work.last + 1 : work.last;
  const bool relative = clause < tokens.size() && tokens[clause].word == "which";
  if (relative || is_part_or_kind(head)) return {&work, false};  // "the slot of “Salt,” which ends on May 14"
  return {nullptr, head.tag == Tag::noun};
}

// "Tidewrack concludes …", "Yoon returns …": the sentence starts with a name that is no work to the mentions and runs
// up to token `t`.
bool starts_with_name(const Context& context, std::uint32_t t, std::uint32_t begin) {
  constexpr std::uint32_t longest = 7;
  if (t - begin >= longest) return false;
  for (std::uint32_t i = begin; i <= t; ++i) {
    const Token& token = context.text().tokens[i];
    const Mention* m = context.mention_at(i);
    if (m != nullptr && m->kind != Kind::person && m->kind != Kind::place && m->kind != Kind::group) return false;
    const bool small = i != begin && i != t && token.tag == Tag::adp;
    if ((!token.is(text::capitalized) && !small) || is_part_or_kind(token) || token.word == "it") return false;
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

// "showrunner Bo Lane returns"; not "“Salt,” starring Yoon and Bo Lane, airs".
bool is_person_by_itself(const Context& context, const Mention& person, std::uint32_t begin) {
  static constexpr std::array<std::string_view, 14> links = {"starring", "featuring", "with", "by", "from", "of", "as",
                                                             "like",     "and",       ",",    "&",  "for",  "w",  "w/"};
  return person.first > begin && !is_any(context.text().tokens[person.first - 1].word, links);
}

// "Apple will roll out new episodes", not "Fox starts on Monday": what follows the verb is no time.
bool takes_object(const Context& context, Words cue) {
  const auto& tokens = context.text().tokens;
  std::uint32_t t = cue.last;
  while (t < tokens.size() && tokens[t].tag == Tag::adv) ++t;
  if (t >= tokens.size()) return false;
  const Mention* m = context.mention_at(t);
  if (m != nullptr && is_time(*m)) return false;
  static constexpr std::array<Tag, 7> starts = {Tag::det, Tag::adj,  Tag::noun, Tag::propn,
                                                Tag::num, Tag::pron, Tag::verb};
  return tokens[t].word == "\"" || std::ranges::find(starts, tokens[t].tag) != starts.end();
}

class SubjectReader {
 public:
  SubjectReader(const Context& context, const SentenceView& sentence, Words cue)
      : context_(&context),
        sentence_(&sentence),
        begin_(context.text().sentences[sentence.index].first),
        has_object_(takes_object(context, cue)) {}

  Subject before(std::uint32_t verb) {
    const bool noun = context_->text().tokens[verb].tag == Tag::noun;
    for (std::uint32_t t = verb; t-- > begin_;) {
      const Token& token = context_->text().tokens[t];
      const Mention* m = context_->mention_at(t);
      if (m != nullptr && m->kind == Kind::work) return as_subject(*context_, *m, begin_);
      if (token.word == ")") {  // "Ada Roe (ex-Lorna, “Beacon”) starts airing"
        while (t > begin_ && context_->text().tokens[t].word != "(") --t;
        continue;
      }
      if (token.word == ",") {
        const std::uint32_t start = relative_clause(t);
        if (start != t) {
          t = start;
          continue;
        }
      }
      if (m == nullptr && leads_to_verb(token)) {
        apart_ = apart_ || token.word == "," || token.word == "that" || token.word == "which";
        continue;
      }
      if (noun && t + 1 == verb && m == nullptr && is_unknown_name(t)) return {nullptr, true};  // "Blue Bloods launch"
      if (noun || apart_ || sentence_->block == article::BlockKind::headline) return {};
      if (token.tag == Tag::cconj && !joined_) return of_verb_before(t);
      return other(t, m);
    }
    return {};
  }

 private:
  // ", which was on Fridays," or "“Salt,” a thriller starring Yoon," before the verb: where it opens, or `t`.
  std::uint32_t relative_clause(std::uint32_t t) const {
    constexpr std::uint32_t longest = 16;
    static constexpr std::array<std::string_view, 10> openers = {
        "which", "starring", "featuring", "directed", "written", "produced", "led", "created", "helmed", "hosted"};
    const auto& tokens = context_->text().tokens;
    for (std::uint32_t i = t; i-- > begin_ && t - i < longest;) {
      const bool article = tokens[i].word == "a" || tokens[i].word == "an" || tokens[i].word == "the";
      if ((!article && !is_any(tokens[i].word, openers)) || i == begin_) continue;
      const Mention* before = context_->mention_at(i - 1);
      if (before != nullptr && before->kind == Kind::work) return i;
      const bool named = tokens[i - 1].word == "," && i >= begin_ + 2 && is_unknown_start(i - 2);
      if (named) return i - 1;  // "Breeders, the new comedy with Ada Roe, will premiere"
      if (tokens[i - 1].word == "," || (before == nullptr && tokens[i - 1].word == "\"")) return article ? i : i - 1;
    }
    return t;
  }

  // The comma before ", which ends on May 3, and is slated for …", whose "and" stands at `t`; `t` where there is none.
  std::uint32_t before_relative(std::uint32_t t) const {
    constexpr std::uint32_t longest = 16;
    const auto& tokens = context_->text().tokens;
    if (t == begin_ || tokens[t - 1].word != ",") return t;
    for (std::uint32_t i = t - 1; i-- > begin_ && t - i < longest;) {
      if (tokens[i].word != "which" || i < begin_ + 2) continue;
      std::uint32_t at = i;
      while (at > begin_ && (tokens[at - 1].word == "," || tokens[at - 1].word == "\"")) --at;
      const Mention* named = at > begin_ ? context_->mention_at(at - 1) : nullptr;
      return named != nullptr && named->kind == Kind::work && named->first > begin_ + 1 ? named->first : t;
    }
    return t;
  }

  // "opens on August 28 and runs until …": of the verb before.
  Subject of_verb_before(std::uint32_t t) {
    joined_ = true;
    t = before_relative(t);
    while (t-- > begin_) {
      const bool verb = context_->text().tokens[t].tag == Tag::verb && context_->mention_at(t) == nullptr;
      if (verb) return before(t);
    }
    return {};
  }

  // The words at `t`, directly before the verb, are no work.
  Subject other(std::uint32_t t, const Mention* m) const {
    const Token& token = context_->text().tokens[t];
    static constexpr std::array<std::string_view, 4> persons = {"she", "he", "i", "we"};
    if (is_any(token.word, persons)) return {nullptr, true};
    if (starts_with_name(*context_, t, begin_)) {
      const Mention* called = work_called(*context_, context_->written({begin_, t + 1}));
      return {called, called == nullptr};
    }
    if (!has_object_ && m != nullptr && m->kind == Kind::network && is_subject(*m)) return {nullptr, true};
    if (m != nullptr) return {nullptr, m->kind == Kind::person && is_person_by_itself(*context_, *m, begin_)};
    if (!has_object_ && is_unknown_name(t)) {
      const Mention* called = work_called(*context_, context_->written({start_of_name(t), t + 1}));
      return {called, called == nullptr};
    }
    if (is_many(token)) return {nullptr, true};
    if (token.word == "\"") return {nullptr, true};  // the title of a song, a play, a book
    const bool thing = token.tag == Tag::noun && !token.is(text::capitalized) && !is_part_or_kind(token);
    return {nullptr, thing && !is_channel(token) && !is_in_phrase(*context_, t, begin_)};
  }

  // "Fox and CBS start on Monday": a channel whose season starts, not "“Salt” on Fox starts".
  bool is_subject(const Mention& network) const {
    if (network.first == begin_) return true;
    const Token& before = context_->text().tokens[network.first - 1];
    return before.tag == Tag::cconj || before.tag == Tag::sconj ||
           (before.tag == Tag::det && network.first == begin_ + 1);
  }

  // A name that starts the sentence, which ends at token `t` and is no mention.
  bool is_unknown_start(std::uint32_t t) const {
    return context_->mention_at(t) == nullptr && starts_with_name(*context_, t, begin_);
  }

  // "Blue Bloods launch on October 1", "and Bull will bow": the end of a title that the mentions do not know.
  bool is_unknown_name(std::uint32_t t) const {
    const Token& token = context_->text().tokens[t];
    return t > begin_ && token.tag == Tag::propn && token.is(text::capitalized) && !is_part_or_kind(token);
  }

  std::uint32_t start_of_name(std::uint32_t t) const {
    while (t > begin_ && context_->text().tokens[t - 1].is(text::capitalized) && context_->mention_at(t - 1) == nullptr)
      --t;
    return t;
  }

  const Context* context_;
  const SentenceView* sentence_;
  std::uint32_t begin_;
  bool has_object_;
  bool apart_ = false;  // a comma or a relative pronoun stands before the verb
  bool joined_ = false;
};

}  // namespace

Subject subject_of(const Context& context, const SentenceView& sentence, Words cue) {
  return SubjectReader(context, sentence, cue).before(cue.first);
}

}  // namespace backlot::facts
