// The features of the tagger, for the program that trains it and the one that tags.
//
// A feature is a 64-bit key. Those of `fixed_features` depend on the words alone, those of `moving_features` also on
// the tags of the two words before. Both call `put(key)` for each. A change here needs a new `model_version`; a model
// trained with other features is refused (`feature_fingerprint`).
#pragma once

#include "backlot/text/clues.h"
#include "backlot/text/hash.h"

#include <cstdint>

namespace backlot::text {

// Scores are kept for 16 lanes: PUNCT and X share one, since one has no letters and the other has.
inline int lane_of(Tag tag) { return tag == Tag::x ? static_cast<int>(Tag::punct) : static_cast<int>(tag); }
inline Tag tag_of_lane(int lane, bool letters_or_digits) {
  const auto tag = static_cast<Tag>(lane);
  return tag == Tag::punct && letters_or_digits ? Tag::x : tag;
}
inline constexpr int edge_lane = 31;  // before the first word

namespace detail {
inline std::uint64_t suffix(const Clue& c, unsigned length) { return c.tail >> (64U - 8U * length); }
inline std::uint64_t prefix(const Clue& c, unsigned length) { return c.head & ((1ULL << (8U * length)) - 1U); }
}  // namespace detail

// `w` is the clue of the token, inside a row with clue_margin clues on either side. Each of these was taken out once to
// see what it is worth; those that the treebank's dev part did not miss are not here. A word that the lexicon has needs
// no features of its letters.
template <class Put>
inline void fixed_features(const Clue* w, Put&& put) {
  using detail::prefix;
  using detail::suffix;
  const Clue& before = w[-1];
  const Clue& after = w[1];
  put(feature_key(1, 0));
  put(feature_key(2, w->word, w->capital));
  put(feature_key(3, before.word));
  put(feature_key(4, after.word));
  put(feature_key(5, w[-2].word));
  put(feature_key(6, w[2].word));
  put(feature_key(7, before.word, w->word));
  put(feature_key(8, w->word, after.word));
  put(feature_key(9, before.word, w->tags));
  put(feature_key(10, w->tags, after.tags, w[2].tags));
  put(feature_key(11, after.tags, w[2].tags));
  put(feature_key(12, w->tags));
  put(feature_key(13, w->kinds, w->shape));
  put(feature_key(14, after.kinds));
  put(feature_key(15, suffix(*w, 2), w->shape));
  put(feature_key(16, suffix(*w, 3), after.tags));
  if (!after.has_class()) put(feature_key(17, suffix(after, 3)));
  if (!before.has_class()) put(feature_key(18, suffix(before, 3)));
  if (w->has_class()) return;
  for (unsigned n = 2; n <= 5 && n < w->length; ++n) put(feature_key(20 + n, suffix(*w, n)));
  for (unsigned n = 1; n <= 4 && n < w->length; ++n) put(feature_key(30 + n, prefix(*w, n)));
}

// `last` and `last_but_one` are the lanes of the tokens before.
template <class Put>
inline void moving_features(const Clue* w, int last, int last_but_one, Put&& put) {
  const auto one = static_cast<std::uint64_t>(last);
  const auto two = static_cast<std::uint64_t>(last_but_one);
  put(feature_key(40, one, two));
  put(feature_key(41, one, w->word));
  put(feature_key(42, one, w[1].tags));
  put(feature_key(43, one, w->tags, w[1].tags));
  put(feature_key(44, one, w->kinds));
}

inline constexpr std::size_t most_features = 40;  // of one token

// A hash of the features of a fixed sentence: differs where the features, the hashes or the shapes differ.
std::uint64_t feature_fingerprint();

}  // namespace backlot::text
