// A sentence as the rules see it: names and times as one item each, the rest word by word.
//
//   grammar::Classes classes = mentions::item_classes();                    // the same for all rules
//   mentions::append_items(text, sentence, mentions, items);
//
// The outermost mention wins: "an SBS official" is one item of class <role>, with word and lemma of its noun. The marks
// of a title or a quotation belong to its item; a possessive 's is an item of its own. A quotation that goes on into
// other sentences is clipped to this one; with `open_quotations` it is no item, and the words in it stand by
// themselves. What the classes mean is said in docs/rules.md.
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/item.h"
#include "backlot/mentions/lexicon.h"
#include "backlot/mentions/mentions.h"
#include "backlot/text/text.h"

#include <vector>

namespace backlot::mentions {

// The numbering of Item::classes: the kinds in their order, then the properties of Class.
grammar::Classes item_classes();

enum class Class : std::uint8_t {
  name = kind_count,  // a person, work, network, group, organization or place
  cap,                // starts with a capital
  upper,              // all in capitals
  number,             // digits, or a number word
  start,              // first word of its sentence or quotation
  female,
  male,  // of persons, roles and pronouns, where it is known
  pair,
  many,     // of roles: two ("the pair"), more or an open number ("the actors"); "they" is many
  speech,   // a verb that introduces speech: "says", "recalled"
  portray,  // "plays", "performs", "stars"
  worknoun,
  genre,  // "drama", "series"; "romantic"
  jobnoun,
  kin,  // "director", "writers"; "mother", "husband"
  weekdayword,
  monthword,
};
inline constexpr int class_count = static_cast<int>(Class::monthword) + 1;
static_assert(class_count <= static_cast<int>(grammar::max_classes));

struct ItemOptions {
  bool open_quotations = false;
  bool open_roles = false;  // roles word by word: "an SBS official" is an · SBS · official
};

// The classes of an item that is one word, as far as they do not depend on how it is written; `known` is what the
// lexicon has under `key`.
grammar::ClassSet classes_of_word(lexicon::Key key, const lexicon::Word& known);

// Fills Mentions::reaching for a text of so many tokens; to be called when `all` is complete. As a Finder does, which
// fills Mentions::word_classes with what the function above gives.
void find_reaching(std::size_t tokens, Mentions& mentions);

// Fills both for mentions that no Finder made (those of examples and tests). append_items() does without, by doing it
// for each sentence anew.
void prepare_items(const text::Text& text, Mentions& mentions);

// Appends the items of one sentence; Item::value is the index of the mention in Mentions::all, or no_entity.
void append_items(const text::Text& text, const text::Sentence& sentence, const Mentions& mentions,
                  std::vector<grammar::Item>& out, ItemOptions options = {});

}  // namespace backlot::mentions
