// What a line is for the walk of focus.cc: whether it opens a section, turns away from one, or goes on.
#include "backlot/facts/focus.h"

#include "backlot/mentions/lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;

constexpr std::uint32_t longest_opening = 24;  // tokens of a line that opens a section

}  // namespace

// One past "THE CW's", "ABC:" at `token`; `token` where no broadcaster stands there.
std::uint32_t Focus::after_broadcaster(std::uint32_t token) const {
  const Mention* m = context_->mention_at(token);
  const Mention* next = context_->mention_at(token + 1);  // after an article
  if (m == nullptr && next != nullptr && next->first == token + 1) m = next;
  return m != nullptr && m->kind == Kind::network ? m->last : token;
}

// A heading that names a work, or a line that begins with one and is no sentence: "EXIT 13 (ENA, 10 p.m. KST)".
bool Focus::opens_section(const SentenceView& s) const {
  const text::Sentence& sentence = context_->text().sentences[s.index];
  const auto works = named_in(s.index);
  if (works.empty() || s.block == BlockKind::headline) return false;
  if (s.block == BlockKind::heading) return true;
  const text::Token& last = context_->text().tokens[sentence.last - 1];
  const bool begins = works.front().mention->first <= after_broadcaster(sentence.first) + 2;
  const bool ends = works.back().mention->last == sentence.last;  // "Cast announced for BBC One’s ‘The Secret Agent’"
  return (begins || ends) && last.word != "." && last.word != "!" && last.word != "?" &&
         sentence.last - sentence.first <= longest_opening;
}

// "The second season of “Salt Road” brings changes", below a caption that named another: a paragraph of its own.
bool Focus::turns_away(const SentenceView& s, std::uint32_t section) const {
  constexpr std::uint32_t near = 6;  // tokens before the title
  const auto works = named_in(s.index);
  if (s.block != BlockKind::body || works.empty() || passing(*works.front().mention)) return false;
  const text::Sentence& sentence = context_->text().sentences[s.index];
  return works.front().mention->first <= sentence.first + near &&
         std::ranges::none_of(works, [&](const Named& n) { return n.work == section; });
}

// "The romance had to make room for “Dr. Nobody,” which …": the sentence stays with the romance.
bool Focus::opens_with_anaphor(const SentenceView& s) const {
  const text::Sentence& sentence = context_->text().sentences[s.index];
  return std::ranges::any_of(context_->claims("anaphor", s.index), [&](const Claim& c) {
    const bool whole = c.constant("type") != "any" || c.constant("opens") == "yes";
    return whole && c.extent().first == sentence.first;
  });
}

// "The 12th episode climbed to 15.1 percent": of the work that the paragraph before was about.
bool Focus::opens_with_episode(const SentenceView& s) const {
  const text::Sentence& sentence = context_->text().sentences[s.index];
  for (std::uint32_t t = sentence.first; t < std::min(sentence.last, sentence.first + 2); ++t) {
    const Mention* m = context_->mention_at(t);
    if (m != nullptr && m->kind == Kind::episode) return true;
  }
  return false;
}

// "Premieres October 12 at 10:30 p.m. on ENA": a line of its own that looks like a heading.
bool Focus::is_slot_line(const SentenceView& s) const {
  constexpr std::uint32_t longest_label = 4;  // "Broadcast Details: Mondays on tvN"
  const text::Sentence& sentence = context_->text().sentences[s.index];
  for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.last, sentence.first + longest_label); ++t) {
    if (context_->text().tokens[t].word == ":") return true;
  }
  bool day = false;
  bool network = false;
  for (const Mention* m : context_->mentions_in({sentence.first, sentence.last})) {
    if (m->kind == Kind::clock) return true;
    day = day || m->kind == Kind::date || m->kind == Kind::weekdays;
    network = network || m->kind == Kind::network;
  }
  return day && network;
}

// "Ada Roe is a judge in new drama with Bo Lane": a heading on a work that it does not name.
bool Focus::announces_unnamed(const SentenceView& s) const {
  static constexpr std::array<std::string_view, 6> news = {"new", "upcoming", "next", "untitled", "another", "latest"};
  constexpr std::uint32_t reach = 6;  // "new MBC historical romantic drama"
  const text::Sentence& sentence = context_->text().sentences[s.index];
  const auto& tokens = context_->text().tokens;
  const std::string_view last = tokens[sentence.last - 1].word;
  const bool line = last != "." && last != "!" && last != "?" && sentence.last - sentence.first <= longest_opening;
  if (!line || s.block == BlockKind::headline || !named_in(s.index).empty()) return false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (std::ranges::find(news, tokens[t].word) == news.end()) continue;
    for (std::uint32_t i = t + 1; i < std::min(sentence.last, t + reach); ++i) {
      const mentions::Traits traits = mentions::lexicon::find(tokens[i].word).traits;
      const bool part = i + 1 < sentence.last && tokens[i + 1].word == "'s";  // "the new series’ finale"
      if (traits.has(mentions::Trait::work_noun) && tokens[i].word != "season" && !part) return true;
    }
  }
  return false;
}

// The work that the first block under a heading turns to, or none.
std::uint32_t Focus::named_below(const SentenceView& heading) const {
  const auto sentences = context_->sentences();
  std::uint32_t below = heading.block_index;
  for (std::size_t i = heading.index + 1; i < sentences.size(); ++i) {
    if (below == heading.block_index) below = sentences[i].block_index;
    if (sentences[i].block_index != below || sentences[i].block == BlockKind::heading) break;
    for (const Named& n : named_in(sentences[i].index)) {
      if (!passing(*n.mention)) return n.work;
    }
  }
  return mentions::no_entity;
}

}  // namespace backlot::facts
