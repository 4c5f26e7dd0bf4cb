#include "backlot/facts/slot_claims.h"

#include <algorithm>
#include <tuple>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

// A claim about one episode, or the last ones.
bool is_single(const Claim& claim) { return !claim.constant("last").empty() || !claim.constant("once").empty(); }

bool shares_time(const SlotClaim& a, const SlotClaim& b) {
  return std::ranges::find_first_of(a.times, b.times) != a.times.end();
}

// "the sixteenth and final episode"
bool says_last(const Context& context, const Mention& m) {
  const auto& tokens = context.text().tokens;
  return std::any_of(tokens.begin() + m.first, tokens.begin() + m.last,
                     [](const text::Token& t) { return t.word == "final" || t.word == "last"; });
}

// "Donna’s final episode": the last one of a person, not of the work.
bool is_of_person(const Context& context, const Mention& m) {
  if (m.first < 2 || context.text().tokens[m.first - 1].word != "'s") return false;
  const Mention* owner = context.mention_at(m.first - 2);
  return owner != nullptr && owner->kind == Kind::person;
}

EpisodeSaid episode_of(const Context& context, const Mention& m) {
  if (is_of_person(context, m)) return {};
  EpisodeSaid found{static_cast<int>(context.mentions().numbers[m.value]), false};
  found.last = found.number == 0 || says_last(context, m);
  return found;
}

}  // namespace

AiringKind airing_kind(std::string_view name) {
  if (name == "premieres") return AiringKind::premieres;
  if (name == "finale") return AiringKind::finale;
  return name == "releases" ? AiringKind::releases : AiringKind::airs;
}

SlotClaims::SlotClaims(const Context& context) : context_(&context) {
  read_void();
  read();
  choose();
  join_by_verb();
  share_hours();
  std::erase_if(claims_, [](const SlotClaim& c) { return c.slots.empty(); });
}

void SlotClaims::read_void() {
  for (const std::string_view kind : {"slot-void", "said-on"}) {
    for (const Claim& claim : context_->claims(kind)) {
      for (const Mention* m : claim.all_mentions("when")) {
        if (is_time(*m)) void_.insert(m);
      }
    }
  }
}

void SlotClaims::read() {
  for (const Claim& claim : context_->claims("slot")) {
    SlotClaim c;
    c.claim = &claim;
    c.kind = airing_kind(claim.constant("kind"));
    c.weak = claim.constant("weak") == "yes";
    std::vector<Words> parts;
    for (const Mention* m : claim.all_mentions("when")) {
      if (!is_time(*m) || void_.contains(m)) continue;
      c.times.push_back(m);
      parts.push_back({m->first, m->last});
    }
    if (c.times.empty()) continue;
    c.slots = slots_in(*context_, parts);
    const Words cue = claim.words("cue");
    if (!cue.empty()) c.distance = distance(cue, {c.times.front()->first, c.times.back()->last});
    const bool never =
        c.kind == AiringKind::finale && std::ranges::all_of(c.slots, &Slot::habitual);  // "ends on Fridays"
    if (!c.slots.empty() && !never) claims_.push_back(std::move(c));
  }
}

// Of the rules that speak about the same time, one is right: a premiere or finale rather than a plain airing, the one
// whose verb is nearer, the one that takes in more.
void SlotClaims::choose() {
  std::ranges::stable_sort(claims_, {}, [](const SlotClaim& c) {
    const bool plain = c.kind == AiringKind::airs && !is_single(*c.claim);
    const bool generic = !c.claim->constant("generic").empty();
    return std::tuple(c.weak, plain, generic, c.distance, -static_cast<int>(c.times.size()));
  });
  std::vector<SlotClaim> chosen;
  for (SlotClaim& c : claims_) {
    SlotClaim* rival = nullptr;
    for (SlotClaim& other : chosen) {
      if (shares_time(c, other)) rival = &other;
    }
    if (rival == nullptr)
      chosen.push_back(std::move(c));
    else if (rival->slots.size() == 1 && c.slots.size() == 1)
      complete(rival->slots.front(), c.slots.front());
  }
  claims_ = std::move(chosen);
  std::ranges::stable_sort(claims_, {}, [](const SlotClaim& c) { return c.times.front()->first; });
}

// "On June 18 the channel presents X at 10 p.m.": two times of one verb.
void SlotClaims::join_by_verb() {
  for (std::size_t i = 1; i < claims_.size(); ++i) {
    SlotClaim& before = claims_[i - 1];
    SlotClaim& after = claims_[i];
    const Words a = before.claim->words("cue");
    const Words b = after.claim->words("cue");
    if (a.empty() || b.empty() || !overlap(a, b) || before.slots.size() != 1 || after.slots.size() != 1) continue;
    if (before.slots.front().habitual != after.slots.front().habitual && before.slots.front().minute >= 0) continue;
    if ((before.slots.front().day && after.slots.front().day) ||
        (before.slots.front().minute >= 0) == (after.slots.front().minute >= 0))
      continue;
    complete(before.slots.front(), after.slots.front());
    after.slots.clear();
  }
}

// Whether any rule that takes the times of a candidate sets a constant: "yes" or what it says; empty where none does.
std::string_view SlotClaims::said(const SlotClaim& c, std::string_view constant) const {
  if (!c.claim->constant(constant).empty()) return c.claim->constant(constant);
  for (const Claim& claim : context_->claims("slot", c.claim->sentence)) {
    if (claim.constant(constant).empty()) continue;
    const auto times = claim.all_mentions("when");
    if (std::ranges::find_first_of(times, c.times) != times.end()) return claim.constant(constant);
  }
  return {};
}

bool SlotClaims::said_at(std::string_view kind, Words words) const {
  const std::uint32_t sentence = context_->text().sentence_of(words.first);
  return std::ranges::any_of(context_->claims(kind, sentence),
                             [&](const Claim& c) { return overlap(c.extent(), words); });
}

// "on October 9 and the 14th on October 10, both at 9:45 p.m."
void SlotClaims::share_hours() {
  for (SlotClaim& c : claims_) {
    if (c.slots.empty() || said(c, "both").empty()) continue;
    for (SlotClaim& other : claims_) {
      const bool before =
          other.claim->sentence == c.claim->sentence && other.times.front()->first < c.times.front()->first;
      for (Slot& slot : other.slots) {
        if (before && slot.day && slot.minute < 0) complete(slot, c.slots.front());
      }
    }
    c.slots.clear();
  }
}

bool SlotClaims::before_second(const SlotClaim& c) const {
  return std::ranges::any_of(context_->claims("slot", c.claim->sentence), [&](const Claim& claim) {
    const Mention* next = claim.mention("next");
    if (next == nullptr || next->kind != Kind::episode || context_->mentions().numbers[next->value] != 2) return false;
    const auto times = claim.all_mentions("when");
    return std::ranges::find_first_of(times, c.times) != times.end();
  });
}

// The episode that any rule ties to the times of a candidate.
EpisodeSaid SlotClaims::episode(const SlotClaim& c) const {
  for (const Claim& claim : context_->claims("slot", c.claim->sentence)) {
    const Words words = claim.words("episode");
    if (words.empty()) continue;
    const auto times = claim.all_mentions("when");
    if (std::ranges::find_first_of(times, c.times) == times.end()) continue;
    for (const Mention* m : claim.all_mentions("episode")) {
      if (m->kind == Kind::episode) return episode_of(*context_, *m);
    }
  }
  return {};
}

}  // namespace backlot::facts
