#include "backlot/cli/folded_rows.h"

#include <algorithm>
#include <tuple>

namespace backlot::cli {
namespace {

guide::EntityId id_of(const std::optional<guide::EntityRef>& ref) { return ref ? ref->id : 0; }

// Adds what backs `row` to `into`. Some of the sources of both may be the same: the sum is cut down by those that
// are known to be.
void add_backing(guide::Backing& into, const guide::Backing& row) {
  std::uint32_t both = 0;
  for (const guide::Source& source : row.sources) {
    if (std::ranges::find(into.sources, source.document, &guide::Source::document) != into.sources.end()) {
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

int place_of(const guide::AiringRow& row) {
  if (row.kind != facts::AiringKind::airs) return static_cast<int>(row.kind);
  return row.date ? 100 : 0;
}

}  // namespace

std::vector<guide::CastRow> folded(std::vector<guide::CastRow> rows) {
  return fold(std::move(rows), [](const guide::CastRow& more, const guide::CastRow& less) {
    return !less.character && more.character && id_of(more.actor) == id_of(less.actor) &&
           id_of(more.work) == id_of(less.work) && more.status == less.status;
  });
}

std::vector<guide::AiringRow> folded(std::vector<guide::AiringRow> rows) {
  rows = fold(std::move(rows), [](const guide::AiringRow& more, const guide::AiringRow& less) {
    return !less.minute && more.minute && id_of(more.work) == id_of(less.work) && more.kind == less.kind &&
           more.days == less.days && more.date == less.date;
  });
  std::ranges::stable_sort(rows, [](const guide::AiringRow& a, const guide::AiringRow& b) {
    const auto key = [](const guide::AiringRow& row) {
      return std::tuple(place_of(row), row.date ? row.date->days() : 0, row.newest ? -row.newest->days() : 0);
    };
    return key(a) < key(b);
  });
  return rows;
}

}  // namespace backlot::cli
