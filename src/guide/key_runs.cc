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

// Counts what the keys of one piece share with a stored piece.
class Sharing {
 public:
  explicit Sharing(std::span<const KeyedDocument> newer) : newer_(newer), found_(newer.size()) {}

  void add(const Entries& fresh, const StoredEntries& stored) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < fresh.size();) {
      const std::uint64_t key = fresh[i].key;
      std::size_t end = i + 1;
      while (end < fresh.size() && fresh[end].key == key) ++end;
      at = lower_bound(stored, at, key);
      for (std::uint32_t n = 0; at + n < stored.size() && n < Comparisons::most_of_a_key; ++n) {
        const Entry older = stored[at + n];
        if (older.key != key) break;
        for (std::size_t k = i; k < end; ++k) count(fresh[k].document, older);
      }
      i = end;
    }
  }

  std::vector<SharedKeys> take() {
    std::vector<SharedKeys> out;
    for (std::size_t i = 0; i < newer_.size(); ++i) {
      for (const auto& [older, shared] : found_[i]) out.push_back(shared);
    }
    return out;
  }

 private:
  // By steps that double: the lists are of very different lengths.
  static std::size_t lower_bound(const StoredEntries& stored, std::size_t from, std::uint64_t key) {
    std::size_t step = 1;
    while (from + step < stored.size() && stored[from + step].key < key) step *= 2;
    std::size_t low = from + step / 2;
    std::size_t high = std::min(from + step + 1, stored.size());
    if (low < stored.size() && stored[low].key >= key) low = from;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      stored[middle].key < key ? (void)(low = middle + 1) : (void)(high = middle);
    }
    return low;
  }
  void count(std::uint32_t newer, const Entry& older) {
    SharedKeys& shared = found_[newer][older.document];
    shared.older = older.document;
    shared.newer = newer_[newer].id;
    ++(copies::Key{older.key}.kind() == copies::KeyKind::story ? shared.story : shared.passages);
  }

  std::span<const KeyedDocument> newer_;
  std::vector<std::map<std::uint32_t, SharedKeys>> found_;  // by index of the newer and number of the older
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

std::vector<SharedKeys> find_shared_keys(Connection& db, std::span<const KeyedDocument> newer) {
  const Pieces pieces = sorted_entries(newer, [](std::size_t i) { return static_cast<std::uint32_t>(i); });
  Sharing sharing(newer);
  Cursor row = db.query("SELECT piece, keys FROM key_run ORDER BY last, piece");
  while (row.next())
    sharing.add(pieces[static_cast<std::size_t>(row.integer(0)) % piece_count], StoredEntries(row.text(1)));
  return sharing.take();
}

}  // namespace backlot::guide
