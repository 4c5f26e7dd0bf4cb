// `backlot rules check` and `backlot rules trace`.
#include "backlot/cli/ending.h"
#include "backlot/cli/marked.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/page.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/user_data.h"
#include "backlot/cli/user_rules.h"
#include "backlot/ingest/reader.h"
#include "backlot/json/writer.h"
#include "backlot/pipeline/rule_check.h"
#include "backlot/pipeline/rule_trace.h"

#include <fmt/format.h>
#include <array>

namespace backlot::cli {
namespace {

std::string trace_line(const pipeline::RuleMatch& match, const article::Document& document) {
  std::string out;
  json::Writer json(out);
  json.open_object().field("doc", document.id).field("rule", match.rule->name).field("file", match.rule->file);
  json.field("line", match.rule->line).field("sentence", match.sentence.of(document.text));
  json.field("match", match.span.of(document.text)).key("captures").open_object();
  for (const auto& [name, spans] : match.captures) {
    json.key(name).open_array();
    for (const Span& span : spans) json.value(span.of(document.text));
    json.close_array();
  }
  json.close_object().close_object();
  return out + "\n";
}

std::string trace_text(const pipeline::RuleMatch& match, const article::Document& document, const Terminal& terminal) {
  Page page(terminal);
  page.paragraph({piece(match.rule->name, Style::strong),
                  piece(fmt::format(" · {}:{}", match.rule->file, match.rule->line), Style::faint)});
  const Span inside{match.span.begin - match.sentence.begin, match.span.end - match.sentence.begin};
  page.paragraph(marked(match.sentence.of(document.text), std::array{inside}), 2);
  for (const auto& [name, spans] : match.captures) {
    Rich line = rich(name + ":", Style::faint);
    for (const Span& span : spans) line.push_back(piece(" " + std::string(span.of(document.text)), Style::strong));
    page.paragraph(line, 4);
  }
  return page.text();
}

bool trace_document(const pipeline::Annotator& annotator, pipeline::Annotator::Scratch& scratch,
                    const article::Document& document, bool as_json, Output& out) {
  annotator.annotate(document, scratch);
  const Terminal terminal = standard_output_terminal();
  bool open = true;
  const article::Document& read = pipeline::Annotator::as_read(document, scratch);
  for (const pipeline::RuleMatch& match : pipeline::trace(annotator, scratch)) {
    open = out.write(as_json ? trace_line(match, read) : trace_text(match, read, terminal));
  }
  return open;
}

int run_rules_check(const Typed& typed) {
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return stopped(analyzer.error());
  std::vector<grammar::Source> files;
  for (const std::string& path : typed.operands) {
    auto text = read_text_file(path);
    if (!text) {
      say(text.error());
      return exit_partly;
    }
    files.push_back({path, *std::move(text)});
  }
  const auto check = pipeline::check_rules(*analyzer, files);
  if (!check) {
    say(check.error());
    return exit_partly;
  }
  for (const std::string& failure : check->failures) say(failure);
  Output out;
  out.write(fmt::format("{} rule{}, {} example{}, {} failed\n", check->rules, check->rules == 1 ? "" : "s",
                        check->examples, check->examples == 1 ? "" : "s", check->failures.size()));
  return check->failures.empty() ? exit_ok : exit_partly;
}

int run_rules_trace(const Typed& typed) {
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  pipeline::Annotator::Scratch scratch(*annotator);
  ingest::Reader reader(typed.operands);
  ingest::RecordParser parser;
  Output out;
  Skipped skipped;
  for (bool open = true; open;) {
    auto record = reader.next();
    if (!record) break;
    const auto document = *record ? parser.document(std::move(**record)) : std::unexpected(std::move(record->error()));
    if (document) {
      open = trace_document(*annotator, scratch, *document, typed.has("--json"), out);
    } else {
      skipped.tell(document.error());
    }
  }
  out.flush();
  if (out.error()) return stopped(*out.error());
  return skipped.errors() > 0 ? exit_partly : exit_ok;
}

constexpr std::array check_examples{Example{"rules check my.rules", "compile a rule file and run its examples"}};
constexpr std::array trace_options{options::rules,
                                   Option{"--json", 0, "", ValueKind::none, "write one JSON object a match"}};
constexpr std::array trace_examples{
    Example{"rules trace article.txt", "which rules matched where"},
    Example{"rules trace --rules mine/ -", "standard input, with rules of your own"},
};

}  // namespace

constinit const Command rules_check_command{
    "rules check",
    "compiles rule files and runs their examples",
    "A mistake is reported with file, line and column. The language is described in rules.md of the documentation.",
    {"FILE", ValueKind::rules, true, true, "a rule file"},
    {},
    check_examples,
    run_rules_check};

constinit const Command rules_trace_command{
    "rules trace",
    "shows which rules matched where in a text",
    "Prints each match: the sentence, the rule with file and line, and its captures.",
    {"PATH", ValueKind::path, true, true, "what annotate reads"},
    trace_options,
    trace_examples,
    run_rules_trace};

}  // namespace backlot::cli
