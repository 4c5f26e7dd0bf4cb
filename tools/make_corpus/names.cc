#include "make_corpus/names.h"

#include <array>
#include <string_view>

namespace backlot::made {
namespace {

constexpr std::array<std::string_view, 40> families{
    "Seok", "Ban",  "Tak", "Ma",  "Gil", "Nam",  "Ok",  "Pyo",  "Won",  "Ji",   "Eun",  "Ham", "Mok", "Chae",
    "Ryu",  "Geum", "Do",  "Sim", "Yeo", "Bae",  "Cha", "Goo",  "Heo",  "Jang", "Kwak", "Lim", "Min", "Noh",
    "Pung", "Seo",  "Tae", "Um",  "Wi",  "Yang", "Jin", "Gwak", "Hong", "Joo",  "Eom",  "Cho"};
constexpr std::array<std::string_view, 44> syllables{
    "ha",  "ryun", "seo", "ji", "woo", "min",  "hye", "rin", "tae",   "gyu", "eun", "bin",   "soo", "yeon", "jae",
    "dan", "ro",   "bi",  "mi", "do",  "hyun", "sik", "na",  "ra",    "il",  "ok",  "gyeom", "an",  "si",   "chan",
    "mu",  "byul", "ye",  "on", "won", "hee",  "ah",  "ram", "kyung", "sol", "hwa", "jun",   "dam", "gang"};
constexpr std::array<std::string_view, 30> beginnings{
    "Mal", "Tho", "Ro", "Ost", "Ver", "Kel", "Bri", "Da",  "El",  "Fen", "Gar", "Hal", "Ir",  "Jo", "Kar",
    "Lu",  "Mer", "Ne", "Or",  "Pel", "Qui", "Ra",  "Sel", "Tam", "Ul",  "Vo",  "Wen", "Yar", "Zo", "Cor"};
constexpr std::array<std::string_view, 24> middles{"de", "va", "ri", "lo", "mi", "ne",  "sa",  "tu",
                                                   "be", "ka", "li", "mo", "re", "sti", "to",  "vi",
                                                   "za", "da", "fe", "go", "nu", "pa",  "rre", "ve"};
constexpr std::array<std::string_view, 24> endings{"ra",   "ne",   "wick", "lle",   "ston", "ris", "no",    "th",
                                                   "lan",  "mor",  "dane", "field", "ska",  "ton", "vel",   "sen",
                                                   "rick", "land", "by",   "more",  "shaw", "tte", "quist", "ford"};

std::string western(Random& random) {
  std::string out(random.pick(beginnings));
  for (int i = random.between(0, 1); i >= 0; --i) out += random.pick(middles);
  return out += random.pick(endings);
}

std::string capital(std::string word) {
  if (!word.empty() && 'a' <= word[0] && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

std::string noun(const Vocabulary& words, Random& random, Form form = Form::base) {
  return capital(words.draw(WordClass::noun, form, random));
}

}  // namespace

std::string person_name(std::uint64_t number) {
  Random random(mixed(number, 1));
  if (random.chance(0.4)) return western(random) + " " + western(random);
  const std::string_view joined = random.chance(0.5) ? "-" : " ";
  std::string out(random.pick(families));
  (out += ' ') += capital(std::string(random.pick(syllables)));
  const std::string second(random.pick(syllables));
  return (out += joined) += joined == "-" ? second : capital(second);
}

std::string network_name(std::uint64_t number) {
  Random random(mixed(number % 200, 2));
  if (random.chance(0.3)) return western(random) + "Plus";
  std::string out;
  for (int i = 0; i < 3; ++i) out += random.pick(std::string_view("BCDGHJKLMNPRSTVW"));
  return out;
}

std::string agency_name(std::uint64_t number) {
  Random random(mixed(number, 3));
  return western(random) + (random.chance(0.6) ? " Entertainment" : " Management");
}

std::string place_name(std::uint64_t number) {
  Random random(mixed(number, 4));
  return western(random);
}

std::string site_name(std::uint64_t number) {
  Random random(mixed(number, 5));
  constexpr std::array<std::string_view, 6> kinds{" Daily", " Screen", " News", " Review", " Hallyu", " TV Guide"};
  return western(random) += random.pick(kinds);
}

std::string work_title(std::uint64_t number, const Vocabulary& words) {
  Random random(mixed(number, 6));
  const std::string adjective = capital(words.draw(WordClass::adjective, Form::base, random));
  switch (random.below(5)) {
    case 0: return "The " + adjective + " " + noun(words, random);
    case 1: return adjective + " " + noun(words, random, Form::s);
    case 2: return noun(words, random) + " of the " + noun(words, random);
    case 3: return noun(words, random) + " in " + western(random);
    default: return noun(words, random) + " and " + noun(words, random);
  }
}

}  // namespace backlot::made
