#include "backlot/grammar/condition_table.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

void append_words(std::string& key, char mark, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    key.push_back(mark);
    key += word;
    key.push_back('\0');
  }
}

// Equal for equal conditions only.
void append_key(const Condition& c, std::string& key) {
  key.push_back("fae!"[static_cast<int>(c.kind)]);
  if (c.anything) key.push_back('_');
  if (c.tags != 0) key += "t" + std::to_string(c.tags);
  if (c.classes.any()) key += "c" + std::to_string(c.classes.to_ullong());
  append_words(key, 'w', c.words);
  append_words(key, 'l', c.lemmas);
  for (const ConditionPtr& part : c.parts) append_key(*part, key);
  key.push_back(';');
}

void mark(std::vector<bool>& flags, std::uint32_t at) {
  if (flags.size() <= at) flags.resize(at + std::size_t{1});
  flags[at] = true;
}

bool is_marked(const std::vector<bool>& flags, std::uint32_t at) { return at < flags.size() && flags[at]; }

void set_bit(std::span<std::uint64_t> bits, std::uint32_t number, bool value) {
  const std::uint64_t bit = std::uint64_t{1} << (number % 64);
  bits[number / 64] = value ? bits[number / 64] | bit : bits[number / 64] & ~bit;
}

}  // namespace

std::uint32_t ConditionTable::add(const ConditionPtr& condition) {
  if (const auto found = by_address_.find(condition.get()); found != by_address_.end()) return found->second;
  std::string key;
  append_key(*condition, key);
  const auto [entry, is_new] = by_content_.emplace(std::move(key), static_cast<std::uint32_t>(size()));
  if (is_new) roots_.push_back(add_node(*condition));
  by_address_.emplace(condition.get(), entry->second);
  kept_.push_back(condition);
  return entry->second;
}

ConditionTable::Range ConditionTable::add_words(const std::vector<std::string>& words, std::vector<bool>& used) {
  const auto begin = static_cast<std::uint32_t>(numbers_.size());
  for (const std::string& word : words) {
    numbers_.push_back(vocabulary_.add(word));
    mark(used, numbers_.back());
  }
  std::sort(numbers_.begin() + begin, numbers_.end());
  return {begin, static_cast<std::uint32_t>(numbers_.size())};
}

std::uint32_t ConditionTable::add_node(const Condition& condition) {
  std::vector<std::uint32_t> parts;
  for (const ConditionPtr& part : condition.parts) parts.push_back(add_node(*part));
  Node node;
  node.kind = condition.kind;
  node.anything = condition.anything;
  node.tags = condition.tags;
  node.classes = condition.classes.to_ullong();
  node.words = add_words(condition.words, used_as_word_);
  node.lemmas = add_words(condition.lemmas, used_as_lemma_);
  node.parts.begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.insert(numbers_.end(), parts.begin(), parts.end());
  node.parts.end = static_cast<std::uint32_t>(numbers_.size());
  classes_ |= node.classes;
  nodes_.push_back(node);
  return static_cast<std::uint32_t>(nodes_.size() - 1);
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
  }
  for (const auto& numbers : naming) {
    naming_begin_.push_back(static_cast<std::uint32_t>(naming_.size()));
    naming_.insert(naming_.end(), numbers.begin(), numbers.end());
  }
  naming_begin_.push_back(static_cast<std::uint32_t>(naming_.size()));
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

Traits ConditionTable::traits(const Item& item) const {
  Traits traits;
  const std::uint32_t word = vocabulary_.find(item.word);
  const bool same = item.word.data() == item.lemma.data() && item.word.size() == item.lemma.size();
  const std::uint32_t lemma = same ? word : vocabulary_.find(item.lemma);
  if (is_marked(used_as_word_, word)) traits.word = word;
  if (is_marked(used_as_lemma_, lemma)) traits.lemma = lemma;
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
      return node.anything || (node.tags >> t.tag & 1U) != 0 || (node.classes & t.classes) != 0 || lists(node.words, t.word) ||
             lists(node.lemmas, t.lemma);
    case Condition::Kind::all: return std::ranges::all_of(parts, part_holds);
    case Condition::Kind::either: return std::ranges::any_of(parts, part_holds);
    case Condition::Kind::negated: return !part_holds(parts.front());
  }
  return false;
}

void ConditionTable::fill_base(const Traits& traits, std::span<std::uint64_t> bits) const {
  const Traits base{0, 0, traits.tag, traits.classes};
  for (std::uint32_t number = 0; number < size(); ++number) set_bit(bits, number, holds(number, base));
}

void ConditionTable::refine_for(std::uint32_t word, const Traits& traits, std::span<std::uint64_t> bits) const {
  for (std::uint32_t i = naming_begin_[word]; i < naming_begin_[word + 1]; ++i) set_bit(bits, naming_[i], holds(naming_[i], traits));
}

void ConditionTable::refine(const Traits& traits, std::span<std::uint64_t> bits) const {
  if (traits.word != 0) refine_for(traits.word, traits, bits);
  if (traits.lemma != 0 && traits.lemma != traits.word) refine_for(traits.lemma, traits, bits);
}

}  // namespace backlot::grammar
