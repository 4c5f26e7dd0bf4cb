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

// Fitted by tools/fit_stories.py on articles of our own.
float same_news(const NewsFigures& figures) {
  const StoryFigures& p = figures.pair;
  const Setting& s = figures.setting;
  const bool like_a_template = p.common > 0.3F && p.named < 0.6F * p.common;
  if (like_a_template) return 0;
  const float own = figures.own * (-120.35F + 59.81F * p.named + 26.25F * p.shorter);
  const float alone =
      -42.99F * p.similar + 8.27F * p.common + 6.32F * p.named + 5.47F * p.lead + 1.26F * p.numbers - 4.77F * p.longer;
  return logistic(21.96F + alone + own + (5.98F * p.similar - 4.95F) * s.company + 12.52F * s.shared);
}

}  // namespace backlot::copies
