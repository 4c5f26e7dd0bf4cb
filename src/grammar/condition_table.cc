#include "backlot/grammar/condition_table.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

template <class T>
void append_bytes(std::string& to, const T& value) {
  to.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

void set_bit(std::span<std::uint64_t> bits, std::uint32_t number, bool value) {
  const std::uint64_t bit = std::uint64_t{1} << (number % 64);
  bits[number / 64] = value ? bits[number / 64] | bit : bits[number / 64] & ~bit;
}

}  // namespace

std::uint32_t ConditionTable::add(const ConditionPtr& condition) {
  if (const auto known = by_condition_.find(condition.get()); known != by_condition_.end()) return known->second;
  kept_.push_back(condition);
  const std::uint32_t node = node_of(*condition);
  if (root_of_node_[node] == none) {
    root_of_node_[node] = static_cast<std::uint32_t>(size());
    roots_.push_back(node);
  }
  return by_condition_[condition.get()] = root_of_node_[node];
}

ConditionTable::Range ConditionTable::add_words(const std::vector<std::string>& words, Use use) {
  const auto begin = static_cast<std::uint32_t>(numbers_.size());
  for (const std::string& word : words) {
    numbers_.push_back(vocabulary_.add(word));
    uses_.resize(vocabulary_.size());
    uses_[numbers_.back()] |= use;
  }
  std::sort(numbers_.begin() + begin, numbers_.end());
  return {begin, static_cast<std::uint32_t>(numbers_.size())};
}

// The node of a condition; a new one where no equal condition has one.
std::uint32_t ConditionTable::node_of(const Condition& condition) {
  if (const auto found = by_address_.find(&condition); found != by_address_.end()) return found->second;
  const std::size_t numbers = numbers_.size();
  const Node node = make_node(condition);
  const auto [entry, is_new] = by_content_.emplace(content_of(node), static_cast<std::uint32_t>(nodes_.size()));
  if (is_new) {
    nodes_.push_back(node);
    root_of_node_.push_back(none);
  } else {
    numbers_.resize(numbers);
  }
  by_address_.emplace(&condition, entry->second);
  return entry->second;
}

ConditionTable::Node ConditionTable::make_node(const Condition& condition) {
  std::vector<std::uint32_t> parts;
  for (const ConditionPtr& part : condition.parts) parts.push_back(node_of(*part));
  Node node;
  node.kind = condition.kind;
  node.anything = condition.anything;
  node.tags = condition.tags;
  node.classes = condition.classes.to_ullong();
  node.words = add_words(condition.words, as_word);
  node.lemmas = add_words(condition.lemmas, as_lemma);
  node.parts.begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.insert(numbers_.end(), parts.begin(), parts.end());
  node.parts.end = static_cast<std::uint32_t>(numbers_.size());
  classes_ |= node.classes;
  return node;
}

// Equal for equal nodes only.
std::string ConditionTable::content_of(const Node& node) const {
  std::string content;
  append_bytes(content, node.kind);
  append_bytes(content, node.anything);
  append_bytes(content, node.tags);
  append_bytes(content, node.classes);
  append_bytes(content, node.words.end - node.words.begin);
  append_bytes(content, node.lemmas.end - node.lemmas.begin);
  for (std::uint32_t i = node.words.begin; i < node.parts.end; ++i) append_bytes(content, numbers_[i]);
  return content;
}

void ConditionTable::freeze() {
  std::vector<std::vector<std::uint32_t>> naming(vocabulary_.size());
  std::vector<std::uint32_t> words;
  for (std::uint32_t number = 0; number < size(); ++number) {
    words.clear();
    collect_words(roots_[number], words);
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    for (const std::uint32_t word : words) naming[word].push_back(number);
    if (may_hold_wordless(roots_[number])) wordless_.push_back(number);
  }
  for (const auto& numbers : naming) {
    naming_begin_.push_back(static_cast<std::uint32_t>(naming_.size()));
    naming_.insert(naming_.end(), numbers.begin(), numbers.end());
  }
  naming_begin_.push_back(static_cast<std::uint32_t>(naming_.size()));
  by_condition_.clear();
  by_address_.clear();
  by_content_.clear();
  kept_.clear();
}

void ConditionTable::collect_words(std::uint32_t at, std::vector<std::uint32_t>& words) const {
  const Node& node = nodes_[at];
  words.insert(words.end(), numbers_.begin() + node.words.begin, numbers_.begin() + node.words.end);
  words.insert(words.end(), numbers_.begin() + node.lemmas.begin, numbers_.begin() + node.lemmas.end);
  for (std::uint32_t part = node.parts.begin; part < node.parts.end; ++part) collect_words(numbers_[part], words);
}

ConditionTable::Words ConditionTable::words(const Item& item) const {
  Words keys;
  keys.word = Vocabulary::key_of(item.word);
  vocabulary_.fetch(keys.word);
  const bool same = item.word.data() == item.lemma.data() && item.word.size() == item.lemma.size();
  keys.lemma = same ? keys.word : Vocabulary::key_of(item.lemma);
  if (!same) vocabulary_.fetch(keys.lemma);
  return keys;
}

Traits ConditionTable::traits(const Item& item, Words words) const {
  Traits traits;
  const std::uint32_t word = vocabulary_.find(words.word);
  const std::uint32_t lemma = words.lemma == words.word ? word : vocabulary_.find(words.lemma);
  if (is_used(word, as_word)) traits.word = word;
  if (is_used(lemma, as_lemma)) traits.lemma = lemma;
  traits.tag = static_cast<std::uint32_t>(item.tag);
  traits.classes = item.classes.to_ullong() & classes_;
  return traits;
}

bool ConditionTable::lists(Range range, std::uint32_t number) const {
  return number != 0 && std::binary_search(numbers_.begin() + range.begin, numbers_.begin() + range.end, number);
}

bool ConditionTable::node_holds(std::uint32_t at, const Traits& t) const {
  const Node& node = nodes_[at];
  const std::span parts(numbers_.data() + node.parts.begin, numbers_.data() + node.parts.end);
  const auto part_holds = [&](std::uint32_t part) { return node_holds(part, t); };
  switch (node.kind) {
    case Condition::Kind::features:
      return node.anything || (node.tags >> t.tag & 1U) != 0 || (node.classes & t.classes) != 0 ||
             lists(node.words, t.word) || lists(node.lemmas, t.lemma);
    case Condition::Kind::all: return std::ranges::all_of(parts, part_holds);
    case Condition::Kind::either: return std::ranges::any_of(parts, part_holds);
    case Condition::Kind::negated: return !part_holds(parts.front());
  }
  return false;
}

// False for the many conditions that list words only.
bool ConditionTable::may_hold_wordless(std::uint32_t at) const {
  const Node& node = nodes_[at];
  const std::span parts(numbers_.data() + node.parts.begin, numbers_.data() + node.parts.end);
  const auto part_may_hold = [&](std::uint32_t part) { return may_hold_wordless(part); };
  switch (node.kind) {
    case Condition::Kind::features: return node.anything || node.tags != 0 || node.classes != 0;
    case Condition::Kind::all: return std::ranges::all_of(parts, part_may_hold);
    case Condition::Kind::either: return std::ranges::any_of(parts, part_may_hold);
    case Condition::Kind::negated: return true;
  }
  return true;
}

void ConditionTable::fill_base(const Traits& traits, std::span<std::uint64_t> bits) const {
  const Traits base{0, 0, traits.tag, traits.classes};
  std::ranges::fill(bits, 0);
  for (const std::uint32_t number : wordless_) set_bit(bits, number, holds(number, base));
}

void ConditionTable::refine_for(std::uint32_t word, const Traits& traits, std::span<std::uint64_t> bits) const {
  for (std::uint32_t i = naming_begin_[word]; i < naming_begin_[word + 1]; ++i)
    set_bit(bits, naming_[i], holds(naming_[i], traits));
}

void ConditionTable::refine(const Traits& traits, std::span<std::uint64_t> bits) const {
  if (traits.word != 0) refine_for(traits.word, traits, bits);
  if (traits.lemma != 0 && traits.lemma != traits.word) refine_for(traits.lemma, traits, bits);
}

}  // namespace backlot::grammar
