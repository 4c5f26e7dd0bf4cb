#include "backlot/copies/same_news.h"

#include "backlot/copies/logistic.h"

#include <cmath>

namespace backlot::copies {

void keep_own(StoryText& text, std::span<const StoryText* const> near) {
  StoryText::Item* const items = text.items.data();
  for (StoryText::Item& item : text.items) item.near = 0;
  for (const StoryText* other : near) {
    for_each_shared(text, *other,
                    [&](const StoryText::Item& item, const StoryText::Item&) { ++items[&item - items].near; });
  }
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

// Fitted by tools/fit_stories.py on texts of our own.
float same_news(const NewsFigures& figures) {
  const StoryFigures& p = figures.pair;
  const Setting& s = figures.setting;
  const bool like_a_template = p.common > 0.3F && p.named < 0.6F * p.common;
  if (like_a_template) return 0;
  const float on_works = -17.94F - 11.32F * p.similar + 9.00F * p.common + 5.76F * p.named + 3.52F * p.lead +
                         3.20F * p.numbers - 1.34F * s.stands_out_more + 7.17F * s.shared +
                         34.04F * std::sqrt(figures.own);
  const float other_news = -3.84F - 27.04F * p.similar + 15.84F * p.common + 18.95F * p.named + 5.53F * p.lead;
  return logistic(figures.of_works * on_works + (1 - figures.of_works) * other_news);
}

}  // namespace backlot::copies
