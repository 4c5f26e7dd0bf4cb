#include "backlot/facts/ratings.h"

#include "backlot/facts/rated_episodes.h"
#include "backlot/facts/rated_numbers.h"

#include <algorithm>
#include <string_view>

namespace backlot::facts {
namespace {

using mentions::Mention;

constexpr std::uint32_t scope_reach = 9;  // tokens between a number and the words that say for whom it holds

class Reader {
 public:
  Reader(const Context& context, const Works& works)
      : context_(&context),
        works_(&works),
        numbers_(rated_numbers(context, works)),
        episodes_(context, works, numbers_) {}

  void run(Annotation& annotation) const {
    for (const RatedNumber& n : numbers_) emit(n, annotation);
  }

 private:
  double value(const Mention& m) const { return context_->mentions().numbers[m.value]; }
  const SentenceView& sentence(const Mention& m) const {
    return context_->sentences()[context_->text().sentence_of(m.first)];
  }

  static Words words_of(const RatedNumber& n) { return {n.mention->first, n.mention->last}; }

  // "a score of 5.9 % and a peak of 6.9 %": whether the words stand nearer to another number of the sentence.
  bool is_of_another(const Claim& claim, const RatedNumber& n) const {
    const auto away = [&](const RatedNumber& other) { return distance(claim.extent(), words_of(other)); };
    return std::ranges::any_of(numbers_, [&](const RatedNumber& other) {
      return sentence(*other.mention).index == sentence(*n.mention).index && away(other) < away(n);
    });
  }

  // The nearest words of a kind in the number’s sentence.
  const Claim* nearest(std::string_view kind, const RatedNumber& n) const {
    const Claim* best = nullptr;
    std::uint32_t reach = scope_reach;
    for (const Claim& claim : context_->claims(kind, sentence(*n.mention).index)) {
      const std::uint32_t away = distance(claim.extent(), words_of(n));
      if (away >= reach) continue;
      reach = away;
      best = &claim;
    }
    return best;
  }

  std::optional<std::string> scope(const RatedNumber& n) const {
    if (const Claim* peak = nearest("rating-peak", n); peak != nullptr && !is_of_another(*peak, n)) return "peak";
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

  void emit(const RatedNumber& n, Annotation& annotation) const {
    Rating row;
    row.work = works_->title(n.work);
    row.episode = episodes_.of(n);
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
  std::vector<RatedNumber> numbers_;
  RatedEpisodes episodes_;
};

}  // namespace

void extract_ratings(const Context& context, const Works& works, Annotation& annotation) {
  Reader(context, works).run(annotation);
}

}  // namespace backlot::facts
