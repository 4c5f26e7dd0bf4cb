#include "backlot/copies/linkage.h"

#include "backlot/cluster/edges.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/disjoint_sets.h"
#include "backlot/copies/story_tree.h"

namespace backlot::cluster {
namespace {

constexpr copies::Amount least = copies::StoryTree::least_similar;

copies::Amount amount(const arrow::Values& units, std::size_t row) {
  return copies::Amount::of_units(static_cast<std::uint64_t>(units.integer(row)));
}

}  // namespace

Stage nearest_parts(const arrow::Batch& links) {
  Columns in(links);
  const arrow::Values part = in["part"], other = in["other"], alike = in["alike"];
  const arrow::Values part_size = in["part_size"], other_size = in["other_size"];
  if (!in.status()) return std::unexpected(in.status().error());
  using arrow::integer;
  Made made({integer("part"), integer("nearest"), integer("part_size"), integer("nearest_size")});
  for_each_group(part, links.rows(), [&](std::size_t begin, std::size_t end) {
    copies::Nearest nearest(least);
    std::int64_t nearest_size = 0;
    for (std::size_t row = begin; row < end; ++row) {
      const auto number = static_cast<std::uint64_t>(other.integer(row));
      const auto pairs = static_cast<std::uint64_t>(part_size.integer(row) * other_size.integer(row));
      nearest.look_at(number, {amount(alike, row), pairs});
      if (nearest.part() == number) nearest_size = other_size.integer(row);
    }
    if (nearest.part() == copies::Nearest::none) return;
    arrow::Builder& out = made.row().field("part", part.integer(begin));
    out.field("nearest", static_cast<std::int64_t>(nearest.part())).field("part_size", part_size.integer(begin));
    out.field("nearest_size", nearest_size).close_object();
  });
  return std::move(made).table();
}

Stage join_parts(const arrow::Batch& links) {
  Columns in(links);
  const arrow::Values first = in["first"], second = in["second"], alike = in["alike"];
  const arrow::Values first_size = in["first_size"], second_size = in["second_size"];
  if (!in.status()) return std::unexpected(in.status().error());
  Renumbered numbers;
  for (std::size_t row = 0; row < links.rows(); ++row) {
    numbers.add(first.integer(row));
    numbers.add(second.integer(row));
  }
  numbers.freeze();
  std::vector<std::uint32_t> sizes(numbers.size());
  std::vector<copies::Link> known;
  for (std::size_t row = 0; row < links.rows(); ++row) {
    const copies::Link link{numbers.of(first.integer(row)), numbers.of(second.integer(row)), amount(alike, row)};
    sizes[link.first] = static_cast<std::uint32_t>(first_size.integer(row));
    sizes[link.second] = static_cast<std::uint32_t>(second_size.integer(row));
    known.push_back(link);
  }
  copies::DisjointSets sets(numbers.size());
  for (const copies::Join& join : average_linkage(sizes, known, least)) sets.join(join.one, join.other);
  Made made({arrow::integer("part"), arrow::integer("into")});
  for (std::uint32_t at = 0; at < numbers.size(); ++at) {
    if (sets.find(at) != at) made.row().field("part", numbers[at]).field("into", numbers[sets.find(at)]).close_object();
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
