#include "backlot/cli/ending.h"
#include "backlot/cli/run.h"
#include "backlot/cli/stream.h"
#include "backlot/cli/user_rules.h"
#include "backlot/pipeline/annotation_json.h"

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
  LineMaker(const pipeline::Annotator& annotator, pipeline::FormOptions options)
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
  pipeline::FormOptions options_;
  pipeline::Annotator::Scratch scratch_;
};

}  // namespace

int run_annotate(const Typed& typed) {
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  const pipeline::FormOptions options{.with_text = !typed.has("--no-text")};
  Output out;
  return stream_documents(
      typed, out, [&] { return LineMaker(*annotator, options); },
      [&](const Line& line) { return out.write(line.json); }, [] {});
}

}  // namespace backlot::cli
