// Prints the figures of pairs of documents (src/copies/figures.h) as TSV, for fit_copies.py.
//
//   copy_figures FOLDER [PAIRS.tsv [--furniture]]
//
// FOLDER holds ID.txt; PAIRS.tsv is that of copy_pairs.py: its columns come first, then the figures and what verify()
// says. Without it every pair of the folder is taken. --furniture leaves out what Candidates takes for furniture of the
// folder. Ends with the processor time of a pair on standard error.
#include "backlot/copies/alignment.h"
#include "backlot/copies/candidates.h"
#include "backlot/copies/direction.h"
#include "backlot/copies/figures.h"
#include "backlot/copies/verification.h"
#include "backlot/ingest/layout.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace backlot;

struct Asked {
  std::string columns;  // as they are printed
  std::string first, second;
};

std::map<std::string, article::Document> read_folder(const std::string& folder) {
  std::map<std::string, article::Document> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    article::Document document;
    document.id = entry.path().stem();
    document.text = {std::istreambuf_iterator<char>(in), {}};
    ingest::lay_out(document);
    out.emplace(document.id, std::move(document));
  }
  return out;
}

std::vector<Asked> read_pairs(const char* path) {
  std::ifstream in(path);
  std::vector<Asked> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    Asked asked{.columns = line, .first = {}, .second = {}};
    std::string half;
    cells >> half >> asked.first >> asked.second;
    out.push_back(std::move(asked));
  }
  return out;
}

std::vector<Asked> all_pairs(const std::map<std::string, article::Document>& documents) {
  std::vector<Asked> out;
  for (auto one = documents.begin(); one != documents.end(); ++one) {
    for (auto other = std::next(one); other != documents.end(); ++other) {
      out.push_back({.columns = fmt::format("-\t{}\t{}\t-\t-\t-", one->first, other->first),
                     .first = one->first,
                     .second = other->first});
    }
  }
  return out;
}

// Of the document that is said to be the source.
constexpr std::array<std::string_view, 3> names_of_directions = {"none", "first", "second"};

// Of a folder that is a corpus; the candidates must outlive the function.
copies::IsFurniture furniture_of(const std::map<std::string, copies::Words>& documents, const copies::Reader& reader,
                                 copies::Candidates& candidates) {
  copies::DocumentNumber number = 0;
  for (const auto& [id, words] : documents) {
    std::vector<copies::Key> keys;
    copies::copy_keys(words, reader, keys);
    if (!candidates.add(number, number, keys)) return {};
    ++number;
  }
  if (!candidates.pairs()) return {};
  return [&candidates](copies::Key key) { return candidates.is_furniture(key); };
}

double cpu_us() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto documents = read_folder(argv[1]);
  const copies::Reader reader(unspin::shipped_substitutions());
  copies::Reader::Scratch scratch;
  std::map<std::string, copies::Words> words;
  for (const auto& [id, document] : documents) words.emplace(id, reader.read(document, scratch));
  copies::Candidates candidates;
  copies::IsFurniture is_furniture;
  if (argc > 3) is_furniture = furniture_of(words, reader, candidates);
  copies::AlignmentScratch memory;
  const auto pairs = argc > 2 ? read_pairs(argv[2]) : all_pairs(documents);
  fmt::print(
      "half\tfirst\tsecond\trelation\thow\tsource\tfirst_share\tsecond_share\tkept\tisolated\tstrange\trenumbered\t"
      "tight\twords\tsubstitutions\trarity\twordiness\tcompleteness\tsurroundings\tsaid\tprobability\tdirection\tconfid"
      "ence\n");
  double spent = 0;
  for (const Asked& pair : pairs) {
    const copies::Profile first{.words = words.at(pair.first)};
    const copies::Profile second{.words = words.at(pair.second)};
    const double begin = cpu_us();
    const copies::Verdict v = copies::verify(first, second, reader, memory, is_furniture);
    spent += cpu_us() - begin;
    auto& [one, other] = memory.sides;
    one.read(first.words, reader);
    other.read(second.words, reader);
    const copies::Alignment alignment = copies::align(one, other, memory);
    copies::leave_out_furniture(alignment, is_furniture, one, other);
    const copies::Figures f = copies::figures_of(one, other, alignment, reader);
    const bool by_hand = v.relation == copies::Relation::light_rewrite && f.kept < 0.9F;
    const copies::Signs s = copies::signs_of(first, second, one, other, alignment, by_hand, reader);
    fmt::print("{}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{}\t{}", pair.columns, f.first_share,
               f.second_share, f.kept, f.isolated, f.strange, f.renumbered, f.tight, f.words);
    fmt::print("\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{}\t{:.4f}\t{}\t{:.3f}\n", s.substitutions, s.rarity,
               s.wordiness, s.completeness, s.surroundings, copies::name_of(v.relation), v.probability,
               names_of_directions[static_cast<std::size_t>(v.direction)], v.direction_confidence);
  }
  fmt::print(stderr, "{:.1f} us a pair\n", spent / static_cast<double>(std::max<std::size_t>(1, pairs.size())));
}
