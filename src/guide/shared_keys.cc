#include "backlot/guide/shared_keys.h"

#include "backlot/guide/key_entries.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

namespace backlot::guide {
namespace {

// Where the pieces of all runs begin, from the oldest run to the newest.
struct Piece {
  DocumentId run = 0;  // its last document
  std::uint32_t first_bits = 0;
};
std::vector<Piece> pieces_of(Connection& db) {
  std::vector<Piece> pieces;
  Cursor row = db.query("SELECT last, piece FROM key_run ORDER BY last, piece");
  while (row.next()) pieces.push_back({row.integer(0), static_cast<std::uint32_t>(row.integer(1))});
  return pieces;
}

// A key of newer documents, and who has it.
struct Meeting {
  copies::Key key;
  std::span<const KeyEntry> newer;   // by index
  std::vector<std::uint32_t> older;  // Comparisons::most_of_a_key at most

  bool is_of_story() const { return key.kind() == copies::KeyKind::story; }
  bool may_be_furniture() const { return !is_of_story() && older.size() >= few; }

  static constexpr std::size_t few = 8;
};

// Where the keys of newer documents meet those of stored ones. A copy hangs on what is old, news are told by what is
// new: of a passage the first documents are kept, of a story the last.
class Meetings {
 public:
  explicit Meetings(std::span<const KeyedDocument> newer)
      : entries_(sorted_keys(newer, [](std::size_t i) { return static_cast<std::uint32_t>(i); })) {
    const std::span<const KeyEntry> entries(entries_);
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
      while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
      meetings_.push_back({{entries[begin].key}, entries.subspan(begin, end - begin), {}});
    }
  }

  // Those whose keys begin with [first, end).
  std::span<Meeting> with(std::uint32_t first, std::uint32_t end) {
    const auto bits = [](const Meeting& m) { return first_bits(m.key.bits); };
    const auto from = std::ranges::lower_bound(meetings_, first, {}, bits);
    return {from, std::ranges::lower_bound(from, meetings_.end(), end, {}, bits)};
  }

  // Of a piece of a run, and the meetings whose keys may be in it. Runs come from the oldest to the newest.
  static void add(std::span<Meeting> meetings, const StoredKeys& stored) {
    std::size_t at = 0;
    for (Meeting& meeting : meetings) {
      at = lower_bound(stored, at, meeting.key.bits);
      if (at == stored.size() || stored[at].key != meeting.key.bits) continue;
      meeting.is_of_story() ? take_last(meeting, stored, at) : take_first(meeting, stored, at);
    }
  }

  // Calls visit(meeting) for each key that older documents have.
  template <class Visit>
  void for_each(Visit visit) {
    for (Meeting& meeting : meetings_)
      if (!meeting.older.empty()) visit(meeting);
  }

 private:
  static constexpr std::size_t most = Comparisons::most_of_a_key;

  // By steps that double: the lists are of very different lengths.
  static std::size_t lower_bound(const StoredKeys& stored, std::size_t from, std::uint64_t key) {
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

  static void take_first(Meeting& meeting, const StoredKeys& stored, std::size_t at) {
    for (; at < stored.size() && stored[at].key == meeting.key.bits && meeting.older.size() < most; ++at)
      meeting.older.push_back(stored[at].document);
  }

  static void take_last(Meeting& meeting, const StoredKeys& stored, std::size_t at) {
    const std::size_t end = lower_bound(stored, at, meeting.key.bits + 1);
    for (at = std::max(at, end - std::min(end, most)); at < end; ++at) meeting.older.push_back(stored[at].document);
    if (meeting.older.size() > most) meeting.older.erase(meeting.older.begin(), meeting.older.end() - most);
  }

  KeyEntries entries_;
  std::vector<Meeting> meetings_;  // by key
};

// Counts what each newer document shares with each older one.
class Counting {
 public:
  Counting(std::span<const KeyedDocument> newer, Meetings& meetings) : newer_(newer), of_(newer.size()) {
    std::uint32_t last = 0;
    meetings.for_each([&](const Meeting& meeting) {
      for (const KeyEntry& entry : meeting.newer) of_[entry.document].push_back(&meeting);
      last = std::max(last, std::ranges::max(meeting.older));
    });
    counts_.resize(std::size_t{last} + 1);
    is_marked_.resize(counts_.size());
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
  // A passage that several older documents have is furniture where, of the keys of the newer ones that have it, more
  // than this share is in none of those: copies of one text share other passages too, each with some of the others
  // (copies/pairing.h asks the same of a corpus).
  static constexpr float most_alone = 0.42F;

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
    std::unordered_map<const Meeting*, float> alone;  // sums over the newer documents
    for (std::uint32_t newer = 0; newer < newer_.size(); ++newer) {
      const auto passages = static_cast<float>(std::ranges::count_if(
          newer_[newer].keys, [](copies::Key key) { return key.kind() != copies::KeyKind::story; }));
      for (const Meeting* meeting : of_[newer]) {
        if (!meeting->may_be_furniture()) continue;
        alone[meeting] += 1 - static_cast<float>(shared_with(*meeting, newer)) / passages;
      }
    }
    for (const auto& [meeting, sum] : alone) {
      if (sum > most_alone * static_cast<float>(meeting->newer.size())) furniture.push_back(meeting->key);
    }
    std::ranges::sort(furniture);
  }

  // How many passages of the newer document stand in one of those that have the key.
  std::size_t shared_with(const Meeting& meeting, std::uint32_t newer) {
    for (const std::uint32_t older : meeting.older) is_marked_[older] = true;
    const auto count = std::ranges::count_if(of_[newer], [&](const Meeting* other) {
      return !other->is_of_story() &&
             std::ranges::any_of(other->older, [&](std::uint32_t older) { return is_marked_[older]; });
    });
    for (const std::uint32_t older : meeting.older) is_marked_[older] = false;
    return static_cast<std::size_t>(count);
  }

  std::span<const KeyedDocument> newer_;
  std::vector<std::vector<const Meeting*>> of_;  // by newer document
  std::vector<Count> counts_;                    // by older document
  std::vector<bool> is_marked_;                  // by older document; all false between calls
  std::vector<std::uint32_t> met_;               // whose counts are not 0
};

}  // namespace

Sharing find_shared_keys(Connection& db, std::span<const KeyedDocument> newer) {
  Meetings meetings(newer);
  const std::vector<Piece> pieces = pieces_of(db);
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    const auto next = std::next(piece);
    const bool is_last = next == pieces.end() || next->run != piece->run;
    const auto here = meetings.with(piece->first_bits, is_last ? most_pieces : next->first_bits);
    if (here.empty()) continue;
    Cursor row = db.query("SELECT keys FROM key_run WHERE last = ? AND piece = ?", piece->run, piece->first_bits);
    if (row.next()) Meetings::add(here, StoredKeys(row.text(0)));
  }
  return Counting(newer, meetings).take();
}

}  // namespace backlot::guide
