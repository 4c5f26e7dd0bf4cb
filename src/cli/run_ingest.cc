#include "backlot/cli/compared_guide.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/read_input.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/user_rules.h"
#include "backlot/cli/yielding.h"
#include "backlot/desk/desk.h"
#include "backlot/desk/entry_maker.h"
#include "backlot/guide/identities.h"
#include "backlot/pipeline/document_stream.h"

namespace backlot::cli {
namespace {

// Reads everything into the desk. The error is one after which the guide cannot go on.
Result<void> fill(desk::Desk& desk, const Typed& typed, const std::string& guide_file, guide::DocumentId last,
                  const pipeline::Annotator& annotator, Skipped& skipped) {
  ingest::Reader reader(paths_of(typed));
  Progress progress("documents", [&] { return input_size(typed); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  Result<void> state;
  pipeline::run_documents(
      reader, threads_for(typed), [&] { return desk::EntryMaker(annotator, guide_file, last); },
      [&](Result<guide::Entry> entry) {
        if (!entry) {
          progress.finish();
          skipped.tell(entry.error());
          return true;
        }
        bytes += entry->document.text.size();
        state = desk.add(*std::move(entry));
        progress.update(++documents, bytes);
        return state.has_value();
      });
  return state ? desk.finish() : state;
}

int run_ingest(const Typed& typed) {
  yield_to_others(typed);
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::write});
  if (!guide) return stopped(guide.error());
  const auto last = guide->last_document();
  if (!last) return stopped(last.error());
  desk::Desk desk(*guide);
  Skipped skipped;
  const auto filled = fill(desk, typed, *file, *last, *annotator, skipped);
  const guide::Learned& learned = desk.summary().learned;
  for (const guide::Refusal& refusal : learned.refused) skipped.tell(refusal.error);
  const Result<desk::ComparingSummary> compared = filled ? compare_guide(*guide, typed) : desk::ComparingSummary{};
  const Result<guide::IdentityCounts> identified =
      compared && filled ? guide::Identities(*guide).update() : guide::IdentityCounts{};
  const desk::ComparingSummary summary = compared.value_or(desk::ComparingSummary{});
  const Ingested ingested{learned, summary, identified.value_or(guide::IdentityCounts{}), skipped, *file};
  Output out;
  out.write(typed.has("--json") ? ingested_json(ingested) : ingested_text(ingested));
  out.flush();
  if (!filled) return stopped(filled.error());
  if (!compared) return stopped(compared.error());
  if (!identified) return stopped(identified.error());
  if (out.error()) return stopped(*out.error());
  if (desk.summary().documents() == 0 && skipped.all() == 0) say("nothing to read in " + typed.words());
  return skipped.errors() > 0 || desk.summary().documents() == 0 ? exit_partly : exit_ok;
}

constexpr std::array its_options{
    options::guide,
    options::jobs,
    options::files_from,
    options::null,
    options::rules,
    options::lexicon,
    Option{"--nice", 0, "N", ValueKind::niceness, "how much to let other programs go first, 0 to 19 (default: 10)"},
    Option{"--json", 0, "", ValueKind::none, "write the summary as JSON"}};
constexpr std::array its_examples{
    Example{"ingest news/", "read a folder into your guide"},
    Example{"ingest --guide team.db -j 2 wire.jsonl.gz", "into another guide, with two threads"},
    Example{"ingest crawl.warc.gz feed.xml", "the pages of a web archive, and the items of a feed"},
    Example{"ingest --files-from paths.txt",
            "the paths that a file names, one a line; with -0 what find -print0 writes"},
};

}  // namespace

constinit const Command ingest_command{
    "ingest",
    "reads articles into the guide",
    "Reads the same input as annotate and keeps the facts in a guide, an SQLite database. An article is known by its "
    "content: reading it again changes nothing. A new version of an address (\"url\") replaces the facts of the old "
    "one; the old text is kept as history. An ingest that was interrupted loses at most its last batch; run it "
    "again.\n\n"
    "Prints what was learned, and what was skipped and why.",
    options::paths,
    its_options,
    its_examples,
    run_ingest};

}  // namespace backlot::cli
