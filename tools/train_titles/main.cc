// Trains the model of titles without quotation marks:
//
//   tools/title_examples.py --dev ../shared/dev --out build/title-examples.jsonl
//   train_titles build/title-examples.jsonl                       // writes models/titles.blt
//   train_titles build/title-examples.jsonl --cross               // each set judged by a model that has not seen it
//
// Takes half a minute; the same input gives the same file.
#include "backlot/files/replace_file.h"
#include "backlot/mentions/title_clues.h"
#include "train_titles/pack_titles.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace {

using namespace backlot;
using namespace backlot::titles;

struct Options {
  std::string examples;
  std::string out = "models/titles.blt";
  std::string without;  // a set that is not learned from
  bool cross = false;
  LearningOptions learning;
};

struct Counts {
  double right = 0;
  double wrong = 0;
  double missed = 0;

  void add(const Counts& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
  }
  std::string summary() const {
    const double p = right / std::max(1.0, right + wrong);
    const double r = right / std::max(1.0, right + missed);
    return fmt::format("P {:.3f} R {:.3f} F1 {:.3f}", p, r, 2 * p * r / std::max(1e-9, p + r));
  }
};

// The titles that are found in an article where the surest take their places first.
Counts judged(const Article& article, const Weights& weights, double least) {
  std::vector<std::pair<double, const Example*>> ranked;
  for (const Example& e : article.examples) ranked.emplace_back(odds(e, weights), &e);
  std::ranges::stable_sort(ranked, std::greater{}, &std::pair<double, const Example*>::first);
  std::set<std::uint32_t> taken;
  Counts counts;
  for (const auto& [value, example] : ranked) {
    if (value < least) break;
    bool any = false;
    for (const auto& tokens : example->tokens) {
      if (std::ranges::any_of(tokens, [&](std::uint32_t t) { return taken.contains(t); })) continue;
      taken.insert(tokens.begin(), tokens.end());
      any = true;
    }
    if (any) ++(example->title ? counts.right : counts.wrong);
  }
  counts.missed = std::max(0.0, static_cast<double>(article.titles) - counts.right);
  return counts;
}

void cross_validate(const std::vector<Article>& articles, const LearningOptions& options) {
  std::set<std::string> sets;
  for (const Article& a : articles) {
    if (!a.changed) sets.insert(a.set);
  }
  std::map<double, Counts> all;
  for (const std::string& set : sets) {
    const Weights weights =
        learn(articles, [&](const Article& a) { return a.set != set && a.set != "pages-" + set; }, options);
    std::map<double, Counts> here;
    for (const double least : {-0.5, 0.0, 0.5, 1.0}) {
      for (const Article& a : articles) {
        if (a.set == set && !a.changed) here[least].add(judged(a, weights, least));
      }
      all[least].add(here[least]);
    }
    fmt::print("{}   {}\n", set, here[0.0].summary());
  }
  for (const auto& [least, counts] : all) fmt::print("from {:4.1f} on: {}\n", least, counts.summary());
}

Result<void> run(const Options& options) {
  const auto articles = read_examples(options.examples);
  if (!articles) return std::unexpected(articles.error());
  if (options.cross) {
    cross_validate(*articles, options.learning);
    return {};
  }
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return std::unexpected(analyzer.error());
  const auto used = [&](const Article& a) { return a.set != options.without; };
  const std::string file =
      pack_titles(learn(*articles, used, options.learning), mentions::title_clue_fingerprint(*analyzer));
  if (auto done = files::replace_file(options.out, file); !done) return done;
  fmt::print("{}: {} articles, {} kB\n", options.out, articles->size(), file.size() / 1000);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the model by which Backlot knows titles without quotation marks");
  app.add_option("examples", options.examples, "what title_examples.py wrote")->required();
  app.add_option("--out", options.out, "the model file to write")->capture_default_str();
  app.add_option("--without", options.without, "a set that is not learned from");
  app.add_flag("--cross", options.cross, "measure each set by a model that has not seen it");
  app.add_option("--rounds", options.learning.rounds, "passes over the examples")->capture_default_str();
  app.add_option("--left-out", options.learning.left_out, "share of features left out")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto done = run(options);
  if (done) return 0;
  fmt::print(stderr, "train_titles: {}\n", done.error().to_string());
  return 1;
}
