#include "make_corpus/spinner.h"

#include <algorithm>
#include <array>

namespace backlot::made {
namespace {

constexpr std::size_t longest_phrase = 3;  // words of a row of the lexicon that are looked for

struct Written {
  std::uint32_t begin = 0, end = 0;  // bytes
};

bool is_word_byte(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' || c == '\'' ||
         static_cast<unsigned char>(c) >= 0xC3;  // letters with marks; "’" and quotation marks begin with 0xE2
}

// Words; those of a typographic apostrophe are cut at it.
std::vector<Written> written_words(std::string_view sentence) {
  std::vector<Written> out;
  std::uint32_t i = 0;
  while (i < sentence.size()) {
    if (static_cast<unsigned char>(sentence[i]) == 0xE2) {
      i += 3;
      continue;
    }
    const std::uint32_t begin = i;
    while (i < sentence.size() && static_cast<unsigned char>(sentence[i]) != 0xE2 && is_word_byte(sentence[i])) {
      i += static_cast<unsigned char>(sentence[i]) >= 0xC3 ? 2 : 1;
    }
    if (i > begin) {
      out.push_back({begin, std::min(i, static_cast<std::uint32_t>(sentence.size()))});
    } else {
      ++i;
    }
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }

std::string like(std::string_view written, std::string text) {
  if (is_capital(written[0]) && 'a' <= text[0] && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

}  // namespace

struct Spinner::Place {
  enum class Means : std::uint8_t { lexicon, same, near, function };

  std::uint32_t sentence = 0;
  Written where;
  std::uint32_t first = 0, count = 1;  // words of the sentence
  std::uint8_t turn = 0;               // places of a lower turn are swapped first
  Means means = Means::same;
};

void Spinner::add(const unspin::Substitutions& rows, Table& to) {
  for (const unspin::Substitution& row : rows.rows()) {
    if (std::ranges::count(row.original, ' ') >= static_cast<std::ptrdiff_t>(longest_phrase)) continue;
    to[folded(row.original)].push_back({row.spun, row.count});
    for (const unspin::WordPair& pair : unspin::inflected(row)) to[pair.original].push_back({pair.spun, row.count});
  }
}

Spinner::Spinner(const Materials& materials) : words_(materials.words) {
  add(materials.lexicon, lexicon_);
  add(materials.functions, functions_);
}

void Spinner::find_places(std::string_view sentence, std::uint32_t number, Swapper swapper,
                          std::vector<Place>& out) const {
  using Means = Place::Means;
  const std::vector<Written> words = written_words(sentence);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (swapper == Swapper::lexicon) {
      for (std::uint32_t n = 1; n <= longest_phrase && i + n <= words.size(); ++n) {
        if (n > 1 && words[i + n - 1].begin != words[i + n - 2].end + 1) break;
        const Written where{words[i].begin, words[i + n - 1].end};
        const std::string key = folded(sentence.substr(where.begin, where.end - where.begin));
        if (lexicon_.contains(key)) out.push_back({number, where, i, n, 0, Means::lexicon});
      }
    }
    const std::string key = folded(sentence.substr(words[i].begin, words[i].end - words[i].begin));
    if (const Use* use = words_.find(key); use != nullptr && words_.has_synonyms(*use, Closeness::near)) {
      const bool same = words_.has_synonyms(*use, Closeness::same);
      // Most names are left alone.
      const bool late = i > 0 && is_capital(sentence[words[i].begin]);
      out.push_back({number, words[i], i, 1,
                     static_cast<std::uint8_t>(late   ? 3
                                               : same ? 1
                                                      : 2),
                     same ? Means::same : Means::near});
    }
    if (functions_.contains(key)) out.push_back({number, words[i], i, 1, 2, Means::function});
  }
}

std::string Spinner::swapped(const Place& place, std::string_view written, Random& random) const {
  const std::string key = folded(written);
  if (place.means == Place::Means::same || place.means == Place::Means::near) {
    const bool near = place.means == Place::Means::near;
    return like(written, random.pick(words_.synonyms(*words_.find(key), near ? Closeness::near : Closeness::same)));
  }
  const std::vector<Swap>& swaps = (place.means == Place::Means::lexicon ? lexicon_ : functions_).find(key)->second;
  std::uint32_t all = 0;
  for (const Swap& swap : swaps) all += swap.count;
  std::uint32_t at = random.below(all);
  for (const Swap& swap : swaps) {
    if (at < swap.count) return like(written, swap.spun);
    at -= swap.count;
  }
  return std::string(written);
}

double Spinner::spin(Article& article, double share, Swapper swapper, Random& random) const {
  std::vector<std::string*> sentences;
  for (Paragraph& paragraph : article.paragraphs) {
    for (std::string& sentence : paragraph) sentences.push_back(&sentence);
  }
  std::vector<Place> places;
  std::vector<std::vector<char>> taken(sentences.size());
  std::size_t all = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    taken[s].resize(written_words(*sentences[s]).size());
    all += taken[s].size();
    find_places(*sentences[s], s, swapper, places);
  }
  for (std::size_t i = places.size(); i > 1; --i) std::swap(places[i - 1], places[random.below(i)]);
  std::ranges::stable_sort(places, {}, &Place::turn);
  const auto wanted = static_cast<std::size_t>(share * static_cast<double>(all) + 0.5);
  std::size_t done = 0;
  std::vector<Place> chosen;
  for (const Place& place : places) {
    if (done >= wanted) break;
    auto words = std::ranges::subrange(taken[place.sentence].begin() + place.first,
                                       taken[place.sentence].begin() + place.first + place.count);
    if (std::ranges::any_of(words, [](char t) { return t != 0; })) continue;
    std::ranges::fill(words, char{1});
    chosen.push_back(place);
    done += place.count;
  }
  // From the last to the first, so that the places before stay where they are.
  std::ranges::sort(chosen, std::greater{}, [](const Place& p) { return std::pair(p.sentence, p.where.begin); });
  for (const Place& place : chosen) {
    std::string& sentence = *sentences[place.sentence];
    const std::size_t length = place.where.end - place.where.begin;
    sentence.replace(place.where.begin, length,
                     swapped(place, std::string_view(sentence).substr(place.where.begin, length), random));
  }
  return all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all);
}

void Spinner::reword(std::string& sentence, double p, Random& random) const {
  Article one{{}, {{std::move(sentence)}}};
  spin(one, p, Swapper::wordnet, random);
  sentence = std::move(one.paragraphs[0][0]);
}

}  // namespace backlot::made
