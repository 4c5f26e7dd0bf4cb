// `backlot learn`.
#include "backlot/cli/output.h"
#include "backlot/cli/page.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/terminal.h"
#include "backlot/cli/user_lexicon.h"
#include "backlot/files/replace_file.h"
#include "backlot/ingest/pair.h"
#include "backlot/ingest/reader.h"
#include "backlot/pipeline/json_writer.h"
#include "backlot/text/analyzer.h"
#include "backlot/unspin/learning.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <unordered_map>

namespace backlot::cli {
namespace {

using Texts = std::unordered_map<std::string, std::string>;  // by id

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

text::Text analyzed(const text::Analyzer& analyzer, std::string_view whole) {
  std::vector<text::Segment> lines;
  for (std::uint32_t at = 0; at < whole.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(whole.find('\n', at), whole.size()));
    if (end > at) lines.push_back({{at, end}, false});
    at = end + 1;
  }
  text::Text text;
  analyzer.analyze(whole, lines, text);
  return text;
}

// The texts of these ids, from what --texts names.
Result<Texts> read_texts(const std::string& path, const std::set<std::string>& ids, Skipped& skipped) {
  Texts texts;
  ingest::Reader reader({path});
  ingest::RecordParser parser;
  while (auto record = reader.next()) {
    auto document = *record ? parser.document(**std::move(record)) : std::unexpected(record->error());
    if (!document) {
      skipped.tell(document.error());
    } else if (ids.contains(document->id)) {
      texts.try_emplace(std::move(document->id), std::move(document->text));
    }
  }
  return texts;
}

struct PlacedPair {
  ingest::Pair pair;
  std::string source;
  std::uint32_t line = 0;
};

std::vector<PlacedPair> read_pairs(const Typed& typed, Skipped& skipped) {
  std::vector<PlacedPair> pairs;
  ingest::Reader reader(typed.operands);
  while (auto record = reader.next()) {
    if (!*record) {
      skipped.tell(record->error());
      continue;
    }
    PlacedPair placed{{}, (*record)->source, (*record)->line};
    auto pair = ingest::read_pair(**std::move(record));
    if (pair) {
      placed.pair = *std::move(pair);
      pairs.push_back(std::move(placed));
    } else {
      skipped.tell(pair.error());
    }
  }
  return pairs;
}

// Ids become the texts of their documents; pairs of which one is not there are told and left out.
Result<void> look_up(std::vector<PlacedPair>& pairs, const Typed& typed, Skipped& skipped) {
  std::set<std::string> ids;
  for (const PlacedPair& p : pairs) {
    if (p.pair.by_id) ids.insert({p.pair.spun, p.pair.original});
  }
  if (ids.empty()) return {};
  const auto path = typed.text("--texts");
  if (!path) return fail(ErrorCode::invalid, "the pairs are ids: name their documents with --texts PATH");
  const auto texts = read_texts(*path, ids, skipped);
  if (!texts) return std::unexpected(texts.error());
  std::erase_if(pairs, [&](PlacedPair& p) {
    if (!p.pair.by_id) return false;
    for (std::string* side : {&p.pair.spun, &p.pair.original}) {
      const auto found = texts->find(*side);
      if (found == texts->end()) {
        skipped.tell({ErrorCode::not_found, "no document '" + *side + "' in " + *path, p.source, p.line});
        return true;
      }
      *side = found->second;
    }
    return false;
  });
  return {};
}

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
  pipeline::JsonWriter json(out);
  json.open_object().field("pairs", pairs).field("lexicon", file).key("substitutions").open_array();
  for (const unspin::Substitution* s : lessons.rows()) {
    json.open_object().field("original", s->original).field("spun", s->spun).field("kind", s->kind);
    json.field("count", s->count).field("new", lessons.is_new(*s)).close_object();
  }
  json.close_array().close_object();
  return out + "\n";
}

int stopped(const Error& error) {
  say(error);
  return exit_stopped;
}

}  // namespace

int run_learn(const Typed& typed) {
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return stopped(analyzer.error());
  const auto file = lexicon_file(typed);
  if (!file) return stopped(file.error());
  auto users = read_lexicon(typed, false);
  if (!users) return stopped(users.error());
  Skipped skipped;
  std::vector<PlacedPair> pairs = read_pairs(typed, skipped);
  if (auto found = look_up(pairs, typed, skipped); !found) return stopped(found.error());
  auto lessons_or_error = Lessons::beside(*users);
  if (!lessons_or_error) return stopped(lessons_or_error.error());
  Lessons& lessons = *lessons_or_error;
  std::uint32_t read = 0;
  for (const PlacedPair& p : pairs) {
    auto seen = unspin::learn(analyzed(*analyzer, p.pair.spun), analyzed(*analyzer, p.pair.original), lessons.known());
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
  Output out;
  out.write(typed.has("--json") ? json_of(lessons, read, *file) : page_of(lessons, read, *file));
  out.flush();
  if (out.error()) return stopped(*out.error());
  if (skipped.all() > 0) say(fmt::format("{} pairs read, {}", read, skipped.text()));
  return skipped.all() > 0 || read == 0 ? exit_partly : exit_ok;
}

}  // namespace backlot::cli
