// What a stretch of words may have been before it was spun.
#pragma once

#include "backlot/unspin/language_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::unspin {

// The source of evidence that proposes a candidate.
enum class Origin : std::uint8_t {
  measured,    // in the table of substitutions
  inflected,   // another form of a measured pair of words
  syllable,    // a syllable of a Korean name that is an English word too
  numeral,     // a digit for a number word, or a word for a digit
  expression,  // a fixed expression, word by word
  synonym,     // a synonym that the neighbours expect
};

// Where a candidate may stand.
enum class Use : std::uint8_t {
  anywhere,
  name_piece,  // in a Korean name only: Sun, Young, Won
  title_word,  // the same word where it is none, in a title: "A Hole in the Sun"
  given_name,  // before another capital: "Joy Tettey"
  whole_name,  // where there are capitals only: a title or the name of a group
};

struct Candidate;

// A part of an expression: tokens [offset, offset + length) behind its first one.
struct ExpressionPart {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  const Candidate* candidate = nullptr;
};

struct Candidate {
  std::string restored;                    // small letters but in names: "film", "in the", "Seo"
  std::vector<std::string> pieces{};       // its words, folded
  std::vector<LanguageModel::Word> words;  // the same to the model
  float channel = 0;                       // log P(a spinner writes this form | restored)
  std::uint32_t count = 0;                 // how often it was seen; 0 where it was not
  std::uint32_t related = 0;               // … in other forms of the two words
  Origin origin = Origin::measured;
  Use use = Use::anywhere;
  std::vector<ExpressionPart> parts{};  // of an expression: what is put back in it; it is reported by its parts
};

}  // namespace backlot::unspin
