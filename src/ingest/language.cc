#include "backlot/ingest/language.h"

#include "backlot/ingest/scan.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t most_bytes = 1200;

// Words that make up a large part of any text of a language, and are rare or absent in the others. Syllables of Korean
// names ("Se", "Na", "Do", "Je") are left out: casts are lists of them.
struct Language {
  string_view tag;
  string_view words;  // each between two spaces
};
constexpr auto languages = std::to_array<Language>({
    {"en", " the of and to is that was with for it his her are from this who has at be by as a in "},
    {"de", " der die und den das von zu mit sich des ist im dem nicht ein eine auch auf für wurde sind "},
    {"fr", " le les des et est une dans qui pour pas sur au avec ce il sont cette mais du "},
    {"es", " el los las del y una por con para es lo como más pero sus fue ha al "},
    {"pt", " os em um uma com não é mais dos das pelo são também foi que "},
    {"it", " che è della per una sono con del non gli nel alla dei anche più di "},
    {"nl", " het een van en dat niet op zijn voor met die ook aan er maar wordt bij "},
    {"sv", " och att det som på är av för med den till inte har ett om "},
    {"da", " og det er på af til den som med ikke der har blev "},
    {"pl", " się nie że jest jak przez oraz dla tym był jego które od "},
    {"cs", " že jako který také podle jeho byl byla není jsou při ještě které pro "},
    {"tr", " ve bir bu için ile olarak çok daha olan gibi kadar sonra "},
    {"id", " yang dan di dengan untuk dari ini itu pada dalam tidak akan juga adalah "},
    {"ro", " și în de cu că pe din nu pentru mai care este "},
    {"hu", " és hogy nem egy meg ez azt volt csak már mint még "},
    {"fi", " ja ei että oli hän mutta ovat myös kun joka ole sen "},
    {"vi", " và của là có trong cho được không với một những người "},
});

enum class Script : std::uint8_t { latin, hangul, kana, han, cyrillic, greek, hebrew, arabic, thai, devanagari, count };
constexpr auto scripts = static_cast<std::size_t>(Script::count);
constexpr std::array<string_view, scripts> usual = {"", "ko", "ja", "zh", "ru", "el", "he", "ar", "th", "hi"};

Script script_of(char32_t c) {
  if (c < 0x370) return Script::latin;
  if (c < 0x400) return Script::greek;
  if (c < 0x530) return Script::cyrillic;
  if (c >= 0x590 && c < 0x600) return Script::hebrew;
  if (c >= 0x600 && c < 0x780) return Script::arabic;
  if (c >= 0x900 && c < 0x980) return Script::devanagari;
  if (c >= 0xE00 && c < 0xE80) return Script::thai;
  if (c >= 0x3040 && c < 0x3100) return Script::kana;
  if (c >= 0x4E00 && c < 0xA000) return Script::han;
  if (c >= 0xAC00 && c < 0xD7B0) return Script::hangul;
  return Script::count;
}

struct Counts {
  std::array<int, scripts> letters{};
  std::array<int, languages.size()> hits{};
  int words = 0;
};

// A word of up to eight bytes in lower case as a number; 0 for longer ones, which are none of the commonest.
constexpr std::uint64_t pack(string_view word) {
  if (word.size() > 8) return 0;
  std::uint64_t packed = 0;
  for (const char c : word) packed = packed << 8U | static_cast<unsigned char>(lower(c));
  return packed;
}

// The words of a language, packed, each at its place or behind it; 0 where none is.
class PackedWords {
 public:
  consteval explicit PackedWords(string_view words) {
    for (string_view rest = words.substr(1); !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
      const std::uint64_t packed = pack(rest.substr(0, rest.find(' ')));
      std::size_t at = place(packed);
      while (slots_[at] != 0) at = (at + 1) % slots_.size();
      slots_[at] = packed;
    }
  }

  constexpr bool contains(std::uint64_t packed) const {
    std::size_t at = place(packed);
    while (slots_[at] != 0 && slots_[at] != packed) at = (at + 1) % slots_.size();
    return slots_[at] != 0;
  }

 private:
  static constexpr std::size_t place(std::uint64_t packed) { return packed * 0x9E3779B97F4A7C15ULL >> 58U; }

  std::array<std::uint64_t, 64> slots_{};
};

constexpr auto packed_words = []<std::size_t... i>(std::index_sequence<i...>) {
  return std::array{PackedWords(languages[i].words)...};
}(std::make_index_sequence<languages.size()>());

void count_word(std::uint64_t packed, std::size_t tried, Counts& counts) {
  ++counts.words;
  if (packed == 0) return;
  for (std::size_t i = 0; i < tried; ++i) counts.hits[i] += packed_words[i].contains(packed) ? 1 : 0;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Words of the first `tried` languages.
Counts count(string_view text, std::size_t tried) {
  Counts counts;
  int latin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::uint64_t packed = 0;
    for (; at < text.size() && is_ascii(text[at]) && is_word_byte(text[at]); ++at)
      packed = packed << 8U | static_cast<unsigned char>(lower(text[at]));
    latin += static_cast<int>(at - begin);
    if (at == text.size() || !is_word_byte(text[at])) {
      if (at > begin) count_word(at - begin > 8 ? 0 : packed, tried, counts);
      ++at;
      continue;
    }
    // A word that is not all ASCII.
    while (at < text.size() && is_word_byte(text[at])) {
      const auto [c, length] = unicode::decode(text, at);
      if (const Script script = script_of(c); script != Script::count)
        ++counts.letters[static_cast<std::size_t>(script)];
      at += length;
    }
    count_word(pack(text.substr(begin, at - begin)), tried, counts);
  }
  counts.letters[static_cast<std::size_t>(Script::latin)] += latin;
  return counts;
}

string_view primary(string_view tag) { return tag.substr(0, tag.find('-')); }

// "en_us" as "en-US"; empty for what is no tag.
std::string regular(string_view declared) {
  declared = trim(declared);
  declared = declared.substr(0, declared.find_first_of(",; "));
  std::string out;
  std::size_t part = 0;
  for (const char c : declared) {
    if (c == '-' || c == '_') {
      out += '-';
      part = 0;
    } else if (unicode::ascii::is_letter(c) || is_digit(c)) {
      out += lower(c);
      ++part;
    } else {
      return {};
    }
    if (part > 8 || out.size() > 20) return {};
  }
  while (out.ends_with('-')) out.pop_back();
  const std::size_t size = primary(out).size();
  if (size < 2 || size > 3) return {};
  const std::size_t region = out.rfind('-');
  if (region != std::string::npos && out.size() == region + 3) {
    for (std::size_t i = region + 1; i < out.size(); ++i)
      out[i] = static_cast<char>(out[i] >= 'a' ? out[i] - 32 : out[i]);
  }
  return out;
}

// The script of most letters; kana among Han is Japanese.
Script script_of(const Counts& counts) {
  const auto most = std::ranges::max_element(counts.letters);
  const auto script = static_cast<Script>(most - counts.letters.begin());
  const auto of = [&](Script s) { return counts.letters[static_cast<std::size_t>(s)]; };
  return script == Script::han && 10 * of(Script::kana) > of(Script::han) ? Script::kana : script;
}

// Languages that are written in the script of another.
bool may_write(string_view language, Script script) {
  static constexpr std::array<string_view, scripts> also = {"",
                                                            " ko ",
                                                            " ja ",
                                                            " zh ja yue ",
                                                            " ru uk bg sr mk be kk ky mn tg ",
                                                            " el ",
                                                            " he yi ",
                                                            " ar fa ur ps ku ckb ",
                                                            " th ",
                                                            " hi mr ne sa "};
  std::string wanted = " ";
  wanted += language;
  wanted += ' ';
  return also[static_cast<std::size_t>(script)].contains(wanted);
}

}  // namespace

std::string recognize_language(string_view text, string_view declared) {
  constexpr int fewest_words = 20;
  constexpr int fewest_letters = 10;
  constexpr int fewest_alone = 4;
  std::string stated = regular(declared);
  text = text.substr(0, most_bytes);
  // Most articles are English, and it costs less to ask for that alone.
  Counts counts = count(text, 1);
  const int english = counts.hits.front();
  if (10 * english < counts.words) counts = count(text, languages.size());
  if (const Script script = script_of(counts); script != Script::latin) {
    const auto of = [&](Script s) { return counts.letters[static_cast<std::size_t>(s)]; };
    const int letters = of(script) + (script == Script::kana ? of(Script::han) : 0);
    // A few letters tell where no others stand beside them: a headline.
    if (letters < (of(Script::latin) == 0 ? fewest_alone : fewest_letters)) return stated;
    return may_write(primary(stated), script) ? stated : std::string(usual[static_cast<std::size_t>(script)]);
  }
  const auto most = std::ranges::max_element(counts.hits);
  if (counts.words < fewest_words || 10 * *most < counts.words) return stated;
  // To take an English text for another is worse than not to tell: it would not be read.
  constexpr int fewest_hits = 5;
  const bool surely = *most >= fewest_hits && *most >= 2 * english && 8 * *most >= counts.words;
  if (most != counts.hits.begin() && !surely) return stated;
  const string_view found = languages[static_cast<std::size_t>(most - counts.hits.begin())].tag;
  return primary(stated) == found ? stated : std::string(found);
}

}  // namespace backlot::ingest
