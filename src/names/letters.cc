#include "backlot/names/letters.h"

#include "backlot/unicode/utf8.h"

#include <utility>

namespace backlot::names {
namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// ŏ and ŭ would lose their mark by folding.
std::string with_breves_written_out(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    switch (d.code_point) {
      case U'ŏ':
      case U'Ŏ': out += "eo"; break;
      case U'ŭ':
      case U'Ŭ': out += "eu"; break;
      default: out.append(text.substr(at, d.length));
    }
    at += d.length;
  }
  return out;
}

bool is_beyond_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }

}  // namespace

std::string letters_of_name(std::string_view text) {
  std::string letters = unicode::fold(with_breves_written_out(text));
  std::erase_if(letters, [](char c) { return !is_plain(c) && !is_beyond_ascii(c); });
  return letters;
}

std::vector<std::string> words_of_name(std::string_view text, bool at_hyphens) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (const char c : unicode::fold(with_breves_written_out(text))) {
    if (is_plain(c) || is_beyond_ascii(c))
      word += c;
    else if (c != '\'' && (c != '-' || at_hyphens))
      end_word();
  }
  end_word();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool is_turned_round(const std::vector<std::string>& words, std::string_view other) {
  for (std::size_t first = 1; first < words.size(); ++first) {
    std::string turned;
    for (std::size_t i = 0; i < words.size(); ++i) turned += words[(first + i) % words.size()];
    if (turned == other) return true;
  }
  return false;
}

}  // namespace backlot::names
