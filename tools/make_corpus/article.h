// An article before a site prints it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::made {

using Paragraph = std::vector<std::string>;  // sentences

struct Article {
  std::string headline;
  std::vector<Paragraph> paragraphs;
};

inline std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

inline std::size_t word_count(const Paragraph& paragraph) {
  std::size_t count = 0;
  for (const std::string& sentence : paragraph) count += word_count(sentence);
  return count;
}

inline std::size_t word_count(const Article& article) {
  std::size_t count = 0;
  for (const Paragraph& paragraph : article.paragraphs) count += word_count(paragraph);
  return count;
}

}  // namespace backlot::made
