// The words around a part that somebody plays: what stands at a place, and how far a noun or a clause goes.
//
//   "the ferry captain Woo Jae-pil, who …"   skip_modifiers from "ferry" ends at the name; end_of_words from "who" at
//                                            the end of the clause
//
// Places are tokens of the text; `limit` is where the sentence (or the bracket) ends.
#pragma once

#include "backlot/facts/context.h"

#include <cstdint>
#include <string_view>

namespace backlot::facts {

// Borrows its context. No state.
class RoleWords {
 public:
  explicit RoleWords(const Context& context) : context_(&context) {}

  const Context& context() const { return *context_; }
  const text::Token& token(std::uint32_t i) const { return context_->text().tokens[i]; }
  bool is(std::uint32_t i, std::uint32_t limit, std::string_view word) const {
    return i < limit && token(i).word == word;
  }

  // ---- what stands at a place

  // The person whose name begins there, or nullptr.
  const mentions::Mention* person_at(std::uint32_t i, std::uint32_t limit) const;
  bool article(std::uint32_t i) const;  // "the", "his"
  bool address(std::uint32_t i) const;  // "Dr.", "Sir": tells nothing of who somebody is
  bool stop(std::uint32_t i) const;     // a mark that ends whatever is said
  bool naming(std::uint32_t i) const;   // "called", "nicknamed"
  bool capitalized(std::uint32_t i) const;
  bool possessive(std::uint32_t i, std::uint32_t limit) const;
  bool relative(std::uint32_t i, std::uint32_t limit) const;  // "who"
  bool subject(std::uint32_t i) const;                        // "she"
  // A word that may stand before a name or belong to the noun: "rookie", "light-fingered", "two".
  bool modifier(std::uint32_t i) const;
  bool finite(std::uint32_t i) const;

  // ---- how far a stretch of words goes

  std::uint32_t skip_article(std::uint32_t i, std::uint32_t limit) const;
  // Past "San-ha’s trot-singing younger sister", up to a name or to what is no part of the noun any more.
  std::uint32_t skip_modifiers(std::uint32_t i, std::uint32_t limit) const;
  std::uint32_t skip_bracket(std::uint32_t i, std::uint32_t limit) const;
  // The end of a noun with what belongs to it, or of a relative clause (`clause`).
  std::uint32_t end_of_words(std::uint32_t i, std::uint32_t limit, bool clause) const;
  // Whether something else begins at `i`: "while …", "and Danbi plays …", "in JTBC’s “By the Way”".
  bool breaks_off(std::uint32_t i, std::uint32_t limit) const;

 private:
  bool noun_like(std::uint32_t i, std::uint32_t limit) const;
  bool joins_title(std::uint32_t i, std::uint32_t limit) const;
  bool row_of_adjectives(std::uint32_t start, std::uint32_t comma, std::uint32_t limit) const;
  bool in_the_work(std::uint32_t i, std::uint32_t limit) const;
  bool next_verb(std::uint32_t i, std::uint32_t limit) const;
  bool goes_on(std::uint32_t comma, std::uint32_t limit, bool clause) const;

  const Context* context_;
};

}  // namespace backlot::facts
