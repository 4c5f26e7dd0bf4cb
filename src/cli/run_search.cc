#include "backlot/cli/ending.h"
#include "backlot/cli/footnotes.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/marked.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/page.h"
#include "backlot/cli/run.h"
#include "backlot/serve/guide_json.h"

namespace backlot::cli {
namespace {

constexpr unsigned usual_limit = 20;

void print_documents(Page& page, const std::vector<guide::DocumentHit>& hits) {
  if (hits.empty()) return;
  page.heading("Articles");
  for (const guide::DocumentHit& hit : hits) {
    Rich head = rich(hit.document.title, Style::strong);
    if (hit.document.published) head.push_back(piece(" · " + published(hit.document)));
    head.push_back(piece(" · " + hit.document.address, Style::faint));
    page.paragraph(head, 2);
    page.paragraph(marked(hit.snippet.text, hit.snippet.marks), 4);
  }
}

void print_facts(Page& page, const std::vector<guide::FactHit>& hits) {
  if (hits.empty()) return;
  page.heading("Facts");
  Table table(3);
  for (const guide::FactHit& hit : hits) {
    Rich text = marked(hit.snippet.text, hit.snippet.marks);
    if (hit.support > 1) text.push_back(piece(" (" + std::to_string(hit.support) + " sources)", Style::faint));
    table.row({rich(std::to_string(hit.fact), Style::faint), rich(guide::name(hit.kind)), text});
  }
  page.table(table);
}

std::string page_of(const guide::Hits& hits) {
  Page page(standard_output_terminal());
  print_documents(page, hits.documents);
  print_facts(page, hits.facts);
  const std::string text = page.text();
  return text.starts_with('\n') ? text.substr(1) : text;
}

int run_search(const Typed& typed) {
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  const auto hits = guide->search(typed.words(), typed.number("--limit").value_or(usual_limit));
  if (!hits) return stopped(hits.error());
  const bool nothing = hits->documents.empty() && hits->facts.empty();
  Output out;
  if (typed.has("--json")) {
    out.write(serve::hits_json(*hits));
  } else {
    out.write(page_of(*hits));
  }
  if (const int status = end_of(out); status != exit_ok) return status;
  if (nothing) say("nothing has '" + typed.words() + "' in it");
  return nothing ? exit_partly : exit_ok;
}

constexpr std::array its_options{
    options::guide, Option{"--limit", 0, "N", ValueKind::number, "show at most N hits (default: 20)"}, options::json};
constexpr std::array its_examples{
    Example{"search bus driver", "documents and facts with both words"},
    Example{"search '\"wrong note\"' --limit 3", "a phrase, the three best hits"},
};

}  // namespace

constinit const Command search_command{
    "search",
    "full-text search over articles and facts",
    "All words must occur, in any case and with or without accents; \"a phrase\" stands in quotation marks. Where "
    "whole words give too few answers, their beginnings count too.",
    {"WORDS", ValueKind::words, true, true, "what to look for"},
    its_options,
    its_examples,
    run_search};

}  // namespace backlot::cli
