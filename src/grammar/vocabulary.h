// The words that occur in rules, numbered; told from all others by one look into a hash table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::grammar {

class Vocabulary {
 public:
  // The number of the word, from 1; a new one where it was not known.
  std::uint32_t add(std::string_view word);
  // 0 for a word that no rule names.
  std::uint32_t find(std::string_view word) const;
  // One more than the largest number.
  std::size_t size() const { return ends_.size(); }

  static void visit(auto& archive, auto& self) { archive(self.slots_, self.letters_, self.ends_); }

 private:
  std::string_view word(std::uint32_t number) const;
  std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // 0: free
  };
  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half full
  std::string letters_;                              // all words in a row
  std::vector<std::uint32_t> ends_{0};               // word n is [ends_[n - 1], ends_[n]) of letters_
};

}  // namespace backlot::grammar
