#include "backlot/article/content_key.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/input_size.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/output.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/user_rules.h"
#include "backlot/desk/desk.h"
#include "backlot/pipeline/document_stream.h"

#include <vector>

namespace backlot::cli {
namespace {

// One thread's way from documents to what the guide keeps.
class EntryMaker {
 public:
  explicit EntryMaker(const pipeline::Annotator& annotator) : annotator_(annotator), scratch_(annotator) {}

  std::vector<guide::Entry> operator()(std::vector<article::Document> documents) {
    auto annotations = annotator_.annotate(documents, scratch_);
    std::vector<guide::Entry> entries(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      entries[i].annotation = std::move(annotations[i]);
      entries[i].content_key = article::content_key(documents[i].text);
      entries[i].document = std::move(documents[i]);
    }
    return entries;
  }

 private:
  const pipeline::Annotator& annotator_;
  pipeline::Annotator::Scratch scratch_;
};

int stopped(const Error& error) {
  say(error);
  return exit_stopped;
}

// Reads everything into the desk. The error is one after which the guide cannot go on.
Result<void> fill(desk::Desk& desk, const Typed& typed, const pipeline::Annotator& annotator, Skipped& skipped) {
  ingest::Reader reader(typed.operands);
  Progress progress("documents", [&] { return input_size(typed.operands); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  Result<void> state;
  pipeline::run_documents(
      reader, threads_for(typed), [&] { return EntryMaker(annotator); },
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

}  // namespace

int run_ingest(const Typed& typed) {
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::write});
  if (!guide) return stopped(guide.error());
  desk::Desk desk(*guide);
  Skipped skipped;
  const auto filled = fill(desk, typed, *annotator, skipped);
  const guide::Learned& learned = desk.summary().learned;
  for (const guide::Refusal& refusal : learned.refused) skipped.tell(refusal.error);
  Output out;
  out.write(typed.has("--json") ? learned_json(learned, skipped, *file) : learned_text(learned, skipped, *file));
  out.flush();
  if (!filled) return stopped(filled.error());
  if (out.error()) return stopped(*out.error());
  if (desk.summary().documents() == 0 && skipped.all() == 0) say("nothing to read in " + typed.words());
  return skipped.all() > 0 || desk.summary().documents() == 0 ? exit_partly : exit_ok;
}

}  // namespace backlot::cli
