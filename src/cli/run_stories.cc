// `backlot stories`.
#include "backlot/cli/compared_guide.h"
#include "backlot/cli/corpus_input.h"
#include "backlot/cli/ending.h"
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

}  // namespace

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

}  // namespace backlot::cli
