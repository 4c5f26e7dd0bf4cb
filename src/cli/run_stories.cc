// `backlot stories`.
#include "backlot/cli/compared_guide.h"
#include "backlot/cli/corpus_input.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/options.h"
#include "backlot/cli/repeated_ids.h"
#include "backlot/cli/run.h"
#include "backlot/cli/story_views.h"
#include "backlot/pipeline/stories_json.h"

namespace backlot::cli {
namespace {

std::string view(const Typed& typed, const pipeline::CorpusStories& found) {
  if (typed.has("--json")) return pipeline::stories_json(found);
  if (typed.has("--gexf")) return stories_gexf(found);
  if (typed.has("--dot")) return stories_dot(found);
  return stories_page(found, standard_output_terminal());
}

// Of the guide, after what was not compared yet is.
Result<pipeline::CorpusStories> stories_of_guide(const Typed& typed) {
  auto guide = open_compared(typed);
  if (!guide) return std::unexpected(guide.error());
  return desk::stories_of(*guide);
}

int run_stories(const Typed& typed) {
  Output out;
  const auto write = [&](const pipeline::CorpusStories& found) -> Result<void> {
    if (const auto told = about_repeated_ids(found.ids)) say(*told);
    out.write(view(typed, found));
    return {};
  };
  if (typed.has_input()) return with_stories(typed, corpus_options(typed), out, write);
  const auto found = stories_of_guide(typed);
  if (!found) return stopped(found.error());
  (void)write(*found);
  return end_of(out);
}

constexpr std::array its_options{options::guide,
                                 options::json,
                                 Option{"--dot", 0, "", ValueKind::none, "draw who copies whom, for Graphviz"},
                                 Option{"--gexf", 0, "", ValueKind::none, "draw who copies whom, for Gephi"},
                                 options::jobs,
                                 options::files_from,
                                 options::null,
                                 options::memory};
constexpr std::array its_examples{
    Example{"stories news/", "who copied whom, and which articles tell the same news"},
    Example{"stories --json crawl.jsonl.zst > stories.json", "for programs"},
    Example{"stories --dot news/ | dot -Tsvg > copies.svg", "as a picture"},
};
constexpr Operand optional_paths{"PATH", ValueKind::path, true, false,
                                 "what annotate reads; without any, the documents of the guide"};

}  // namespace

constinit const Command stories_command{
    "stories",
    "finds copies, and articles that tell the same news",
    "Compares all documents with each other: verbatim copies, light rewrites, copies in which a program swapped the "
    "words, and excerpts hang on the document they were made from; articles that tell the same news in words of their "
    "own are retellings. Each line says how sure the direction is; where nothing tells which of two was first, it says "
    "so. Without a path it compares what the guide holds and was not compared yet.",
    optional_paths,
    its_options,
    its_examples,
    run_stories};

}  // namespace backlot::cli
