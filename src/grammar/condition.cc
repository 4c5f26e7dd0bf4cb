#include "backlot/grammar/condition.h"

#include "backlot/grammar/usual_words.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr double share_of_a_tag = 0.08;
constexpr double share_of_a_class = 0.03;

std::shared_ptr<Condition> features(double share) {
  auto made = std::make_shared<Condition>();
  made->share = share;
  return made;
}

void merge(std::vector<std::string>& into, const std::vector<std::string>& from) {
  into.insert(into.end(), from.begin(), from.end());
}

void sort_distinct(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

double share_of_all(const std::vector<std::string>& words) {
  double sum = 0;
  for (const std::string& word : words) sum += share_of(word);
  return sum;
}

double share_of_parts(Condition::Kind kind, const std::vector<ConditionPtr>& parts) {
  double sum = 0;
  double least = 1;
  for (const ConditionPtr& part : parts) {
    sum += part->share;
    least = std::min(least, part->share);
  }
  if (kind == Condition::Kind::all) return least;
  return kind == Condition::Kind::negated ? 1 - sum : std::min(1.0, sum);
}

ConditionPtr combined(Condition::Kind kind, std::vector<ConditionPtr> parts) {
  if (parts.size() == 1 && kind != Condition::Kind::negated) return std::move(parts.front());
  auto made = features(share_of_parts(kind, parts));
  made->kind = kind;
  for (const ConditionPtr& part : parts) made->depth = std::max(made->depth, part->depth + 1);
  made->parts = std::move(parts);
  return made;
}

bool contains(const std::vector<std::string>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word, std::less<>{});
}

bool has_feature(const Condition& c, const Item& item) {
  return c.anything || (c.tags >> static_cast<unsigned>(item.tag) & 1U) != 0 || (c.classes & item.classes).any() ||
         contains(c.words, item.word) || contains(c.lemmas, item.lemma);
}

}  // namespace

ConditionPtr any_item() {
  auto made = features(1);
  made->anything = true;
  return made;
}

ConditionPtr word_is(std::string folded) {
  auto made = features(share_of(folded));
  made->words.push_back(std::move(folded));
  return made;
}

ConditionPtr lemma_is(std::string folded) {
  auto made = features(share_of(folded));
  made->lemmas.push_back(std::move(folded));
  return made;
}

ConditionPtr in_list(std::vector<std::string> folded_words, std::vector<std::string> folded_lemmas) {
  sort_distinct(folded_words);
  sort_distinct(folded_lemmas);
  auto made = features(std::min(1.0, share_of_all(folded_words) + share_of_all(folded_lemmas)));
  made->words = std::move(folded_words);
  made->lemmas = std::move(folded_lemmas);
  return made;
}

ConditionPtr word_or_lemma_is(const std::string& folded) {
  auto made = features(share_of(folded));
  made->words.push_back(folded);
  made->lemmas.push_back(folded);
  return made;
}

ConditionPtr tag_is(text::Tag tag) {
  auto made = features(share_of_a_tag);
  made->tags = 1U << static_cast<unsigned>(tag);
  return made;
}

ConditionPtr class_is(std::size_t number) {
  auto made = features(share_of_a_class);
  made->classes.set(number);
  return made;
}

ConditionPtr both(std::vector<ConditionPtr> parts) { return combined(Condition::Kind::all, std::move(parts)); }

ConditionPtr either(std::vector<ConditionPtr> parts) {
  auto merged = features(0);
  std::vector<ConditionPtr> others;
  bool has_features = false;
  for (ConditionPtr& part : parts) {
    if (part->kind != Condition::Kind::features) {
      others.push_back(std::move(part));
      continue;
    }
    has_features = true;
    merged->share = std::min(1.0, merged->share + part->share);
    merged->anything |= part->anything;
    merged->tags |= part->tags;
    merged->classes |= part->classes;
    merge(merged->words, part->words);
    merge(merged->lemmas, part->lemmas);
  }
  sort_distinct(merged->words);
  sort_distinct(merged->lemmas);
  if (has_features) others.insert(others.begin(), std::move(merged));
  return combined(Condition::Kind::either, std::move(others));
}

ConditionPtr one_of(std::vector<ConditionPtr> parts) { return combined(Condition::Kind::either, std::move(parts)); }

ConditionPtr negated(ConditionPtr part) {
  if (part->kind == Condition::Kind::negated) return part->parts.front();
  return combined(Condition::Kind::negated, {std::move(part)});
}

bool holds(const Condition& c, const Item& item) {
  const auto part_holds = [&](const ConditionPtr& part) { return holds(*part, item); };
  switch (c.kind) {
    case Condition::Kind::features: return has_feature(c, item);
    case Condition::Kind::all: return std::ranges::all_of(c.parts, part_holds);
    case Condition::Kind::either: return std::ranges::any_of(c.parts, part_holds);
    case Condition::Kind::negated: return !part_holds(c.parts.front());
  }
  return false;
}

}  // namespace backlot::grammar
