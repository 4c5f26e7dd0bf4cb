#include "backlot/cli/ending.h"
#include "backlot/cli/options.h"
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

int run_annotate(const Typed& typed) {
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  const pipeline::FormOptions options{.with_text = !typed.has("--no-text")};
  Output out;
  return stream_documents(
      typed, out, [&] { return LineMaker(*annotator, options); },
      [&](const Line& line) { return out.write(line.json); }, [] {});
}

constexpr std::array its_options{
    options::jobs,  options::files_from,
    options::null,  Option{"--no-text", 0, "", ValueKind::none, "leave the text of the document out of the output"},
    options::rules, options::lexicon};
constexpr std::array its_examples{
    Example{"annotate article.txt", "what one article says"},
    Example{"annotate news/ wire.jsonl.zst > facts.jsonl", "a folder and a compressed file of records"},
    Example{"annotate --no-text - < article.txt", "standard input, without its text in the output"},
};

}  // namespace

constinit const Command annotate_command{
    "annotate",
    "writes what each article says, one JSON object a line",
    "Reads articles and writes one JSON object for each, in the order of the input, whatever the number of threads. "
    "Every fact has the stretch of text that says it, the rule that found it and a confidence. Nothing is stored.\n\n"
    "A text file is one article. Its first line may be its title or a date (\"date 2026-03-13\"); bylines, photo "
    "credits, share buttons, \"Also read\" and \"Source (1)\" lines are recognised and kept out of the facts. A record "
    "of JSON Lines has \"text\" and may have \"id\", \"url\", \"title\" and \"date\". Of a web page, told by its "
    "content, the article is read, with what the page states of itself; menus, comments and teasers are not.\n\n"
    "What cannot be read gets one line on standard error and is counted; the rest goes on.",
    options::paths,
    its_options,
    its_examples,
    run_annotate};

}  // namespace backlot::cli
