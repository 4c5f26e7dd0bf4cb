#include "backlot/cluster/edges.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/rounds.h"
#include "backlot/pipeline/story_list.h"

#include <numeric>

namespace backlot::cluster {

using copies::DocumentNumber;

Stage likely_roots(const arrow::Batch& edges) {
  const auto given = edges_of(edges);
  if (!given) return std::unexpected(given.error());
  const auto likely = copies::likely_roots(given->documents.size(), given->edges, copies::Rounds::roots);
  Made made({arrow::integer("number")});
  for (DocumentNumber d = 0; d < likely.size(); ++d) {
    if (likely[d]) made.row().field("number", given->documents[d]).close_object();
  }
  return std::move(made).table();
}

Stage derive(const arrow::Batch& edges) {
  using arrow::integer, arrow::number;
  const auto given = edges_of(edges);
  if (!given) return std::unexpected(given.error());
  const Renumbered& documents = given->documents;
  std::vector<std::uint64_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  const copies::CopyGroups groups = copies::derive(documents.size(), given->edges, order);
  Made made({integer("number"), integer("source"), integer("relation"), number("confidence"), integer("group"),
             integer("root"), number("weakest"), integer("of")});
  for (DocumentNumber d = 0; d < documents.size(); ++d) {
    const copies::Derivation& of = groups.documents[d];
    arrow::Builder& row = made.row().field("number", documents[d]);
    if (of.source) row.field("source", documents[*of.source]);
    row.field("relation", static_cast<std::int64_t>(of.relation)).field("confidence", double{of.confidence});
    row.field("group", documents[of.group]).field("root", documents[groups.root[of.group]]);
    row.field("weakest", double{groups.weakest[of.group]}).close_object();
  }
  for (const pipeline::Excerpt& e : pipeline::list_excerpts(groups, given->edges)) {
    arrow::Builder& row = made.row().field("number", documents[e.document]).field("of", documents[e.of]);
    row.field("confidence", double{e.probability}).close_object();
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
