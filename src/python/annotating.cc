#include "backlot/python/annotating.h"

#include "backlot/pipeline/annotation_json.h"
#include "backlot/pipeline/annotation_table.h"
#include "backlot/pipeline/parsed.h"
#include "backlot/python/in_pieces.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace backlot::python {
namespace {

// Documents that go through the stages together.
constexpr std::size_t batch = pipeline::Annotator::batch;
constexpr std::size_t largest_piece_of_table = 32 * batch;

struct Piece {
  std::span<const Row> rows;
  pipeline::Parsed read;
};

Piece read_piece(std::span<Row> rows, ingest::RecordParser& parser) {
  Piece piece{.rows = rows, .read = {}};
  piece.read.reserve(rows.size());
  for (Row& row : rows) piece.read.add(read(row, parser));
  return piece;
}

// Calls make(piece, annotations) on the threads, and take(made) in order.
template <class Make, class Take>
void annotate_pieces(Scratches& scratches, std::span<Row> rows, const Pieces& pieces, Make&& make, Take&& take) {
  run_in_pieces(
      rows, pieces,
      [&] {
        return [&scratches, &make, kept = scratches.lend()](std::span<Row> rows_of_piece) {
          const Piece piece = read_piece(rows_of_piece, kept->parser);
          return make(piece, scratches.annotator().annotate(piece.read.documents, kept->scratch));
        };
      },
      take);
}

std::size_t piece_of_table(std::size_t rows, unsigned threads) {
  const std::size_t share = rows / threads / 4;
  return std::clamp(share / batch * batch, batch, largest_piece_of_table);
}

}  // namespace

std::vector<Result<std::string>> annotate(Scratches& scratches, std::span<Row> rows, const AnnotatingOptions& options) {
  using Lines = std::vector<Result<std::string>>;
  Lines lines;
  lines.reserve(rows.size());
  annotate_pieces(
      scratches, rows, {.threads = options.threads, .piece = batch, .stop = options.stop},
      [](const Piece& piece, std::span<const facts::Annotation> annotations) {
        Lines made;
        made.reserve(piece.rows.size());
        piece.read.for_each_row(
            [&](std::size_t, std::size_t document) {
              std::string line;
              pipeline::append_json(piece.read.documents[document], annotations[document], {}, line);
              line.pop_back();
              made.emplace_back(std::move(line));
            },
            [&](std::size_t, const Error& error) { made.emplace_back(std::unexpected(error)); });
        return made;
      },
      [&](Lines made) { std::ranges::move(made, std::back_inserter(lines)); });
  return lines;
}

arrow::Table annotate_table(Scratches& scratches, std::span<Row> rows, const AnnotatingOptions& options) {
  arrow::Table table{std::make_shared<const arrow::Field>(pipeline::annotation_schema()), {}};
  annotate_pieces(
      scratches, rows,
      {.threads = options.threads, .piece = piece_of_table(rows.size(), options.threads), .stop = options.stop},
      [&schema = *table.schema](const Piece& piece, std::span<const facts::Annotation> annotations) {
        pipeline::AnnotationRows made(schema);
        piece.read.for_each_row(
            [&](std::size_t, std::size_t document) {
              made.add(piece.read.documents[document], annotations[document], {});
            },
            [&](std::size_t row, const Error& error) { made.add_error(piece.rows[row].id, error.to_string()); });
        return std::make_shared<const arrow::Column>(std::move(made).finish());
      },
      [&](std::shared_ptr<const arrow::Column> rows_made) { table.batches.push_back(std::move(rows_made)); });
  return table;
}

}  // namespace backlot::python
