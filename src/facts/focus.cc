#include "backlot/facts/focus.h"

#include "backlot/facts/nameless.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// A row of titles is somebody’s past.
constexpr std::size_t many_works = 3;

double weight(const SentenceView& sentence, bool passing, std::size_t works) {
  if (passing) return 0.2;
  if (sentence.block == BlockKind::headline) return 3;
  if (works >= many_works) return 0.4;
  return sentence.block == BlockKind::heading ? 1.5 : 1;
}

}  // namespace

Focus::Focus(const Context& context, const Titles& titles)
    : context_(&context),
      titles_(&titles),
      nameless_(nameless_lines(context, titles)),
      starts_(context.sentences().size()) {
  for (const SentenceView& s : context.sentences()) {
    const text::Sentence& sentence = context.text().sentences[s.index];
    for (const Mention* m : context.mentions_in({sentence.first, sentence.last})) {
      const std::uint32_t work = titles.work_of(*m);
      if (work != no_entity) named_.push_back({m, work, s.index});
    }
  }
  add_by_network();
  find_passing();
  find_roundup();
  find_main();
  follow();
}

// "MBC’s legal drama", once the text has named it with its network: the work is meant.
void Focus::add_by_network() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> work_of;  // network and work, in the order of the text
  std::vector<Named> meant;
  for (const Claim& claim : context_->claims("channel")) {
    const Mention* network = claim.mention("network");
    if (network == nullptr || network->kind != Kind::network) continue;
    const Mention* titled = claim.mention("work");
    const std::uint32_t work = titled == nullptr ? no_entity : titles_->work_of(*titled);
    if (work != no_entity) work_of.emplace_back(network->entity, work);
    if (claim.constant("anaphor") != "yes" || names_work_at(claim)) continue;
    const auto known = std::ranges::find(work_of.rbegin(), work_of.rend(), network->entity,
                                         &std::pair<std::uint32_t, std::uint32_t>::first);
    if (known != work_of.rend()) meant.push_back({network, known->second, claim.sentence});
  }
  named_.insert(named_.end(), meant.begin(), meant.end());
  std::ranges::stable_sort(named_, {}, [](const Named& n) { return n.mention->first; });
}

// Whether a work stands at the end of the claim or right after it.
bool Focus::names_work_at(const Claim& claim) const {
  const Words w = claim.extent();
  return std::ranges::any_of(
      named_, [&](const Named& n) { return n.mention->first >= w.first && n.mention->first <= w.last + 1; });
}

// “You look like the girl of ‘House Alone,’” he says: what somebody says by the way is not what the text turns to.
bool Focus::is_said(const Mention& mention) const {
  const std::int32_t q = context_->text().quotation_of(mention.first);
  if (q < 0) return false;
  const text::Quotation& said = context_->text().quotations[static_cast<std::size_t>(q)];
  constexpr std::uint32_t marks = 2;  // of the title itself
  return said.last - said.first > mention.last - mention.first + marks;
}

void Focus::find_passing() {
  for (const Named& n : named_) {
    if (is_said(*n.mention)) passing_.insert(n.mention);
  }
  for (const Claim& claim : context_->claims("passing")) {
    for (const Mention* m : claim.all_mentions("work")) {
      if (m->kind == Kind::work) passing_.insert(m);
    }
  }
  for (const Claim& claim : context_->claims("credit")) {  // somebody’s past
    const bool bracket = claim.constant("bracket") == "yes";
    for (const Mention* m : claim.all_mentions("work")) {
      if (m->kind == Kind::work && claim.constant("turns") != "yes") passing_.insert(m);
      if (bracket) bracketed_.insert(m);
    }
  }
}

// "Casting roundup: Harbour Patrol and Third Shift Saints": no work is more the main one than another.
void Focus::find_roundup() {
  static constexpr std::array<std::string_view, 6> words = {"roundup", "round-up", "roundups",
                                                            "briefs",  "wrap-up",  "digest"};
  for (const SentenceView& s : context_->sentences()) {
    if (s.block != BlockKind::headline) continue;
    const text::Sentence& sentence = context_->text().sentences[s.index];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
      roundup_ = roundup_ || std::ranges::find(words, context_->text().tokens[t].word) != words.end();
  }
}

void Focus::find_main() {
  std::unordered_map<std::uint32_t, double> weights;
  if (!named_.empty()) weights[named_.front().work] += 0.5;  // the first of the headline
  for (const Named& n : named_) {
    weights[n.work] += weight(context_->sentences()[n.sentence], passing(*n.mention), named_in(n.sentence).size());
  }
  for (const SentenceView& s : context_->sentences()) {  // "The series, which …" speaks of the work named last
    if (!opens_with_anaphor(s)) continue;
    const std::uint32_t token = context_->text().sentences[s.index].first;
    const Named* last = nullptr;
    for (const Named& n : named_) {
      if (n.mention->first < token && !passing(*n.mention)) last = &n;
    }
    if (last != nullptr) weights[last->work] += 0.7;
  }
  double best = 0;
  for (const Named& n : named_) {
    if (only_in_brackets(n.work)) continue;
    if (weights[n.work] <= best) continue;
    best = weights[n.work];
    main_ = n.work;
  }
}

// Somebody’s past, which is never what a text is about: "Levi Fiehler (The Fosters)".
bool Focus::only_in_brackets(std::uint32_t work) const {
  return std::ranges::all_of(named_, [&](const Named& n) { return n.work != work || bracketed_.contains(n.mention); });
}

bool Focus::is_only_passing(std::uint32_t work) const {
  return std::ranges::none_of(named_, [&](const Named& n) { return n.work == work && !passing(*n.mention); });
}

std::span<const Focus::Named> Focus::named_in(std::uint32_t sentence) const {
  const auto found = std::ranges::equal_range(named_, sentence, {}, &Named::sentence);
  return {found.begin(), found.end()};
}

// The work with which the people of a sentence were named, where it is not the main one and they agree.
// Strangers are parts, as a rule.
Focus::Start Focus::by_people(const SentenceView& s) const {
  const text::Sentence& sentence = context_->text().sentences[s.index];
  Start found;
  bool strangers = false;
  for (const Mention* m : context_->mentions_in({sentence.first, sentence.last})) {
    if (m->kind != Kind::person) continue;
    const auto known = work_of_person_.find(m->entity);
    if (known == work_of_person_.end()) {
      strangers = true;
      continue;
    }
    if (found.work != no_entity && known->second != found.work) return {};
    found.work = known->second;
  }
  found.said = !strangers || found.work != main_.value_or(no_entity);
  return found;
}

void Focus::remember_people(const SentenceView& s, std::uint32_t work) {
  const text::Sentence& sentence = context_->text().sentences[s.index];
  for (const Mention* m : context_->mentions_in({sentence.first, sentence.last})) {
    if (m->kind == Kind::person && m->entity != no_entity) work_of_person_.try_emplace(m->entity, work);
  }
}

// "“Salt” will be followed by “Road.” The first episode …"
bool Focus::is_turned_to(const Mention& work, std::uint32_t sentence) const {
  return std::ranges::any_of(context_->claims("turns-to", sentence),
                             [&](const Claim& c) { return c.mention("work") == &work; });
}

void Focus::follow() {
  std::uint32_t section = no_entity;
  std::uint32_t block = no_entity;
  bool opened = false;   // by the block before
  bool unnamed = false;  // the section is on a work without a name
  Start current;
  for (const SentenceView& s : context_->sentences()) {
    const auto works = named_in(s.index);
    if (nameless_[s.index]) {
      current = {no_entity, true};
      starts_[s.index] = current;
      section = no_entity;
      block = s.block_index;
      continue;
    }
    if (s.block_index != block) {
      block = s.block_index;
      // Lines under the head of a section may look like headings: "Premieres October 12 on ENA".
      if (s.block == BlockKind::heading && !opened && !is_slot_line(s)) section = no_entity;
      opened = opens_section(s);
      if (opened) {  // "‘Old Roads’ star joins E4’s new ‘Salt’ comedy" is on the second
        const auto own = std::ranges::find_if(works, [&](const Named& n) { return !passing(*n.mention); });
        section = own != works.end() ? own->work : works.front().work;
      }
      if (!opened && section != no_entity && turns_away(s, section)) section = no_entity;
      if (s.block == BlockKind::heading || !works.empty()) unnamed = false;
      if (announces_unnamed(s)) section = named_below(s), unnamed = section == no_entity;
      const bool goes_on = works.empty() && current.work != no_entity &&
                           (opens_with_episode(s) || (current.said && (roundup_ || opens_with_anaphor(s))));
      if (section != no_entity)
        current = {section, true};
      else if (unnamed)
        current = {no_entity, true};
      else if (!goes_on)
        current = {main_.value_or(no_entity), false};
      if (works.empty() && section == no_entity && !goes_on && !unnamed) {
        const Start known = by_people(s);
        if (known.work != no_entity) current = known;
      }
    }
    if (section != no_entity) current = {section, true};  // other works are named by the way there
    starts_[s.index] = current;
    auto turned = std::ranges::find_if(works, [&](const Named& n) { return !passing(*n.mention); });
    const auto next = std::ranges::find_if(works, [&](const Named& n) { return is_turned_to(*n.mention, s.index); });
    if (next != works.end()) turned = next;
    const bool keeps = current.work != no_entity && turned != works.end() && opens_with_anaphor(s);
    if (turned != works.end() && !keeps) current = {turned->work, true};
    if (current.work != no_entity && current.said) remember_people(s, current.work);
  }
}

// "the film" in a text about a series is the film it named.
std::optional<std::uint32_t> Focus::by_kind(std::uint32_t token, std::uint32_t current) const {
  const std::uint32_t sentence = context_->text().sentence_of(token);
  for (const Claim& claim : context_->claims("anaphor", sentence)) {
    if (claim.extent().first > token) continue;
    if (claim.constant("type") == "any") continue;
    const WorkType type = claim.constant("type") == "film" ? WorkType::film : WorkType::series;
    if (current != no_entity && titles_->type(current) == type) return std::nullopt;
    for (std::size_t i = named_.size(); i-- > 0;) {
      if (named_[i].mention->first < token && titles_->type(named_[i].work) == type) return named_[i].work;
    }
  }
  return std::nullopt;
}

// Whether the words before `token` point to a work named earlier ("its release", "the drama").
bool Focus::points_back(std::uint32_t sentence, std::uint32_t token) const {
  return std::ranges::any_of(context_->claims("anaphor", sentence),
                             [&](const Claim& c) { return c.extent().last <= token && c.extent().last != token; });
}

// "the pilot X (starring A and B)": what stands in brackets right behind a title, whether in passing or not.
std::optional<std::uint32_t> Focus::by_brackets(std::uint32_t sentence, std::uint32_t token) const {
  const auto& tokens = context_->text().tokens;
  std::uint32_t open = token;
  for (; open > context_->text().sentences[sentence].first && tokens[open].word != "("; --open) {
    if (open < token && tokens[open].word == ")") return std::nullopt;
  }
  if (tokens[open].word != "(") return std::nullopt;
  for (const Named& n : named_in(sentence)) {
    if (n.mention->last == open) return n.work;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Focus::at(std::uint32_t token) const {
  const std::uint32_t s = context_->text().sentence_of(token);
  if (nameless_[s]) return std::nullopt;
  if (const auto bracketed = by_brackets(s, token)) return bracketed;
  std::uint32_t current = starts_[s].work;
  bool said = starts_[s].said;
  bool named = false;
  for (const Named& n : named_in(s)) {
    if (passing(*n.mention)) continue;
    if (n.mention->first > token && (said || named || points_back(s, n.mention->first))) break;
    current = n.work;
    said = named = true;
  }
  if (!named) {
    if (const auto other = by_kind(token, current)) return other;
  }
  return current == no_entity ? std::nullopt : std::optional(current);
}

}  // namespace backlot::facts
