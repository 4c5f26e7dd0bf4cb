// What the n-gram model takes for one word: numbers by their shape, and words it does not know.
//
//   class_of("2026")  -> year
//   class_of("2")     -> a word of its own: nullopt ("2" and "two" are what spinners swap)
//   class_of("10:30") -> clock
#pragma once

#include "backlot/unspin/ngram_layout.h"

#include <optional>
#include <string_view>

namespace backlot::unspin {

// The first words of every vocabulary; the first five are those of LanguageModel::Special.
enum WordClass : WordId {
  unknown_word = 0,
  sentence_begin,
  sentence_end,
  number,        // digits of no other class
  unknown_name,  // capitalised, and not known
  two_digits,
  three_digits,
  year,  // 1800 to 2099
  clock,
  ordinal,  // 21st
  decimal,  // 7.8, 10,000
  mixed,    // digits and letters: 9-tailed, s02e05
  address,  // of a page or of mail
};

// The class of a folded word (unicode::fold) by its shape; nothing where it is a word of its own.
std::optional<WordClass> class_of(std::string_view folded);

}  // namespace backlot::unspin
