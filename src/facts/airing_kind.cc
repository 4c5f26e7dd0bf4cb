#include "backlot/facts/airing_kind.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::facts {

AiringKinds::AiringKinds(const Context& context, const Works& works, const SlotClaims& claims)
    : context_(&context), works_(&works), claims_(&claims) {
  const auto in_headline = [&](const Claim& c) {
    return context.sentences()[c.sentence].block == article::BlockKind::headline;
  };
  constexpr std::uint32_t opening = 2;  // sentences
  grid_page_ = std::ranges::any_of(context.claims("grid-page"), in_headline);
  const auto announces_list = [&](const Claim& c) {  // "here’s a list of premiere dates for …:"
    return !grid_page_ && context.text().tokens[context.text().sentences[c.sentence].last - 1].word == ":";
  };
  premieres_page_ = std::ranges::any_of(context.claims("premieres-page"), [&](const Claim& c) {
    if (in_headline(c)) return true;
    return context.claims("tonight").empty() && (c.sentence < opening || announces_list(c));
  });
}

AiringKind AiringKinds::of(const SlotClaim& c, std::size_t index, const Slot& slot, const EpisodeSaid& which,
                           std::uint32_t work) const {
  if (slot.habitual) return AiringKind::airs;
  const bool last = index + 1 == c.slots.size();
  AiringKind kind = c.kind == AiringKind::airs ? by_heading(c, slot) : c.kind;
  const bool generic = !c.claim->constant("generic").empty() && (which.number > 1 || which.last);
  if (generic) kind = AiringKind::airs;
  if (c.claim->constant("listing") == "yes" && closes(c)) return AiringKind::finale;
  if (last && c.claim->constant("last") == "finale") return AiringKind::finale;
  if (kind == AiringKind::airs && which.last) kind = AiringKind::finale;
  if (kind == AiringKind::finale) {  // "the two-part finale on August 25 and 26"
    const bool goes_on = !last && c.slots[index].day && c.slots.back().day && claims_->said(c, "either").empty();
    return goes_on ? AiringKind::airs : AiringKind::finale;
  }
  if (kind == AiringKind::airs && (which.number == 1 || claims_->before_second(c))) return AiringKind::premieres;
  if (kind == AiringKind::airs && opens(c, slot, work)) return AiringKind::premieres;
  if (kind == AiringKind::releases && which.number > 1) return AiringKind::airs;
  if (is_on_streamer(c, work)) return AiringKind::releases;
  if (kind == AiringKind::airs && comes_back(c, slot, work)) return AiringKind::premieres;
  const bool film = works_->type(work) == WorkType::film;
  return kind == AiringKind::premieres && film && !says_premiere(c) ? AiringKind::releases : kind;
}

// "Starting this week" above "Monday, May 3: “Salt Road” (tvN, 9 p.m.)": of the last heading that says any.
AiringKind AiringKinds::by_heading(const SlotClaim& c, const Slot& slot) const {
  AiringKind kind = AiringKind::airs;
  if (c.claim->constant("listing") != "yes" || !slot.day) return kind;
  for (const Claim& heading : context_->claims("section")) {
    if (heading.sentence < c.claim->sentence) kind = airing_kind(heading.constant("kind"));
  }
  return kind;
}

bool AiringKinds::is_streamer(const mentions::Mention& m) const {
  return m.kind == mentions::Kind::network && m.entity != mentions::no_entity &&
         known_network(context_->mentions().entities[m.entity].name).kind == "streamer";
}

// By the network of the row, of the work, or of a page that is about one service.
bool AiringKinds::is_on_streamer(const SlotClaim& c, std::uint32_t work) const {
  if (c.claim->constant("by-network").empty()) return false;
  if (const mentions::Mention* on = c.claim->mention("network")) return is_streamer(*on);
  if (c.claim->constant("listing").empty()) return false;
  const auto& networks = works_->networks(work);
  if (!networks.empty()) return known_network(context_->mentions().entities[networks.front()].name).kind == "streamer";
  return std::ranges::any_of(context_->mentions().all, [&](const mentions::Mention& m) {
    return is_streamer(m) &&
           context_->sentences()[context_->text().sentence_of(m.first)].block == article::BlockKind::headline;
  });
}

// A film opens or is released; that it premieres is said of a premiere.
bool AiringKinds::says_premiere(const SlotClaim& c) const {
  const Words cue = c.claim->words("cue");
  if (cue.empty()) return false;
  const std::string_view word = context_->text().tokens[cue.first].word;
  return word.starts_with("premier") || word.starts_with("debut");
}

// "returns Sept. 30", "is back for a new run on …": a season starts where the text speaks of one, or of no break in the
// one that is running.
bool AiringKinds::comes_back(const SlotClaim& c, const Slot& slot, std::uint32_t work) const {
  if (!claims_->said_at("single", c.claim->extent()) || !claims_->said_at("returns", c.claim->extent())) return false;
  const bool season = std::ranges::any_of(context_->claims("season"),
                                          [&](const Claim& s) { return works_->at(s.extent().first) == work; });
  if (season) return true;
  const bool dated = (slot.day && slot.day->day != 0) || claims_->said_at("returns-to", c.claim->extent());
  return dated && context_->claims("break").empty();
}

// "The Last Lighthouse NEW SERIES" above "9.00pm BBC One"; a page of premieres.
bool AiringKinds::opens(const SlotClaim& c, const Slot& slot, std::uint32_t work) const {
  if (c.claim->constant("listing") != "yes") return false;
  if (premieres_page_ && slot.day) return true;
  return std::ranges::any_of(context_->claims("opening"), [&](const Claim& opening) {
    const std::uint32_t apart =
        std::max(opening.sentence, c.claim->sentence) - std::min(opening.sentence, c.claim->sentence);
    const std::uint32_t reach = opening.constant("here").empty() ? 2 : 0;
    return apart <= reach && works_->at(opening.extent().first) == work;
  });
}

// "Season finale." under the head of a listing.
bool AiringKinds::closes(const SlotClaim& c) const {
  return std::ranges::any_of(context_->claims("closing"),
                             [&](const Claim& claim) { return claim.sentence == c.claim->sentence + 1; });
}

mentions::lexicon::Network known_network(std::string_view name) {
  mentions::lexicon::Key key;
  for (const char c : unicode::fold(name)) {
    if (c != ' ') key.add({&c, 1});
  }
  const mentions::lexicon::Word& word = mentions::lexicon::find(key);
  return word.traits.has(mentions::Trait::network) ? mentions::lexicon::network(word.value)
                                                   : mentions::lexicon::Network{};
}

}  // namespace backlot::facts
