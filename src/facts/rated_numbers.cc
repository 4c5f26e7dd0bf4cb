#include "backlot/facts/rated_numbers.h"

#include "backlot/facts/rated_titles.h"
#include "backlot/mentions/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;

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

  std::vector<RatedNumber> run() {
    if (!is_about_ratings()) return {};
    for (const Claim& claim : context_->claims("rating-void")) {
      for (const Mention* m : claim.all_mentions("value")) void_.insert(m);
    }
    read_claims();
    read_percents();
    std::ranges::sort(numbers_, {}, [](const RatedNumber& n) { return n.mention->first; });
    return std::move(numbers_);
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
    static constexpr std::array<std::string_view, 5> people = {"million", "billion", "m", "k", "bn"};
    const auto& tokens = context_->text().tokens;
    if (m.last < tokens.size() && mentions::is_any(tokens[m.last].word, people)) return false;  // "4.2 million viewers"
    return m.kind == Kind::count && value(m) < 60 && value(m) > 0 && context_->written({m.first, m.last}).contains('.');
  }

  RatedNumber& number(const Mention* m) {
    for (RatedNumber& n : numbers_) {
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
        RatedNumber& n = number(m);
        if (n.claim == nullptr) n.claim = &claim;
        take(n, claim);
      }
    }
  }

  // The most exact of what the claims say about a number.
  void take(RatedNumber& n, const Claim& claim) const {
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
    for (RatedNumber& n : numbers_) {
      if (n.work == mentions::no_entity) n.work = works_->at(n.mention->first).value_or(mentions::no_entity);
    }
    // A headline rounds what the text says.
    const bool body = std::ranges::any_of(
        numbers_, [&](const RatedNumber& n) { return sentence(*n.mention).block != BlockKind::headline; });
    std::erase_if(numbers_, [&](const RatedNumber& n) {
      return n.work == mentions::no_entity || !is_named_by(n) ||
             (!says_work(n) && (rates_unknown_title(*context_, *n.mention) || rates_channel(*context_, *n.mention))) ||
             (body && sentence(*n.mention).block == BlockKind::headline);
    });
  }

  // Whether the text has named the work by the end of the number’s sentence: what it names only later is not rated yet.
  bool is_named_by(const RatedNumber& n) const {
    const text::Sentence& s = context_->text().sentences[sentence(*n.mention).index];
    return std::ranges::any_of(context_->mentions_in({0, s.last}),
                               [&](const Mention* m) { return m->kind == Kind::work && works_->of(*m) == n.work; });
  }

  // Whether the construction itself names the work.
  bool says_work(const RatedNumber& n) const { return n.claim != nullptr && n.claim->mention("work") != nullptr; }

  // A decimal without a sign is a rating among ratings: "6.3 percent for episode 4, after 5.9 for episode 3".
  bool beside_rating(const Mention& m) const {
    const std::uint32_t s = sentence(m).index;
    return std::ranges::any_of(
               numbers_, [&](const RatedNumber& n) { return sentence(*n.mention).index == s && n.mention != &m; }) ||
           std::ranges::any_of(context_->claims("rating-cue"), [&](const Claim& c) { return c.sentence == s; });
  }

  const Context* context_;
  const Works* works_;
  std::unordered_set<const Mention*> void_;
  std::vector<RatedNumber> numbers_;
};

}  // namespace

std::vector<RatedNumber> rated_numbers(const Context& context, const Works& works) {
  return Reader(context, works).run();
}

}  // namespace backlot::facts
