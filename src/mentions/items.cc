#include "backlot/mentions/items.h"

#include "backlot/mentions/lexicon.h"
#include "backlot/mentions/speech_verbs.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

using grammar::ClassSet;
using grammar::Item;

constexpr std::array<std::string_view, class_count> class_names = {
    "person", "work",     "network",  "group",   "organization", "place", "role",        "pronoun",
    "date",   "weekdays", "clock",    "percent", "episode",      "count", "quotation",   "name",
    "cap",    "upper",    "number",   "start",   "female",       "male",  "pair",        "many",
    "speech", "portray",  "worknoun", "genre",   "jobnoun",      "kin",   "weekdayword", "monthword"};

void set(ClassSet& classes, Class c) { classes.set(static_cast<std::size_t>(c)); }

void set_gender(ClassSet& classes, Gender gender) {
  if (gender == Gender::female) set(classes, Class::female);
  if (gender == Gender::male) set(classes, Class::male);
}

bool is_name(Kind k) { return k <= Kind::place; }

void set_shape(ClassSet& classes, const text::Token& t) {
  if (t.is(text::capitalized)) set(classes, Class::cap);
  if (t.is(text::all_caps)) set(classes, Class::upper);
  if (t.is(text::number)) set(classes, Class::number);
  if (t.is(text::sentence_start)) set(classes, Class::start);
}

constexpr Traits traits_with_class =
    Trait::portray | Trait::work_noun | Trait::genre | Trait::crew_noun | Trait::kin | Trait::weekday | Trait::month;

Item word_item(const text::Text& text, const Mentions& mentions, std::uint32_t t) {
  const text::Token& token = text.tokens[t];
  Item item{t, t + 1, token.word, token.lemma, token.tag, mentions.word_classes[t], no_entity};
  set_shape(item.classes, token);
  return item;
}

void set_role(ClassSet& classes, const Role& role) {
  set_gender(classes, role.gender);
  if (role.count == 2) set(classes, Class::pair);
  if (role.count != 1) set(classes, Class::many);
}

void set_pronoun(ClassSet& classes, std::string_view word) {
  if (word.starts_with("she") || word.starts_with("her")) set(classes, Class::female);
  if (word.starts_with("he") && !word.starts_with("her")) set(classes, Class::male);
  if (word == "him" || word == "his" || word == "himself") set(classes, Class::male);
  if (word.starts_with("the")) set(classes, Class::many);
}

Item mention_item(const text::Text& text, const Mentions& mentions, std::uint32_t index, const text::Sentence& s) {
  const Mention& m = mentions.all[index];
  const std::uint32_t first = std::max(m.first, s.first);
  const std::uint32_t last = std::min(m.last, s.last);
  // A role goes by its noun: "the film's young director" is found as `director`.
  const bool single = last == first + 1 || m.kind == Kind::role;
  const text::Token& head = text.tokens[m.kind == Kind::role ? mentions.roles[m.value].noun : last - 1];
  Item item{first, last, single ? head.word : std::string_view{}, single ? head.lemma : std::string_view{}, head.tag,
            {},    index};
  if (is_name(m.kind)) item.tag = text::Tag::propn;
  item.classes.set(static_cast<std::size_t>(m.kind));
  if (is_name(m.kind)) set(item.classes, Class::name);
  set_shape(item.classes, text.tokens[first]);
  if (m.kind == Kind::person && m.entity != no_entity) set_gender(item.classes, mentions.entities[m.entity].gender);
  if (m.kind == Kind::role) set_role(item.classes, mentions.roles[m.value]);
  if (m.kind == Kind::pronoun) set_pronoun(item.classes, text.tokens[first].word);
  return item;
}

bool are_prepared(const text::Text& text, const Mentions& mentions) {
  return mentions.word_classes.size() == text.tokens.size() && mentions.reaching.size() == text.tokens.size();
}

}  // namespace

grammar::Classes item_classes() {
  grammar::Classes out;
  for (const std::string_view name : class_names) out.names.emplace_back(name);
  return out;
}

ClassSet classes_of_word(lexicon::Key key, const lexicon::Word& known) {
  ClassSet classes;
  const Traits traits = known.traits;
  if (is_speech_verb(key)) set(classes, Class::speech);
  if (!traits.any(traits_with_class)) return classes;
  if (traits.has(Trait::portray)) set(classes, Class::portray);
  if (traits.has(Trait::work_noun)) set(classes, Class::worknoun);
  if (traits.has(Trait::genre)) set(classes, Class::genre);
  if (traits.has(Trait::crew_noun)) set(classes, Class::jobnoun);
  if (traits.has(Trait::kin)) set(classes, Class::kin);
  if (traits.has(Trait::weekday)) set(classes, Class::weekdayword);
  if (traits.has(Trait::month)) set(classes, Class::monthword);
  return classes;
}

void find_reaching(std::size_t tokens, Mentions& mentions) {
  mentions.reaching.clear();
  std::uint32_t next = 0;
  for (std::size_t t = 0; t < tokens; ++t) {
    while (next < mentions.all.size() && mentions.all[next].last <= t) ++next;
    mentions.reaching.push_back(next);
  }
}

void prepare_items(const text::Text& text, Mentions& mentions) {
  mentions.word_classes.clear();
  for (const text::Token& token : text.tokens) {
    const lexicon::Key key(token.word);
    mentions.word_classes.push_back(classes_of_word(key, lexicon::find(key)));
  }
  find_reaching(text.tokens.size(), mentions);
}

void append_items(const text::Text& text, const text::Sentence& sentence, const Mentions& mentions,
                  std::vector<Item>& out, ItemOptions options) {
  if (!are_prepared(text, mentions)) {
    Mentions prepared = mentions;
    prepare_items(text, prepared);
    return append_items(text, sentence, prepared, out, options);
  }
  const auto& all = mentions.all;
  const auto wanted = [&](const Mention& m) {
    return !(options.open_quotations && m.kind == Kind::quotation) && !(options.open_roles && m.kind == Kind::role);
  };
  std::size_t next = sentence.first < sentence.last ? mentions.reaching[sentence.first] : all.size();
  std::uint32_t t = sentence.first;
  // A quotation may have begun in an earlier sentence.
  for (; next < all.size() && all[next].first < sentence.first; ++next) {
    if (all[next].last > t && wanted(all[next])) {
      out.push_back(mention_item(text, mentions, static_cast<std::uint32_t>(next), sentence));
      t = std::min(all[next].last, sentence.last);
    }
  }
  while (t < sentence.last) {
    while (next < all.size() && (all[next].first < t || (all[next].first == t && !wanted(all[next])))) ++next;
    if (next < all.size() && all[next].first == t) {
      out.push_back(mention_item(text, mentions, static_cast<std::uint32_t>(next), sentence));
      t = out.back().last;
    } else {
      out.push_back(word_item(text, mentions, t));
      ++t;
    }
  }
}

}  // namespace backlot::mentions
