// Every document that a Reader gives, worked on by many threads, handed over in the order of the input.
//
//   ingest::Reader reader(paths);
//   run_documents(reader, threads,
//                 [&] { return [&annotator, scratch = Annotator::Scratch(annotator)](std::vector<Document> documents)
//                                mutable { … return lines; }; },
//                 [&](Result<std::string> line) { return out.write(line); });
//
// Each thread makes one worker with make_worker() and calls worker(std::vector<Document>) -> std::vector<T>, a T for
// each document in their order, for the documents of a piece. `emit` is
// called by one thread at a time, once for each record: with the worker's result, or with the error of a record that
// could not be read or is no document. It returns false to stop. The output does not depend on the number of threads.
// Memory: threads × (a piece of up to 64 records or 1 MiB, more only where a single record is larger, and its results).
#pragma once

#include "backlot/article/document.h"
#include "backlot/ingest/reader.h"
#include "backlot/pipeline/ordered.h"
#include "backlot/pipeline/parsed.h"
#include "backlot/result/result.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace backlot::pipeline {

// Records that one thread works on before it waits for its turn: enough that the turns cost nothing.
class PieceReader {
 public:
  using Piece = std::vector<Result<ingest::Record>>;

  explicit PieceReader(ingest::Reader& reader) : reader_(reader) {}

  std::optional<Piece> next() {
    Piece piece;
    std::size_t bytes = 0;
    while (piece.size() < most_records && bytes < most_bytes) {
      auto record = reader_.next();
      if (!record) break;
      if (*record) bytes += (*record)->bytes.size();
      piece.push_back(std::move(*record));
    }
    return piece.empty() ? std::nullopt : std::optional(std::move(piece));
  }

 private:
  static constexpr std::size_t most_records = 64;
  static constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  ingest::Reader& reader_;
};

inline Parsed parsed(PieceReader::Piece piece, ingest::RecordParser& parser) {
  Parsed out;
  out.reserve(piece.size());
  for (auto& record : piece)
    out.add(record ? parser.document(std::move(*record)) : std::unexpected(std::move(record.error())));
  return out;
}

template <class MakeWorker, class Emit>
void run_documents(ingest::Reader& reader, unsigned threads, MakeWorker&& make_worker, Emit&& emit) {
  using Worker = std::invoke_result_t<MakeWorker&>;
  using Made = typename std::invoke_result_t<Worker&, std::vector<article::Document>>::value_type;
  PieceReader pieces(reader);
  const auto make_piece_worker = [&] {
    return [worker = make_worker(), parser = ingest::RecordParser()](PieceReader::Piece piece) mutable {
      Parsed read = parsed(std::move(piece), parser);
      auto of_documents = worker(std::move(read.documents));
      std::vector<Result<Made>> made;
      made.reserve(read.errors.size());
      read.for_each_row([&](std::size_t, std::size_t document) { made.push_back(std::move(of_documents[document])); },
                        [&](std::size_t, const Error& error) { made.push_back(std::unexpected(error)); });
      return made;
    };
  };
  run_ordered(
      threads, [&] { return pieces.next(); }, make_piece_worker,
      [&](std::vector<Result<Made>> made) {
        for (auto& result : made) {
          if (!emit(std::move(result))) return false;
        }
        return true;
      });
}

}  // namespace backlot::pipeline
