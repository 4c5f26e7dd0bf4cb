// Who said what: speech between quotation marks, joined where it is broken, with its speaker.
//
//   QuoteFinder quotes(quote_grammar);       // per thread: holds scratch memory
//   quotes.extract(context, works, roles, referents, annotation);
//
// The rules of rules/quotes*.rules are matched against paragraphs (paragraphs.h) and propose speakers; the best
// proposal for each quotation stands. A quotation without a proposal is speech where it is a whole sentence; it then
// belongs to whoever spoke last or acts in the sentence before it. Answers of an interview are quotes of the
// interviewee. Titles, scare quotes and inscriptions are left out.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/paragraphs.h"
#include "backlot/facts/referents.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::facts {

class QuoteFinder {
 public:
  // `grammar` is shared and must outlive the finder.
  explicit QuoteFinder(const grammar::Grammar& grammar);
  void extract(const Context& context, const Works& works, const Roles& roles, const Referents& referents,
               Annotation& annotation);

 private:
  grammar::Matcher matcher_;
  std::vector<grammar::Match> matches_;
  Paragraphs paragraphs_;
};

}  // namespace backlot::facts
