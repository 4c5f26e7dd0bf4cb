#include "backlot/unspin/phrase_key.h"

#include "backlot/text/tokenizer.h"
#include "backlot/unicode/utf8.h"

namespace backlot::unspin {

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<text::Token> tokens;
  text::tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  std::vector<std::string> words;
  for (const text::Token& t : tokens) words.push_back(unicode::fold(t.span().of(phrase)));
  return words;
}

PhraseKey key_of(std::span<const std::string> words) {
  PhraseKey key = 0;
  for (const std::string& word : words) key = extend(key, key_of(word));
  return key;
}

}  // namespace backlot::unspin
