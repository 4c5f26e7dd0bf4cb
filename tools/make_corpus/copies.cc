#include "make_corpus/copies.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace backlot::made {
namespace {

std::vector<std::string> sentences_of(const Article& article) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : article.paragraphs) out.insert(out.end(), paragraph.begin(), paragraph.end());
  return out;
}

// "…, which nobody expected." loses what follows its last comma, where enough is left.
void shorten(std::string& sentence) {
  const std::size_t comma = sentence.rfind(", ");
  if (comma != std::string::npos && comma > sentence.size() / 2 && !sentence.ends_with("”")) {
    sentence.erase(comma);
    sentence += '.';
  }
}

void begin_otherwise(std::string& sentence, Random& random) {
  constexpr std::array<std::string_view, 8> openings{"Meanwhile, ",       "In addition, ",  "At the same time, ",
                                                     "Notably, ",         "What is more, ", "According to the report, ",
                                                     "As it turns out, ", "Moreover, "};
  sentence.insert(0, random.pick(openings));
}

void by_hand(std::string& sentence, const Spinner& spinner, Random& random) {
  switch (random.below(4)) {
    case 0: return shorten(sentence);
    case 1: return begin_otherwise(sentence, random);
    default: return spinner.reword(sentence, 0.15, random);
  }
}

std::vector<Paragraph> in_paragraphs(std::vector<std::string> sentences, Random& random) {
  std::vector<Paragraph> out;
  for (std::string& sentence : sentences) {
    if (out.empty() || random.chance(0.45)) out.emplace_back();
    out.back().push_back(std::move(sentence));
  }
  return out;
}

std::string other_headline(const Article& of, Random& random) {
  constexpr std::array<std::string_view, 5> added{"Watch: ", "Breaking: ", "News: ", "Update: ", "In Brief: "};
  return std::string(random.pick(added)) + of.headline;
}

}  // namespace

Article verbatim_copy(const Article& of, const Author& author, Random& random) {
  Article out = of;
  if (random.chance(0.3)) out.headline = author.ramble(random.next(), 0).headline;
  if (random.chance(0.3)) out.paragraphs = in_paragraphs(sentences_of(of), random);
  return out;
}

Article light_copy(const Article& of, const Spinner& spinner, Random& random) {
  constexpr double share_dropped = 0.12, share_moved = 0.1, share_reworded = 0.35;
  std::vector<std::string> sentences = sentences_of(of);
  if (sentences.size() > 4) std::erase_if(sentences, [&](const std::string&) { return random.chance(share_dropped); });
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    if (random.chance(share_moved)) std::swap(sentences[i], sentences[random.below(sentences.size())]);
  }
  for (std::string& sentence : sentences) {
    if (random.chance(share_reworded)) by_hand(sentence, spinner, random);
  }
  return {other_headline(of, random), in_paragraphs(std::move(sentences), random)};
}

Article excerpt(const Article& of, std::size_t words, Random& random) {
  const std::vector<std::string> sentences = sentences_of(of);
  // Begins where enough follows.
  std::size_t latest = sentences.size(), behind = 0;
  while (latest > 0 && behind < words) behind += word_count(sentences[--latest]);
  Article out{of.headline, {{}}};
  std::size_t taken = 0;
  for (std::size_t i = random.below(latest + 1); i < sentences.size() && taken < words; ++i) {
    taken += word_count(sentences[i]);
    out.paragraphs[0].push_back(sentences[i]);
  }
  return out;
}

Article around(Article own, const Article& inner, std::string_view said_by, Random& random) {
  const std::size_t at = random.below(own.paragraphs.size() + 1);
  std::vector<Paragraph> quoted = inner.paragraphs;
  quoted.insert(quoted.begin(), Paragraph{std::string(said_by) + " writes:"});
  own.paragraphs.insert(own.paragraphs.begin() + static_cast<std::ptrdiff_t>(at),
                        std::make_move_iterator(quoted.begin()), std::make_move_iterator(quoted.end()));
  return own;
}

Article roundup(std::span<const Article> articles, const Author& author, Random& random) {
  Article out = author.ramble(random.next(), 30);
  for (const Article& article : articles) {
    out.paragraphs.push_back({article.headline});
    out.paragraphs.insert(out.paragraphs.end(), article.paragraphs.begin(), article.paragraphs.end());
  }
  return out;
}

}  // namespace backlot::made
