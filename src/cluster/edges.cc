#include "backlot/cluster/edges.h"

#include "backlot/copies/joining.h"

#include <numeric>
#include <tuple>

namespace backlot::cluster {

std::vector<arrow::Field> edge_columns() {
  using arrow::integer, arrow::number;
  return {integer("first"),      integer("second"),      integer("relation"),  number("probability"),
          number("first_share"), number("second_share"), integer("direction"), number("direction_confidence"),
          arrow::truth("strong")};
}

void tell(std::int64_t first, std::int64_t second, const copies::Verdict& v, Made& made) {
  arrow::Builder& row = made.row();
  row.field("first", first).field("second", second).field("relation", static_cast<std::int64_t>(v.relation));
  row.field("probability", double{v.probability}).field("first_share", double{v.first_share});
  row.field("second_share", double{v.second_share}).field("direction", static_cast<std::int64_t>(v.direction));
  row.field("direction_confidence", double{v.direction_confidence});
  row.field("strong", copies::is_strong({0, 1, v})).close_object();
}

Result<Edges> edges_of(const arrow::Batch& batch) {
  Columns in(batch);
  const arrow::Values first = in["first"], second = in["second"], relation = in["relation"], round = in["round"];
  const arrow::Values probability = in["probability"], first_share = in["first_share"];
  const arrow::Values second_share = in["second_share"], direction = in["direction"];
  const arrow::Values confidence = in["direction_confidence"];
  if (!in.status()) return std::unexpected(in.status().error());
  std::vector<std::size_t> rows(batch.rows());
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::sort(rows, {}, [&](std::size_t row) {
    const bool same_words = round.integer(row) == round_of_same_words;
    return std::tuple(round.integer(row), same_words ? second.integer(row) : first.integer(row), second.integer(row));
  });
  Edges out;
  for (const std::size_t row : rows) {
    out.documents.add(first.integer(row));
    out.documents.add(second.integer(row));
  }
  out.documents.freeze();
  const auto real = [](const arrow::Values& column, std::size_t row) { return static_cast<float>(column.number(row)); };
  for (const std::size_t row : rows) {
    out.edges.push_back(
        {out.documents.of(first.integer(row)),
         out.documents.of(second.integer(row)),
         {static_cast<copies::Relation>(relation.integer(row)), real(probability, row), real(first_share, row),
          real(second_share, row), static_cast<copies::Direction>(direction.integer(row)), real(confidence, row)}});
  }
  return out;
}

}  // namespace backlot::cluster
