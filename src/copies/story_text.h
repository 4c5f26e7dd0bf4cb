// A document as stories see it, and what is counted of two of them.
//
//   StoryText one = story_text(words, reader);     // once a document
//   StoryFigures f = story_figures(one, other);    // of two that are no copies of each other
//
// A story text has each word but the function words once, by its sense (spun documents are read as what they were made
// from), with what it says (Reader::weight), more where it comes again (1 + ln of the times). Names are most of what
// two documents of one story share, but all news of one series share them too; so the words that are no names are
// compared once more by themselves. Pages of one template are the other way round: they share these, and have names of
// their own. The rarity of words in their corpus takes the place of that in English (rarity.h); what the figures say
// stands in same_news.h.
#pragma once

#include "backlot/copies/events.h"
#include "backlot/copies/weekdays.h"
#include "backlot/copies/words.h"

#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

namespace backlot::copies {

struct StoryText {
  struct Item {
    std::uint32_t sense = 0;
    float weight = 0;
    std::uint8_t times = 0;   // 255 and more are 255
    std::uint8_t near = 0;    // how many of the nearest documents have it too (same_news.h)
    bool common : 1 = false;  // neither name nor number
    bool number : 1 = false;
    bool lead : 1 = false;  // among the first words

    // What the nearest documents leave of the weight.
    float own() const { return weight / static_cast<float>(1 + near); }
  };
  std::pmr::vector<Item> items;  // by sense, each once
  float length = 0;              // of the weights as a vector
  float common_length = 0;       // of those of common words
  float lead_length = 0;         // of those of the lead
  float number_length = 0;       // of those of numbers
  float own_length = 0;          // of what is its own
  float lead_weight = 0;         // the weights of the lead, added
  float lead_named_weight = 0;   // those of names and numbers among them
  float of_works = 0;            // how far it is on a series or a film (works.h), from 0 to 1
  EventKinds events{};           // what the lead tells of (events.h)
  Weekdays weekdays = 0;         // which its first words name (weekdays.h)
};

// Only the first so many words are read; of them so many are the lead.
inline constexpr std::size_t longest_story_text = 4000;
inline constexpr std::size_t lead_words = 40;

// `place`: of the items.
StoryText story_text(std::span<const Word> words, const Reader& reader,
                     std::pmr::memory_resource* place = std::pmr::get_default_resource());

// How much more a word counts that comes so many times.
float often(std::uint8_t times);

// To be called once the weights of the items have changed.
void measure(StoryText& text);

// Calls see(item of one, item of the other) for each word that both have.
template <class See>
void for_each_shared(const StoryText& one, const StoryText& other, See see) {
  for (auto a = one.items.begin(), b = other.items.begin(); a != one.items.end() && b != other.items.end();) {
    const std::uint32_t left = a->sense;
    const std::uint32_t right = b->sense;
    if (left == right) see(*a, *b);
    a += left <= right ? 1 : 0;
    b += right <= left ? 1 : 0;
  }
}

// A sum of products over both lengths; 0 where either has none.
inline float of_lengths(float product, float one, float other) {
  const float lengths = one * other;
  return lengths > 0 ? product / lengths : 0;
}

// What is counted of two story texts; symmetrical.
struct StoryFigures {
  float similar = 0;      // cosine of the weights
  float common = 0;       // the same of the common words
  float named = 0;        // … of names and numbers
  float lead = 0;         // … of the words that stand in the lead of both
  float numbers = 0;      // … of numbers
  float told = 0;         // how much of the lead of either is anywhere in the other, by weight; the mean of both
  float events = 0;       // how alike the kinds of events are of which the leads tell (events.h)
  float named_told = 0;   // the same as `told` of names and numbers
  float lead_common = 0;  // which part of `similar` are common words that stand in both leads
  float weekdays = 0;     // whether both name the same (weekdays.h)
};
StoryFigures story_figures(const StoryText& one, const StoryText& other);

// Two pages of one template share the common words and not the names: they tell no story.
inline bool like_a_template(const StoryFigures& f) { return f.common > 0.3F && f.named < 0.6F * f.common; }

}  // namespace backlot::copies
