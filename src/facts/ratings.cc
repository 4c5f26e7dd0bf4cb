#include "backlot/facts/ratings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;

constexpr std::uint32_t scope_reach = 9;  // tokens between a number and the words that say for whom it holds

// Which episode a construction gives to a number.
enum class Says : std::uint8_t { nothing, earlier, none, last, first, number };

struct Number {
  const Mention* mention = nullptr;
  std::uint32_t work = mentions::no_entity;
  Says says = Says::nothing;
  int episode = 0;
  const Claim* claim = nullptr;  // that takes it for a rating
};

Says says(std::string_view constant) {
  if (constant == "1") return Says::first;
  if (constant == "last") return Says::last;
  if (constant == "2") return Says::number;
  if (constant == "previous") return Says::earlier;
  return constant == "none" ? Says::none : Says::nothing;
}

class Reader {
 public:
  Reader(const Context& context, const Works& works) : context_(&context), works_(&works) {}

  void run(Annotation& annotation) {
    if (!is_about_ratings()) return;
    weekly_ = !context_->claims("rating-weekly").empty();
    for (const Claim& claim : context_->claims("rating-void")) {
      for (const Mention* m : claim.all_mentions("value")) void_.insert(m);
    }
    read_claims();
    read_percents();
    std::ranges::sort(numbers_, {}, [](const Number& n) { return n.mention->first; });
    find_defaults();
    for (const Number& n : numbers_) emit(n, annotation);
  }

 private:
  double value(const Mention& m) const { return context_->mentions().numbers[m.value]; }
  const SentenceView& sentence(const Mention& m) const {
    return context_->sentences()[context_->text().sentence_of(m.first)];
  }

  // Whether the text speaks of ratings, or prints several percentages as only ratings have them ("6.3 percent").
  bool is_about_ratings() const {
    if (!context_->claims("rating-cue").empty()) return true;
    return std::ranges::count_if(context_->mentions().all, [&](const Mention& m) {
             return m.kind == Kind::percent && context_->written({m.first, m.last}).contains('.');
           }) > 1;
  }

  // Points are printed with a decimal: "a 0.6 rating", "took 5.03".
  bool is_points(const Mention& m) const {
    return m.kind == Kind::count && value(m) < 60 && value(m) > 0 && context_->written({m.first, m.last}).contains('.');
  }

  Number& number(const Mention* m) {
    for (Number& n : numbers_) {
      if (n.mention == m) return n;
    }
    numbers_.emplace_back().mention = m;
    return numbers_.back();
  }

  void read_claims() {
    for (const Claim& claim : context_->claims("rating")) {
      for (const Mention* m : claim.all_mentions("value")) {
        const bool share = claim.constant("points") == "share" && m->kind == Kind::count && value(*m) <= 100;
        if (void_.contains(m) || (m->kind != Kind::percent && !is_points(*m) && !share)) continue;
        Number& n = number(m);
        if (n.claim == nullptr) n.claim = &claim;
        take(n, claim);
      }
    }
  }

  // The most exact of what the claims say about a number.
  void take(Number& n, const Claim& claim) const {
    Says said = says(claim.constant("episode"));
    int episode = said == Says::first ? 1 : said == Says::number ? 2 : 0;
    for (const Mention* m : claim.all_mentions("episode")) {
      if (m->kind != Kind::episode && m->kind != Kind::count) continue;
      episode = static_cast<int>(value(*m));
      said = episode == 0 ? Says::last : Says::number;
    }
    if (said > n.says) {
      n.says = said;
      n.episode = episode;
    }
    for (const Mention* m : claim.all_mentions("work")) {
      const auto work = works_->of(*m);
      if (work && n.work == mentions::no_entity) n.work = *work;
    }
  }

  void read_percents() {
    for (const Mention& m : context_->mentions().all) {
      if (m.kind == Kind::percent && !void_.contains(&m)) number(&m);
    }
    for (const Mention& m : context_->mentions().all) {
      if (is_points(m) && !void_.contains(&m) && beside_rating(m)) number(&m);
    }
    for (Number& n : numbers_) {
      if (n.work == mentions::no_entity) n.work = works_->at(n.mention->first).value_or(mentions::no_entity);
    }
    // A headline rounds what the text says.
    const bool body = std::ranges::any_of(
        numbers_, [&](const Number& n) { return sentence(*n.mention).block != BlockKind::headline; });
    std::erase_if(numbers_, [&](const Number& n) {
      return n.work == mentions::no_entity || (!says_work(n) && follows_unknown_title(*n.mention)) ||
             (body && sentence(*n.mention).block == BlockKind::headline);
    });
  }

  // Whether the construction itself names the work.
  bool says_work(const Number& n) const { return n.claim != nullptr && n.claim->mention("work") != nullptr; }

  // A decimal without a sign is a rating among ratings: "6.3 percent for episode 4, after 5.9 for episode 3".
  bool beside_rating(const Mention& m) const {
    const std::uint32_t s = sentence(m).index;
    return std::ranges::any_of(numbers_,
                               [&](const Number& n) { return sentence(*n.mention).index == s && n.mention != &m; }) ||
           std::ranges::any_of(context_->claims("rating-cue"), [&](const Claim& c) { return c.sentence == s; });
  }

  // A work of which only the first episode is named is rated by it.
  void default_to_first() {
    for (const Number& n : numbers_) {
      if (!seen_.insert(n.work).second) continue;
      if (n.says == Says::first || (n.says == Says::nothing && first_before(n) != 0)) default_.try_emplace(n.work, 1);
    }
  }

  // The episode that is named with a work first: what is said of it holds for it unless another episode is named.
  void find_defaults() {
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
  bool has_number(const Mention& episode) const {
    const SentenceView& s = sentence(episode);
    if (s.block == BlockKind::headline) return true;
    return std::ranges::any_of(numbers_,
                               [&](const Number& n) {
                                 const SentenceView& own = sentence(*n.mention);
                                 return own.index >= s.index && own.index <= s.index + 2 && n.says != Says::number &&
                                        n.says != Says::earlier;
                               }) ||
           std::ranges::any_of(numbers_, [&](const Number& n) {
             return n.says == Says::number && n.episode == static_cast<int>(value(episode));
           });
  }

  bool says_last(const Mention& m) const {
    const auto& tokens = context_->text().tokens;
    return std::any_of(tokens.begin() + m.first, tokens.begin() + m.last,
                       [](const text::Token& t) { return t.word == "final" || t.word == "last"; });
  }

  // Whether an episode is only what the text's own one is measured by: "the 10.9 percent that episode 11 earned the
  // night before".
  bool is_compared(const Mention& episode) const {
    return std::ranges::any_of(context_->claims("rating", sentence(episode).index), [&](const Claim& claim) {
      return claim.constant("next") == "yes" && claim.mention("episode") == &episode;
    });
  }

  // The last episode named before the number in its sentence, with no other work between.
  const Mention* episode_before(const Number& n) const {
    const text::Sentence& s = context_->text().sentences[sentence(*n.mention).index];
    const Mention* found = nullptr;
    std::uint32_t work = n.work;
    for (const Mention* m : context_->mentions_in({s.first, n.mention->first})) {
      if (m->kind == Kind::episode && !is_compared(*m)) found = m;
      if (m->kind != Kind::work) continue;
      const std::uint32_t next = works_->of(*m).value_or(work);
      if (next != work || next != n.work)
        found = next == n.work && found != nullptr && work == n.work ? found : nullptr;
      work = next;
    }
    return found;
  }

  // One past the token where the number’s sentence names the first episode before it; 0 where it does not.
  std::uint32_t first_before(const Number& n) const {
    std::uint32_t found = 0;
    for (const Claim& claim : context_->claims("rating-first", sentence(*n.mention).index)) {
      const Words w = claim.extent();
      if (w.last <= n.mention->first && !names_work({past_its_work(w.last), n.mention->first})) found = w.last;
    }
    return found;
  }

  bool names_work(Words words) const {
    return std::ranges::any_of(context_->mentions_in(words), [](const Mention* m) { return m->kind == Kind::work; });
  }

  // Behind "of “Salt”", which stands at token `t` after "the premiere", or `t`.
  std::uint32_t past_its_work(std::uint32_t t) const {
    const std::string_view link = context_->text().tokens[t].word;
    const Mention* m = link == "of" || link == "for" ? context_->mention_at(t + 1) : nullptr;
    return m != nullptr && m->kind == Kind::work ? m->last : t;
  }

  // “Yalan” ranked first with 6.40: a title that is no work to the mentions stands nearer than any that is.
  bool follows_unknown_title(const Mention& m) const {
    const std::uint32_t first = context_->text().sentences[sentence(m).index].first;
    for (std::uint32_t t = m.first; t-- > first;) {
      const Mention* at = context_->mention_at(t);
      if (at != nullptr && at->kind == Kind::work) return false;
      if (at == nullptr && context_->text().tokens[t].word == "\"") return true;
    }
    return false;
  }

  std::optional<int> known(const std::unordered_map<std::uint32_t, int>& episodes, std::uint32_t work) const {
    const auto found = episodes.find(work);
    return found == episodes.end() || found->second == 0 ? std::nullopt : std::optional(found->second);
  }

  std::optional<int> episode(const Number& n) const {
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

  // The nearest words of a kind in the number’s sentence.
  const Claim* nearest(std::string_view kind, const Number& n) const {
    const Claim* best = nullptr;
    std::uint32_t reach = scope_reach;
    for (const Claim& claim : context_->claims(kind, sentence(*n.mention).index)) {
      const Words w = claim.extent();
      const std::uint32_t away = w.first >= n.mention->last   ? w.first - n.mention->last
                                 : n.mention->first >= w.last ? n.mention->first - w.last
                                                              : 0;
      if (away >= reach) continue;
      reach = away;
      best = &claim;
    }
    return best;
  }

  std::optional<std::string> scope(const Number& n) const {
    if (nearest("rating-peak", n) != nullptr) return "peak";
    std::optional<std::string> found;
    for (const std::string_view kind : {"rating-scope", "rating-target"}) {
      const Claim* claim = nearest(kind, n);
      if (claim != nullptr && !found) found = std::string(context_->written(claim->words("scope")));
    }
    const Claim* share = nearest("rating-share", n);
    if (share == nullptr || share->extent().first > n.mention->last + 1) return found;
    return found ? *found + " share" : "share";
  }

  std::optional<std::string> source() const {
    for (const Claim& claim : context_->claims("rating-source"))
      return std::string(context_->written(claim.words("source")));
    return std::nullopt;
  }

  void emit(const Number& n, Annotation& annotation) const {
    Rating row;
    row.work = works_->title(n.work);
    row.episode = episode(n);
    row.value = value(*n.mention);
    const bool known = std::ranges::any_of(annotation.ratings, [&](const Rating& r) {
      return r.work == row.work && r.value == row.value && (r.episode == row.episode || !row.episode);
    });
    if (known) return;
    row.scope = scope(n);
    row.source = source();
    row.evidence = n.claim != nullptr
                       ? n.claim->evidence()
                       : context_->evidence({n.mention->first, n.mention->last}, "ratings.percent", 0.9F);
    annotation.ratings.push_back(std::move(row));
  }

  const Context* context_;
  const Works* works_;
  std::unordered_set<const Mention*> void_;
  std::vector<Number> numbers_;
  bool weekly_ = false;                             // a report on weeks, not on episodes
  std::unordered_set<std::uint32_t> seen_;          // works
  std::unordered_map<std::uint32_t, int> default_;  // by work: the episode that the text is about
  std::unordered_map<std::uint32_t, int> last_;     // by work: the number of the last episode
};

}  // namespace

void extract_ratings(const Context& context, const Works& works, Annotation& annotation) {
  Reader(context, works).run(annotation);
}

}  // namespace backlot::facts
