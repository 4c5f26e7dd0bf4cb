#include "backlot/cli/ending.h"
#include "backlot/cli/footnotes.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/marked.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/page.h"
#include "backlot/cli/run.h"
#include "backlot/cli/user_rules.h"
#include "backlot/copies/comparison.h"
#include "backlot/serve/guide_json.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace backlot::cli {
namespace {

// The fact's number: digits, or what pages print before it ("cast:12").
std::optional<guide::FactId> fact_number(std::string_view text) {
  if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos) text.remove_prefix(colon + 1);
  return guide::id_in(text);
}

serve::RulePlace place_of(const std::string& rule, const facts::Extractor& extractor) {
  for (const grammar::Grammar* grammar : extractor.grammars()) {
    const auto at = std::ranges::find(grammar->rules(), rule, &grammar::Rule::name);
    if (at != grammar->rules().end()) return {at->file, at->line};
  }
  return {};
}

std::vector<serve::RulePlace> places_of(const guide::Why& why, const facts::Extractor& extractor) {
  std::vector<serve::RulePlace> places;
  for (const guide::Testimony& t : why.testimony) places.push_back(place_of(t.source.rule, extractor));
  return places;
}

std::string support_of(const guide::Why& why) {
  return fmt::format("{} documents say so; {} independent {}.", why.documents, why.support,
                     why.support == 1 ? "source" : "sources");
}

std::string page_of(const guide::Why& why, const std::vector<serve::RulePlace>& places) {
  Page page(standard_output_terminal());
  page.title(why.statement, fmt::format("fact {}, {}", why.fact, guide::name(why.kind)));
  if (why.documents > 1) page.paragraph(rich(support_of(why)));
  for (std::size_t i = 0; i < why.testimony.size(); ++i) {
    const guide::Testimony& t = why.testimony[i];
    page.paragraph({});
    Rich head = rich(t.source.title, Style::strong);
    if (t.source.published) head.push_back(piece(" · " + published(t.source)));
    head.push_back(piece(" · " + t.source.address, Style::faint));
    if (!t.copied_from.empty())
      head.push_back(
          piece(" (" + copies::noun_of(t.copy_relation) + " of “" + t.copied_from + "”: no source of its own)",
                Style::warning));
    if (t.superseded) head.push_back(piece(" (the address shows another text now)", Style::warning));
    page.paragraph(head);
    page.paragraph(marked(t.sentence, std::array{t.mark}), 2);
    for (const guide::Mend& mend : t.mends) {
      page.paragraph(rich(fmt::format("restored: {} → {} ({})", mend.mark.of(t.sentence), mend.restored, mend.why)), 2);
    }
    std::string by = fmt::format("rule {}", t.source.rule);
    if (places[i].line != 0) by += fmt::format(" ({}:{})", places[i].file, places[i].line);
    page.paragraph(rich(fmt::format("{}, confidence {:.2f}", by, t.source.confidence), Style::faint), 2);
  }
  if (why.total > why.testimony.size()) {
    page.paragraph(rich(fmt::format("and {} more", why.total - why.testimony.size()), Style::faint));
  }
  return page.text();
}

// Nothing found is no reason to stop.
int failed(const Error& error) {
  say(error);
  return error.code == ErrorCode::not_found ? exit_partly : exit_stopped;
}

int run_why(const Typed& typed) {
  const auto fact = fact_number(typed.operands.front());
  if (!fact) {
    say("a fact is a number, as search and show --json print it, not '" + typed.operands.front() + "'");
    return exit_usage;
  }
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  const auto why = guide->why(*fact);
  if (!why) return failed(why.error());
  const auto annotator = rules_for(typed);
  if (!annotator) return failed(annotator.error());
  const auto places = places_of(*why, annotator->extractor());
  Output out;
  out.write(typed.has("--json") ? serve::why_json(*why, places) : page_of(*why, places));
  return end_of(out);
}

constexpr std::array its_options{options::guide, options::rules, options::json};
constexpr std::array its_examples{
    Example{"why 12", "the sentences behind a fact; search and show --json print the numbers"}};

}  // namespace

constinit const Command why_command{
    "why",
    "shows the sentence behind a fact",
    "Prints the sentence with the evidence marked, the document, the rule with its file and line, and the confidence.",
    {"FACT", ValueKind::words, false, true, "the number of a fact, as search and show --json print it"},
    its_options,
    its_examples,
    run_why};

}  // namespace backlot::cli
