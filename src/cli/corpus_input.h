// What stories and dedup share: all documents that were typed, into a corpus, and what is found in it.
#pragma once

#include "backlot/cli/stream.h"
#include "backlot/pipeline/corpus.h"
#include "backlot/unspin/shipped.h"

#include <utility>

namespace backlot::cli {

inline pipeline::CorpusOptions corpus_options(const Typed& typed) {
  pipeline::CorpusOptions options{.threads = threads_for(typed)};
  if (const auto megabytes = typed.number("--memory")) options.memory = std::uint64_t{*megabytes} << 20U;
  return options;
}

// Calls use(found) once everything is read; what it writes goes to `out`. Returns the exit status.
template <class Use>
int with_stories(const Typed& typed, Output& out, Use&& use) {
  const copies::Reader words(unspin::shipped_substitutions());
  pipeline::Corpus corpus(words, corpus_options(typed));
  std::optional<Error> stopped;
  const int status = stream_documents(
      typed, out, [&] { return pipeline::Corpus::Worker(words); },
      [&](pipeline::Corpus::Seen seen) {
        const auto added = corpus.add(std::move(seen));
        if (!added) stopped = added.error();
        return added.has_value();
      },
      [&] {
        if (stopped) return;
        std::uint64_t all = 0;
        Progress progress("pairs compared", [&] { return all; });
        const auto found = corpus.finish([&](std::uint64_t pairs, std::uint64_t of) {
          all = of;
          progress.update(pairs, pairs);
        });
        progress.finish();
        if (!found) {
          stopped = found.error();
        } else if (const Result<void> used = use(*found); !used) {
          stopped = used.error();
        }
      });
  if (!stopped) return status;
  say(*stopped);
  return exit_stopped;
}

}  // namespace backlot::cli
