// Which Hangul a spelling in Latin letters may stand for, and how likely that is.
//
//   Romanisation::shipped().family("yim")    // 임 0.97, …
//   Romanisation::shipped().given("jung")    // 정 0.85, 중 0.15
//
// The table (lexicons/names/romanisation.tsv) says how each letter of Hangul is written by the published romanisations
// and by habit, which whole syllables are written otherwise, and how usual each syllable is in names. A syllable's
// spellings are all products of those of its letters; what a spelling stands for follows by Bayes' rule. Nothing is
// learned from lists of people.
//
// A writer who keeps to one published system keeps to it for a whole given name: "chi" alone is 치, but "Chi-yong" is
// 지영 by McCune-Reischauer without its marks. Given names are therefore read by each system in turn, and as they come.
//
// Immutable: shared between threads. The table that is built in is weighed when it is first asked for (about 3 ms).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backlot::names {

// One thing that a spelling may stand for. `hangul` lives as long as the table.
struct HangulOption {
  std::string_view hangul;
  float probability = 0;  // of those that the spelling may stand for; they add up to 1
};

// What a spelling stands for, most likely first.
struct SpelledAs {
  std::vector<HangulOption> options;
  float usual = 0;  // share of names (of family names; of given syllables) that are spelled so
};

enum class System : std::uint8_t { habit, revised, mccune, typed, yale };  // `typed`: McCune-Reischauer without marks
inline constexpr std::size_t system_count = 5;

class Romanisation {
 public:
  // `tsv` is read and not kept. Lines that are not understood are left out.
  explicit Romanisation(std::string_view tsv);
  static const Romanisation& shipped();

  // Null for letters (small, a to z) that spell no family name, or no syllable of given names.
  const SpelledAs* family(std::string_view letters, System system = System::habit) const {
    return find(family_[static_cast<std::size_t>(system)], letters);
  }
  const SpelledAs* given(std::string_view letters, System system = System::habit) const {
    return find(given_[static_cast<std::size_t>(system)], letters);
  }
  // Whether Hangul is a family name of the table: "임", "남궁".
  bool is_family(std::string_view hangul) const { return families_.contains(hangul); }
  std::size_t longest_syllable() const { return longest_syllable_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Table = std::unordered_map<std::string, SpelledAs, Hash, std::equal_to<>>;

  struct Line;
  static void as_shares(std::vector<Line>& lines);
  static void add(Table& table, std::string_view hangul, double usual, const std::map<std::string, double>& spellings);
  static void settle(Table& table);

  static const SpelledAs* find(const Table& table, std::string_view letters) {
    const auto at = table.find(letters);
    return at == table.end() ? nullptr : &at->second;
  }

  std::array<Table, system_count> family_;
  std::array<Table, system_count> given_;
  std::vector<std::string> hangul_;  // what options point to
  std::set<std::string_view> families_;
  std::size_t longest_syllable_ = 0;
};

}  // namespace backlot::names
