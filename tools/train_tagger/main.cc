// Trains the tagger and lemmatiser:
//
//   train_tagger --treebank ../shared/data/ud-english-ewt --wordnet /usr/share/wordnet --out models/english.blm
//
// Takes some ten seconds; the same input gives the same file. Prints the accuracy on the treebank's dev part, which
// choices were made by; the test part is measured by measure_tagger.
#include "backlot/files/replace_file.h"
#include "train_tagger/augment.h"
#include "train_tagger/lexicon_builder.h"
#include "train_tagger/pack.h"
#include "train_tagger/tagged_text.h"
#include "treebank/accuracy.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace {

using namespace backlot;

// How often each sentence of the hand-tagged text is taken: each copy gets other names and another dress.
constexpr int copies_of_more = 8;

struct Options {
  std::string treebank;
  std::string wordnet = "/usr/share/wordnet";
  std::string more = "tools/train_tagger/screen.tagged";
  std::string out = "models/english.blm";
  train::TrainingOptions training;
};

Result<std::string> build(const Options& options) {
  const auto wordnet = train::read_wordnet(options.wordnet);
  if (!wordnet) return std::unexpected(wordnet.error());
  auto sentences = treebank::read_conllu(options.treebank + "/train.conllu");
  if (!sentences) return std::unexpected(sentences.error());
  train::ModelParts parts;
  parts.kinds = train::build_kinds(*wordnet);
  parts.words = train::build_lexicon(train::count_words(*sentences), parts.kinds);
  parts.lemmas = train::build_lemmas(*sentences, *wordnet, parts.kinds, parts.words);
  auto more = train::read_tagged(options.more);
  if (!more) return std::unexpected(more.error());
  for (int copy = 0; copy < copies_of_more; ++copy) sentences->insert(sentences->end(), more->begin(), more->end());
  train::augment(*sentences, options.training.seed);
  const auto print = [](const std::string& line) { fmt::print("{}\n", line); };
  auto features = train::train_weights(*sentences, text::Lexicon(parts.words, parts.kinds), options.training, print);
  fmt::print("{} features kept", features.size());
  parts.weights = train::build_weights(std::move(features));
  fmt::print(", {} of them left out for want of a place\n", parts.weights.left_out);
  return train::pack_model(parts);
}

Result<void> run(const Options& options) {
  const auto file = build(options);
  if (!file) return std::unexpected(file.error());
  if (auto done = files::replace_file(options.out, *file); !done) return done;
  fmt::print("{}: {:.2f} MB\n", options.out, static_cast<double>(file->size()) / 1e6);
  const auto model = text::Model::open(options.out);
  if (!model) return std::unexpected(model.error());
  const auto dev = treebank::read_conllu(options.treebank + "/dev.conllu");
  if (!dev) return std::unexpected(dev.error());
  fmt::print("dev: {}\n", treebank::summary(treebank::measure(**model, *dev)));
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the part-of-speech tagger and lemmatiser of Backlot");
  app.add_option("--treebank", options.treebank, "folder with train.conllu and dev.conllu")->required();
  app.add_option("--wordnet", options.wordnet, "folder with index.noun, noun.exc, …")->capture_default_str();
  app.add_option("--more", options.more, "sentences tagged by hand")->capture_default_str();
  app.add_option("--out", options.out, "the model file to write")->capture_default_str();
  app.add_option("--rounds", options.training.rounds, "passes over the treebank")->capture_default_str();
  app.add_option("--rate", options.training.rate, "learning rate")->capture_default_str();
  app.add_option("--fewest", options.training.fewest, "occurrences a feature needs")->capture_default_str();
  app.add_option("--smallest", options.training.smallest, "weight a feature needs")->capture_default_str();
  app.add_option("--seed", options.training.seed, "of the order of sentences")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto done = run(options);
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().to_string());
  return 1;
}
