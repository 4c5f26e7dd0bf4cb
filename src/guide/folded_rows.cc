#include "backlot/guide/folded_rows.h"

#include <algorithm>
#include <tuple>

namespace backlot::guide {
namespace {

EntityId id_of(const std::optional<EntityRef>& ref) { return ref ? ref->id : 0; }

// Adds what backs `row` to `into`. Some of the sources of both may be the same: the sum is cut down by those that
// are known to be.
void add_backing(Backing& into, const Backing& row) {
  std::uint32_t both = 0;
  for (const Source& source : row.sources) {
    if (std::ranges::find(into.sources, source.document, &Source::document) != into.sources.end()) {
      ++both;
    } else {
      into.sources.push_back(source);
    }
  }
  into.support += row.support - std::min(row.support, both);
  into.documents += row.documents - std::min(row.documents, both);
  into.clean |= row.clean;
}

// Takes each row for which `fuller(row, other)` holds of another one into the first such.
template <class Row, class Fuller>
std::vector<Row> fold(std::vector<Row> rows, Fuller fuller) {
  std::vector<bool> gone(rows.size(), false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size() && !gone[i]; ++j) {
      if (i == j || gone[j] || !fuller(rows[j], rows[i])) continue;
      add_backing(rows[j].backing, rows[i].backing);
      gone[i] = true;
    }
  }
  std::vector<Row> left;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!gone[i]) left.push_back(std::move(rows[i]));
  }
  return left;
}

int place_of(const AiringRow& row) {
  if (row.kind != facts::AiringKind::airs) return static_cast<int>(row.kind);
  return row.date ? 100 : 0;
}

}  // namespace

std::vector<CastRow> folded(std::vector<CastRow> rows) {
  return fold(std::move(rows), [](const CastRow& more, const CastRow& less) {
    return !less.character && more.character && id_of(more.actor) == id_of(less.actor) &&
           id_of(more.work) == id_of(less.work) && more.status == less.status;
  });
}

std::vector<AiringRow> folded(std::vector<AiringRow> rows) {
  rows = fold(std::move(rows), [](const AiringRow& more, const AiringRow& less) {
    return !less.minute && more.minute && id_of(more.work) == id_of(less.work) && more.kind == less.kind &&
           more.days == less.days && more.date == less.date;
  });
  std::ranges::stable_sort(rows, [](const AiringRow& a, const AiringRow& b) {
    const auto key = [](const AiringRow& row) {
      return std::tuple(place_of(row), row.date ? row.date->days() : 0, row.newest ? -row.newest->days() : 0);
    };
    return key(a) < key(b);
  });
  return rows;
}

bool is_overtaken(const AiringRow& row, const std::vector<AiringRow>& rows) {
  if (row.kind != facts::AiringKind::airs || row.date || !row.newest) return false;
  return std::ranges::any_of(rows, [&](const AiringRow& other) {
    return id_of(other.work) == id_of(row.work) && other.kind == row.kind && !other.date && other.newest &&
           *row.newest < *other.newest;
  });
}

}  // namespace backlot::guide
