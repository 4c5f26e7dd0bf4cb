#include "backlot/facts/channels.h"

#include "backlot/facts/airing_kind.h"
#include "backlot/facts/slots.h"
#include "backlot/mentions/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// "KBS" beside "KBS 2TV": the house of the channel. "SBS On Demand" is a service beside "SBS".
bool is_house_of(std::string_view house, std::string_view channel) {
  return known_network(channel).kind != "streamer" && channel.size() > house.size() && channel.starts_with(house) &&
         channel[house.size()] == ' ';
}

// Where teasers are put and works are hardly ever shown: it counts only beside a title.
bool shares_clips(std::string_view network) {
  constexpr std::array<std::string_view, 6> names = {"YouTube", "Naver TV", "NAVER TV",
                                                     "V LIVE",  "V Live",   "Facebook Watch"};
  return std::ranges::find(names, network) != names.end();
}

}  // namespace

Channels::Channels(const Context& context, const Titles& titles, const Focus& focus) : context_(&context) {
  read_void();
  read_links(titles, focus);
  settle();
  add_by_sentence(titles, focus);
  add_by_heading(titles, focus);
  add_by_opener(titles, focus);
  add_to_main(focus);
  add_by_announcer(titles, focus);
}

const std::vector<std::uint32_t>& Channels::of(std::uint32_t work) const {
  static const std::vector<std::uint32_t> nothing;
  const auto found = by_work_.find(work);
  return found == by_work_.end() ? nothing : found->second;
}

void Channels::read_void() {
  for (const Claim& claim : context_->claims("channel-void")) {
    for (const Mention* m : claim.all_mentions("network")) void_.insert(m);
  }
}

const Mention* Channels::last_network_before(std::uint32_t token) const {
  const Mention* found = nullptr;
  for (const Mention& m : context_->mentions().all) {
    if (m.first >= token) break;
    if (m.kind == Kind::network) found = &m;
  }
  return found;
}

// Whether the sentence of a token names a work.
bool Channels::names_work(std::uint32_t token) const {
  const text::Sentence& s = context_->text().sentences[context_->text().sentence_of(token)];
  return std::ranges::any_of(context_->mentions_in(Words{s.first, s.last}),
                             [](const Mention* m) { return m->kind == Kind::work; });
}

bool Channels::names_time(Words words) const {
  return std::ranges::any_of(context_->mentions_in(words), [](const Mention* m) { return is_time(*m); });
}

// The work that is named last before the words, in their sentence and not by the way; else the one in focus.
std::uint32_t Channels::nearest_work(const Titles& titles, const Focus& focus, Words words) const {
  const std::uint32_t sentence = context_->text().sentence_of(words.first);
  const Words before{context_->text().sentences[sentence].first, words.last};
  std::uint32_t found = no_entity;
  for (const Mention* m : context_->mentions_in(before)) {
    if (m->kind == Kind::work && titles.work_of(*m) != no_entity && !focus.passing(*m)) found = titles.work_of(*m);
  }
  const Words after{words.last, context_->text().sentences[sentence].last};
  for (const Mention* m : context_->mentions_in(after)) {
    if (found == no_entity && m->kind == Kind::work && !focus.passing(*m)) found = titles.work_of(*m);
  }
  return found != no_entity ? found : focus.at(words.last - 1).value_or(no_entity);
}

void Channels::read_links(const Titles& titles, const Focus& focus) {
  const auto& entities = context_->mentions().entities;
  for (const Claim& claim : context_->claims("channel")) {
    std::uint32_t work = no_entity;
    for (const Mention* m : claim.all_mentions("work")) {
      if (work == no_entity) work = titles.work_of(*m);
    }
    const bool named = work != no_entity;
    std::vector<const Mention*> networks = claim.all_mentions("network");
    if (claim.constant("last") == "yes") {
      if (const Mention* last = last_network_before(claim.extent().first)) networks.push_back(last);
    }
    for (const Mention* m : networks) {
      if (m->kind != Kind::network || m->entity == no_entity || void_.contains(m)) continue;
      if (!named && shares_clips(entities[m->entity].name) && !names_work(m->first)) continue;
      const std::uint32_t about = named ? work : nearest_work(titles, focus, claim.extent());
      if (about != no_entity) links_.push_back({m, about, named, claim.constant("weak") == "yes"});
    }
  }
}

// A network that one construction ties to a named work is not tied to the work in focus by another; a network that only
// speaks counts where a work has no other.
void Channels::settle() {
  std::ranges::stable_sort(links_, {}, [](const Link& l) { return l.network->first; });
  for (const Link& link : links_) {
    if (link.weak) continue;
    const bool tied = !link.named && std::ranges::any_of(links_, [&](const Link& other) {
      return other.named && other.network == link.network;
    });
    if (!tied) add(link.work, link.network->entity);
  }
  std::unordered_set<std::uint32_t> strong;
  for (const auto& [work, networks] : by_work_) strong.insert(work);
  for (const Link& link : links_) {
    if (link.weak && !strong.contains(link.work) && by_work_[link.work].empty()) add(link.work, link.network->entity);
  }
}

// The networks that words name and that no construction ties to a named work, nor a rumour.
std::vector<std::uint32_t> Channels::free_networks(Words words) const {
  std::vector<std::uint32_t> found;
  for (const Mention* m : context_->mentions_in(words)) {
    if (m->kind != Kind::network || m->entity == no_entity || void_.contains(m)) continue;
    const bool tied = std::ranges::any_of(links_, [&](const Link& l) { return l.named && !l.weak && l.network == m; });
    if (!tied && std::ranges::find(found, m->entity) == found.end()) found.push_back(m->entity);
  }
  return found;
}

// "MBC announced on Wednesday that “The Salt Ledger” …": a work without a network in a sentence with just one.
void Channels::add_by_sentence(const Titles& titles, const Focus& focus) {
  for (const SentenceView& s : context_->sentences()) {
    const text::Sentence& sentence = context_->text().sentences[s.index];
    const auto networks = free_networks({sentence.first, sentence.last});
    if (networks.size() != 1) continue;
    for (const Mention* m : context_->mentions_in({sentence.first, sentence.last})) {
      const std::uint32_t work = titles.work_of(*m);
      if (work != no_entity && !focus.passing(*m) && of(work).empty()) add(work, networks.front());
    }
  }
}

// "NBC" or "Tuesdays on NBC" above a list of works, maybe with days and rows of the list between ("MONDAY, SEPT. 20").
void Channels::add_by_heading(const Titles& titles, const Focus& focus) {
  std::uint32_t network = no_entity;
  std::uint32_t head = no_entity;  // the work that is all of the line before
  for (const SentenceView& s : context_->sentences()) {
    const text::Sentence& sentence = context_->text().sentences[s.index];
    const Words words{sentence.first, sentence.last};
    std::vector<const Mention*> works;
    for (const Mention* m : context_->mentions_in(words)) {
      if (titles.work_of(*m) != no_entity) works.push_back(m);
    }
    const auto networks = free_networks(words);
    const std::uint32_t one = networks.size() == 1 ? networks.front() : no_entity;
    const Mention* opener = context_->mention_at(words.first);
    if (head != no_entity && one != no_entity && opener != nullptr && opener->entity == one) {
      if (of(head).empty()) add(head, one);  // "WILDERNESS" above "Prime Video, 15 September"
      network = no_entity;
    } else if (s.block == article::BlockKind::heading && works.empty()) {
      if (!networks.empty() || !names_time(words)) network = one;
    }
    for (const Mention* m : works) {
      const std::uint32_t work = titles.work_of(*m);
      if (network != no_entity && !focus.passing(*m) && of(work).empty()) add(work, network);
    }
    const bool whole = works.size() == 1 && works[0]->first == words.first && works[0]->last == words.last;
    head = whole ? titles.work_of(*works[0]) : no_entity;
  }
}

// "SBS is emptying its slot for baseball. Crime drama “Fourth Notice” would have started …": the network that a
// paragraph starts with is that of a work in its second sentence, if no other is named there.
void Channels::add_by_opener(const Titles& titles, const Focus& focus) {
  const SentenceView* opener = nullptr;
  for (const SentenceView& s : context_->sentences()) {
    const SentenceView* before = std::exchange(opener, &s);
    if (before == nullptr || before->block_index != s.block_index) continue;
    const text::Sentence& first = context_->text().sentences[before->index];
    const text::Sentence& second = context_->text().sentences[s.index];
    const Mention* network = context_->mention_at(first.first);
    if (network == nullptr || network->kind != Kind::network || network->entity == no_entity) continue;
    if (void_.contains(network) || !free_networks({second.first, second.last}).empty()) continue;
    for (const Mention* m : context_->mentions_in({second.first, second.last})) {
      const std::uint32_t work = titles.work_of(*m);
      if (work != no_entity && !focus.passing(*m) && of(work).empty()) add(work, network->entity);
    }
  }
}

// A document that names one network and no other, at its beginning, is about a work of it.
void Channels::add_to_main(const Focus& focus) {
  if (!focus.main() || !of(*focus.main()).empty() || context_->sentences().empty()) return;
  const auto all = free_networks({0, static_cast<std::uint32_t>(context_->text().tokens.size())});
  const text::Sentence& opening =
      context_->text().sentences[std::min<std::size_t>(2, context_->sentences().size() - 1)];
  if (all.size() == 1 && !free_networks({0, opening.last}).empty()) add(*focus.main(), all.front());
}

// "NBC Sets Midseason", "Fall TV: NBC Unveils Dates": the network that opens a text, or the one that a headline says to
// announce something.
const Mention* Channels::announcer() const {
  if (context_->text().tokens.empty()) return nullptr;
  const auto& tokens = context_->text().tokens;
  const Mention* first = context_->mention_at(0);
  if (first != nullptr && first->kind == Kind::network)
    return tokens[first->last].tag == text::Tag::part ? nullptr : first;
  static constexpr std::array<std::string_view, 10> verbs = {"set",      "unveil", "announce", "reveal", "release",
                                                             "schedule", "slate",  "confirm",  "date",   "reshuffle"};
  const Mention* found = nullptr;
  for (const SentenceView& s : context_->sentences()) {
    if (s.block != article::BlockKind::headline) continue;
    const text::Sentence& sentence = context_->text().sentences[s.index];
    const bool lists = !context_->claims("releases-page", s.index).empty();  // "Everything New on Netflix in June"
    for (const Mention* m : context_->mentions_in({sentence.first, sentence.last})) {
      if (m->kind != Kind::network || m->entity == no_entity) continue;
      if (lists) return m;
      if (found != nullptr && found->entity != m->entity) return nullptr;
      if (m->last < tokens.size() && mentions::is_any(tokens[m->last].lemma, verbs)) found = m;
    }
  }
  return found;
}

// A text that a network announces something in tells of its works, where no other network stands beside them.
void Channels::add_by_announcer(const Titles& titles, const Focus& focus) {
  const Mention* speaker = announcer();
  if (speaker == nullptr) return;
  for (const SentenceView& s : context_->sentences()) {
    const text::Sentence& sentence = context_->text().sentences[s.index];
    const Words words{sentence.first, sentence.last};
    const auto networks = free_networks(words);
    const bool other = std::ranges::any_of(networks, [&](std::uint32_t n) { return n != speaker->entity; });
    for (const Mention* m : context_->mentions_in(words)) {
      const std::uint32_t work = titles.work_of(*m);
      if (work != no_entity && !other && !focus.passing(*m) && of(work).empty()) add(work, speaker->entity);
    }
  }
}

void Channels::add(std::uint32_t work, std::uint32_t network) {
  const auto& entities = context_->mentions().entities;
  std::vector<std::uint32_t>& networks = by_work_[work];
  for (std::uint32_t& known : networks) {
    if (known == network || is_house_of(entities[network].name, entities[known].name)) return;
    if (is_house_of(entities[known].name, entities[network].name)) {
      known = network;
      return;
    }
  }
  networks.push_back(network);
}

}  // namespace backlot::facts
