#include "backlot/unspin/name_runs.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <ranges>

namespace backlot::unspin {
namespace {

constexpr std::uint32_t most_pieces = 5;
constexpr std::uint32_t longest_stand_in = 4;  // tokens: "search engine optimization"

class RunReader {
 public:
  RunReader(const text::Text& text, const Surroundings& around, const Inventory& inventory, const LanguageModel& model)
      : text_(text), around_(around), inventory_(inventory), model_(model) {}

  // The end of the damaged piece that begins at `token`, or `token`.
  std::uint32_t stand_in(std::uint32_t token) const {
    std::uint32_t end = token;
    if (!is_capital(text_.tokens[token])) return end;
    PhraseKey key = 0;
    for (std::uint32_t t = token; t < text_.tokens.size() && t - token < longest_stand_in; ++t) {
      key = extend(key, around_.key(t));
      const std::uint32_t form = inventory_.find(key);
      if (form == PhraseTable::none) break;
      if (inventory_.may_be_name_piece(form)) end = t + 1;
    }
    return end;
  }

  bool is_stranger(std::uint32_t token) const {
    const text::Token& t = text_.tokens[token];
    return is_capital(t) && !t.is(text::sentence_start) && model_.find(t.word) == LanguageModel::unknown;
  }

  bool joined(std::uint32_t token) const {
    return token < text_.tokens.size() && text_.tokens[token].is(text::space_before) &&
           text_.tokens[token].begin - text_.tokens[token - 1].end == 1;
  }

  bool is_syllable(std::uint32_t token) const { return around_.is_syllable(token); }

 private:
  const text::Text& text_;
  const Surroundings& around_;
  const Inventory& inventory_;
  const LanguageModel& model_;
};

// The words of a URL's path, folded: "https://news.example/2021/Kim-Hee-Sun?page=2" -> 2021, kim, hee, sun.
std::vector<std::string> words_of_address(std::string_view address) {
  std::string path = unicode::fold(address.substr(0, address.find_first_of("?#")));
  path.erase(0, path.find('/', std::min(path.size(), path.find("://") + 3)));
  std::vector<std::string> words(1);
  for (const char c : path) {
    if (std::string_view("/-_.+").contains(c)) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

}  // namespace

void NameRuns::read(const text::Text& text, Surroundings& around, const Inventory& inventory,
                    const LanguageModel& model) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  support_.assign(n, Support::none);
  const RunReader reader(text, around, inventory, model);
  std::vector<std::uint32_t> damaged;
  for (std::uint32_t t = 0; t < n;) {
    Support support = Support::none;
    std::uint32_t pieces = 0;
    std::uint32_t at = t;
    damaged.clear();
    while (at < n && pieces < most_pieces && (pieces == 0 || reader.joined(at))) {
      const std::uint32_t end = reader.stand_in(at);
      if (end != at) {
        damaged.push_back(at);
      } else if (reader.is_syllable(at)) {
        support = Support::syllable;
      } else if (reader.is_stranger(at)) {
        support = std::max(support, Support::stranger);
      } else {
        break;
      }
      at = std::max(end, at + 1);
      ++pieces;
    }
    if (damaged.size() > 1) support = std::max(support, Support::stranger);  // "Quickly Younger"
    for (const std::uint32_t token : damaged) support_[token] = support;
    if (!damaged.empty() && support != Support::none)
      for (std::uint32_t name = t; name < at; ++name) around.set_name(name);
    t = std::max(at, t + 1);
  }
}

void NameRuns::read_headline(const text::Text& text, std::string_view headline) {
  headline_.clear();
  for (const text::Token& t : text.tokens)
    if (t.is(text::in_titled) && is_capital(t)) headline_.emplace_back(text.written(t));
  for (const auto part : std::views::split(headline, ' '))
    if (!part.empty()) headline_.emplace_back(part.begin(), part.end());
  std::ranges::sort(headline_);
}

void NameRuns::read_address(std::string_view address, const Syllables& syllables) {
  address_.clear();
  std::string before;
  for (std::string& word : words_of_address(address)) {
    if (syllables.is_syllable(word) && syllables.is_syllable(before)) address_.insert(address_.end(), {before, word});
    before = std::move(word);
  }
}

bool NameRuns::stands_in_headline(std::string_view piece) const {
  return std::ranges::binary_search(headline_, piece) ||
         std::ranges::find(address_, unicode::fold(piece)) != address_.end();
}

}  // namespace backlot::unspin
