#include "backlot/guide/key_runs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>

namespace backlot::guide {
namespace {

constexpr std::size_t piece_bits = 4;
constexpr std::size_t piece_count = std::size_t{1} << piece_bits;
constexpr std::size_t entry_size = 12;

struct Entry {
  std::uint64_t key = 0;
  std::uint32_t document = 0;
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

using Entries = std::vector<Entry>;
using Pieces = std::array<Entries, piece_count>;

static_assert(std::endian::native == std::endian::little, "runs are stored little-endian");

std::size_t piece_of(std::uint64_t key) { return static_cast<std::size_t>(key >> (64 - piece_bits)); }

// The entries of a stored piece, read where they lie.
class StoredEntries {
 public:
  explicit StoredEntries(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size() / entry_size; }
  Entry operator[](std::size_t i) const {
    Entry entry;
    std::memcpy(&entry.key, bytes_.data() + i * entry_size, sizeof entry.key);
    std::memcpy(&entry.document, bytes_.data() + i * entry_size + sizeof entry.key, sizeof entry.document);
    return entry;
  }

 private:
  std::string_view bytes_;
};

std::string packed(const Entries& entries) {
  std::string bytes(entries.size() * entry_size, '\0');
  char* at = bytes.data();
  for (const Entry& entry : entries) {
    std::memcpy(at, &entry.key, sizeof entry.key);
    std::memcpy(at + sizeof entry.key, &entry.document, sizeof entry.document);
    at += entry_size;
  }
  return bytes;
}

// By piece, sorted; `number` gives the 32 bits that stand for a document.
template <class Number>
Pieces sorted_entries(std::span<const KeyedDocument> documents, Number number) {
  Pieces pieces;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const copies::Key key : documents[i].keys) pieces[piece_of(key.bits)].push_back({key.bits, number(i)});
  }
  for (Entries& piece : pieces) std::ranges::sort(piece);
  return pieces;
}

struct Run {
  DocumentId first = 0;
  DocumentId last = 0;
};

std::optional<Run> newest_run(Connection& db) {
  Cursor row = db.query("SELECT first, last FROM key_run ORDER BY last DESC LIMIT 1");
  if (!row.next()) return std::nullopt;
  return Run{row.integer(0), row.integer(1)};
}

// Takes a run out of the guide, into the pieces of a newer one.
void absorb(Connection& db, const Run& run, Pieces& into) {
  {
    Cursor row = db.query("SELECT piece, keys FROM key_run WHERE last = ? ORDER BY piece", run.last);
    while (row.next()) {
      const auto piece = static_cast<std::size_t>(row.integer(0)) % piece_count;
      const StoredEntries stored(row.text(1));
      Entries both;
      both.reserve(stored.size() + into[piece].size());
      for (std::size_t i = 0; i < stored.size(); ++i) both.push_back(stored[i]);
      const auto middle = both.insert(both.end(), into[piece].begin(), into[piece].end());
      std::ranges::inplace_merge(both, middle);
      into[piece] = std::move(both);
    }
  }
  db.run("DELETE FROM key_run WHERE last = ?", run.last);
}

// A key of newer documents, and who has it.
struct Meeting {
  copies::Key key;
  std::span<const Entry> newer;      // by index
  std::vector<std::uint32_t> older;  // Comparisons::most_of_a_key at most

  bool is_of_story() const { return key.kind() == copies::KeyKind::story; }
  bool is_common() const { return older.size() == Comparisons::most_of_a_key; }
};

// Where the keys of newer documents meet those of stored ones. A copy hangs on what is old, news are told by what is
// new: of a passage the first documents are kept, of a story the last.
class Meetings {
 public:
  explicit Meetings(std::span<const KeyedDocument> newer)
      : entries_(sorted_entries(newer, [](std::size_t i) { return static_cast<std::uint32_t>(i); })) {
    for (std::size_t piece = 0; piece < piece_count; ++piece) {
      const std::span<const Entry> entries(entries_[piece]);
      for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
        pieces_[piece].push_back({{entries[begin].key}, entries.subspan(begin, end - begin), {}});
      }
    }
  }

  // Runs from the oldest to the newest.
  void add(std::size_t piece, const StoredEntries& stored) {
    std::size_t at = 0;
    for (Meeting& meeting : pieces_[piece]) {
      at = lower_bound(stored, at, meeting.key.bits);
      if (at == stored.size() || stored[at].key != meeting.key.bits) continue;
      meeting.is_of_story() ? take_last(meeting, stored, at) : take_first(meeting, stored, at);
    }
  }

  // Calls visit(meeting) for each key that older documents have.
  template <class Visit>
  void for_each(Visit visit) {
    for (std::vector<Meeting>& piece : pieces_) {
      for (Meeting& meeting : piece)
        if (!meeting.older.empty()) visit(meeting);
    }
  }

 private:
  static constexpr std::size_t most = Comparisons::most_of_a_key;

  // By steps that double: the lists are of very different lengths.
  static std::size_t lower_bound(const StoredEntries& stored, std::size_t from, std::uint64_t key) {
    std::size_t step = 1;
    std::size_t low = from;
    while (low + step < stored.size() && stored[low + step].key < key) {
      low += step;
      step *= 2;
    }
    std::size_t high = std::min(low + step + 1, stored.size());
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (stored[middle].key < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static void take_first(Meeting& meeting, const StoredEntries& stored, std::size_t at) {
    for (; at < stored.size() && stored[at].key == meeting.key.bits && meeting.older.size() < most; ++at)
      meeting.older.push_back(stored[at].document);
  }

  static void take_last(Meeting& meeting, const StoredEntries& stored, std::size_t at) {
    const std::size_t end = lower_bound(stored, at, meeting.key.bits + 1);
    for (at = std::max(at, end - std::min(end, most)); at < end; ++at) meeting.older.push_back(stored[at].document);
    if (meeting.older.size() > most) meeting.older.erase(meeting.older.begin(), meeting.older.end() - most);
  }

  Pieces entries_;
  std::array<std::vector<Meeting>, piece_count> pieces_;
};

// Counts what each newer document shares with each older one.
class Counting {
 public:
  Counting(std::span<const KeyedDocument> newer, Meetings& meetings) : newer_(newer), of_(newer.size()) {
    std::uint32_t last = 0;
    meetings.for_each([&](const Meeting& meeting) {
      for (const Entry& entry : meeting.newer) of_[entry.document].push_back(&meeting);
      last = std::max(last, std::ranges::max(meeting.older));
    });
    counts_.resize(std::size_t{last} + 1);
  }

  Sharing take() {
    Sharing out;
    find_furniture(out.furniture);
    for (std::uint32_t newer = 0; newer < newer_.size(); ++newer) {
      count(newer, [&](const Meeting& m) { return !std::ranges::binary_search(out.furniture, m.key); });
      std::ranges::sort(met_);
      for (const std::uint32_t older : met_) {
        const Count& c = counts_[older];
        out.pairs.push_back({older, newer_[newer].id, c.passages, c.story});
      }
    }
    return out;
  }

 private:
  // Of the keys that a newer document has, a share this small in common with the others that have a common key too.
  static constexpr float least_in_common = 0.35F;

  struct Count {
    std::uint32_t passages = 0;
    std::uint32_t story = 0;
  };

  // What the newer document shares with whom: counts_ of met_.
  template <class Counts>
  void count(std::uint32_t newer, Counts counts) {
    for (const std::uint32_t older : met_) counts_[older] = {};
    met_.clear();
    for (const Meeting* meeting : of_[newer]) {
      if (!counts(*meeting)) continue;
      for (const std::uint32_t older : meeting->older) {
        Count& c = counts_[older];
        if (c.passages + c.story == 0) met_.push_back(older);
        ++(meeting->is_of_story() ? c.story : c.passages);
      }
    }
  }

  // All are judged before any is left out.
  void find_furniture(std::vector<copies::Key>& furniture) {
    std::unordered_map<const Meeting*, float> in_common;  // sums over all pairs of the common keys
    for (std::uint32_t newer = 0; newer < newer_.size(); ++newer) {
      count(newer, [](const Meeting& m) { return !m.is_of_story(); });
      const auto passages = static_cast<float>(std::ranges::count_if(
          newer_[newer].keys, [](copies::Key key) { return key.kind() != copies::KeyKind::story; }));
      for (const Meeting* meeting : of_[newer]) {
        if (meeting->is_of_story() || !meeting->is_common()) continue;
        float& sum = in_common[meeting];
        for (const std::uint32_t older : meeting->older) sum += static_cast<float>(counts_[older].passages) / passages;
      }
    }
    for (const auto& [meeting, sum] : in_common) {
      if (sum < least_in_common * static_cast<float>(meeting->newer.size() * meeting->older.size()))
        furniture.push_back(meeting->key);
    }
    std::ranges::sort(furniture);
  }

  std::span<const KeyedDocument> newer_;
  std::vector<std::vector<const Meeting*>> of_;  // by newer document
  std::vector<Count> counts_;                    // by older document
  std::vector<std::uint32_t> met_;               // whose counts are not 0
};

}  // namespace

void add_key_run(Connection& db, DocumentId last, std::span<const KeyedDocument> documents) {
  if (documents.empty()) return;
  Pieces pieces = sorted_entries(documents, [&](std::size_t i) { return static_cast<std::uint32_t>(documents[i].id); });
  Run run{documents.front().id, last};
  while (const auto before = newest_run(db)) {
    if (before->last - before->first + 1 >= 2 * (run.last - run.first + 1)) break;
    absorb(db, *before, pieces);
    run.first = before->first;
  }
  for (std::size_t piece = 0; piece < piece_count; ++piece) {
    const std::string bytes = packed(pieces[piece]);
    db.run("INSERT INTO key_run(first, last, piece, keys) VALUES(?, ?, ?, ?)", run.first, run.last, piece, Blob{bytes});
  }
}

Sharing find_shared_keys(Connection& db, std::span<const KeyedDocument> newer) {
  Meetings meetings(newer);
  Cursor row = db.query("SELECT piece, keys FROM key_run ORDER BY last, piece");
  while (row.next()) meetings.add(static_cast<std::size_t>(row.integer(0)) % piece_count, StoredEntries(row.text(1)));
  return Counting(newer, meetings).take();
}

}  // namespace backlot::guide
