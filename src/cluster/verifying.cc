#include "backlot/cluster/edges.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/candidates.h"
#include "backlot/copies/name_runs.h"
#include "backlot/copies/verification.h"

#include <algorithm>
#include <optional>

namespace backlot::cluster {
namespace {

using copies::Word;

// One end of the pairs of a batch: its columns, and the document that was read last.
class End {
 public:
  End(Columns& in, const std::string& which)
      : number_(in[which]),
        words_(in[which + "_words"]),
        published_(in[which + "_published"]),
        credits_(in[which + "_credits"]),
        furniture_(in[which + "_furniture"]) {}

  const copies::Profile& read(std::size_t row) {
    if (number_at_ == number_.integer(row)) return profile_;
    number_at_ = number_.integer(row);
    thaw(words_.bytes(row), kept_);
    profile_ = {kept_, date_of(published_, row), credits_.truth(row), static_cast<std::uint64_t>(*number_at_)};
    return profile_;
  }
  std::int64_t number() const { return *number_at_; }
  bool has_furniture(std::size_t row, copies::Key key) const {
    if (furniture_.is_null(row)) return false;
    return std::ranges::find(furniture_.integers(row), static_cast<std::int64_t>(key.bits)) !=
           furniture_.integers(row).end();
  }

 private:
  arrow::Values number_, words_, published_, credits_, furniture_;
  std::optional<std::int64_t> number_at_;
  std::vector<Word> kept_;
  copies::Profile profile_;
};

}  // namespace

Stage worth_a_look(const arrow::Batch& pairs) {
  Columns in(pairs);
  const arrow::Values first = in["first"], second = in["second"], passages = in["passages"], story = in["story"];
  const arrow::Values first_runs = in["first_runs"], second_runs = in["second_runs"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("first"), arrow::integer("second"), arrow::integer("passages"), arrow::integer("story")});
  std::vector<std::uint32_t> one, other;
  for (std::size_t row = 0; row < pairs.rows(); ++row) {
    thaw(first_runs.bytes(row), one);
    thaw(second_runs.bytes(row), other);
    if (!copies::may_hold_a_part(one, other, static_cast<std::uint32_t>(passages.integer(row)))) continue;
    arrow::Builder& out = made.row().field("first", first.integer(row)).field("second", second.integer(row));
    out.field("passages", passages.integer(row)).field("story", story.integer(row)).close_object();
  }
  return std::move(made).table();
}

Stage verify(const arrow::Batch& pairs, const copies::Reader& reader) {
  Columns in(pairs);
  End first(in, "first"), second(in, "second");
  if (!in.status()) return std::unexpected(in.status().error());
  std::size_t row = 0;
  copies::Verifier verifier(
      reader, [&](copies::Key key) { return first.has_furniture(row, key) || second.has_furniture(row, key); });
  Made made(edge_columns());
  for (; row < pairs.rows(); ++row) {
    const copies::Profile& one = first.read(row);
    const copies::Verdict verdict = verifier(one, second.read(row));
    if (verdict.copy()) tell(first.number(), second.number(), verdict, made);
  }
  return std::move(made).table();
}

Stage same_words(const arrow::Batch& pairs) {
  Columns in(pairs);
  const arrow::Values first = in["first"], second = in["second"];
  const arrow::Values first_published = in["first_published"], second_published = in["second_published"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made(edge_columns());
  for (std::size_t row = 0; row < pairs.rows(); ++row) {
    const copies::Edge edge = copies::same_words(0, date_of(first_published, row), 1, date_of(second_published, row));
    tell(first.integer(row), second.integer(row), edge.verdict, made);
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
