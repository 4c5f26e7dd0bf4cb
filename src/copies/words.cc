#include "backlot/copies/words.h"

#include "backlot/copies/function_words.h"
#include "backlot/copies/word_table.h"
#include "backlot/text/chars.h"
#include "backlot/text/dress.h"
#include "backlot/text/tokenizer.h"
#include "backlot/unspin/syllables.h"

#include <algorithm>

namespace backlot::copies {
namespace {

using article::BlockKind;
using text::Token;

bool holds_the_article(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::heading || kind == BlockKind::body ||
         kind == BlockKind::question || kind == BlockKind::answer;
}

bool has_capitals_of_a_title(BlockKind kind) { return kind == BlockKind::headline || kind == BlockKind::heading; }

// Whether a token has a letter or a digit; "’s" and "’90s" start with a mark.
bool is_word(std::string_view written) {
  const text::Char first = text::char_at(written, 0);
  return first.alphanumeric() || text::char_at(written, first.length).alphanumeric();
}

// What the marks read so far say about the next word.
struct Place {
  bool starts_sentence = true;
  bool capital_tells = false;

  void pass(const Token& mark, std::string_view written) {
    const text::CharClass kind = text::char_at(written, 0).kind;
    const bool quote = kind == text::CharClass::double_quote || kind == text::CharClass::single_quote;
    if (kind == text::CharClass::stop) *this = {};
    if (quote && mark.is(text::space_before)) capital_tells = false;
  }
};

class BlockReader {
 public:
  BlockReader(const WordTable& table, std::string_view source, Reader::Scratch& scratch)
      : table_(table), source_(source), scratch_(scratch), dresser_(source, scratch.arena) {}

  // A block of many megabytes is read piece by piece: a token takes ten times the memory of a word.
  void read(Span block, bool titled, Words& words, std::vector<Span>* spans) {
    Place place;
    for (std::uint32_t begin = block.begin, end = 0; begin < block.end; begin = end) {
      end = end_of_piece(begin, block.end);
      read_piece({begin, end}, titled, place, words, spans);
    }
  }

 private:
  static constexpr std::uint32_t longest_piece = 1U << 16U;

  // Behind a space.
  std::uint32_t end_of_piece(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin <= longest_piece) return end;
    const std::size_t space = source_.find(' ', begin + longest_piece);
    return space < end ? static_cast<std::uint32_t>(space + 1) : end;
  }

  void read_piece(Span span, bool titled, Place& place, Words& words, std::vector<Span>* spans) {
    scratch_.tokens.clear();
    scratch_.arena.clear();
    text::tokenize(source_, span, scratch_.tokens);
    for (Token& token : scratch_.tokens) {
      const std::string_view written = source_.substr(token.begin, token.end - token.begin);
      if (!is_word(written)) {
        place.pass(token, written);
        continue;
      }
      dresser_.dress(token);
      const std::uint32_t hash = word_hash(token.word);
      const WordKind kind = kind_of(token, hash, place.capital_tells && !titled);
      const std::size_t before = words.size();
      if (kind == WordKind::name && token.word.size() == token.span().size()) {
        add_name(token.word, token.begin, words, spans);
      } else {
        add({hash, kind, false}, token.span(), words, spans);
      }
      words[before] = {words[before].hash(), kind, place.starts_sentence};
      place = {.starts_sentence = false, .capital_tells = true};
    }
  }

  static void add(Word word, Span span, Words& words, std::vector<Span>* spans) {
    words.push_back(word);
    if (spans != nullptr) spans->push_back(span);
  }

  // "Se-ha", "Seha" and "Se Ha" are one name: what is joined by hyphens, and two Korean syllables written together.
  void add_name(std::string_view name, std::uint32_t at, Words& words, std::vector<Span>* spans) const {
    for (std::size_t begin = 0, end = 0; begin < name.size(); begin = end + 1) {
      end = std::min(name.find('-', begin), name.size());
      const std::string_view piece = name.substr(begin, end - begin);
      const std::size_t cut = table_.find(word_hash(piece)).frequent ? 0 : cut_of_syllables(piece);
      const auto start = static_cast<std::uint32_t>(at + begin);
      if (cut > 0) add_piece(piece.substr(0, cut), start, words, spans);
      if (cut < piece.size()) add_piece(piece.substr(cut), static_cast<std::uint32_t>(start + cut), words, spans);
    }
  }

  static void add_piece(std::string_view piece, std::uint32_t at, Words& words, std::vector<Span>* spans) {
    const auto end = static_cast<std::uint32_t>(at + piece.size());
    add({word_hash(piece), WordKind::name, false}, {at, end}, words, spans);
  }

  // Of two ways to read a name ("Jinoh") that with the longer first syllable; 0 where it is none.
  static std::size_t cut_of_syllables(std::string_view name) {
    const unspin::Syllables& names = unspin::Syllables::shipped();
    constexpr std::size_t longest = 14;  // "Hyeongcheong" has twelve letters
    if (name.size() < 4 || name.size() > longest || names.is_given(name)) return 0;
    for (std::size_t cut = name.size() - 2; cut >= 2; --cut) {
      if (names.is_syllable(name.substr(0, cut)) && names.is_syllable(name.substr(cut))) return cut;
    }
    return 0;
  }

  WordKind kind_of(const Token& token, std::uint32_t hash, bool capital_tells) const {
    if (token.is(text::has_digit) || token.is(text::number)) return WordKind::number;
    if (function_words.contains(token.word)) return WordKind::function;
    const bool capital = token.is(text::capitalized) || token.is(text::mixed_case) || token.is(text::non_latin);
    const bool name = capital && (capital_tells || !table_.find(hash).frequent);
    return name ? WordKind::name : WordKind::common;
  }

  const WordTable& table_;
  std::string_view source_;
  Reader::Scratch& scratch_;
  text::Dresser dresser_;
};

// Null where the model that is built in does not fit the program; a test of `unspin` sees to it that it does.
std::shared_ptr<const unspin::NgramModel> shipped_model() {
  auto model = unspin::NgramModel::shipped();
  return model ? *std::move(model) : nullptr;
}

}  // namespace

struct Reader::Tables {
  WordTable words;
};

Reader::Reader(const unspin::Substitutions& substitutions)
    : tables_(std::make_unique<Tables>(WordTable(shipped_model().get(), substitutions))) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Words Reader::read(const article::Document& document, Scratch& scratch, std::vector<Span>* spans) const {
  Words words;
  if (spans != nullptr) spans->clear();
  BlockReader reader(tables_->words, document.text, scratch);
  for (const article::Block& block : document.blocks)
    if (holds_the_article(block.kind)) reader.read(block.span, has_capitals_of_a_title(block.kind), words, spans);
  if (document.blocks.empty()) reader.read({0, static_cast<std::uint32_t>(document.text.size())}, false, words, spans);
  return words;
}

std::uint32_t Reader::sense(Word word) const { return tables_->words.find(word.hash()).sense; }

float Reader::swap_evidence(Word original, Word written) const {
  return tables_->words.swap_evidence(original.hash(), written.hash());
}

bool Reader::known_swap(Word one, Word other) const { return tables_->words.swapped(one.hash(), other.hash()); }

float Reader::weight(Word word) const { return look(word).weight; }

namespace {

// The model's share of a word alone is that of the contexts it follows (Kneser and Ney), which is too low for the words
// that follow always the same: "the" would be one word in a hundred.
inline Reader::Look look_up(const WordTable& table, Word word) {
  constexpr float repeated = 3;
  const WordTable::Entry& entry = table.known(word.hash());
  const bool often = word.kind() == WordKind::function;
  return {.sense = entry.hash == word.hash() ? entry.sense : word.hash(),
          .weight = often ? std::max(entry.weight - repeated, WordTable::lowest_weight) : entry.weight};
}

}  // namespace

Reader::Look Reader::look(Word word) const { return look_up(tables_->words, word); }

void Reader::look(std::span<const Word> words, std::vector<std::uint32_t>& senses, std::vector<float>& weights) const {
  senses.resize(words.size());
  weights.resize(words.size());
  const WordTable& table = tables_->words;
  constexpr std::size_t ahead = 12;  // words
  for (std::size_t i = 0; i < std::min(ahead, words.size()); ++i) table.announce(words[i].hash());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + ahead < words.size()) table.announce(words[i + ahead].hash());
    const Look found = look_up(table, words[i]);
    senses[i] = found.sense;
    weights[i] = found.weight;
  }
}

}  // namespace backlot::copies
