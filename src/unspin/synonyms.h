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

// Makes candidates and keeps them until clear(): a lattice points at them. One a thread.
class Synonyms {
 public:
  static constexpr std::size_t most = 6;            // candidates of one term
  static constexpr std::uint32_t longest_term = 3;  // words

  void clear();
  // What tokens [first, first + length) may stand for, the likeliest without context first.
  std::span<const Candidate> of(const text::Text& text, std::uint32_t first, std::uint32_t length,
                                const LanguageModel& model);

 private:
  std::vector<Candidate> made(std::string_view term, std::string_view word, std::string_view base, text::Tag tag,
                              const LanguageModel& model) const;

  const Thesaurus thesaurus_ = Thesaurus::shipped();
  std::unordered_map<std::string, std::vector<Candidate>> known_;  // by term as written and its tag
};

}  // namespace backlot::unspin
