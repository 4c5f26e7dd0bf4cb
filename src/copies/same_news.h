// Whether documents tell the same news, where their whole corpus is at hand.
//
//   keep_own(texts[7], near);                 // `near`: the nearest to it, neighbours.h
//   const NewsFigures f{story_figures(texts[7], texts[9]), neighbours.setting(7, 9, similar), own(texts[7], texts[9]),
//   …}; Kinship between = kinship(f);             // of two documents, or += of all pairs of two parts if
//   (log_odds({between, within_one, within_other, 5, 3}) > 0) …            // both parts tell one story
//
// How similar two reports of one event are depends on their lengths, on who writes and on what the event shares with
// others; so no threshold for pairs serves all. But whoever tells it, the reports of one event are about as similar to
// each other as they are within smaller parts, and those of two events of the same people or kind are clearly less so:
// that is what silhouettes ask as well (Rousseeuw 1987). So two parts are judged, not two documents: by how similar
// they are on average, most by names, and by that over what they are within themselves.
//
// Ten articles on one series share its title, its cast and what it is about, whatever they tell. Of those (works.h) it
// is asked besides what two of them have in common that those near to them do not have (each word's weight is divided
// by the number of near documents that have it as well), and what they are among (neighbours.h). Short articles on
// works have a judge of their own: most of such an article is the background that its site repeats, and what two of
// them tell is a sentence or two. What they share is measured against what either shares with others (standing.h), so
// that it matters little how many others are known, and whether they tell of events of one kind (events.h).
#pragma once

#include "backlot/copies/amount.h"
#include "backlot/copies/neighbours.h"
#include "backlot/copies/story_text.h"

#include <span>

namespace backlot::copies {

// From this similarity on a document is near enough for its words to be not the other's own.
inline constexpr float least_near = 0.08F;
// Below this similarity two documents have nothing to do with each other.
inline constexpr float least_in_common = 0.05F;

// Sets Item::near of `text` (of at most 255 others), and of nothing else: texts may be treated at the same time that
// are near to each other.
void keep_own(StoryText& text, std::span<const StoryText* const> near);

// To be called once Item::near of `text` has changed.
void measure_own(StoryText& text);

// Cosine of what is their own.
float own(const StoryText& one, const StoryText& other);

// Of two documents.
struct NewsFigures {
  StoryFigures pair{};
  Setting setting{};
  float own = 0;
  float told_stands_out = 0;  // StoryFigures::told among those of either document (standing.h)
  float of_works = 0;         // how far both are on a series or a film (works.h)
  float lengths = 0;          // ln of the number of different words of either, added
};

// The probability that two articles on series or films tell the same news, as far as the two and their neighbours say.
float same_news_of_works(const NewsFigures& figures);
// The same of short articles.
float same_news_in_brief(const NewsFigures& figures);
// How much the latter has to say, from 0 to 1: all where both are on works and have a hundred words or less.
float brevity(const NewsFigures& figures);

// What two documents have in common, or, as a sum over their pairs, two parts of a corpus. In whole units: the sum is
// the same in whatever order parts come together (linkage.h), in one process or on a cluster.
struct Kinship {
  Amount similar{};   // StoryFigures::similar
  Amount named{};     // StoryFigures::named
  Amount of_works{};  // NewsFigures::of_works
  Amount told{};      // the same times same_news_of_works()
  Amount lead{};      // the same times StoryFigures::lead
  Amount lengths{};   // NewsFigures::lengths
  Amount in_brief{};  // same_news_in_brief()
  Amount brevity{};   // brevity()
  Amount rank{};      // by which parts are put together
  Amount pairs{};     // how many were looked at

  Kinship& operator+=(const Kinship& other);
  // Similar articles on works are not enough, which ones tell the same comes first.
  Amount alike() const { return rank; }
};
Kinship kinship(const NewsFigures& figures);

// Two parts of a corpus, each of one document or more. What was not looked at counts as nothing in common.
struct Junction {
  Kinship between;
  Kinship within_one;
  Kinship within_other;
  std::uint32_t size_of_one = 1;
  std::uint32_t size_of_other = 1;

  float pairs() const { return static_cast<float>(size_of_one) * static_cast<float>(size_of_other); }
};

// That both parts tell one story, as the logarithm of odds: above 0 it is more probable than not. `between` is not
// empty. Of two regressions, the more of the second the briefer.
float log_odds(const Junction& junction);

}  // namespace backlot::copies
