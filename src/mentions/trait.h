// What the lexicons say of a word, as a set of traits. The names are those used in lexicons/*.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace backlot::mentions {

enum class Trait : std::uint8_t {
  given_female,
  given_male,
  given_any,
  family,
  korean_family,
  korean_syllable,
  damaged,  // stands for a Korean syllable in spun text: "Younger"
  korean_given,
  japanese_family,
  japanese_given,
  chinese_family,
  chinese_given,
  vietnamese_family,
  thai_given,
  indonesian_given,
  title,        // stands before a name and is never part of it: "Director", "Dr."
  rank,         // part of a name where nothing else is: "Prince Hwigyeong"
  name_suffix,  // "Jr."
  particle,     // "de", "van", "bin"
  female,
  male,
  plural,
  place,
  place_noun,
  demonym,
  organization,
  org_suffix,
  outlet_noun,
  group,
  group_noun,
  member_noun,
  person_noun,
  actor_noun,
  crew_noun,
  kin,
  work,  // a title that everybody knows
  work_noun,
  work_verb,
  genre,
  no_genre,  // beside the noun of a work it tells no genre: "new", "weekend", "eight-part"
  portray,   // "plays", "performs"
  speech_noun,
  network_noun,
  title_small,  // may stand in lower case inside a title
  common,       // a word that starts sentences; its capital tells nothing
  english,      // written in lower case in plain English
  month,
  weekday,
  number,
  ordinal,
  zone,  // these and network carry a value
  network,
  context,  // a network's name that means something else as well
  upper,    // written in capitals only ("ENA")
  lower,    // written in small letters too ("atv")
  phrase,   // the first word of an entry of several words
};
inline constexpr std::size_t trait_count = static_cast<std::size_t>(Trait::phrase) + 1;

// In the order of the enumeration.
inline constexpr std::array<std::string_view, trait_count> trait_names = {"given_female",
                                                                          "given_male",
                                                                          "given_any",
                                                                          "family",
                                                                          "korean_family",
                                                                          "korean_syllable",
                                                                          "damaged",
                                                                          "korean_given",
                                                                          "japanese_family",
                                                                          "japanese_given",
                                                                          "chinese_family",
                                                                          "chinese_given",
                                                                          "vietnamese_family",
                                                                          "thai_given",
                                                                          "indonesian_given",
                                                                          "title",
                                                                          "rank",
                                                                          "name_suffix",
                                                                          "particle",
                                                                          "female",
                                                                          "male",
                                                                          "plural",
                                                                          "place",
                                                                          "place_noun",
                                                                          "demonym",
                                                                          "organization",
                                                                          "org_suffix",
                                                                          "outlet_noun",
                                                                          "group",
                                                                          "group_noun",
                                                                          "member_noun",
                                                                          "person_noun",
                                                                          "actor_noun",
                                                                          "crew_noun",
                                                                          "kin",
                                                                          "work",
                                                                          "work_noun",
                                                                          "work_verb",
                                                                          "genre",
                                                                          "no_genre",
                                                                          "portray",
                                                                          "speech_noun",
                                                                          "network_noun",
                                                                          "title_small",
                                                                          "common",
                                                                          "english",
                                                                          "month",
                                                                          "weekday",
                                                                          "number",
                                                                          "ordinal",
                                                                          "zone",
                                                                          "network",
                                                                          "context",
                                                                          "upper",
                                                                          "lower",
                                                                          "phrase"};

class Traits {
 public:
  constexpr Traits() = default;
  constexpr Traits(Trait t)
      : bits_(std::uint64_t{1} << static_cast<unsigned>(t)) {}  // implicit: a trait is a set of one
  constexpr explicit Traits(std::uint64_t bits) : bits_(bits) {}

  constexpr bool has(Trait t) const { return (bits_ >> static_cast<unsigned>(t) & 1U) != 0; }
  constexpr bool any(Traits other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool none() const { return bits_ == 0; }
  constexpr std::uint64_t bits() const { return bits_; }
  friend constexpr Traits operator|(Traits a, Traits b) { return Traits(a.bits_ | b.bits_); }

 private:
  std::uint64_t bits_ = 0;
};
constexpr Traits operator|(Trait a, Trait b) { return Traits(a) | Traits(b); }

// Traits of words that names of persons are built of.
inline constexpr Traits given_names = Traits(Trait::given_female) | Trait::given_male | Trait::given_any |
                                      Trait::korean_given | Trait::japanese_given | Trait::chinese_given |
                                      Trait::thai_given | Trait::indonesian_given;
inline constexpr Traits family_names = Traits(Trait::family) | Trait::korean_family | Trait::japanese_family |
                                       Trait::chinese_family | Trait::vietnamese_family;

}  // namespace backlot::mentions
