// Candidates for words that no measured substitution explains: what the thesaurus holds for a synonym, in the form of
// the word as written ("dejeuners" -> "lunches"). What the neighbours expect decides between them.
#pragma once

#include "backlot/text/text.h"
#include "backlot/unspin/candidate.h"
#include "backlot/unspin/thesaurus.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::unspin {

// The part of speech by the letter that the thesaurus has for it (n, v, a, r); 0 for words that have no synonyms.
char part_of_speech(text::Tag tag);

// Makes candidates, and keeps them for the documents to come: a lattice points at them. One a thread.
class Synonyms {
 public:
  static constexpr std::size_t most = 3;             // candidates of one term
  static constexpr std::size_t most_known = 20'000;  // terms that are remembered
  static constexpr std::uint32_t longest_term = 3;   // words

  // Before each document, of so many tokens; what was made for the last ones may go.
  void start(std::size_t tokens);
  // What tokens [first, first + length) may stand for, the likeliest without context first.
  std::span<const Candidate> of(const text::Text& text, std::uint32_t first, std::uint32_t length,
                                const LanguageModel& model);

 private:
  const std::vector<Candidate>& known(const text::Text& text, std::uint32_t first, std::uint32_t length,
                                      const LanguageModel& model);
  std::vector<Candidate> made(std::string_view term, std::string_view word, std::string_view base, text::Tag tag,
                              const LanguageModel& model) const;

  const Thesaurus thesaurus_ = Thesaurus::shipped();
  std::vector<const std::vector<Candidate>*> asked_;               // by token and length; null: not yet
  std::unordered_map<std::string, std::vector<Candidate>> known_;  // by term as written and its tag
};

}  // namespace backlot::unspin
