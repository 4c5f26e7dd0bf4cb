// What a pattern asks of one item, as a value: `play`, `"plays"`, VERB, <person>, {list}, [VERB !play].
//
// A Condition is immutable and shared: every use of a list or macro points to the same one.
#pragma once

#include "backlot/grammar/item.h"

#include <memory>
#include <string>
#include <vector>

namespace backlot::grammar {

struct Condition;
using ConditionPtr = std::shared_ptr<const Condition>;

struct Condition {
  enum class Kind : std::uint8_t {
    features,  // any of the features below holds
    all,       // every part holds
    either,    // one of the parts holds
    negated,   // the only part does not hold
  };
  Kind kind = Kind::features;
  bool anything = false;            // `_`
  std::vector<std::string> words;   // folded, sorted, distinct
  std::vector<std::string> lemmas;  // folded, sorted, distinct
  std::uint32_t tags = 0;           // bit 1 << Tag
  ClassSet classes;
  std::vector<ConditionPtr> parts;  // at least one for `all` and `either`, one for `negated`

  // Derived when it is made.
  std::uint32_t depth = 1;
  double share = 0;  // of all items for which it holds, as a guess; good only for comparing
};

ConditionPtr any_item();
ConditionPtr word_is(std::string folded);
ConditionPtr lemma_is(std::string folded);
ConditionPtr in_list(std::vector<std::string> folded_words, std::vector<std::string> folded_lemmas);
ConditionPtr word_or_lemma_is(const std::string& folded);
ConditionPtr tag_is(text::Tag tag);
ConditionPtr class_is(std::size_t number);
ConditionPtr both(std::vector<ConditionPtr> parts);
// Plain features are merged into one condition, which costs the same however many words it lists.
ConditionPtr either(std::vector<ConditionPtr> parts);
// The same without merging, for conditions that are made from many others.
ConditionPtr one_of(std::vector<ConditionPtr> parts);
ConditionPtr negated(ConditionPtr part);

// Whether it holds of the item, decided by looking at the words themselves.
bool holds(const Condition& condition, const Item& item);

}  // namespace backlot::grammar
