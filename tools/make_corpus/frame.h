// A sentence with slots, filled anew each time.
//
//   const Frame frame("{P1} waits for the bus in {L}.", words);
//   frame.fill(filler, words, random, out);                      // appended: "Rohan Veltane waits for the coach in …"
//
// Slots stand in braces; the filler says what stands for "P1". {noun}, {nouns}, {adj}, {verb} and {num} are drawn, and
// so is each '#', a digit. Where `varied`, the other words of the frame are drawn anew as well, every second of those
// that the vocabulary knows, so that two articles do not tell the same in the same words.
#pragma once

#include "make_corpus/vocabulary.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::made {

// Appends what stands for a slot.
using Filler = std::function<void(std::string_view slot, std::string& out)>;

class Frame {
 public:
  Frame(std::string_view text, const Vocabulary& words, bool varied = false);

  void fill(const Filler& filler, const Vocabulary& words, Random& random, std::string& out) const;

 private:
  enum class Kind : std::uint8_t { literal, slot, drawn, number, digits, varied };
  struct Piece {
    Kind kind = Kind::literal;
    std::string text;
    WordClass word_class = WordClass::noun;
    Form form = Form::base;
  };

  void read_literal(std::string_view text, const Vocabulary& words, bool varied);
  void add_literal(std::string_view text);

  std::vector<Piece> pieces_;
};

// The lines of a file that are neither empty nor begin with "# ".
std::vector<std::string_view> lines_of(std::string_view file);

}  // namespace backlot::made
