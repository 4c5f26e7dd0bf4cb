#include "train_tagger/korean_names.h"

#include <array>

namespace backlot::train {
namespace {

using text::Tag;
using treebank::Sentence;
using treebank::Word;

constexpr auto families = std::to_array<std::string_view>(
    {"Kim",  "Lee",  "Park", "Choi", "Jung", "Jeong", "Kang", "Cho",   "Jo",  "Yoon", "Yun",  "Jang",
     "Lim",  "Im",   "Han",  "Oh",   "Seo",  "Shin",  "Kwon", "Hwang", "Ahn", "An",   "Song", "Ryu",
     "Yoo",  "Hong", "Jeon", "Ko",   "Go",   "Moon",  "Son",  "Yang",  "Bae", "Baek", "Heo",  "Nam",
     "Shim", "Noh",  "Ha",   "Joo",  "Woo",  "Gu",    "Koo",  "Min",   "Jin", "Ji",   "Cha",  "Eom",
     "Na",   "Ki",   "Gil",  "Byun", "Chae", "Do",    "Ma",   "Bong",  "Pyo", "Tak",  "Sa",   "Won"});

constexpr auto syllables = std::to_array<std::string_view>(
    {"ji",    "min",  "seo",  "joon", "jun",  "hyun", "soo",   "su",    "young", "yeong", "won",   "woo",
     "hee",   "ra",   "ye",   "rin",  "na",   "ri",   "ah",    "eun",   "sil",   "jae",   "ho",    "sung",
     "seong", "kyu",  "gyu",  "tae",  "hwan", "dong", "wook",  "hyeon", "in",    "jin",   "kyung", "mi",
     "sun",   "seon", "hye",  "bin",  "yoon", "do",   "gyeom", "han",   "byul",  "da",    "on",    "bit",
     "so",    "yeon", "yul",  "sang", "chul", "chan", "mook",  "gil",   "bo",    "ram",   "hae",   "sol",
     "ga",    "ro",   "un",   "se",   "ha",   "rang", "ok",    "ran",   "bi",    "seul",  "o",     "a",
     "il",    "san",  "sook", "mal",  "hoon", "gi",   "nam",   "geun"});

std::string capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 32);
  return word;
}

class Namer {
 public:
  explicit Namer(std::minstd_rand& random) : random_(random) {}

  bool chance(unsigned percent) { return random_() % 100 < percent; }

  std::string family() { return std::string(families[random_() % families.size()]); }
  // One or two words.
  std::vector<std::string> given() {
    const std::string one = syllable();
    const std::string two = syllable();
    switch (random_() % 4) {
      case 0: return {capital(one), capital(two)};
      case 1: return {capital(one + two)};
      default: return {capital(one + "-" + two)};
    }
  }
  std::string short_name() {
    std::string name;
    for (auto letters = 2 + random_() % 4; letters > 0; --letters) name += static_cast<char>('A' + random_() % 26);
    return name;
  }

 private:
  std::string syllable() { return std::string(syllables[random_() % syllables.size()]); }

  std::minstd_rand& random_;
};

bool is_person(const Sentence& s, std::size_t first, std::size_t last) {
  for (std::size_t i = first + 1; i < last; ++i) {
    if (s[i].relation != "flat") return false;
  }
  return last - first >= 2;
}

std::size_t name_end(const Sentence& s, std::size_t first) {
  std::size_t last = first;
  while (last < s.size() && s[last].tag == Tag::propn && s[last].form[0] >= 'A' && s[last].form[0] <= 'Z') ++last;
  return last;
}

// Appends the words of a name that takes the place of words of which `model` is the last.
void append(Sentence& out, const std::vector<std::string>& words, const Word& model) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word word = model;
    word.form = words[i];
    word.lemma = words[i];
    if (i + 1 < words.size()) word.space_after = true;
    out.push_back(std::move(word));
  }
}

// The words that take the place of the name [first, last); empty where it stays.
std::vector<std::string> replacement(const Sentence& s, std::size_t first, std::size_t last, Namer& namer) {
  if (is_person(s, first, last)) {
    std::vector<std::string> words{namer.family()};
    for (std::string& part : namer.given()) words.push_back(std::move(part));
    return words;
  }
  const bool alone = last == first + 1 && s[first].relation != "compound";
  if (!alone || !namer.chance(40)) return {};
  if (namer.chance(25)) return {namer.short_name()};
  return namer.chance(50) ? namer.given() : std::vector<std::string>{namer.family()};
}

}  // namespace

Sentence with_korean_names(const Sentence& sentence, std::minstd_rand& random) {
  Namer namer(random);
  Sentence out;
  bool changed = false;
  for (std::size_t i = 0; i < sentence.size();) {
    const std::size_t last = name_end(sentence, i);
    const auto words = last > i ? replacement(sentence, i, last, namer) : std::vector<std::string>{};
    if (words.empty()) {
      const std::size_t end = last > i ? last : i + 1;
      out.insert(out.end(), sentence.begin() + static_cast<std::ptrdiff_t>(i),
                 sentence.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
      continue;
    }
    append(out, words, sentence[last - 1]);
    changed = true;
    i = last;
  }
  return changed ? out : Sentence{};
}

}  // namespace backlot::train
