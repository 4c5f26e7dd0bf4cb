#include "train_tagger/augment.h"

#include "train_tagger/korean_names.h"
#include "train_tagger/present_tense.h"

#include <algorithm>
#include <random>

namespace backlot::train {
namespace {

using text::Tag;
using treebank::Sentence;
using treebank::Word;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

Sentence in_capitals(Sentence s) {
  for (Word& w : s) std::ranges::transform(w.form, w.form.begin(), upper);
  return s;
}

Sentence without_capitals(Sentence s) {
  for (Word& w : s) std::ranges::transform(w.form, w.form.begin(), lower);
  return s;
}

// As sites write headlines: small words keep their small letter in every second sentence.
Sentence in_title_case(Sentence s, bool small_words) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool clitic = i > 0 && !s[i - 1].space_after && !s[i - 1].form.ends_with('"');
    const bool small = s[i].tag == Tag::adp || s[i].tag == Tag::det || s[i].tag == Tag::cconj || s[i].tag == Tag::part;
    if (!clitic && !(small && small_words && i > 0)) s[i].form[0] = upper(s[i].form[0]);
  }
  return s;
}

bool is_hyphen(const Sentence& s, std::size_t i) {
  return i > 0 && i + 1 < s.size() && s[i].form == "-" && s[i].xpos == "HYPH" && !s[i - 1].space_after &&
         !s[i].space_after;
}

// The word of [first, last) on which the others depend.
const Word& head_of(const Sentence& s, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (s[i].head < static_cast<int>(first) || s[i].head >= static_cast<int>(last)) return s[i];
  }
  return s[last - 1];
}

Tag tag_of_whole(const Sentence& s, std::size_t first, std::size_t last) {
  const Word& head = head_of(s, first, last);
  if (head.tag == Tag::propn || s[last - 1].tag == Tag::propn) return Tag::propn;
  const bool before_noun = head.relation == "amod" || head.relation == "compound" || head.relation == "nmod";
  return before_noun ? Tag::adj : s[last - 1].tag;
}

Word whole(const Sentence& s, std::size_t first, std::size_t last) {
  Word word = s[last - 1];
  word.form.clear();
  for (std::size_t i = first; i < last; ++i) word.form += s[i].form;
  word.tag = tag_of_whole(s, first, last);
  word.lemma = word.form;
  return word;
}

// Empty where the sentence has no such word.
Sentence with_whole_hyphens(const Sentence& s) {
  Sentence out;
  bool changed = false;
  for (std::size_t i = 0; i < s.size();) {
    std::size_t last = i + 1;
    while (last < s.size() && is_hyphen(s, last)) last += 2;
    changed = changed || last > i + 1;
    out.push_back(last > i + 1 ? whole(s, i, last) : s[i]);
    i = last;
  }
  return changed ? out : Sentence{};
}

}  // namespace

void augment(std::vector<Sentence>& sentences, std::uint32_t seed) {
  std::minstd_rand random(seed);
  const std::size_t count = sentences.size();
  const auto add = [&](Sentence copy) {
    if (!copy.empty()) sentences.push_back(std::move(copy));
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Sentence s = sentences[i];
    const auto draw = random() % 100;
    if (draw < 5) add(in_capitals(s));
    if (draw >= 5 && draw < 12) add(in_title_case(s, draw % 2 == 0));
    if (draw >= 12 && draw < 14) add(without_capitals(s));
    add(with_whole_hyphens(s));
    const Sentence present = in_present_tense(s);
    if (random() % 100 < 60) add(present);
    if (random() % 100 < 50) add(with_korean_names(present.empty() ? s : present, random));
  }
}

}  // namespace backlot::train
