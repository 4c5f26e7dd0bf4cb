// The words that are known before a document is read: names, titles, places, broadcasters, months.
//
//   const Word& w = lexicon::find("director");        // folded (unicode::fold)
//   if (w.traits.has(Trait::title)) …
//   lexicon::Key key; key.add("kbs"); key.add("2tv");  // an entry of several words: they are added one by one
//   const Word& kbs = lexicon::find(key);
//   lexicon::network(kbs.value).zone == "Asia/Seoul"
//
// The table is laid out when the program is built (lexicon_compiler.cc reads lexicons/*.tsv): nothing is read or
// allocated at start-up, and all of it may be used from any thread.
#pragma once

#include "backlot/mentions/trait.h"

#include <cstdint>
#include <string_view>

namespace backlot::mentions::lexicon {

// A word or phrase as it is looked up: its letters without spaces, so that "KBS2" and "KBS 2" are one.
class Key {
 public:
  constexpr Key() = default;
  constexpr explicit Key(std::string_view word) { add(word); }
  constexpr void add(std::string_view word) {
    for (const char c : word) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  constexpr std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325ULL;  // FNV-1a
};

struct Word {
  Traits traits;
  std::uint32_t value = 0;  // month, weekdays (bits), number; index for zone() and network()
};

// A broadcaster or service.
struct Network {
  std::string_view name;     // the usual one: "KBS 2TV"
  std::string_view country;  // ISO 3166
  std::string_view zone;     // IANA; empty for a service without a clock of its own
  std::string_view kind;     // "broadcaster", "streamer", "cinema"
};

// No traits where the word is not known. Words are told apart by more than 40 bits of their hash, not by their letters.
const Word& find(Key key);
inline const Word& find(std::string_view folded) { return find(Key(folded)); }

// Has the processor fetch what find() will look at first; for many words in a row.
void fetch(Key key);

// Zones ("ET", "Korean time") mean other things elsewhere and are found only behind this: Key key(zone_prefix);
// key.add("et").
inline constexpr std::string_view zone_prefix = "zone:";

const Network& network(std::uint32_t index);  // Word::value of a word with Trait::network
std::string_view zone(std::uint32_t index);   // Word::value of a word with Trait::zone

// Longest entry, in words.
inline constexpr int longest_phrase = 8;

}  // namespace backlot::mentions::lexicon
