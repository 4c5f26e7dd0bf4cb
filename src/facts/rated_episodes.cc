#include "backlot/facts/rated_episodes.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;

std::optional<int> known(const std::unordered_map<std::uint32_t, int>& episodes, std::uint32_t work) {
  const auto found = episodes.find(work);
  return found == episodes.end() || found->second == 0 ? std::nullopt : std::optional(found->second);
}

}  // namespace

RatedEpisodes::RatedEpisodes(const Context& context, const Works& works, std::span<const RatedNumber> numbers)
    : context_(&context), works_(&works), numbers_(numbers), weekly_(!context.claims("rating-weekly").empty()) {
  find_defaults();
}

// A work of which only the first episode is named is rated by it.
void RatedEpisodes::default_to_first() {
  for (const RatedNumber& n : numbers_) {
    if (!seen_.insert(n.work).second) continue;
    if (n.says == Says::first || (n.says == Says::nothing && first_before(n) != 0)) default_.try_emplace(n.work, 1);
  }
}

// The episode that is named with a work first: what is said of it holds for it unless another episode is named.
void RatedEpisodes::find_defaults() {
  for (const Claim& claim : context_->claims("rating")) {
    if (claim.constant("next") != "yes") continue;
    const Mention* m = claim.mention("episode");
    const auto work = works_->at(m->first);
    if (work && value(*m) > 0) default_.try_emplace(*work, static_cast<int>(value(*m)) + 1);
  }
  for (const Claim& claim : context_->claims("rating-episode")) {
    const Mention* m = claim.mention("episode");
    if (m == nullptr || m->kind != Kind::episode || value(*m) == 1) continue;
    const Mention* named = claim.mention("work");
    const auto work = named != nullptr ? works_->of(*named) : works_->at(m->first);
    if (work && has_number(*m)) default_.try_emplace(*work, static_cast<int>(value(*m)));
    if (work && value(*m) > last_[*work] && says_last(*m)) last_[*work] = static_cast<int>(value(*m));
  }
  for (const Claim& claim : context_->claims("episode-total")) {
    const Mention* m = claim.mention("count");
    const auto work = m == nullptr ? std::nullopt : works_->at(m->first);
    if (work && last_[*work] == 0) last_[*work] = static_cast<int>(value(*m));
  }
  default_to_first();
}

// Whether the sentence of an episode gives a rating, or is a headline.
bool RatedEpisodes::has_number(const Mention& episode) const {
  const SentenceView& s = sentence(episode);
  if (s.block == BlockKind::headline) return true;
  return std::ranges::any_of(numbers_,
                             [&](const RatedNumber& n) {
                               const SentenceView& own = sentence(*n.mention);
                               return own.index >= s.index && own.index <= s.index + 2 && n.says != Says::number &&
                                      n.says != Says::earlier;
                             }) ||
         std::ranges::any_of(numbers_, [&](const RatedNumber& n) {
           return n.says == Says::number && n.episode == static_cast<int>(value(episode));
         });
}

bool RatedEpisodes::says_last(const Mention& m) const {
  const auto& tokens = context_->text().tokens;
  return std::any_of(tokens.begin() + m.first, tokens.begin() + m.last,
                     [](const text::Token& t) { return t.word == "final" || t.word == "last"; });
}

// Whether an episode is only what the text's own one is measured by: "the 10.9 percent that episode 11 earned the
// night before".
bool RatedEpisodes::is_compared(const Mention& episode) const {
  return std::ranges::any_of(context_->claims("rating", sentence(episode).index), [&](const Claim& claim) {
    return claim.constant("next") == "yes" && claim.mention("episode") == &episode;
  });
}

// The last episode named before the number in its sentence, with no other work between.
const Mention* RatedEpisodes::episode_before(const RatedNumber& n) const {
  const text::Sentence& s = context_->text().sentences[sentence(*n.mention).index];
  const Mention* found = nullptr;
  std::uint32_t work = n.work;
  for (const Mention* m : context_->mentions_in({s.first, n.mention->first})) {
    if (m->kind == Kind::episode && !is_compared(*m)) found = m;
    if (m->kind != Kind::work) continue;
    const std::uint32_t next = works_->of(*m).value_or(work);
    if (next != work || next != n.work) found = next == n.work && found != nullptr && work == n.work ? found : nullptr;
    work = next;
  }
  return found;
}

// One past the token where the number’s sentence names the first episode before it; 0 where it does not.
std::uint32_t RatedEpisodes::first_before(const RatedNumber& n) const {
  std::uint32_t found = 0;
  for (const Claim& claim : context_->claims("rating-first", sentence(*n.mention).index)) {
    const Words w = claim.extent();
    if (w.last <= n.mention->first && !names_work({past_its_work(w.last), n.mention->first})) found = w.last;
  }
  return found;
}

bool RatedEpisodes::names_work(Words words) const {
  return std::ranges::any_of(context_->mentions_in(words), [](const Mention* m) { return m->kind == Kind::work; });
}

// Behind "of “Salt”", which stands at token `t` after "the premiere", or `t`.
std::uint32_t RatedEpisodes::past_its_work(std::uint32_t t) const {
  const std::string_view link = context_->text().tokens[t].word;
  const Mention* m = link == "of" || link == "for" ? context_->mention_at(t + 1) : nullptr;
  return m != nullptr && m->kind == Kind::work ? m->last : t;
}

std::optional<int> RatedEpisodes::of(const RatedNumber& n) const {
  if (weekly_) return n.says == Says::number ? std::optional(n.episode) : std::nullopt;
  const auto standard = known(default_, n.work);
  switch (n.says) {
    case Says::number:
    case Says::first: return n.episode;
    case Says::last: break;
    case Says::none: return std::nullopt;
    case Says::earlier: return standard ? std::optional(*standard - 1) : std::nullopt;
    case Says::nothing: break;
  }
  const Mention* m = episode_before(n);
  if (n.says == Says::last) {  // "The finale, episode 12, ended on 9.6 percent"
    const auto last = known(last_, n.work);
    return last || m == nullptr || value(*m) == 0 ? last : std::optional(static_cast<int>(value(*m)));
  }
  const std::uint32_t opening = first_before(n);
  if (opening != 0 && (m == nullptr || m->first < opening)) return 1;
  if (m != nullptr) {
    const int number = static_cast<int>(value(*m));
    return number == 0 ? known(last_, n.work) : std::optional(number);
  }
  return standard;
}

}  // namespace backlot::facts
