#include "backlot/copies/same_news.h"

#include "backlot/copies/logistic.h"

#include <algorithm>
#include <cmath>

namespace backlot::copies {
namespace {

// How much the members of a part have in common, as if one more pair had as much as the two parts: of a document alone
// it is that, and few pairs say little.
float within(float of_part, std::uint32_t size, float between) {
  const auto members = static_cast<float>(size);
  return (of_part + between) / (members * (members - 1) / 2 + 1);
}

// What is between two parts over what is within them.
float cohesion(float between, const Junction& j, Amount Kinship::* what) {
  return 2 * std::log(between) - std::log(within(j.within_one.*what, j.size_of_one, between)) -
         std::log(within(j.within_other.*what, j.size_of_other, between));
}

// Fitted by tools/fit_stories.py on texts of our own.
float odds_of_news(const Junction& j) {
  const Kinship& b = j.between;
  const float similar = std::max(b.similar / j.pairs(), 0.001F);
  const auto [smaller, greater] = std::minmax({j.size_of_one, j.size_of_other});
  return 9.85F - 2.00F * std::log(similar) + 3.83F * cohesion(similar, j, &Kinship::similar) -
         0.94F * b.lengths / b.pairs + 2.73F * std::log(b.named / j.pairs() + 0.01F) +
         0.02F * std::log(static_cast<float>(smaller)) + 1.00F * std::log(static_cast<float>(greater)) -
         5.12F * b.of_works / b.pairs + 5.79F * b.told / j.pairs() + 2.94F * b.lead / j.pairs();
}

// Fitted by tools/fit_brief.py on short news of series and films; `of_news` is what the other one says.
float odds_in_brief(const Junction& j, float of_news) {
  const float told = j.between.in_brief / j.pairs() + 0.01F;
  return 1.86F + 1.64F * std::log(told) + 0.25F * cohesion(told, j, &Kinship::in_brief) +
         0.17F * std::clamp(of_news, -8.F, 8.F);
}

}  // namespace

void keep_own(StoryText& text, std::span<const StoryText* const> near) {
  StoryText::Item* const items = text.items.data();
  for (StoryText::Item& item : text.items) item.near = 0;
  for (const StoryText* other : near) {
    for_each_shared(text, *other,
                    [&](const StoryText::Item& item, const StoryText::Item&) { ++items[&item - items].near; });
  }
  measure_own(text);
}

void measure_own(StoryText& text) {
  float squares = 0;
  for (const StoryText::Item& item : text.items) squares += item.own() * item.own();
  text.own_length = std::sqrt(squares);
}

float own(const StoryText& one, const StoryText& other) {
  float product = 0;
  for_each_shared(one, other,
                  [&](const StoryText::Item& a, const StoryText::Item& b) { product += a.own() * b.own(); });
  return of_lengths(product, one.own_length, other.own_length);
}

// Fitted by tools/fit_stories.py on articles of our own.
float same_news_of_works(const NewsFigures& figures) {
  const StoryFigures& p = figures.pair;
  const Setting& s = figures.setting;
  return logistic(-19.07F - 8.53F * p.similar + 13.21F * p.common + 1.74F * p.named + 3.51F * p.lead +
                  2.60F * p.numbers - 1.32F * s.stands_out_more + 9.96F * s.shared + 33.95F * std::sqrt(figures.own));
}

// Fitted by tools/fit_brief.py on short articles of our own.
float same_news_in_brief(const NewsFigures& figures) {
  const StoryFigures& p = figures.pair;
  const auto ln = [](float value) { return std::log(value + 0.02F); };
  const float standing = ln(figures.told_stands_out);
  const float longer_by = std::max(0.F, figures.lengths - 8);
  return logistic(2.40F + 1.42F * standing + 3.53F * ln(figures.setting.shared) + 2.60F * p.events +
                  1.58F * ln(std::sqrt(figures.own)) - 18.68F * p.similar + 0.96F * p.numbers + 4.24F * p.named +
                  2.67F * p.named_told + 15.96F * p.lead_common + 1.20F * p.weekdays +
                  longer_by * (2.11F * standing - 7.84F * p.common));
}

float brevity(const NewsFigures& figures) {
  constexpr float longest = 9.5F;  // two texts of 115 different words, which are no function words
  return std::clamp((figures.of_works - 0.4F) / 0.4F, 0.F, 1.F) * std::clamp(longest - figures.lengths, 0.F, 1.F);
}

Kinship& Kinship::operator+=(const Kinship& other) {
  similar += other.similar;
  named += other.named;
  of_works += other.of_works;
  told += other.told;
  lead += other.lead;
  lengths += other.lengths;
  in_brief += other.in_brief;
  brevity += other.brevity;
  rank += other.rank;
  pairs += other.pairs;
  return *this;
}

Kinship kinship(const NewsFigures& f) {
  const float told = f.of_works * same_news_of_works(f);
  const float in_brief = same_news_in_brief(f);
  const float brief = brevity(f);
  return {.similar = f.pair.similar,
          .named = f.pair.named,
          .of_works = f.of_works,
          .told = told,
          .lead = f.of_works * f.pair.lead,
          .lengths = f.lengths,
          .in_brief = in_brief,
          .brevity = brief,
          .rank = f.pair.similar + 2 * std::lerp(told, f.of_works * in_brief, brief),
          .pairs = 1};
}

float log_odds(const Junction& junction) {
  const float of_news = odds_of_news(junction);
  const float brief = junction.between.brevity / junction.between.pairs;
  return std::lerp(of_news, odds_in_brief(junction, of_news), brief);
}

}  // namespace backlot::copies
