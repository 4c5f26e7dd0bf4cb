// The documents of a corpus by their whole sets of keys: which have the same, and an order in which those with much in
// common stand together.
//
//   KeySets sets(few);
//   if (const auto fresh = sets.add(number, content, keys)) …      // keys that no document had before
//   sets.freeze();
//   for (const std::uint32_t document : sets.documents_of(set)) …   // by rank
//
// The order is that of the smallest keys (which copies share, as they are a sample of all of them; Broder 1997), then
// of the content: it does not depend on the documents' coming or on their numbers, and each document knows its place by
// itself, so that documents can be put in order wherever they are.
#pragma once

#include "backlot/copies/keys.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace backlot::copies {

class KeySets {
 public:
  using Sketch = std::array<std::uint32_t, 8>;  // upper halves of the smallest keys, rising; the rest is `none`
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  struct Set {
    std::uint64_t digest = 0;
    std::uint16_t passages = 0;  // keys of copies, and of stories; at most 65,535
    std::uint16_t stories = 0;
    Sketch copy_sketch{};
    Sketch story_sketch{};
  };

  // `keys` in rising order, each once.
  static Set describe(std::span<const Key> keys);

  // Of a set that more than `few` documents have, one speaks for all.
  explicit KeySets(std::uint32_t few) : few_(few) {}

  // `keys` in rising order, each once. The number of the set where no document had it before.
  std::optional<std::uint32_t> add(std::uint32_t number, std::uint64_t content, std::span<const Key> keys);

  // After the last add(), before what follows. Documents are known by their rank from then on.
  void freeze();

  // Ranks of those that have the set; the first alone where one speaks for all.
  std::span<const std::uint32_t> documents_of(std::uint32_t set) const;
  // The others then.
  std::span<const std::uint32_t> spoken_for(std::uint32_t set) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(sets_.size()); }
  const Set& set(std::uint32_t number) const { return sets_[number]; }
  const Set& set_of(std::uint32_t rank) const { return sets_[documents_[rank].set]; }
  // Place of the document among all numbers, by number; documents of one number have one place.
  std::uint32_t place(std::uint32_t rank) const { return documents_[rank].place; }
  // Place of the document in the order of what stories they tell.
  std::uint32_t story_rank(std::uint32_t rank) const { return documents_[rank].story_rank; }
  std::span<const std::uint32_t> numbers() const { return numbers_; }  // by place

 private:
  struct Document {
    std::uint64_t content = 0;
    std::uint32_t set = 0;
    std::uint32_t place = 0;  // the number, until freeze()
    std::uint32_t story_rank = 0;
  };

  std::span<const std::uint32_t> all_of(std::uint32_t set) const;
  void order_documents();
  void order_stories();
  void number_places();
  void list_by_set();

  std::uint32_t few_;
  std::vector<Set> sets_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_digest_;
  std::vector<Document> documents_;     // by rank
  std::vector<std::uint32_t> numbers_;  // by place
  std::vector<std::uint32_t> ranks_;    // those of set n are [first_[n], first_[n + 1])
  std::vector<std::uint32_t> first_;
};

}  // namespace backlot::copies
