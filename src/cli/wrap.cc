#include "backlot/cli/wrap.h"

#include "backlot/cli/width.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::cli {
namespace {

std::string_view escape(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::title: return "\033[1;4m";
    case Style::strong: return "\033[1m";
    case Style::faint: return "\033[2m";
    case Style::mark: return "\033[1;33m";
    case Style::warning: return "\033[31m";
  }
  return "";
}

void append(Rich& line, std::string_view text, Style style) {
  if (!line.empty() && line.back().style == style) {
    line.back().text += text;
  } else {
    line.push_back({std::string(text), style});
  }
}

// A run of characters without a space, which may change its style inside.
struct Word {
  Rich text;
  int width = 0;
  Style space = Style::plain;  // of the space before it
};

std::vector<Word> words_of(const Rich& text) {
  std::vector<Word> words;
  bool open = false;
  Style space = Style::plain;
  for (const Piece& piece : text) {
    std::string_view rest = piece.text;
    while (!rest.empty()) {
      if (rest.front() == ' ') {
        open = false;
        space = piece.style;
        rest.remove_prefix(1);
        continue;
      }
      const std::string_view part = rest.substr(0, std::min(rest.find(' '), rest.size()));
      if (!open) words.push_back({{}, 0, space});
      open = true;
      append(words.back().text, part, piece.style);
      words.back().width += columns(part);
      rest.remove_prefix(part.size());
    }
  }
  return words;
}

class Lines {
 public:
  explicit Lines(int width) : width_(std::max(width, 8)) {}

  void add(const Word& word) {
    if (used_ > 0 && used_ + 1 + word.width <= width_) {
      append(lines_.back(), " ", word.space);
      ++used_;
    } else if (used_ > 0) {
      next();
    }
    if (word.width <= width_ - used_) {
      for (const Piece& piece : word.text) append(lines_.back(), piece.text, piece.style);
      used_ += word.width;
    } else {
      add_broken(word);
    }
  }

  std::vector<Rich> take() { return std::move(lines_); }

 private:
  void next() {
    lines_.emplace_back();
    used_ = 0;
  }

  void add_broken(const Word& word) {
    for (const Piece& piece : word.text) {
      for (std::size_t at = 0; at < piece.text.size();) {
        const auto [c, length] = unicode::decode(piece.text, at);
        if (used_ + columns(c) > width_) next();
        append(lines_.back(), std::string_view(piece.text).substr(at, length), piece.style);
        used_ += columns(c);
        at += length;
      }
    }
  }

  int width_;
  int used_ = 0;
  std::vector<Rich> lines_{1};
};

}  // namespace

std::vector<Rich> wrap(const Rich& text, int width) {
  Lines lines(width);
  for (const Word& word : words_of(text)) lines.add(word);
  return lines.take();
}

std::vector<std::string> wrap_plain(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (const Rich& line : wrap({{std::string(text)}}, width)) lines.push_back(painted(line, false));
  return lines;
}

int columns(const Rich& text) {
  int sum = 0;
  for (const Piece& piece : text) sum += columns(std::string_view(piece.text));
  return sum;
}

std::string painted(const Rich& text, bool colour) {
  std::string out;
  for (const Piece& piece : text) {
    const std::string_view on = colour ? escape(piece.style) : std::string_view();
    out += on;
    out += piece.text;
    if (!on.empty()) out += "\033[0m";
  }
  return out;
}

}  // namespace backlot::cli
