// Fixed expressions of several words ("track and field", "press conference", "look forward to"): WordNet's and our own.
//
// They are found word by word, so that a lattice of candidates is walked only as far as some expression goes:
//
//   const Expressions expressions = Expressions::shipped();
//   auto run = expressions.start();
//   for (const std::string_view word : {"track", "and", "field"}) run = expressions.next(run, word);
//   run.is_expression() && run.part() == 'n';   // and run.goes_on(), where longer ones start so
//
// Words are folded (text::Token::word) and stand in the base form of the expression: only its last word, or of a verb
// ("looking forward to") its first one, is inflected in texts. The built-in data is frozen; everything may be used from
// any thread.
#pragma once

#include "backlot/unspin/thesaurus_layout.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace backlot::unspin {

class Expressions {
 public:
  // The words so far. Comes to an end where nothing starts so: then it neither goes on nor is an expression.
  class Run {
   public:
    bool goes_on() const { return goes_on_; }
    bool is_expression() const { return part_ != 0; }
    char part() const { return part_; }            // n, v, a, r: noun, verb, adjective, adverb; 0: none
    unsigned times_seen() const { return seen_; }  // in the texts behind WordNet; often 0
    int words() const { return words_; }

   private:
    friend class Expressions;
    std::uint64_t key_ = 0;
    std::uint16_t seen_ = 0;
    std::uint8_t words_ = 0;
    bool goes_on_ = false;
    char part_ = 0;
  };

  // What is built in.
  static Expressions shipped();
  // Over data that thesaurus_compiler laid out and that outlives it.
  explicit Expressions(std::span<const std::byte> data);

  Run start() const;
  // One look-up in a table of half a megabyte; none where the run does not go on.
  Run next(const Run& run, std::string_view folded) const;

  static constexpr int longest = 8;  // words of an expression

 private:
  std::span<const RunSlot> runs_;
};

}  // namespace backlot::unspin
