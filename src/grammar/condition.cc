#include "backlot/grammar/condition.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

std::shared_ptr<Condition> features() { return std::make_shared<Condition>(); }

void merge(std::vector<std::string>& into, const std::vector<std::string>& from) {
  into.insert(into.end(), from.begin(), from.end());
}

void sort_distinct(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

ConditionPtr combined(Condition::Kind kind, std::vector<ConditionPtr> parts) {
  if (parts.size() == 1 && kind != Condition::Kind::negated) return std::move(parts.front());
  auto made = features();
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
  auto made = features();
  made->anything = true;
  return made;
}

ConditionPtr word_is(std::string folded) {
  auto made = features();
  made->words.push_back(std::move(folded));
  return made;
}

ConditionPtr lemma_is(std::string folded) {
  auto made = features();
  made->lemmas.push_back(std::move(folded));
  return made;
}

ConditionPtr word_or_lemma_is(const std::string& folded) {
  auto made = features();
  made->words.push_back(folded);
  made->lemmas.push_back(folded);
  return made;
}

ConditionPtr tag_is(text::Tag tag) {
  auto made = features();
  made->tags = 1U << static_cast<unsigned>(tag);
  return made;
}

ConditionPtr class_is(std::size_t number) {
  auto made = features();
  made->classes.set(number);
  return made;
}

ConditionPtr both(std::vector<ConditionPtr> parts) { return combined(Condition::Kind::all, std::move(parts)); }

ConditionPtr either(std::vector<ConditionPtr> parts) {
  auto merged = features();
  std::vector<ConditionPtr> others;
  bool has_features = false;
  for (ConditionPtr& part : parts) {
    if (part->kind != Condition::Kind::features) {
      others.push_back(std::move(part));
      continue;
    }
    has_features = true;
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
