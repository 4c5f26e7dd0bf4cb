#include "backlot/guide/key_runs.h"

#include "backlot/guide/key_entries.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace backlot::guide {
namespace {

constexpr DocumentId largest_run = 1 << 16;    // documents
constexpr std::size_t piece_entries = 16'384;  // about so many, so that a thousand documents read what they need

std::string packed(std::span<const KeyEntry> entries) {
  std::string bytes(entries.size() * StoredKeys::size_of_one, '\0');
  char* at = bytes.data();
  for (const KeyEntry& entry : entries) {
    std::memcpy(at, &entry.key, sizeof entry.key);
    std::memcpy(at + sizeof entry.key, &entry.document, sizeof entry.document);
    at += StoredKeys::size_of_one;
  }
  return bytes;
}

struct Run {
  DocumentId first = 0;
  DocumentId last = 0;
  DocumentId size() const { return last - first + 1; }
};

// The runs that become one with a new one of so many documents, the oldest first.
std::vector<Run> runs_to_join(Connection& db, Run added) {
  std::vector<Run> runs;
  for (DocumentId end = added.first;;) {
    Cursor row = db.query("SELECT first, last FROM key_run WHERE last < ? ORDER BY last DESC LIMIT 1", end);
    if (!row.next()) break;
    const Run before{row.integer(0), row.integer(1)};
    if (before.size() >= 2 * added.size() || before.size() + added.size() > largest_run) break;
    added.first = end = before.first;
    runs.push_back(before);
  }
  std::ranges::reverse(runs);
  return runs;
}

// A run on its way out of the guide: read from its first key to its last, a piece at a time, and gone behind that.
class LeavingRun {
 public:
  LeavingRun(Connection& db, const Run& run) : db_(db), last_(run.last) {
    Cursor row = db.query("SELECT piece, length(keys) FROM key_run WHERE last = ? ORDER BY piece", last_);
    while (row.next()) {
      pieces_.push_back(row.integer(0));
      entries_ += static_cast<std::size_t>(row.integer(1)) / StoredKeys::size_of_one;
    }
  }

  std::size_t entries() const { return entries_; }

  // Appends what is left of it of keys that begin with less than `end`.
  void take_up_to(std::size_t end, KeyEntries& out) {
    while (at_ < piece_.size() || fetch(end)) {
      const auto rest = piece_.begin() + static_cast<std::ptrdiff_t>(at_);
      const auto stop =
          std::ranges::lower_bound(rest, piece_.end(), end, {}, [](const KeyEntry& e) { return first_bits(e.key); });
      out.insert(out.end(), rest, stop);
      at_ = static_cast<std::size_t>(stop - piece_.begin());
      if (stop != piece_.end()) return;
    }
  }

 private:
  // The next piece, where it begins before `end`.
  bool fetch(std::size_t end) {
    if (next_ == pieces_.size() || static_cast<std::size_t>(pieces_[next_]) >= end) return false;
    const std::int64_t piece = pieces_[next_++];
    piece_.clear();
    at_ = 0;
    {
      Cursor row = db_.query("SELECT keys FROM key_run WHERE last = ? AND piece = ?", last_, piece);
      if (!row.next()) return false;
      const StoredKeys stored(row.text(0));
      for (std::size_t i = 0; i < stored.size(); ++i) piece_.push_back(stored[i]);
    }
    db_.run("DELETE FROM key_run WHERE last = ? AND piece = ?", last_, piece);
    return !piece_.empty();
  }

  Connection& db_;
  DocumentId last_;
  std::vector<std::int64_t> pieces_;  // by their first bits
  std::size_t next_ = 0;
  KeyEntries piece_;
  std::size_t at_ = 0;  // what was taken of it
  std::size_t entries_ = 0;
};

// Writes new entries and those of the runs that go as one run; what is in memory is a piece of each, not a run.
void write_run(Connection& db, const Run& run, std::vector<LeavingRun> leaving, std::span<const KeyEntry> added) {
  std::size_t count = added.size();
  for (const LeavingRun& of : leaving) count += of.entries();
  const std::size_t pieces = std::min(std::bit_ceil(count / piece_entries + 1), most_pieces);
  const std::size_t step = most_pieces / pieces;
  KeyEntries entries;
  for (std::size_t piece = 0; piece < most_pieces; piece += step) {
    entries.clear();
    for (LeavingRun& of : leaving) of.take_up_to(piece + step, entries);
    const auto stop =
        std::ranges::lower_bound(added, piece + step, {}, [](const KeyEntry& e) { return first_bits(e.key); });
    entries.insert(entries.end(), added.begin(), stop);
    added = {stop, added.end()};
    if (entries.empty()) continue;
    std::ranges::sort(entries);
    const std::string bytes = packed(entries);
    db.run("INSERT INTO key_run(first, last, piece, keys) VALUES(?, ?, ?, ?)", run.first, run.last, piece, Blob{bytes});
  }
}

}  // namespace

void add_key_run(Connection& db, DocumentId last, std::span<const KeyedDocument> documents) {
  if (documents.empty()) return;
  const KeyEntries entries =
      sorted_keys(documents, [&](std::size_t i) { return static_cast<std::uint32_t>(documents[i].id); });
  Run run{documents.front().id, last};
  const std::vector<Run> joined = runs_to_join(db, run);
  if (!joined.empty()) run.first = joined.front().first;
  std::vector<LeavingRun> leaving;
  for (const Run& before : joined) leaving.emplace_back(db, before);
  write_run(db, run, std::move(leaving), entries);
}

}  // namespace backlot::guide
