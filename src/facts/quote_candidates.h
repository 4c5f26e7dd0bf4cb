// The quotations of a paragraph, and whom the rules of rules/quotes*.rules propose as their speakers.
//
//   QuoteReading reading(context, referents.clauses(), paragraph);
//   reading.apply(matches);                    // of the rules in the items of that paragraph
//   for (Candidate& c : reading.candidates) …  // the best proposal for each
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"
#include "backlot/facts/paragraphs.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::facts {

// A speaker that a rule proposes for a quotation.
struct Proposal {
  Words speaker;
  Words cue;
  std::uint32_t end = 0;  // the token after the attribution
  bool after = false;     // it stands behind the words it introduces
  float score = 0;
  const grammar::Rule* rule = nullptr;
};

// A quotation of one paragraph on its way to a quote.
struct Candidate {
  std::uint32_t quotation = 0;  // index into Text::quotations
  Words outer;                  // tokens with the marks
  std::optional<Proposal> proposal;
  float inscription = 0;  // how sure it is that nobody says it
  std::optional<std::string> speaker;
};

// The last mark between the marks of a candidate; see last_mark().
std::string_view last_word(const text::Text& text, const Candidate& c);

// Whether `b` goes on with `a`, and what stands between the two only attributes it: “…,” she says, pulling off her
// gloves. “…”
bool continues(const Context& context, const Candidate& a, const Candidate& b);

// One paragraph: its candidates, and what the rules say of them.
class QuoteReading {
 public:
  // Borrows all three.
  QuoteReading(const Context& context, const Clauses& clauses, const Paragraph& paragraph);
  void apply(std::span<const grammar::Match> matches);

  std::vector<Candidate> candidates;

 private:
  void apply(const grammar::Match& m, const grammar::Making& making);
  Candidate* at(std::uint32_t token);

  // The words of the speaker: captured, or the subject of the cue where the rule asks for it.
  std::optional<Words> speaker(const grammar::Match& m, const grammar::Making& making) const;

  const Context& context_;
  const Clauses& clauses_;
  const Paragraph& paragraph_;
};

}  // namespace backlot::facts
