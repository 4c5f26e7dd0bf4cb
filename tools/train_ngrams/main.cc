// Trains the n-gram model:
//
//   train_ngrams --masc ../shared/data/masc/masc.txt --treebank ../shared/data/ud-english-ewt
//
// Takes some ten seconds; the same input gives the same file. The last tenth of MASC and the treebank's dev part are
// not learned from; the perplexity on them is printed.
#include "backlot/files/replace_file.h"
#include "train_ngrams/mixture.h"
#include "train_ngrams/pack_ngrams.h"
#include "train_ngrams/perplexity.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace {

using namespace backlot;
using namespace backlot::ngrams;

constexpr double learned_share = 0.9;

struct Options {
  std::string masc;
  std::string treebank;
  std::string wordnet = "/usr/share/wordnet";
  std::vector<std::string> articles{"tests/labelled/f/texts", "tests/labelled/g/texts", "tests/labelled/l/texts",
                                    "tests/labelled/n/texts"};
  std::string out = "models/english-ngrams.bln";
  std::uint32_t fewest = 2;
  MixtureOptions mixture;
};

// Running text, and text of another kind: the sentences of a dictionary.
struct Training {
  std::vector<Sentence> running;
  std::vector<Sentence> dictionary;
};

Result<Training> read_training(const Options& options) {
  Training training;
  if (auto done = read_masc(options.masc, {0, learned_share}, training.running); !done)
    return std::unexpected(done.error());
  if (auto done = read_treebank(options.treebank + "/train.conllu", training.running); !done)
    return std::unexpected(done.error());
  for (const std::string& folder : options.articles)
    if (auto done = read_articles(folder, training.running); !done) return std::unexpected(done.error());
  auto glosses = read_glosses(options.wordnet);
  if (!glosses) return std::unexpected(glosses.error());
  training.dictionary = std::move(glosses->definitions);
  std::ranges::move(glosses->examples, std::back_inserter(training.dictionary));
  return training;
}

Result<std::string> build(const Options& options) {
  const auto training = read_training(options);
  if (!training) return std::unexpected(training.error());
  std::vector<Sentence> all = training->running;
  all.insert(all.end(), training->dictionary.begin(), training->dictionary.end());
  const Vocabulary vocabulary(all, options.fewest);
  const Estimates running = estimate(count_triples(training->running, vocabulary), vocabulary.size());
  const Estimates dictionary = estimate(count_triples(training->dictionary, vocabulary), vocabulary.size());
  const Estimates both = mixed(running, dictionary, options.mixture);
  fmt::print("{} sentences, {} words known, {} pairs, {} triples\n", all.size(), vocabulary.ids().size(),
             both.pairs.size(), both.triples.size());
  return pack_ngrams(vocabulary, both, vocabulary.kinds_of(all));
}

void report(std::string_view name, const unspin::NgramModel& model, const std::vector<Sentence>& sentences) {
  const auto start = std::chrono::steady_clock::now();
  const Perplexity p = perplexity(model, sentences);
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
  fmt::print("{}: perplexity {:.1f}, of known words {:.1f}; {:.1f} % of {} words unknown; {:.0f} ns a word\n", name,
             p.all, p.known, 100 * p.unknown, p.words, took.count() / static_cast<double>(p.words));
}

Result<void> measure(const Options& options) {
  const auto model = unspin::NgramModel::open(options.out);
  if (!model) return std::unexpected(model.error());
  std::vector<Sentence> held_out;
  if (auto done = read_masc(options.masc, {learned_share, 1}, held_out); !done) return done;
  report("last tenth of masc", **model, held_out);
  held_out.clear();
  if (auto done = read_treebank(options.treebank + "/dev.conllu", held_out); !done) return done;
  report("treebank dev", **model, held_out);
  return {};
}

Result<void> run(const Options& options) {
  const auto file = build(options);
  if (!file) return std::unexpected(file.error());
  if (auto done = files::replace_file(options.out, *file); !done) return done;
  fmt::print("{}: {:.2f} MB\n", options.out, static_cast<double>(file->size()) / 1e6);
  return measure(options);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the n-gram model of Backlot");
  app.add_option("--masc", options.masc, "MASC, one tokenised sentence a line")->required();
  app.add_option("--treebank", options.treebank, "folder with train.conllu and dev.conllu")->required();
  app.add_option("--wordnet", options.wordnet, "folder with data.noun, …")->capture_default_str();
  app.add_option("--articles", options.articles, "folders of articles")->capture_default_str();
  app.add_option("--out", options.out, "the model file to write")->capture_default_str();
  app.add_option("--fewest", options.fewest, "occurrences a word needs")->capture_default_str();
  app.add_option("--prune", options.mixture.prune, "what a triple must say")->capture_default_str();
  app.add_option("--weight", options.mixture.weight, "of running text against the dictionary's")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto done = run(options);
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().to_string());
  return 1;
}
