// `backlot dedup`: reads its input twice, first to find the copies, then to write everything else.
#include "backlot/cli/corpus_input.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"
#include "backlot/files/new_file.h"
#include "backlot/json/writer.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace backlot::cli {
namespace {

using copies::DocumentNumber;
using pipeline::CorpusStories;

// A copy that is left out.
struct LeftOut {
  DocumentNumber document = 0;
  DocumentNumber source = 0;
  DocumentNumber kept = 0;  // the root that stays in its place
  copies::Relation relation = copies::Relation::different;
};

// Every document that derives from another, by when it came.
std::vector<LeftOut> left_out(const CorpusStories& found) {
  std::vector<LeftOut> out;
  for (const pipeline::Story& story : found.stories) {
    std::unordered_map<DocumentNumber, DocumentNumber> source;
    for (const pipeline::StoryDocument& d : story.documents) {
      if (d.source) source.emplace(d.document, *d.source);
    }
    for (const pipeline::StoryDocument& d : story.documents) {
      if (!d.source) continue;
      DocumentNumber root = *d.source;
      for (auto at = source.find(root); at != source.end(); at = source.find(root)) root = at->second;
      out.push_back({d.document, *d.source, root, d.relation});
    }
  }
  std::ranges::sort(out, {}, [&](const LeftOut& l) { return found.added[l.document]; });
  return out;
}

std::string report_line(const LeftOut& l, const CorpusStories& found) {
  std::string line;
  json::Writer json(line);
  json.open_object().field("id", std::string_view(found.ids[l.document]));
  json.field("relation", copies::name_of(l.relation)).field("source", std::string_view(found.ids[l.source]));
  json.field("kept", std::string_view(found.ids[l.kept])).close_object();
  return line + '\n';
}

std::string summary(const std::vector<LeftOut>& copies_left_out, const CorpusStories& found) {
  std::array<std::uint64_t, 6> of{};
  for (const LeftOut& l : copies_left_out) ++of[static_cast<std::size_t>(l.relation)];
  std::string text = std::to_string(found.ids.size()) + " documents, " +
                     std::to_string(found.ids.size() - copies_left_out.size()) + " kept, " +
                     std::to_string(copies_left_out.size()) + " copies left out";
  std::string separator = " (";
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of[i] == 0) continue;
    text += separator + std::to_string(of[i]) + " " + std::string(copies::name_of(static_cast<copies::Relation>(i)));
    separator = ", ";
  }
  return separator == ", " ? text + ")" : text;
}

// A record as it came, unparsed; a text file, a page or an item of a feed becomes a record.
Result<std::string> line_of(ingest::Record record, ingest::RecordParser& parser) {
  if (record.form == ingest::Record::Form::json) return std::move(record.bytes) + '\n';
  const auto document = parser.document(std::move(record));
  if (!document) return std::unexpected(document.error());
  std::string line;
  json::Writer json(line);
  json.open_object().field("id", std::string_view(document->id));
  if (document->url) json.field("url", std::string_view(*document->url));
  if (document->title) json.field("title", std::string_view(*document->title));
  if (document->published) json.field("date", document->published->iso());
  json.field("text", std::string_view(document->text)).close_object();
  return line + '\n';
}

Error input_changed() { return {ErrorCode::invalid, "the input changed while it was read", {}, {}, {}}; }

// Gives out rising numbers that are asked for in rising order.
class Marked {
 public:
  explicit Marked(std::vector<std::uint64_t> rising) : rising_(std::move(rising)) {}

  bool take(std::uint64_t number) {
    const bool marked = next_ < rising_.size() && rising_[next_] == number;
    if (marked) ++next_;
    return marked;
  }

 private:
  std::vector<std::uint64_t> rising_;
  std::size_t next_ = 0;
};

// The second reading: everything but what is left out, in the order of the input. `unread` are the numbers of the
// records that are no documents, as the first reading told.
Result<void> write_rest(const Typed& typed, const std::vector<LeftOut>& copies_left_out, const CorpusStories& found,
                        std::vector<std::uint64_t> unread) {
  auto file = files::NewFile::create(typed.text("--output").value_or("-"));
  if (!file) return std::unexpected(file.error());
  Output out(file->descriptor());
  ingest::Reader reader(paths_of(typed));
  ingest::RecordParser parser;
  std::vector<std::uint64_t> copies;
  for (const LeftOut& l : copies_left_out) copies.push_back(found.added[l.document]);
  Marked is_copy(std::move(copies));
  Marked is_unread(std::move(unread));
  std::uint64_t records = 0;
  std::uint64_t documents = 0;
  while (auto record = reader.next()) {
    const bool readable = !is_unread.take(records++);
    if (!readable) continue;
    if (!*record) return std::unexpected(input_changed());
    if (is_copy.take(documents++)) continue;
    const auto line = line_of(std::move(**record), parser);
    if (!line) return std::unexpected(input_changed());
    out.write(*line);
  }
  out.flush();
  if (out.error()) return std::unexpected(*out.error());
  if (documents != found.ids.size()) return std::unexpected(input_changed());
  return file->finish();
}

int run_dedup(const Typed& typed) {
  if (reads_standard_input(typed)) {
    say("dedup reads its input twice and cannot read standard input; name a file");
    return exit_usage;
  }
  Output out(2);
  pipeline::CorpusOptions options = corpus_options(typed);
  options.stories = false;
  std::vector<std::uint64_t> unread;
  const auto write = [&](const CorpusStories& found) -> Result<void> {
    const std::vector<LeftOut> copies_left_out = left_out(found);
    if (auto written = write_rest(typed, copies_left_out, found, std::move(unread)); !written) return written;
    say(summary(copies_left_out, found));
    if (!typed.has("--report")) return {};
    auto report = files::NewFile::create(*typed.text("--report"));
    if (!report) return std::unexpected(report.error());
    Output lines(report->descriptor());
    for (const LeftOut& l : copies_left_out) lines.write(report_line(l, found));
    lines.flush();
    if (lines.error()) return std::unexpected(*lines.error());
    return report->finish();
  };
  return with_stories(typed, options, out, write, &unread);
}

constexpr std::array its_options{
    Option{"--output", 'o', "FILE", ValueKind::path, "write to FILE (default: standard output)"},
    Option{"--report", 0, "FILE", ValueKind::path,
           "write what was left out, and of what it is a copy, a JSON object a line"},
    options::jobs,
    options::files_from,
    options::null,
    options::memory};
constexpr std::array its_examples{
    Example{"dedup crawl.jsonl.zst -o clean.jsonl", "a corpus without its copies"},
    Example{"dedup --report copies.jsonl crawl/ | zstd > clean.jsonl.zst", "compressed, with a list of the copies"},
};

}  // namespace

constinit const Command dedup_command{
    "dedup",
    "writes a corpus without its copies",
    "Of each article and its copies (verbatim, lightly rewritten, spun, or an excerpt with little else) only the "
    "source is kept, or the longest where nothing tells which was the source. Retellings are kept. Records of JSON "
    "Lines come out as they are, with all their keys; a text file becomes a record. The input is read twice, so it "
    "cannot be standard input.",
    options::paths,
    its_options,
    its_examples,
    run_dedup};

}  // namespace backlot::cli
