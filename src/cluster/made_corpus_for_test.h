// Small corpora in which some articles are copies and some tell the same.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace backlot::cluster {

inline std::string name(std::mt19937& random) {
  static const std::vector<std::string> first = {"Anna", "Ellen", "Tom", "Maria", "Gil", "Ruth", "Ivan", "Olga"};
  static const std::vector<std::string> last = {"Petrov", "Adler", "Brandt", "Velasquez", "Callan", "Moran", "Ode"};
  return first[random() % first.size()] + " " + last[random() % last.size()];
}

inline std::string sentence(std::mt19937& random) {
  static const std::vector<std::string> words = {
      "bakery", "surgeon",   "thriller", "harbour", "casts",   "premiere", "series",   "lamp",     "ratings", "bridge",
      "pillar", "rehearsal", "season",   "finale",  "network", "episode",  "director", "landlord", "bread",   "boxer"};
  std::string out = name(random) + " said on Monday that the";
  for (int i = 0; i < 9; ++i) out += " " + words[random() % words.size()];
  return out + " of “" + words[random() % words.size()] + " " + words[random() % words.size()] + "” comes with " +
         name(random) + ".";
}

// One in three is made of the sentences of one before, some of them left out or put elsewhere.
inline std::vector<std::string> made_corpus(std::size_t count, std::mt19937& random) {
  std::vector<std::vector<std::string>> made;
  while (made.size() < count) {
    std::vector<std::string> text;
    if (!made.empty() && random() % 3 == 0) {
      text = made[random() % made.size()];
      for (std::string& line : text) {
        if (random() % 5 == 0) line = sentence(random);
      }
    } else {
      for (std::size_t n = 6 + random() % 6; n > 0; --n) text.push_back(sentence(random));
    }
    made.push_back(std::move(text));
  }
  std::vector<std::string> out;
  for (const auto& lines : made) {
    std::string& text = out.emplace_back();
    for (const std::string& line : lines) text += line + "\n\n";
  }
  return out;
}

}  // namespace backlot::cluster
