#include "backlot/cli/input_size.h"
#include "backlot/cli/output.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/user_rules.h"
#include "backlot/pipeline/annotation_json.h"
#include "backlot/pipeline/document_stream.h"

#include <vector>

namespace backlot::cli {
namespace {

struct Line {
  std::string json;
  std::size_t bytes = 0;  // of the document's text
};

// One thread's way from documents to their lines of JSON.
class LineMaker {
 public:
  LineMaker(const pipeline::Annotator& annotator, pipeline::JsonOptions options)
      : annotator_(annotator), options_(options), scratch_(annotator) {}

  std::vector<Line> operator()(const std::vector<article::Document>& documents) {
    const auto annotations = annotator_.annotate(documents, scratch_);
    std::vector<Line> lines(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      lines[i].bytes = documents[i].text.size();
      pipeline::append_json(documents[i], annotations[i], options_, lines[i].json);
    }
    return lines;
  }

 private:
  const pipeline::Annotator& annotator_;
  pipeline::JsonOptions options_;
  pipeline::Annotator::Scratch scratch_;
};

}  // namespace

int run_annotate(const Typed& typed) {
  const auto annotator = annotator_for(typed);
  if (!annotator) {
    say(annotator.error());
    return exit_stopped;
  }
  const pipeline::JsonOptions options{.with_text = !typed.has("--no-text")};
  ingest::Reader reader(typed.operands);
  Output out;
  Skipped skipped;
  Progress progress("documents", [&] { return input_size(typed.operands); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  pipeline::run_documents(
      reader, threads_for(typed), [&] { return LineMaker(*annotator, options); },
      [&](Result<Line> line) {
        if (!line) {
          progress.finish();
          skipped.tell(line.error());
          return true;
        }
        bytes += line->bytes;
        progress.update(++documents, bytes);
        return out.write(line->json);
      });
  progress.finish();
  out.flush();
  if (out.error()) {
    say(*out.error());
    return exit_stopped;
  }
  if (skipped.all() > 0) say(std::to_string(documents) + " documents read, " + skipped.text());
  if (documents == 0 && skipped.all() == 0) say("nothing to read in " + typed.words());
  return skipped.all() > 0 || documents == 0 ? exit_partly : exit_ok;
}

}  // namespace backlot::cli
