// The words that occur in rules, numbered; told from all others by one look into a hash table.
//
// Words are told apart by 44 bits of their hash, not by their letters. At most a million of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace backlot::grammar {

class Vocabulary {
 public:
  // The number of the word, from 1; a new one where it was not known.
  std::uint32_t add(std::string_view word);
  // 0 for a word that no rule names.
  std::uint32_t find(std::string_view word) const { return find(key_of(word)); }

  // The same in two steps, for many words in a row: the processor is told to fetch what each key leads to before the
  // first is looked up.
  static std::uint64_t key_of(std::string_view word);
  void fetch(std::uint64_t key) const;
  std::uint32_t find(std::uint64_t key) const;
  // One more than the largest number.
  std::size_t size() const { return size_; }

  static void visit(auto& archive, auto& self) { archive(self.slots_, self.size_); }

 private:
  std::size_t slot_of(std::uint64_t key) const;
  void grow();

  // By the key of the word, a power of two, at most half full: the key with the number of the word in its lowest bits.
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);
  std::uint32_t size_ = 1;
};

}  // namespace backlot::grammar
