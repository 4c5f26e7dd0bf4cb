#include "backlot/article/content_key.h"
#include "backlot/cli/compared_guide.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/output.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/read_input.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/user_rules.h"
#include "backlot/desk/desk.h"
#include "backlot/guide/identities.h"
#include "backlot/guide/known_names.h"
#include "backlot/pipeline/document_stream.h"

#include <vector>

namespace backlot::cli {
namespace {

// One thread's way from documents to what the guide keeps. What the guide has is not annotated again: an ingest that
// was interrupted soon stands where it stopped. Names of spun documents agree with what clean ones said in `last` and
// the documents before it.
class EntryMaker {
 public:
  EntryMaker(const pipeline::Annotator& annotator, const std::string& guide_file, guide::DocumentId last)
      : annotator_(annotator), scratch_(annotator), kept_(guide::Guide::open(guide_file)), names_(last) {}

  std::vector<guide::Entry> operator()(std::vector<article::Document> documents) {
    std::vector<guide::Entry> entries(documents.size());
    std::vector<article::Document> unknown;
    std::vector<std::size_t> places;  // of the unknown ones among the entries
    for (std::size_t i = 0; i < documents.size(); ++i) {
      entries[i].content_key = article::content_key(documents[i].text);
      if (is_kept(documents[i], entries[i].content_key)) {
        entries[i].document = std::move(documents[i]);
      } else {
        unknown.push_back(std::move(documents[i]));
        places.push_back(i);
      }
    }
    auto annotations = annotator_.annotate(unknown, scratch_, [this](std::string_view name) { return knows(name); });
    for (std::size_t i = 0; i < places.size(); ++i) {
      entries[places[i]].annotation = std::move(annotations[i]);
      entries[places[i]].document = std::move(unknown[i]);
    }
    return entries;
  }

 private:
  bool is_kept(const article::Document& document, const std::string& key) const {
    return kept_ && kept_->has(document, key).value_or(false);
  }

  bool knows(std::string_view name) { return kept_ && names_.known(*kept_, name); }

  const pipeline::Annotator& annotator_;
  pipeline::Annotator::Scratch scratch_;
  Result<guide::Guide> kept_;  // of this thread; where it cannot be read, everything is annotated
  guide::KnownNames names_;
};

// Reads everything into the desk. The error is one after which the guide cannot go on.
Result<void> fill(desk::Desk& desk, const Typed& typed, const std::string& guide_file, guide::DocumentId last,
                  const pipeline::Annotator& annotator, Skipped& skipped) {
  ingest::Reader reader(paths_of(typed));
  Progress progress("documents", [&] { return input_size(typed); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  Result<void> state;
  pipeline::run_documents(
      reader, threads_for(typed), [&] { return EntryMaker(annotator, guide_file, last); },
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

}  // namespace backlot::cli
