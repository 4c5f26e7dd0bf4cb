#include "make_corpus/frame.h"

#include <ranges>

namespace backlot::made {
namespace {

constexpr double share_varied = 0.6;
constexpr double share_widened = 0.2;  // of varied nouns: an adjective before, or more behind them

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }

}  // namespace

Frame::Frame(std::string_view text, const Vocabulary& words, bool varied) {
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    read_literal(text.substr(0, open), words, varied);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    const std::string name(text.substr(open + 1, close - open - 1));
    if (name == "noun" || name == "nouns") {
      pieces_.push_back({Kind::drawn, {}, WordClass::noun, name == "noun" ? Form::base : Form::s});
    } else if (name == "adj") {
      pieces_.push_back({Kind::drawn, {}, WordClass::adjective, Form::base});
    } else if (name == "verb") {
      pieces_.push_back({Kind::drawn, {}, WordClass::verb, Form::base});
    } else {
      pieces_.push_back({name == "num" ? Kind::number : Kind::slot, name, {}, {}});
    }
    text.remove_prefix(close + 1);
  }
}

void Frame::add_literal(std::string_view text) {
  if (text.empty()) return;
  if (pieces_.empty() || pieces_.back().kind != Kind::literal) pieces_.push_back({Kind::literal, {}, {}, {}});
  pieces_.back().text += text;
}

void Frame::read_literal(std::string_view text, const Vocabulary& words, bool varied) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && (text[i] == '#' ? text[end] == '#' : is_lower(text[end]))) ++end;
    const std::string_view word = text.substr(i, end - i);
    const bool whole = i == 0 || text[i - 1] == ' ' || text[i - 1] == '"';
    const Use* use = varied && whole && word.size() > 3 ? words.find(word) : nullptr;
    if (word.starts_with('#')) {
      pieces_.push_back({Kind::digits, std::string(word), {}, {}});
    } else if (use != nullptr) {
      pieces_.push_back({Kind::varied, std::string(word), words.class_of(*use), use->form});
    } else {
      end = std::max(end, i + 1);
      add_literal(text.substr(i, end - i));
    }
    i = end;
  }
}

void Frame::fill(const Filler& filler, const Vocabulary& words, Random& random, std::string& out) const {
  for (const Piece& piece : pieces_) {
    switch (piece.kind) {
      case Kind::literal: out += piece.text; break;
      case Kind::slot: filler(piece.text, out); break;
      case Kind::drawn: out += words.draw(piece.word_class, piece.form, random); break;
      case Kind::number: out += std::to_string(random.between(2, 60)); break;
      case Kind::digits:
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
          out += static_cast<char>('0' + random.between(i == 0 ? 1 : 0, 9));
        }
        break;
      case Kind::varied:
        if (!random.chance(share_varied)) {
          out += piece.text;
          break;
        }
        if (piece.word_class == WordClass::noun && random.chance(share_widened)) {
          out += words.draw(WordClass::adjective, Form::base, random) + " ";
        }
        out += words.draw(piece.word_class, piece.form, random);
        if (piece.word_class == WordClass::noun && random.chance(share_widened)) {
          out += " of the " + words.draw(WordClass::noun, Form::base, random);
        }
    }
  }
}

std::vector<std::string_view> lines_of(std::string_view file) {
  std::vector<std::string_view> out;
  for (const auto part : file | std::views::split('\n')) {
    const std::string_view line(part.begin(), part.end());
    if (!line.empty() && !line.starts_with("# ")) out.push_back(line);
  }
  return out;
}

}  // namespace backlot::made
