// What annotate and restore share: documents in, something for each on standard output, in order, with progress,
// errors told and counted.
#pragma once

#include "backlot/cli/ending.h"
#include "backlot/cli/output.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/read_input.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/threads.h"
#include "backlot/pipeline/document_stream.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace backlot::cli {

// `make_worker` as run_documents() takes it; what its workers make has `bytes`, the size of the document. `write` gives
// that to `out`, false where nothing more can be written; `finish` writes what comes last. `unread`, where given, gets
// the numbers of the records that are no documents, from 0. Returns the exit status.
template <class MakeWorker, class Write, class Finish>
int stream_documents(const Typed& typed, Output& out, MakeWorker&& make_worker, Write&& write, Finish&& finish,
                     std::vector<std::uint64_t>* unread = nullptr) {
  ingest::Reader reader(paths_of(typed));
  Skipped skipped;
  Progress progress("documents", [&] { return input_size(typed); });
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  pipeline::run_documents(reader, threads_for(typed), make_worker, [&](auto made) {
    if (!made) {
      progress.finish();
      skipped.tell(made.error());
      if (unread != nullptr) unread->push_back(documents + skipped.all() - 1);
      return true;
    }
    bytes += made->bytes;
    progress.update(++documents, bytes);
    return write(*std::move(made));
  });
  progress.finish();
  finish();
  if (const int status = end_of(out); status != exit_ok) return status;
  if (skipped.all() > 0) say(std::to_string(documents) + " documents read, " + skipped.text());
  if (documents == 0 && skipped.all() == 0) say("nothing to read in " + typed.words());
  return skipped.errors() > 0 || documents == 0 ? exit_partly : exit_ok;
}

}  // namespace backlot::cli
