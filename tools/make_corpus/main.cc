// Makes a corpus with known truth, for the accuracy and the size of `backlot stories`:
//
//   make_corpus --documents 100000 --seed 1 --out corpus.jsonl --truth truth.tsv
//
// The truth has a line for each document: id, story, role (as ../shared/score/stories.py reads it), kind, what it was
// made from, the share of words swapped, by what, and its site.
#include "make_corpus/corpus.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>

using namespace backlot::made;

int main(int argc, char** argv) {
  std::uint32_t documents = 10'000;
  std::uint64_t seed = 1;
  std::string root = ".", out_path = "corpus.jsonl", truth_path = "truth.tsv";
  CLI::App app("Makes a corpus with known truth.");
  app.add_option("--documents", documents, "how many")->capture_default_str();
  app.add_option("--seed", seed, "another seed is another corpus")->capture_default_str();
  app.add_option("--root", root, "folder of the project")->capture_default_str();
  app.add_option("--out", out_path, "JSON Lines")->capture_default_str();
  app.add_option("--truth", truth_path, "tab-separated")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto materials = Materials::load(root);
  if (!materials) {
    fmt::print(stderr, "make_corpus: {}\n", materials.error().message);
    return 1;
  }
  const Corpus corpus(*materials, documents, seed);
  std::ofstream out(out_path, std::ios::binary), truth(truth_path, std::ios::binary);
  truth << Corpus::truth_columns << '\n';
  for (std::uint32_t i = 0; i < documents && out && truth; ++i) {
    const Record record = corpus.record(i);
    out << record.json << '\n';
    truth << record.truth << '\n';
  }
  if (out.flush() && truth.flush()) return 0;
  fmt::print(stderr, "make_corpus: cannot write {} or {}\n", out_path, truth_path);
  return 1;
}
