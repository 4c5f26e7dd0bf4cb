#include "backlot/grammar/words.h"

#include "backlot/text/clitics.h"
#include "backlot/text/tokenizer.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace backlot::grammar {
namespace {

// Phrases by their beginnings.
struct Branch {
  std::string word;
  bool ends_here = false;
  std::vector<Branch*> branches;  // in order of first appearance
  std::map<std::string, Branch*> by_word;
};

class Tree {
 public:
  void add(const std::vector<std::string>& phrase) {
    Branch* at = &root_;
    for (const std::string& word : phrase) at = child(*at, word);
    at->ends_here = true;
  }
  // What may follow: the longer phrases before the end.
  PatternPtr pattern() const { return choice(alternatives(root_)); }

 private:
  Branch* child(Branch& parent, const std::string& word) {
    Branch*& slot = parent.by_word[word];
    if (slot == nullptr) {
      slot = &branches_.emplace_back();
      slot->word = word;
      parent.branches.push_back(slot);
    }
    return slot;
  }
  static std::vector<PatternPtr> alternatives(const Branch& parent) {
    std::vector<PatternPtr> parts;
    for (const Branch* branch : parent.branches) parts.push_back(from(*branch));
    return parts;
  }
  static PatternPtr from(const Branch& branch) {
    PatternPtr first = item(word_or_lemma_is(branch.word));
    if (branch.branches.empty()) return first;
    PatternPtr rest = choice(alternatives(branch));
    if (branch.ends_here) rest = repeat(std::move(rest), 0, 1, false);
    return sequence({std::move(first), std::move(rest)});
  }

  Branch root_;
  std::deque<Branch> branches_;
};

// A word that neither folding nor the tokenizer changes.
bool is_plain_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         text::clitic_cut(text) == 0;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

std::string folded(std::string_view word) { return unicode::fold(word); }

std::vector<std::string> folded_words(std::string_view text) {
  if (is_plain_word(text)) return {std::string(text)};
  std::vector<text::Token> tokens;
  text::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::vector<std::string> words;
  for (const text::Token& token : tokens) words.push_back(folded(token.span().of(text)));
  return words;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::optional<std::string> not_one_word(std::string_view bare) {
  const std::vector<std::string> words = folded_words(bare);
  if (words.size() == 1) return std::nullopt;
  return "'" + std::string(bare) + "' is more than one word (" + joined(words) + "); write \"" + std::string(bare) +
         "\"";
}

void WordList::add_words(std::vector<std::string> words) {
  if (words.size() == 1)
    words_.push_back(std::move(words.front()));
  else
    phrases_.push_back(std::move(words));
}

void WordList::add(const WordList& other) {
  append(lemmas_, other.lemmas_);
  append(words_, other.words_);
  append(phrases_, other.phrases_);
}

PatternPtr WordList::pattern() const {
  std::vector<PatternPtr> parts;
  if (!phrases_.empty()) {
    Tree tree;
    for (const auto& phrase : phrases_) tree.add(phrase);
    parts.push_back(tree.pattern());
  }
  if (!words_.empty() || !lemmas_.empty()) parts.push_back(item(in_list(words_, lemmas_)));
  return choice(std::move(parts));
}

}  // namespace backlot::grammar
