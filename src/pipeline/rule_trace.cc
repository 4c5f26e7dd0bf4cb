#include "backlot/pipeline/rule_trace.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace backlot::pipeline {
namespace {

RuleMatch seen(const facts::Claim& claim) {
  const facts::Context& context = *claim.context;
  const auto items = claim.items;
  const auto span_of = [&](std::uint32_t first, std::uint32_t last) {
    return first < last ? context.span({items[first].first, items[last - 1].last}) : Span();
  };
  RuleMatch match;
  match.rule = &claim.rule();
  match.sentence = context.text().span_of(context.text().sentences[claim.sentence]);
  match.span = span_of(claim.match->first, claim.match->last);
  for (std::uint32_t name = 0; name < match.rule->captures.size(); ++name) {
    std::vector<Span> spans;
    for (const grammar::Capture& capture : claim.match->captures) {
      if (capture.name == name && capture.first < capture.last) spans.push_back(span_of(capture.first, capture.last));
    }
    if (!spans.empty()) match.captures.emplace_back(match.rule->captures[name], std::move(spans));
  }
  return match;
}

// The claims that the rules of `grammar` made in `context`; a match that makes several facts is several claims.
void add_matches(const grammar::Grammar& grammar, const facts::Context& context, std::vector<RuleMatch>& matches) {
  std::set<std::string_view> kinds;
  for (const grammar::Rule& rule : grammar.rules()) {
    for (const grammar::Making& making : rule.makes) kinds.insert(making.kind);
  }
  std::set<const grammar::Match*> known;
  for (const std::string_view kind : kinds) {
    for (const facts::Claim& claim : context.claims(kind)) {
      if (known.insert(claim.match).second) matches.push_back(seen(claim));
    }
  }
}

}  // namespace

std::vector<RuleMatch> trace(const Annotator& annotator, const Annotator::Scratch& scratch) {
  std::vector<RuleMatch> matches;
  add_matches(annotator.extractor().grammar(), scratch.facts.context, matches);
  if (const facts::Context* signs = scratch.facts.moments.signs())
    add_matches(annotator.extractor().moment_grammar(), *signs, matches);
  std::ranges::stable_sort(matches, {}, [](const RuleMatch& m) { return std::pair(m.span.begin, m.rule->name); });
  return matches;
}

}  // namespace backlot::pipeline
