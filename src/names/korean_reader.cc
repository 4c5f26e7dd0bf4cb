#include "backlot/names/korean_reader.h"

#include "backlot/names/letters.h"
#include "backlot/names/romanisation.h"
#include "backlot/names/sound_changes.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <span>

namespace backlot::names {
namespace {

constexpr double family_first = 0.9;
// Of given names, by their syllables; and of readings without a family name.
constexpr std::array<double, 5> with_syllables = {0, 0.07, 0.9, 0.025, 0.005};
// That letters which look like a family name, or like a syllable, are none.
constexpr double other_family = 0.0003;
constexpr double other_syllable = 0.0003;

// Writers by the system they keep to (System).
constexpr std::array<double, system_count> share_of_system = {0.62, 0.2, 0.08, 0.07, 0.03};

constexpr std::array<System, system_count> systems = {System::habit, System::revised, System::mccune, System::typed,
                                                      System::yale};
constexpr double family_by_habit = 0.8;
constexpr double alone_in_two_words = 0.05;  // "Eun Byeol" of Ko Eun Byeol

using Reading = KoreanName::Reading;

std::vector<KoreanName::Syllable> options_of(const SpelledAs& spelled) {
  std::vector<KoreanName::Syllable> options;
  for (const HangulOption& o : spelled.options) options.push_back({std::string(o.hangul), o.probability});
  return options;
}

// Reads given names: all ways to cut letters into syllables, by one system.
class GivenReader {
 public:
  explicit GivenReader(const Romanisation& table) : table_(table) {}

  std::vector<Reading> read(const std::vector<SoundChange>& forms, System system) {
    found_.clear();
    system_ = system;
    for (const SoundChange& form : forms) {
      letters_ = &form.letters;
      cut(0, form.share * share_of_system[static_cast<std::size_t>(system)], {});
    }
    return std::move(found_);
  }

 private:
  void cut(std::size_t from, double weight, std::vector<const SpelledAs*> syllables) {
    if (from == letters_->letters.size()) return keep(weight, syllables);
    if (syllables.size() + 1 == with_syllables.size()) return;
    const std::size_t until = letters_->next_break(from);
    for (std::size_t end = from + 1; end <= until && end - from <= table_.longest_syllable(); ++end) {
      const SpelledAs* spelled = table_.given(std::string_view(letters_->letters).substr(from, end - from), system_);
      if (spelled == nullptr) continue;
      syllables.push_back(spelled);
      cut(end, weight * spelled->usual, syllables);
      syllables.pop_back();
    }
  }

  void keep(double weight, const std::vector<const SpelledAs*>& syllables) {
    Reading reading{false, {}, weight * with_syllables[syllables.size()]};
    for (const SpelledAs* spelled : syllables) reading.syllables.push_back(options_of(*spelled));
    found_.push_back(std::move(reading));
  }

  const Romanisation& table_;
  const GivenLetters* letters_ = nullptr;
  System system_ = System::habit;
  std::vector<Reading> found_;
};

GivenLetters given_of(std::span<const std::string> words) {
  GivenLetters given;
  for (const std::string& word : words) {
    for (const std::string& part : words_of_name(word, true)) {
      if (!given.letters.empty()) given.breaks.push_back(given.letters.size());
      given.letters += part;
    }
  }
  return given;
}

// What no reading explains: that the name is none of Korea.
double otherwise(const Reading& reading) {
  double weight = reading.has_family ? other_family : 1;
  const std::size_t syllables = reading.syllables.size() - (reading.has_family ? 1 : 0);
  for (std::size_t i = 0; i < syllables; ++i) weight *= other_syllable;
  return weight * with_syllables[syllables];
}

class NameReader {
 public:
  NameReader() : table_(Romanisation::shipped()), given_(table_) {}

  std::vector<Reading> read(std::string_view name) {
    const std::vector<std::string> words = words_kept_whole(name);
    const std::span<const std::string> all(words);
    if (all.empty() || joined(words).size() > longest) return {};
    if (all.size() == 1) {
      add_alone(all, 1);
    } else {
      add(letters_of_name(all.front()), all.subspan(1), family_first);
      add(letters_of_name(all.back()), all.first(all.size() - 1), 1 - family_first);
      if (all.size() == 2 && are_syllables(all)) add_alone(all, alone_in_two_words);
      if (all.size() > 2) add(letters_of_name(all[0]) + letters_of_name(all[1]), all.subspan(2), family_first);
    }
    return weighed();
  }

 private:
  static constexpr std::size_t longest = 30;  // letters

  // Words with their hyphens.
  static std::vector<std::string> words_kept_whole(std::string_view name) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      if (end > at) words.emplace_back(name.substr(at, end - at));
      at = end + 1;
    }
    return words;
  }

  bool are_syllables(std::span<const std::string> words) const {
    return std::ranges::all_of(words, [&](const auto& w) { return w.size() <= table_.longest_syllable(); });
  }

  void add_alone(std::span<const std::string> given, double weight) {
    const auto forms = unchanged_forms(given_of(given));
    for (const System system : systems) {
      for (Reading& reading : given_.read(forms, system)) {
        if (given.size() > 1 && reading.syllables.size() != given.size()) continue;
        reading.probability *= weight;
        found_.push_back(std::move(reading));
      }
    }
  }

  // A family name is mostly written by habit, whatever its bearer does with the given name.
  void add(const std::string& family, std::span<const std::string> given, double weight) {
    const SpelledAs* usual = table_.family(family);
    std::array<const SpelledAs*, system_count> strict{};
    for (std::size_t i = 1; i < system_count; ++i) strict[i] = table_.family(family, systems[i]);
    if (usual == nullptr && std::ranges::all_of(strict, [](const auto* s) { return s == nullptr; })) return;
    const auto forms = unchanged_forms(given_of(given));
    for (std::size_t i = 0; i < system_count; ++i) {
      if (usual == nullptr && strict[i] == nullptr) continue;
      for (const Reading& reading : given_.read(forms, systems[i])) {
        if (usual != nullptr) add(*usual, reading, weight * (i == 0 ? 1 : family_by_habit));
        if (strict[i] != nullptr) add(*strict[i], reading, weight * (1 - family_by_habit));
      }
    }
  }

  void add(const SpelledAs& family, Reading reading, double weight) {
    reading.has_family = true;
    reading.syllables.insert(reading.syllables.begin(), options_of(family));
    reading.probability *= weight * family.usual;
    found_.push_back(std::move(reading));
  }

  // With probabilities instead of weights.
  std::vector<Reading> weighed() {
    std::erase_if(found_, [](const Reading& r) { return r.probability <= 0; });
    double sum = 0;
    double none = 0;
    for (const Reading& reading : found_) {
      sum += reading.probability;
      none = std::max(none, otherwise(reading));
    }
    for (Reading& reading : found_) reading.probability /= sum + none;
    std::erase_if(found_, [](const Reading& r) { return r.probability < 0.0005; });
    std::ranges::stable_sort(found_, std::greater{}, &Reading::probability);
    return std::move(found_);
  }

  const Romanisation& table_;
  GivenReader given_;
  std::vector<Reading> found_;
};

std::vector<std::string> syllables_of(std::string_view hangul) {
  std::vector<std::string> syllables;
  for (std::size_t at = 0; at < hangul.size();) {
    const std::uint32_t length = unicode::decode(hangul, at).length;
    syllables.emplace_back(hangul.substr(at, length));
    at += length;
  }
  return syllables;
}

Reading hangul_reading(std::vector<std::string> syllables, bool has_family, std::size_t of_family, double probability) {
  Reading reading{has_family, {}, probability};
  if (of_family == 2) {
    syllables[0] += syllables[1];
    syllables.erase(syllables.begin() + 1);
  }
  for (std::string& syllable : syllables) reading.syllables.push_back({{std::move(syllable), 1.0F}});
  return reading;
}

}  // namespace

std::vector<Reading> read_romanised(std::string_view name) { return NameReader().read(name); }

// Two syllables may be a given name alone; a family name has two only where the table knows it.
std::vector<Reading> read_hangul(std::string_view name) {
  std::string solid(name);
  std::erase(solid, ' ');
  const std::vector<std::string> s = syllables_of(solid);
  const Romanisation& table = Romanisation::shipped();
  if (s.size() > 5) return {};
  if (s.size() >= 3 && table.is_family(s[0] + s[1])) return {hangul_reading(s, true, 2, 1)};
  if (s.size() == 1 || !table.is_family(s[0])) return {hangul_reading(s, false, 0, 1)};
  if (s.size() > 2) return {hangul_reading(s, true, 1, 1)};
  return {hangul_reading(s, true, 1, 0.5), hangul_reading(s, false, 0, 0.5)};
}

}  // namespace backlot::names
