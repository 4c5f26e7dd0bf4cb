#include "backlot/guide/key_runs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <string>
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

// What keys of newer documents share with stored ones.
class Shared {
 public:
  explicit Shared(std::span<const KeyedDocument> newer) : newer_(newer), found_(newer.size()) {}

  void add(const Entries& fresh, const StoredEntries& stored) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < fresh.size();) {
      std::size_t end = i + 1;
      while (end < fresh.size() && fresh[end].key == fresh[i].key) ++end;
      at = lower_bound(stored, at, fresh[i].key);
      add(std::span(fresh).subspan(i, end - i), stored, at);
      i = end;
    }
  }

  Sharing take() {
    Sharing out;
    leave_out_furniture(out);
    for (const auto& older : found_) {
      for (const auto& [number, shared] : older) {
        if (shared.passages + shared.story > 0) out.pairs.push_back(shared);
      }
    }
    return out;
  }

 private:
  // Of the keys that a newer document has, a share this small in common with the others that have a common key too.
  static constexpr float least_in_common = 0.35F;

  // A key that many stored documents have, with those that were counted.
  struct CommonKey {
    copies::Key key;
    std::vector<std::uint32_t> newer;
    std::vector<std::uint32_t> older;
  };

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

  void add(std::span<const Entry> fresh, const StoredEntries& stored, std::size_t at) {
    CommonKey common{{fresh.front().key}, {}, {}};
    for (; at < stored.size() && stored[at].key == fresh.front().key; ++at) {
      if (common.older.size() == Comparisons::most_of_a_key) break;
      common.older.push_back(stored[at].document);
    }
    for (const Entry& entry : fresh) {
      for (const std::uint32_t older : common.older) ++of(entry.document, older, common.key);
      common.newer.push_back(entry.document);
    }
    const bool is_story = common.key.kind() == copies::KeyKind::story;
    if (common.older.size() == Comparisons::most_of_a_key && !is_story) common_.push_back(std::move(common));
  }

  std::uint32_t& of(std::uint32_t newer, std::uint32_t older, copies::Key key) {
    SharedKeys& shared = found_[newer][older];
    shared.older = older;
    shared.newer = newer_[newer].id;
    return key.kind() == copies::KeyKind::story ? shared.story : shared.passages;
  }

  bool is_furniture(const CommonKey& common) {
    float in_common = 0;
    for (const std::uint32_t newer : common.newer) {
      const auto passages = static_cast<float>(std::ranges::count_if(
          newer_[newer].keys, [](copies::Key key) { return key.kind() != copies::KeyKind::story; }));
      for (const std::uint32_t older : common.older)
        in_common += static_cast<float>(of(newer, older, common.key)) / passages;
    }
    return in_common < least_in_common * static_cast<float>(common.newer.size() * common.older.size());
  }

  // All are judged before any is left out.
  void leave_out_furniture(Sharing& out) {
    std::erase_if(common_, [&](const CommonKey& common) { return !is_furniture(common); });
    for (const CommonKey& common : common_) {
      for (const std::uint32_t newer : common.newer) {
        for (const std::uint32_t older : common.older) --of(newer, older, common.key);
      }
      out.furniture.push_back(common.key);
    }
    std::ranges::sort(out.furniture);
    out.furniture.erase(std::ranges::unique(out.furniture).begin(), out.furniture.end());
  }

  std::span<const KeyedDocument> newer_;
  std::vector<std::map<std::uint32_t, SharedKeys>> found_;  // by index of the newer and number of the older
  std::vector<CommonKey> common_;
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
  const Pieces pieces = sorted_entries(newer, [](std::size_t i) { return static_cast<std::uint32_t>(i); });
  Shared shared(newer);
  Cursor row = db.query("SELECT piece, keys FROM key_run ORDER BY last, piece");
  while (row.next())
    shared.add(pieces[static_cast<std::size_t>(row.integer(0)) % piece_count], StoredEntries(row.text(1)));
  return shared.take();
}

}  // namespace backlot::guide
