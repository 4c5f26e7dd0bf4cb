#include "backlot/cli/filled_guide.h"
#include "backlot/cli/options.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/read_input.h"
#include "backlot/cli/run.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/yielding.h"
#include "backlot/pipeline/document_stream.h"

namespace backlot::cli {
namespace {

// Reads everything into the desk.
Result<void> fill(Filling& filling, const Typed& typed) {
  ingest::Reader reader(paths_of(typed));
  Progress progress("documents", [&] { return input_size(typed); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  Result<void> state;
  pipeline::run_documents(
      reader, threads_for(typed), [&] { return filling.entry_maker(); },
      [&](Result<guide::Entry> entry) {
        if (!entry) {
          progress.finish();
          filling.skipped.tell(entry.error());
          return true;
        }
        bytes += entry->document.text.size();
        state = filling.desk.add(*std::move(entry));
        progress.update(++documents, bytes);
        return state.has_value();
      });
  return state;
}

int run_ingest(const Typed& typed) {
  yield_to_others(typed);
  return fill_guide(typed, [&](Filling& filling) { return fill(filling, typed); });
}

constexpr std::array its_options{
    options::guide,      options::jobs,
    options::files_from, options::null,
    options::rules,      options::lexicon,
    options::nice,       Option{"--json", 0, "", ValueKind::none, "write the summary as JSON"}};
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
