// What stories and dedup share: all documents that were typed, into a corpus, and what is found in it.
#pragma once

#include "backlot/cli/stream.h"
#include "backlot/pipeline/corpus.h"
#include "backlot/unspin/shipped.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::cli {

inline pipeline::CorpusOptions corpus_options(const Typed& typed) {
  pipeline::CorpusOptions options{.threads = threads_for(typed)};
  if (const auto megabytes = typed.number("--memory")) options.memory = std::uint64_t{*megabytes} << 20U;
  return options;
}

// What is counted in a phase of the work.
inline std::string_view unit_of(pipeline::Corpus::Phase phase) {
  return phase == pipeline::Corpus::Phase::candidates ? "parts of the keys paired" : "pairs compared";
}

// Calls use(found) once everything is read; what it writes goes to `out`. `unread` as of stream_documents(). Returns
// the exit status.
template <class Use>
int with_stories(const Typed& typed, const pipeline::CorpusOptions& options, Output& out, Use&& use,
                 std::vector<std::uint64_t>* unread = nullptr) {
  const copies::Reader words(unspin::shipped_substitutions());
  pipeline::Corpus corpus(words, options);
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
        std::optional<Progress> shown;
        std::optional<pipeline::Corpus::Phase> at;
        const auto found = corpus.finish([&](pipeline::Corpus::Phase phase, std::uint64_t done, std::uint64_t of) {
          if (at != phase) shown.emplace(unit_of(phase), [of] { return of; });
          at = phase;
          shown->update(done, done);
        });
        shown.reset();
        if (!found) {
          stopped = found.error();
        } else if (const Result<void> used = use(*found); !used) {
          stopped = used.error();
        }
      },
      unread);
  if (!stopped) return status;
  say(*stopped);
  return exit_stopped;
}

}  // namespace backlot::cli
