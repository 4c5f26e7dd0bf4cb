// Lays out lexicons/expressions*.tsv and lexicons/synonyms.tsv as thesaurus_layout.h says, when the program is built.
//
//   thesaurus_compiler OUT FILE.tsv…
//
// A file whose name has "synonyms" in it holds synonyms, any other one expressions; the files say what their columns
// are. A line that is neither stops the build.
//
// How probable it is that a spinner writes `a` where it replaces `b`: it means b in one of its meanings, as often as b
// was seen in it (and half a time more), and takes one of the other terms of that meaning, usual ones more often (by
// the logarithm of their count). Similar adjectives weigh half of those of one meaning, kinds and derived words a
// quarter.
#include "backlot/files/split.h"
#include "backlot/unspin/expressions.h"
#include "backlot/unspin/phrase_key.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace backlot::unspin {
namespace {

using Columns = std::vector<std::string_view>;

std::string spaced(std::string_view term) {
  std::string out(term);
  std::ranges::replace(out, '_', ' ');
  return out;
}

constexpr double fill = 0.7;

template <class Slot>
std::vector<Slot> table_for(std::size_t entries) {
  return std::vector<Slot>(static_cast<std::size_t>(static_cast<double>(entries) / fill) + 2);
}

// The free slot for `key`. Two keys of one check stop the build: they could not be told apart.
template <class Slot>
Slot& free_slot(std::vector<Slot>& table, std::uint64_t key, std::string_view name) {
  std::size_t at = text::first_slot(key, static_cast<std::uint32_t>(table.size()));
  for (; table[at].check != 0; at = at + 1 == table.size() ? 0 : at + 1) {
    if (table[at].check == text::check32(key)) throw std::runtime_error("two with one hash: " + std::string(name));
  }
  table[at].check = text::check32(key);
  return table[at];
}

// What is said of `a` standing for `b`.
struct Link {
  double weight = 0;
  double strongest = 0;  // of the relations that make up the weight
  Relation relation = Relation::same;
  char part = 'n';
};

class Synonyms {
 public:
  void add(const Columns& columns) {
    if (columns.size() == 3 && columns[0] == "same") return add_group(columns);
    if (columns.size() != 4) throw std::runtime_error("three columns are expected with `same`, else four");
    const auto one = terms_of(columns[2]);
    const auto two = terms_of(columns[3]);
    const auto relation = relation_of(columns[0]);
    for (const Term& original : one) link(original, two, relation, columns[1].at(0));
    for (const Term& original : two) link(original, one, relation, columns[1].at(0));
  }

  // a -> b -> link, with weights that are log probabilities.
  std::map<std::string, std::vector<std::pair<std::string, Link>>> by_written() const {
    std::map<std::string, std::vector<std::pair<std::string, Link>>> out;
    for (const auto& [original, links] : links_) {
      double all = 0;
      for (const auto& [written, link] : links) all += link.weight;
      for (auto [written, link] : links) {
        link.weight = std::log(link.weight / all);
        out[written].emplace_back(original, link);
      }
    }
    const auto more = [](const auto& a, const auto& b) { return a.second.weight > b.second.weight; };
    for (auto& [written, originals] : out) std::ranges::stable_sort(originals, more);
    return out;
  }

 private:
  struct Term {
    std::string name;
    double share = 1;              // of its meanings, this one
    double usual = std::log(2.0);  // how readily it is taken for another
  };

  static Relation relation_of(std::string_view name) {
    if (name == "near") return Relation::near;
    if (name == "kind") return Relation::kind;
    if (name == "derived") return Relation::derived;
    throw std::runtime_error("there is no relation " + std::string(name));
  }

  // "film:38/66" was seen 38 of 66 times in this meaning.
  static Term term_of(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos) return {.name = spaced(written)};
    const std::size_t slash = written.find('/', colon);
    if (slash == std::string_view::npos)
      throw std::runtime_error("counts are written as 38/66: " + std::string(written));
    const double seen = std::stod(std::string(written.substr(colon + 1)));
    const double all = std::stod(std::string(written.substr(slash + 1)));
    return {spaced(written.substr(0, colon)), (seen + 0.5) / (all + 1), std::log(all + 2)};
  }

  static std::vector<Term> terms_of(std::string_view column) {
    std::vector<Term> out;
    for (const std::string_view written : files::split(column, ' ')) out.push_back(term_of(written));
    return out;
  }

  void add_group(const Columns& columns) {
    const auto terms = terms_of(columns[2]);
    for (const Term& original : terms) link(original, terms, Relation::same, columns[1].at(0));
  }

  void link(const Term& original, const std::vector<Term>& others, Relation relation, char part) {
    constexpr double weights[] = {1, 0.5, 0.25, 0.25};
    double usual = 0;
    for (const Term& other : others) usual += other.name == original.name ? 0 : other.usual;
    for (const Term& other : others) {
      if (other.name == original.name) continue;
      const double weight = weights[static_cast<int>(relation)] * original.share * other.usual / usual;
      Link& link = links_[original.name][other.name];
      link.weight += weight;
      if (weight > link.strongest) link = {link.weight, weight, relation, part};
    }
  }

  std::map<std::string, std::map<std::string, Link>> links_;  // original -> written
};

class Runs {
 public:
  void add(const Columns& columns) {
    if (columns.size() != 4 || columns[0].size() != 1) throw std::runtime_error("four columns are expected");
    const int seen = std::min(std::stoi(std::string(columns[2])), 65535);
    for (const std::string_view expression : files::split(columns[3], ' '))
      add(words_of(spaced(expression)), columns[0][0], seen);
  }

  std::vector<RunSlot> table() const {
    auto out = table_for<RunSlot>(runs_.size());
    for (const auto& [words, run] : runs_) {
      std::uint64_t key = 0;
      for (const std::string& word : words) key = run_key(key, word);
      RunSlot& slot = free_slot(out, key, words.front());
      slot = {slot.check, run.seen, run.longer, run.part};
    }
    return out;
  }

 private:
  void add(std::vector<std::string> words, char part, int seen) {
    if (words.size() < 2 || words.size() > Expressions::longest)
      throw std::runtime_error("two to eight words are expected");
    RunSlot& whole = runs_[words];
    if (whole.part == 0 || seen > whole.seen) whole.part = part;
    whole.seen = std::max(whole.seen, static_cast<std::uint16_t>(seen));
    for (words.pop_back(); !words.empty(); words.pop_back()) runs_[words].longer = 1;
  }

  std::map<std::vector<std::string>, RunSlot> runs_;
};

class Compiler {
 public:
  void read(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot be read");
    const bool is_synonyms = path.substr(path.rfind('/') + 1).contains("synonyms");
    std::string line;
    for (number_ = 1; std::getline(in, line); ++number_) {
      if (line.empty() || line.front() == '#') continue;
      is_synonyms ? synonyms_.add(files::split(line, '\t')) : runs_.add(files::split(line, '\t'));
    }
  }
  int line() const { return number_; }

  void write(const std::string& path) const {
    const auto links = synonyms_.by_written();
    auto terms = table_for<TermSlot>(links.size());
    std::vector<OriginalRow> rows;
    std::vector<char> pool;
    std::map<std::string, std::uint32_t> places;
    for (const auto& [written, originals] : links) {
      TermSlot& slot = free_slot(terms, text::hash_word(written), written);
      slot.first = static_cast<std::uint32_t>(rows.size());
      slot.count = static_cast<std::uint32_t>(originals.size());
      for (const auto& [original, link] : originals) {
        const auto [place, is_new] = places.try_emplace(original, static_cast<std::uint32_t>(pool.size()));
        if (is_new) pool.insert(pool.end(), original.begin(), original.end());
        const long cost = std::clamp(std::lround(-link.weight * double{thesaurus_steps}), 0L, 255L);
        rows.push_back({place->second, static_cast<std::uint8_t>(original.size()), link.relation, link.part,
                        static_cast<std::uint8_t>(cost)});
      }
    }
    ThesaurusHeader header;
    std::string out(sizeof(header), '\0');
    header.terms = text::append_section(out, terms);
    header.originals = text::append_section(out, rows);
    header.pool = text::append_section(out, pool);
    header.runs = text::append_section(out, runs_.table());
    out.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
    std::ofstream file(path, std::ios::binary);
    if (!file.write(out.data(), static_cast<std::streamsize>(out.size())).flush())
      throw std::runtime_error("cannot be written");
  }

 private:
  Synonyms synonyms_;
  Runs runs_;
  int number_ = 0;
};

}  // namespace
}  // namespace backlot::unspin

int main(int argc, char** argv) {
  backlot::unspin::Compiler compiler;
  const char* file = argc > 1 ? argv[1] : "";
  try {
    for (int i = 2; i < argc; ++i) compiler.read(file = argv[i]);
    compiler.write(argc > 1 ? argv[1] : "");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s:%d: %s\n", file, compiler.line(), error.what());
    return 1;
  }
  return 0;
}
