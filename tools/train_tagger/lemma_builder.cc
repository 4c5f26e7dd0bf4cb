#include "train_tagger/lemma_builder.h"

#include "backlot/unicode/utf8.h"
#include "train_tagger/table.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace backlot::train {
namespace {

using text::LemmaSlot;
using text::LexiconSlot;
using text::Tag;

using Key = std::pair<std::string, Tag>;  // folded word
using Exceptions = std::map<Key, std::string>;

constexpr auto inflected = std::to_array<Tag>({Tag::noun, Tag::verb, Tag::aux, Tag::adj, Tag::adv, Tag::propn});

// The lemma that most occurrences have.
std::map<Key, std::string> usual_lemmas(const std::vector<treebank::Sentence>& sentences) {
  std::map<Key, std::map<std::string, int>> seen;
  for (const treebank::Sentence& s : sentences) {
    for (const treebank::Word& w : s) {
      if (w.lemma != "_" || w.form == "_") ++seen[{unicode::fold(w.form), w.tag}][unicode::fold(w.lemma)];
    }
  }
  std::map<Key, std::string> usual;
  for (const auto& [key, lemmas] : seen) {
    usual[key] = std::ranges::max_element(lemmas, {}, &std::pair<const std::string, int>::second)->first;
  }
  return usual;
}

Exceptions find_exceptions(const std::map<Key, std::string>& usual, const WordNet& wordnet,
                           const text::Lemmatizer& rules) {
  Exceptions exceptions;
  text::Arena arena;
  const auto add = [&](const Key& key, const std::string& lemma) {
    arena.clear();
    if (rules.by_rule(key.first, key.second, arena) == lemma) {
      exceptions.erase(key);
    } else {
      exceptions[key] = lemma;
    }
  };
  for (const IrregularForm& form : wordnet.irregular) add({form.form, form.tag}, form.lemma);
  for (const auto& [key, lemma] : usual) add(key, lemma);  // what the treebank has goes before
  return exceptions;
}

bool changes_by_rule(const std::string& word, const text::Lemmatizer& rules) {
  text::Arena arena;
  return std::ranges::any_of(inflected, [&](Tag tag) { return rules.by_rule(word, tag, arena) != word; });
}

void set_flags(std::vector<LexiconSlot>& words, const std::map<Key, std::string>& usual, const Exceptions& exceptions,
               const text::Lemmatizer& rules) {
  std::set<std::string> with_exceptions;
  for (const auto& [key, lemma] : exceptions) with_exceptions.insert(key.first);
  std::set<std::string> all;
  for (const auto& [key, lemma] : usual) all.insert(key.first);
  for (const std::string& word : all) {
    const std::uint64_t hash = text::hash_word(word);
    const LexiconSlot* const found = text::Lexicon(words, {}).find(hash);
    if (found == nullptr) continue;
    LexiconSlot& slot = words[static_cast<std::size_t>(found - words.data())];
    if (with_exceptions.contains(word)) {
      slot.flags |= text::has_lemma_exceptions;
    } else if (!changes_by_rule(word, rules)) {
      slot.flags |= text::keeps_its_form;
    }
  }
}

}  // namespace

LemmaTables build_lemmas(const std::vector<treebank::Sentence>& sentences, const WordNet& wordnet,
                         const std::vector<text::KindSlot>& bases, std::vector<LexiconSlot>& words) {
  const text::Lemmatizer rules(text::Lexicon({}, bases), {}, {});
  const auto usual = usual_lemmas(sentences);
  const Exceptions exceptions = find_exceptions(usual, wordnet, rules);
  set_flags(words, usual, exceptions, rules);
  LemmaTables tables;
  std::map<std::string, std::uint32_t> places;
  Table<LemmaSlot> table(exceptions.size(), 0.7);
  for (const auto& [key, lemma] : exceptions) {
    if (lemma.size() > 255) continue;
    const auto [place, added] = places.emplace(lemma, static_cast<std::uint32_t>(tables.pool.size()));
    if (added) tables.pool += lemma;
    const std::uint64_t hash = text::lemma_key(text::hash_word(key.first), key.second);
    const LemmaSlot slot{text::check32(hash), place->second << 8U | static_cast<std::uint32_t>(lemma.size())};
    table.insert(hash, slot, [](const LemmaSlot& s) { return s.check == 0; });
  }
  tables.exceptions = table.slots();
  return tables;
}

}  // namespace backlot::train
