#include "make_corpus/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <ranges>

namespace backlot::made {
namespace {

constexpr std::array all_forms{Form::base, Form::s, Form::ed, Form::ing};
// Of each class so many of the most frequent words are drawn.
constexpr std::size_t most_drawn = 4000;

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  for (const auto part : text | std::views::split(by)) out.emplace_back(part.begin(), part.end());
  return out;
}

bool is_plain(std::string_view word) {
  return word.size() > 3 && std::ranges::all_of(word, [](char c) { return 'a' <= c && c <= 'z'; });
}

bool takes(WordClass word_class, Form form) {
  return form == Form::base || word_class == WordClass::verb || (word_class == WordClass::noun && form == Form::s);
}

// "give_up" in -ed is "gived up", "road_sign" in -s is "road signs".
std::string term_in_form(std::string_view term, WordClass word_class, Form form) {
  std::string text(term);
  std::ranges::replace(text, '_', ' ');
  if (form == Form::base) return text;
  const std::size_t space = text.find(' ');
  if (space == std::string::npos) return unspin::in_form(text, form);
  if (word_class == WordClass::verb) return unspin::in_form(text.substr(0, space), form) + text.substr(space);
  const std::size_t last = text.rfind(' ') + 1;
  return text.substr(0, last) + unspin::in_form(text.substr(last), form);
}

// "corner:11/67": seen 11 times in this meaning.
struct Written {
  std::string_view term;
  std::uint32_t seen = 0;
};

Written read_term(std::string_view text) {
  Written out{text.substr(0, text.find(':')), 0};
  if (out.term.size() < text.size()) {
    std::from_chars(text.data() + out.term.size() + 1, text.data() + text.size(), out.seen);
  }
  return out;
}

}  // namespace

struct Vocabulary::Builder {
  Vocabulary& words;
  ByWord<std::uint32_t> known;  // class and base -> term

  std::uint32_t term(std::string_view base, WordClass word_class) {
    const std::string key = std::string(1, static_cast<char>('0' + static_cast<int>(word_class))) + std::string(base);
    const auto [at, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(words.terms_.size()));
    if (fresh) {
      Term made;
      made.word_class = word_class;
      for (const Form form : all_forms) {
        if (takes(word_class, form)) made.forms[static_cast<std::size_t>(form)] = term_in_form(base, word_class, form);
      }
      words.terms_.push_back(std::move(made));
    }
    return at->second;
  }

  void add(std::span<const Written> of, std::span<const Written> synonyms, WordClass word_class, Closeness closeness) {
    for (const Written& one : of) {
      if (!is_plain(one.term)) continue;
      const std::uint32_t number = term(one.term, word_class);
      words.terms_[number].seen += closeness == Closeness::same ? one.seen : 0;
      for (const Written& other : synonyms) {
        if (other.term == one.term) continue;
        Term& to = words.terms_[number];
        (closeness == Closeness::same ? to.same : to.near).emplace_back(other.term);
      }
    }
  }

  void line(std::string_view text) {
    const auto columns = split(text, '\t');
    if (columns.size() < 3 || columns[0] == "derived") return;
    const auto word_class = static_cast<WordClass>(std::string_view("nvar").find(columns[1]));
    std::vector<std::vector<Written>> groups;
    for (const std::string_view column : columns | std::views::drop(2)) {
      groups.emplace_back();
      for (const std::string_view one : split(column, ' ')) groups.back().push_back(read_term(one));
    }
    if (columns[0] == "same") return add(groups[0], groups[0], word_class, Closeness::same);
    if (groups.size() < 2) return;
    add(groups[0], groups[1], word_class, Closeness::near);
    if (columns[0] == "near") add(groups[1], groups[0], word_class, Closeness::near);
  }

  // A word that is of several classes is taken for one of the class in which it is most frequent.
  void freeze() {
    std::vector<std::uint32_t> order(words.terms_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t t) { return words.terms_[t].seen; });
    for (const std::uint32_t t : order) {
      const Term& term = words.terms_[t];
      for (const Form form : all_forms) {
        const std::string& written = term.forms[static_cast<std::size_t>(form)];
        if (!written.empty()) words.uses_.try_emplace(written, Use{t, form});
      }
      auto& drawn = words.drawn_[static_cast<std::size_t>(term.word_class)];
      if (drawn.size() < most_drawn && term.seen > 0) drawn.push_back(t);
    }
  }
};

Vocabulary::Vocabulary(std::string_view synonyms_tsv) {
  Builder builder{*this, {}};
  for (const std::string_view line : split(synonyms_tsv, '\n')) {
    if (!line.starts_with('#')) builder.line(line);
  }
  builder.freeze();
}

const Use* Vocabulary::find(std::string_view word) const {
  const auto at = uses_.find(word);
  return at == uses_.end() ? nullptr : &at->second;
}

bool Vocabulary::has_synonyms(const Use& use, Closeness closeness) const {
  const Term& term = terms_[use.term];
  return !term.same.empty() || (closeness == Closeness::near && !term.near.empty());
}

std::vector<std::string> Vocabulary::synonyms(const Use& use, Closeness closeness) const {
  const Term& term = terms_[use.term];
  std::vector<std::string> out;
  for (const std::string& s : term.same) out.push_back(term_in_form(s, term.word_class, use.form));
  if (closeness == Closeness::near || out.empty()) {
    for (const std::string& s : term.near) out.push_back(term_in_form(s, term.word_class, use.form));
  }
  return out;
}

const std::string& Vocabulary::draw(WordClass word_class, Form form, Random& random) const {
  const auto& drawn = drawn_[static_cast<std::size_t>(word_class)];
  // Flatter than Zipf: running text has its frequent words from the sentences that are filled.
  const double u = random.uniform();
  const auto rank = static_cast<std::size_t>(u * u * static_cast<double>(drawn.size()));
  return terms_[drawn[rank]].forms[static_cast<std::size_t>(form)];
}

}  // namespace backlot::made
