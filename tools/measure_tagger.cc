// Measures a model on treebank files, tokens given:
//
//   measure_tagger ../shared/data/ud-english-ewt/test.conllu
//   measure_tagger --model models/other.blm --confusions dev.conllu
#include "treebank/accuracy.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

using namespace backlot;

void print_confusions(const treebank::Accuracy& accuracy) {
  struct Confusion {
    std::size_t count;
    int gold;
    int predicted;
  };
  std::vector<Confusion> all;
  for (int g = 0; g < text::tag_count; ++g) {
    for (int p = 0; p < text::tag_count; ++p) {
      if (g != p) all.push_back({accuracy.confusion[static_cast<std::size_t>(g)][static_cast<std::size_t>(p)], g, p});
    }
  }
  std::ranges::sort(all, std::greater{}, &Confusion::count);
  for (std::size_t i = 0; i < 20; ++i) {
    fmt::print("  {:5} {} tagged {}\n", all[i].count, name(static_cast<text::Tag>(all[i].gold)),
               name(static_cast<text::Tag>(all[i].predicted)));
  }
}

Result<void> run(const std::string& model_path, const std::vector<std::string>& paths, bool confusions) {
  const auto model = model_path.empty() ? text::Model::shipped() : text::Model::open(model_path);
  if (!model) return std::unexpected(model.error());
  for (const std::string& path : paths) {
    const auto sentences = treebank::read_conllu(path);
    if (!sentences) return std::unexpected(sentences.error());
    const auto accuracy = treebank::measure(**model, *sentences);
    fmt::print("{}: {}\n", path, treebank::summary(accuracy));
    if (confusions) print_confusions(accuracy);
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  std::string model;
  std::vector<std::string> paths;
  bool confusions = false;
  CLI::App app("Measures the tagger and lemmatiser of Backlot on treebanks");
  app.add_option("--model", model, "a model file instead of the one built in");
  app.add_flag("--confusions", confusions, "list the commonest mistakes");
  app.add_option("files", paths, "CoNLL-U files")->required();
  CLI11_PARSE(app, argc, argv);
  const auto done = run(model, paths, confusions);
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().to_string());
  return 1;
}
