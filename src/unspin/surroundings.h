// Where the tokens of a document stand: in personal names, in titles, in running text.
#pragma once

#include "backlot/text/text.h"
#include "backlot/unspin/inventory.h"
#include "backlot/unspin/phrase_key.h"
#include "backlot/unspin/syllables.h"

#include <cstdint>
#include <vector>

namespace backlot::unspin {

// A stretch of tokens [first, last) that belongs together.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

enum class Place : std::uint8_t {
  plain,    // running text, written small or at the start of a sentence
  capital,  // a capital inside a sentence: a name of something
  korean,   // a capital beside a syllable of a Korean name
  title,    // between quotation marks that hold a title
  heading,  // in a headline, where capitals say nothing
};

// What is known of the tokens of one document before anything is restored. Its memory is used again.
class Surroundings {
 public:
  // Places, and titles between quotation marks.
  void read(const text::Text& text, const Syllables& syllables, const Inventory& inventory);
  // The token belongs to a Korean name.
  void set_name(std::uint32_t token) {
    if (places_[token] != Place::title) places_[token] = Place::korean;
  }
  // Titles without quotation marks, once the names are known.
  void read_bare_titles(const text::Text& text);

  Place place(std::uint32_t token) const { return places_[token]; }
  // Whether the token is itself a syllable, or several, of a Korean name here.
  bool is_syllable(std::uint32_t token) const { return syllable_[token]; }
  PhraseKey key(std::uint32_t token) const { return keys_[token]; }
  // Titles between quotation marks, and runs of capitals behind a channel or a word for works, by first token.
  const std::vector<Stretch>& titles() const { return titles_; }
  // Index into titles() of the one that holds the token, or -1.
  std::int32_t title_of(std::uint32_t token) const { return title_of_[token]; }

 private:
  void read_places(const text::Text& text);
  void find_forms(const text::Text& text, const Inventory& inventory);
  void find_quoted_titles(const text::Text& text);
  void find_names(const text::Text& text, const Syllables& syllables);
  bool begins_bare_title(const text::Text& text, std::uint32_t token) const;
  void find_more_mentions(const text::Text& text);
  void number_titles();
  bool is_title(const text::Text& text, Stretch stretch) const;
  std::uint32_t bare_title_end(const text::Text& text, std::uint32_t first) const;

  std::vector<Place> places_;
  std::vector<bool> syllable_;
  std::vector<std::uint32_t> form_end_;  // of the longest form of several words that begins at a token; else 0
  std::vector<PhraseKey> keys_;
  std::vector<Stretch> titles_;
  std::vector<std::int32_t> title_of_;
};

// Whether a token may be a piece of a name: Latin letters with a capital first.
bool is_capital(const text::Token& token);

}  // namespace backlot::unspin
