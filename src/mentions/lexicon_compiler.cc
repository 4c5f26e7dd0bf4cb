// Lays out lexicons/*.tsv as the table of lexicon.cc, when the program is built.
//
//   lexicon_compiler OUT FILE.tsv…
//
// A line is "traits<TAB>words" or "traits<TAB>value<TAB>words"; networks.tsv has columns of its own. `_` stands for a
// space inside a word. A trait that is not known, or two values for one word, stop the build.
#include "backlot/files/split.h"
#include "backlot/mentions/lexicon_table.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace backlot::mentions::lexicon {
namespace {

using Columns = std::vector<std::string_view>;

std::string trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
}

struct Entry {
  std::uint64_t traits = 0;
  std::uint32_t value = 0;
  bool has_value = false;
};

class Compiler {
 public:
  void read(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot be read");
    const bool is_networks = path.ends_with("networks.tsv");
    std::string line;
    for (number_ = 1; std::getline(in, line); ++number_) {
      if (line.empty() || line.front() == '#') continue;
      const auto columns = files::split(line, '\t');
      is_networks ? add_network(columns) : add_words(columns);
    }
  }
  int line() const { return number_; }
  void write(const std::string& path) const;

 private:
  void add_words(const Columns& columns) {
    if (columns.size() != 2 && columns.size() != 3) throw std::runtime_error("two or three columns are expected");
    std::uint64_t traits = 0;
    for (const std::string_view name : files::split(columns[0], ',')) traits |= trait(name);
    const bool valued = columns.size() == 3;
    const std::uint32_t value = valued ? value_of(columns[0], columns[1]) : 0;
    for (const std::string_view written : files::split(columns.back(), ' ')) {
      if (written.empty()) continue;
      std::string word(written);
      std::ranges::replace(word, '_', ' ');
      add(columns[0] == "zone" ? std::string(zone_prefix) + word : word, traits, valued, value);
    }
  }

  void add_network(const Columns& columns) {
    if (columns.size() != 6) throw std::runtime_error("six columns are expected");
    const auto index = static_cast<std::uint32_t>(networks_.size());
    networks_.emplace_back(columns.begin(), columns.end());
    std::uint64_t traits = trait("network");
    if (columns[4] == "context") traits |= trait("context");
    Columns names = files::split(columns[5], ',');
    names.insert(names.begin(), columns[0]);
    for (const std::string_view padded : names) {
      const std::string name = trimmed(padded);
      if (name.empty() || name.ends_with(')')) continue;
      const bool upper = std::ranges::none_of(name, [](unsigned char c) { return std::islower(c) != 0; }) &&
                         name.size() <= 4 && !name.contains(' ');
      const bool small = std::ranges::none_of(name, [](unsigned char c) { return std::isupper(c) != 0 || c >= 0x80; });
      add(name, small ? traits | trait("lower") : traits, true, index);
      if (!upper)
        lower_.insert(key_of(name));
      else
        upper_.insert(key_of(name));
    }
  }

  static std::uint64_t trait(std::string_view name) {
    const auto found = std::ranges::find(trait_names, name);
    if (found == trait_names.end()) throw std::runtime_error("there is no trait " + std::string(name));
    return std::uint64_t{1} << (found - trait_names.begin());
  }

  std::uint32_t value_of(std::string_view trait_name, std::string_view value) {
    if (trait_name != "zone") return static_cast<std::uint32_t>(std::stoul(std::string(value)));
    const auto found = std::ranges::find(zones_, value);
    if (found != zones_.end()) return static_cast<std::uint32_t>(found - zones_.begin());
    zones_.emplace_back(value);
    return static_cast<std::uint32_t>(zones_.size() - 1);
  }

  void add(const std::string& word, std::uint64_t traits, bool valued, std::uint32_t value) {
    const std::string folded = unicode::fold(word);
    const std::string key = key_of(word);
    Entry& entry = entries_[key];
    if (valued && entry.has_value && entry.value != value) throw std::runtime_error("two values for " + word);
    entry.traits |= traits;
    if (valued) entry.value = value, entry.has_value = true;
    mark_start(folded);
  }

  static std::string key_of(const std::string& word) {
    std::string key = unicode::fold(word);
    std::erase(key, ' ');
    return key;
  }

  // The word that a text starts the phrase with: up to the first space, or mark that the tokenizer may cut at.
  void mark_start(const std::string& folded) {
    const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; };
    const std::size_t space = folded.find(' ');
    if (space != std::string::npos) entries_[folded.substr(0, space)].traits |= trait("phrase");
    const auto mark = std::ranges::find_if_not(folded, is_part);
    if (mark == folded.end() || mark + 1 == folded.end()) return;
    const auto length = std::max<std::ptrdiff_t>(mark - folded.begin(), 1);
    entries_[folded.substr(0, static_cast<std::size_t>(length))].traits |= trait("phrase");
  }

  std::map<std::string, Entry> entries_;
  std::set<std::string> upper_;  // names of networks in capitals only …
  std::set<std::string> lower_;  // … and those that are written otherwise too
  std::vector<std::vector<std::string>> networks_;
  std::vector<std::string> zones_;
  int number_ = 0;
};

void Compiler::write(const std::string& path) const {
  unsigned bits = 4;
  while ((std::size_t{1} << bits) * 2 < entries_.size() * 3) ++bits;
  std::vector<Slot> table(std::size_t{1} << bits);
  std::map<std::pair<std::uint64_t, std::uint32_t>, std::uint32_t> numbers;  // of the different Words
  for (auto [key, entry] : entries_) {
    if (upper_.contains(key) && !lower_.contains(key)) entry.traits |= trait("upper");
    const std::uint64_t hash = Key(key).hash();
    std::size_t i = slot_of(hash, bits);
    while (table[i].tag != 0) {
      if (table[i].tag == tag_of(hash)) throw std::runtime_error("two words with one hash: " + key);
      i = (i + 1) % table.size();
    }
    const auto next = static_cast<std::uint32_t>(numbers.size());
    table[i] = {tag_of(hash), numbers.try_emplace({entry.traits, entry.value}, next).first->second};
  }
  std::vector<std::pair<std::uint64_t, std::uint32_t>> words(numbers.size());
  for (const auto& [word, number] : numbers) words[number] = word;
  std::ofstream out(path);
  out << "constexpr unsigned table_bits = " << bits << ";\nconstexpr Slot table[] = {\n";
  for (const Slot& s : table) out << '{' << s.tag << "U," << s.word << "},\n";
  out << "};\nconstexpr Word words[] = {\n";
  for (const auto& [traits, value] : words) out << "{Traits{" << traits << "U}," << value << "},\n";
  out << "};\nconstexpr Network networks[] = {\n";
  for (const auto& n : networks_) {
    out << "{\"" << n[0].substr(0, n[0].find(" (")) << "\",\"" << n[1] << "\",\"" << n[2] << "\",\"" << n[3]
        << "\"},\n";
  }
  out << "};\nconstexpr std::string_view zones[] = {\n";
  for (const auto& z : zones_) out << '"' << z << "\",\n";
  out << "};\n";
  if (!out.flush()) throw std::runtime_error("cannot be written");
}

}  // namespace
}  // namespace backlot::mentions::lexicon

int main(int argc, char** argv) {
  backlot::mentions::lexicon::Compiler compiler;
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
