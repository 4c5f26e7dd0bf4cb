// Sentences for tests, written as rows of words: "Tak_Ye_Rin/PROPN<person> plays:play/VERB the/DET piano/NOUN".
#pragma once

#include "backlot/grammar/grammar.h"

#include <deque>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::grammar::testing {

// word[:lemma][/TAG][<class>]…; the lemma is the word where none is given, the tag X. A word of one mark is itself.
class Sentence {
 public:
  Sentence(std::string_view written, const Classes& classes) {
    std::istringstream words{std::string(written)};
    for (std::string word; words >> word;) add(word, classes);
  }
  Sentence(const Sentence&) = delete;  // items view strings held here
  Sentence& operator=(const Sentence&) = delete;

  operator std::span<const Item>() const { return items_; }  // NOLINT(google-explicit-constructor)

 private:
  void add(std::string word, const Classes& classes) {
    Item item;
    item.first = static_cast<std::uint32_t>(items_.size());
    item.last = item.first + 1;
    for (std::size_t at; word.size() > 1 && word.back() == '>' && (at = word.rfind('<')) != std::string::npos;
         word.resize(at))
      item.classes.set(static_cast<std::size_t>(classes.find(word.substr(at + 1, word.size() - at - 2))));
    if (const std::size_t slash = word.find('/', 1); slash != std::string::npos) {
      item.tag = text::parse_tag(word.substr(slash + 1)).value();
      word.resize(slash);
    }
    const std::size_t colon = word.find(':', 1);
    item.lemma = strings_.emplace_back(colon == std::string::npos ? word : word.substr(colon + 1));
    item.word = strings_.emplace_back(word.substr(0, colon));
    items_.push_back(item);
  }

  std::vector<Item> items_;
  std::deque<std::string> strings_;
};

}  // namespace backlot::grammar::testing
