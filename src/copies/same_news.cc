#include "backlot/copies/same_news.h"

#include "backlot/copies/logistic.h"

#include <algorithm>
#include <cmath>

namespace backlot::copies {
namespace {

// How similar the members of a part are to each other, as if one more pair were as similar as the two parts: of a
// document alone it is that, and few pairs say little.
float within(const Kinship& part, std::uint32_t size, float between) {
  const auto members = static_cast<float>(size);
  return (part.similar + between) / (members * (members - 1) / 2 + 1);
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

Kinship& Kinship::operator+=(const Kinship& other) {
  similar += other.similar;
  named += other.named;
  of_works += other.of_works;
  told += other.told;
  lead += other.lead;
  lengths += other.lengths;
  pairs += other.pairs;
  return *this;
}

Kinship kinship(const NewsFigures& f) {
  return {f.pair.similar,           f.pair.named, f.of_works, f.of_works * same_news_of_works(f),
          f.of_works * f.pair.lead, f.lengths,    1};
}

// Fitted by tools/fit_stories.py on texts of our own.
float log_odds(const Junction& j) {
  const Kinship& b = j.between;
  const float similar = std::max(b.similar / j.pairs(), 0.001F);
  const float cohesion = 2 * std::log(similar) - std::log(within(j.within_one, j.size_of_one, similar)) -
                         std::log(within(j.within_other, j.size_of_other, similar));
  const auto [smaller, greater] = std::minmax({j.size_of_one, j.size_of_other});
  return 9.85F - 2.00F * std::log(similar) + 3.83F * cohesion - 0.94F * b.lengths / b.pairs +
         2.73F * std::log(b.named / j.pairs() + 0.01F) + 0.02F * std::log(static_cast<float>(smaller)) +
         1.00F * std::log(static_cast<float>(greater)) - 5.12F * b.of_works / b.pairs + 5.79F * b.told / j.pairs() +
         2.94F * b.lead / j.pairs();
}

}  // namespace backlot::copies
