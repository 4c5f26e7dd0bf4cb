// `backlot learn`.
#include "backlot/cli/ending.h"
#include "backlot/cli/learn_pairs.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/page.h"
#include "backlot/cli/run.h"
#include "backlot/cli/taught.h"
#include "backlot/cli/terminal.h"
#include "backlot/cli/user_lexicon.h"
#include "backlot/files/replace_file.h"
#include "backlot/ingest/layout.h"
#include "backlot/json/writer.h"
#include "backlot/pipeline/segments.h"
#include "backlot/text/analyzer.h"
#include "backlot/unspin/learning.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace backlot::cli {
namespace {

// What the pairs taught, by original and spun form.
class Lessons {
 public:
  // Error: the tables are too large together.
  static Result<Lessons> beside(const unspin::Substitutions& users) {
    Lessons lessons;
    lessons.known_ = unspin::shipped_substitutions();
    if (auto merged = lessons.known_.merge(users); !merged) return std::unexpected(merged.error());
    return lessons;
  }

  Result<void> add(unspin::Substitution row) { return table_.add(std::move(row)); }
  bool is_new(const unspin::Substitution& s) const { return !known_.has(s.original, s.spun); }
  const unspin::Substitutions& known() const { return known_; }
  const unspin::Substitutions& table() const { return table_; }

  // The most frequent first; what is new before what was known.
  std::vector<const unspin::Substitution*> rows() const {
    std::vector<const unspin::Substitution*> rows;
    for (const unspin::Substitution& s : table_.rows()) rows.push_back(&s);
    std::ranges::stable_sort(rows, {}, [&](const auto* s) { return std::pair(!is_new(*s), -std::int64_t{s->count}); });
    return rows;
  }

 private:
  unspin::Substitutions known_;
  unspin::Substitutions table_;
};

// An article as restoration reads it: without the furniture of its page, headlines told from sentences.
class Article {
 public:
  Article(const text::Analyzer& analyzer, std::string text) {
    document_.text = std::move(text);
    ingest::lay_out(document_);
    std::vector<text::Segment> segments;
    pipeline::read_segments(document_, segments);
    analyzer.analyze(document_.text, segments, text_);
  }
  Article(const Article&) = delete;  // the tokens are views of the text
  const text::Text& text() const { return text_; }

 private:
  article::Document document_;
  text::Text text_;
};

std::string page_of(const Lessons& lessons, std::uint32_t pairs, const std::string& file) {
  Page page(standard_output_terminal());
  Table table(4);
  std::size_t fresh = 0;
  for (const unspin::Substitution* s : lessons.rows()) {
    const bool is_new = lessons.is_new(*s);
    fresh += is_new ? 1 : 0;
    table.row({rich(s->original, Style::strong), rich("→ " + s->spun), rich(fmt::format("{}×", s->count)),
               rich(is_new ? "new" : "", Style::faint)});
  }
  page.table(table, 0);
  page.paragraph(rich(fmt::format("{} pair{} read: {} substitutions, {} of them new; kept in {}", pairs,
                                  pairs == 1 ? "" : "s", lessons.table().rows().size(), fresh, file)));
  return page.text();
}

std::string json_of(const Lessons& lessons, std::uint32_t pairs, const std::string& file) {
  std::string out;
  json::Writer json(out);
  json.open_object().field("pairs", pairs).field("lexicon", file).key("substitutions").open_array();
  for (const unspin::Substitution* s : lessons.rows()) {
    json.open_object().field("original", s->original).field("spun", s->spun).field("kind", s->kind);
    json.field("count", s->count).field("new", lessons.is_new(*s)).close_object();
  }
  json.close_array().close_object();
  return out + "\n";
}

int run_learn(const Typed& typed) {
  if (typed.operands.empty() != typed.has("--from-guide")) {
    say("learn takes pairs, or --from-guide; see: backlot learn --help");
    return exit_usage;
  }
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return stopped(analyzer.error());
  const auto file = lexicon_file(typed);
  if (!file) return stopped(file.error());
  auto users = read_lexicon(typed, false);
  if (!users) return stopped(users.error());
  Skipped skipped;
  std::optional<GuideLessons> from_guide;
  if (typed.has("--from-guide")) {
    auto opened = GuideLessons::open(typed);
    if (!opened) return stopped(opened.error());
    from_guide = *std::move(opened);
  }
  auto pairs = from_guide ? Result<std::vector<LearnPair>>(from_guide->take_pairs()) : learn_pairs(typed, skipped);
  if (!pairs) return stopped(pairs.error());
  auto lessons_or_error = Lessons::beside(*users);
  if (!lessons_or_error) return stopped(lessons_or_error.error());
  Lessons& lessons = *lessons_or_error;
  std::uint32_t read = 0;
  for (LearnPair& p : *pairs) {
    const Article spun(*analyzer, std::move(p.spun));
    const Article original(*analyzer, std::move(p.original));
    auto seen = unspin::learn(spun.text(), original.text(), lessons.known());
    if (!seen) {
      skipped.tell({seen.error().code, seen.error().message, p.source, p.line});
      continue;
    }
    ++read;
    for (unspin::Substitution& s : *seen) {
      if (auto added = lessons.add(std::move(s)); !added) return stopped(added.error());
    }
  }
  if (auto merged = users->merge(lessons.table()); !merged) return stopped(merged.error());
  if (auto kept = files::replace_file(*file, users->to_tsv()); !kept) return stopped(kept.error());
  if (from_guide) {
    if (auto done = from_guide->done(); !done) return stopped(done.error());
  }
  Output out;
  out.write(typed.has("--json") ? json_of(lessons, read, *file) : page_of(lessons, read, *file));
  out.flush();
  if (out.error()) return stopped(*out.error());
  if (skipped.all() > 0) say(fmt::format("{} pairs read, {}", read, skipped.text()));
  return skipped.all() > 0 || (read == 0 && !from_guide) ? exit_partly : exit_ok;
}

constexpr std::array its_options{
    options::lexicon,
    Option{"--texts", 0, "PATH", ValueKind::path, "where the documents are that the pairs name by their ids"},
    options::json,
    Option{"--from-guide", 0, "", ValueKind::none,
           "learn from the spun copies in the guide and their sources, each once"},
    options::guide};
constexpr std::array its_examples{
    Example{"learn pairs.jsonl", "a spun text and its original a line: {\"spun\": \"...\", \"original\": \"...\"}"},
    Example{"learn --texts crawl/ pairs.jsonl", "by their ids: {\"spun_id\": \"...\", \"original_id\": \"...\"}"},
    Example{"learn --from-guide", "from the copies that the guide found"},
};

}  // namespace

constinit const Command learn_command{
    "learn",
    "learns what a program swaps from copies and their originals",
    "Aligns each spun text with its original, counts what stands in place of what, and keeps the counts in a lexicon "
    "(a table of tab-separated columns, which may be edited), beside those that it had. annotate, ingest and restore "
    "read it. Prints what the pairs taught, what is new first. A pair whose texts share fewer than half of their words "
    "is refused.",
    {"PAIRS", ValueKind::path, true, false, "a file of JSON Lines, a pair a line, or - for standard input"},
    its_options,
    its_examples,
    run_learn};

}  // namespace backlot::cli
