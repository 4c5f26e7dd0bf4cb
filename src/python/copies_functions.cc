// backlot._native.keys(), compare() and stories().
#include "backlot/article/content_key.h"
#include "backlot/copies/comparison.h"
#include "backlot/copies/keys.h"
#include "backlot/pipeline/compared_json.h"
#include "backlot/pipeline/corpus.h"
#include "backlot/pipeline/stories_json.h"
#include "backlot/python/in_pieces.h"
#include "backlot/python/native.h"
#include "backlot/unspin/shipped.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::python {

const copies::Reader& words() {
  static const copies::Reader reader(unspin::shipped_substitutions());
  return reader;
}

namespace {

namespace nb = nanobind;
using article::Document;
using pipeline::Corpus;

constexpr std::size_t piece_rows = 32;

std::vector<std::uint64_t> keys(nb::handle object) {
  Row row = row_of(object);
  const nb::gil_scoped_release free;
  Corpus::Worker worker(words());
  const auto seen = worker(document_of(row));
  std::vector<std::uint64_t> bits;
  bits.reserve(seen.keys.size());
  for (const copies::Key key : seen.keys) bits.push_back(key.bits);
  std::ranges::sort(bits);
  return bits;
}

nb::bytes compare(nb::handle left, nb::handle right) {
  Row first = row_of(left);
  Row second = row_of(right);
  std::string json;
  {
    const nb::gil_scoped_release free;
    const Document one = document_of(first);
    const Document other = document_of(second);
    json = pipeline::compared_json({one, other, copies::compare(one, other, words())});
  }
  return bytes_of(json);
}

// A document as the corpus keeps it, or why there is none.
struct Read {
  Result<Corpus::Seen> seen;
  bool has_id = true;  // of its own
};

std::vector<Read> read_piece(std::span<Row> rows, Corpus::Worker& worker, ingest::RecordParser& parser) {
  std::vector<Read> out;
  out.reserve(rows.size());
  for (Row& row : rows) {
    const auto document = read(row, parser);
    if (document) {
      out.push_back({worker(*document), document->id != article::content_key(document->text)});
    } else {
      out.push_back({std::unexpected(document.error())});
    }
  }
  return out;
}

// Gives each document an id that no other has. One without an id of its own has a hash of its text: the second of the
// same text is called by that with -2 behind it, and so on.
class Ids {
 public:
  // Nothing, or which row had this id before.
  std::optional<std::size_t> claim(std::string& id, bool is_own, std::size_t row) {
    if (!is_own) {
      std::uint32_t& met = met_[id];
      if (++met > 1) id += "-" + std::to_string(met);
    }
    const auto [at, is_new] = rows_.try_emplace(id, row);
    return is_new ? std::nullopt : std::optional(at->second);
  }

 private:
  std::unordered_map<std::string, std::size_t> rows_;
  std::unordered_map<std::string, std::uint32_t> met_;  // of those without one of their own
};

// Rows into a corpus, one after the other.
class Filling {
 public:
  explicit Filling(Corpus& corpus) : corpus_(corpus) {}
  std::size_t rows() const { return row_; }

  Result<void> add(Read read) {
    const std::size_t row = row_++;
    if (!read.seen)
      return fail(read.seen.error().code, "row " + std::to_string(row) + ": " + read.seen.error().to_string());
    if (const auto before = ids_.claim(read.seen->id, read.has_id, row)) {
      return fail(ErrorCode::invalid, "row " + std::to_string(row) + ": its id \"" + read.seen->id +
                                          "\" is that of row " + std::to_string(*before) +
                                          "; each document needs its own");
    }
    return corpus_.add(*std::move(read.seen));
  }

 private:
  Corpus& corpus_;
  Ids ids_;
  std::size_t row_ = 0;
};

Result<std::string> stories_of(std::span<Row> rows, unsigned threads) {
  Corpus corpus(words(), {.threads = threads});
  Filling filling(corpus);
  Result<void> filled;
  run_in_pieces(
      rows, {.threads = threads, .piece = piece_rows, .stop = was_interrupted},
      [] {
        return [worker = Corpus::Worker(words()), parser = ingest::RecordParser()](std::span<Row> piece) mutable {
          return read_piece(piece, worker, parser);
        };
      },
      [&](std::vector<Read> piece) {
        for (Read& read : piece) {
          if (filled) filled = filling.add(std::move(read));
        }
      });
  if (!filled) return std::unexpected(filled.error());
  if (filling.rows() != rows.size()) return {};  // interrupted
  const auto found = corpus.finish();
  if (!found) return std::unexpected(found.error());
  return pipeline::stories_json(*found);
}

nb::bytes stories(const nb::list& objects, std::optional<unsigned> threads) {
  auto rows = rows_of(objects);
  Result<std::string> json;
  {
    const nb::gil_scoped_release free;
    json = stories_of(rows, threads_of(threads));
  }
  throw_if_interrupted();
  if (!json) raise(json.error());
  return bytes_of(*json);
}

}  // namespace

void add_copies(nb::module_& m) {
  m.def("keys", &keys, nb::arg("row").none(), nb::sig("def keys(row: object) -> list[int]"));
  m.def("compare", &compare, nb::arg("left").none(), nb::arg("right").none(),
        nb::sig("def compare(left: object, right: object) -> bytes"), "JSON, as `backlot compare --json` writes it.");
  m.def("stories", &stories, nb::arg("rows"), nb::arg("threads") = nb::none(),
        nb::sig("def stories(rows: list[object], threads: int | None = None) -> bytes"),
        "JSON, as `backlot stories --json` writes it.");
}

}  // namespace backlot::python
