// Pairs quotation marks: curly, straight, single, « », 「 」, nested, opened again in the next paragraph, never closed.
//
// A single mark is told from an apostrophe by what stands around it: ‘Paper Lighthouse’ and 'The Salt Ledger' are
// quotations; don’t, ’90s and "the students’ plan" are none. Asterisks and underscores are no quotation marks.
#pragma once

#include "backlot/text/text.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::text {

// What a token is to the quotations.
enum class QuoteRole : std::uint8_t { none, opens, closes, reopens };

// Reads the segments of one text in order; one a thread, its memory is kept from text to text.
//
//   pairer.start(source, tokens, quotations);
//   for each segment: pairer.segment(first, last);   // its tokens
//   pairer.roles()[t]                                // for the tokens read so far
class QuotePairer {
 public:
  // Borrows all three until the next start(). Quotations are appended to `found`, by begin.
  void start(std::string_view source, std::span<const Token> tokens, std::vector<Quotation>& found);
  // Pairs the marks among tokens [first, last). A quotation that stays open ends with them, unless the token after
  // them opens it again.
  void segment(std::uint32_t first, std::uint32_t last);

  const std::vector<QuoteRole>& roles() const { return roles_; }

 private:
  enum class Family : std::uint8_t {
    none,
    double_mark,
    single_mark,
    guillemet,
    single_guillemet,
    corner,
    double_corner
  };
  enum class Sense : std::uint8_t { none, opens, closes };
  struct Mark {
    char32_t code_point = 0;
    Family family = Family::none;
  };
  struct Open {
    std::uint32_t quotation = 0;  // index into found_
    Mark mark;
  };
  struct Around;  // what stands left and right of a mark

  Mark mark_of(std::uint32_t t) const;
  Around around(std::uint32_t t) const;
  Sense sense(std::uint32_t t, Mark mark);
  Sense double_sense(std::uint32_t t, Mark mark);
  Sense single_sense(std::uint32_t t, Mark mark);
  Sense straight_sense(std::uint32_t t) const;
  bool may_close_single(std::uint32_t t) const;
  bool closes_later(std::uint32_t t);
  bool closes_itself(std::uint32_t t);
  bool is_single_closer(std::uint32_t t) const;
  bool stays_open(std::uint32_t t, Mark mark) const;
  bool is_plural_possessive(std::uint32_t t);
  bool opens_before_closer(std::uint32_t t) const;
  bool is_open(Family family) const;

  void open(std::uint32_t t, Mark mark);
  void close(std::uint32_t t, Family family);
  void end_top(std::uint32_t last, std::uint32_t end_byte);
  void end_segment();

  std::string_view source_;
  std::span<const Token> tokens_;
  std::vector<Quotation>* found_ = nullptr;
  std::vector<QuoteRole> roles_;
  std::vector<Open> stack_;
  std::uint32_t last_ = 0;         // of the segment that is being read
  std::uint32_t next_closer_ = 0;  // the next mark of it that could close a single quotation, once looked for
};

}  // namespace backlot::text
