// Where the time of `annotate` goes, stage by stage, over the articles of examples/ (and ../shared/dev where it is
// there).
//
//   build/bench/bin/stages_bench
//
// Each stage runs over all articles with the results of the stages before it at hand. `documents` counts articles a
// second of that stage alone; `share` is its part of the whole way of an article.
#include "backlot/ingest/layout.h"
#include "backlot/pipeline/annotation_json.h"
#include "backlot/pipeline/annotator.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace backlot;  // a program of its own, not a header

std::vector<article::Document> read_articles() {
  std::vector<article::Document> documents;
  for (const char* folder : {"/examples", "/../shared/dev/texts"}) {
    const std::filesystem::path path = std::string(BACKLOT_SOURCE_DIR) + folder;
    if (!std::filesystem::is_directory(path)) continue;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
      std::ifstream in(file);
      article::Document d;
      d.id = file.stem().string();
      d.text.assign(std::istreambuf_iterator<char>(in), {});
      documents.push_back(std::move(d));
    }
  }
  return documents;
}

// All articles with what each stage makes of them.
struct Corpus {
  std::vector<article::Document> documents = read_articles();
  pipeline::Annotator annotator = *pipeline::Annotator::create({});
  std::vector<std::vector<text::Segment>> segments;
  std::vector<text::Text> texts;
  std::vector<mentions::Mentions> mentions;
  std::vector<facts::Annotation> annotations;

  Corpus() {
    mentions::Finder finder;
    pipeline::Annotator::Scratch scratch(annotator);
    for (article::Document& d : documents) {
      ingest::lay_out(d);
      auto& s = segments.emplace_back();
      for (const article::Block& b : d.blocks) {
        if (b.kind <= article::BlockKind::answer) s.push_back({b.span, b.kind <= article::BlockKind::heading});
      }
      annotator.analyzer().analyze(d.text, s, texts.emplace_back());
      finder.find(texts.back(), mentions.emplace_back());
      annotations.push_back(annotator.annotate(d, scratch));
    }
  }
};

Corpus& corpus() {
  static Corpus c;
  return c;
}

template <class Stage>
void over_all(benchmark::State& state, Stage&& stage) {
  const std::size_t n = corpus().documents.size();
  for (auto _ : state) {
    for (std::size_t i = 0; i < n; ++i) stage(i);
  }
  state.counters["documents"] =
      benchmark::Counter(static_cast<double>(n) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void lay_out(benchmark::State& state) {
  over_all(state, [](std::size_t i) {
    article::Document& d = corpus().documents[i];
    ingest::lay_out(d);
    benchmark::DoNotOptimize(d.blocks.data());
  });
}
BENCHMARK(lay_out);

void analyze(benchmark::State& state) {
  text::Text text;
  over_all(state, [&](std::size_t i) {
    corpus().annotator.analyzer().analyze(corpus().documents[i].text, corpus().segments[i], text);
    benchmark::DoNotOptimize(text.tokens.data());
  });
}
BENCHMARK(analyze);

void find_mentions(benchmark::State& state) {
  mentions::Finder finder;
  mentions::Mentions found;
  over_all(state, [&](std::size_t i) {
    finder.find(corpus().texts[i], found);
    benchmark::DoNotOptimize(found.all.data());
  });
}
BENCHMARK(find_mentions);

void match_rules(benchmark::State& state) {
  facts::Context context(corpus().annotator.extractor().grammar());
  over_all(state, [&](std::size_t i) {
    context.read(corpus().documents[i], corpus().texts[i], corpus().mentions[i]);
    benchmark::DoNotOptimize(context.sentences().data());
  });
}
BENCHMARK(match_rules);

void extract_facts(benchmark::State& state) {
  facts::Extractor::Scratch scratch(corpus().annotator.extractor());
  over_all(state, [&](std::size_t i) {
    auto a =
        corpus().annotator.extractor().extract(corpus().documents[i], corpus().texts[i], corpus().mentions[i], scratch);
    benchmark::DoNotOptimize(a.cast.data());
  });
}
BENCHMARK(extract_facts)->Name("match_rules_and_extract_facts");

void write_json(benchmark::State& state) {
  std::string out;
  over_all(state, [&](std::size_t i) {
    out.clear();
    pipeline::append_json(corpus().documents[i], corpus().annotations[i], {}, out);
    benchmark::DoNotOptimize(out.data());
  });
}
BENCHMARK(write_json);

void the_whole_way_with(const pipeline::Annotator& annotator, benchmark::State& state) {
  pipeline::Annotator::Scratch scratch(annotator);
  std::string out;
  over_all(state, [&](std::size_t i) {
    article::Document& d = corpus().documents[i];
    ingest::lay_out(d);
    out.clear();
    pipeline::append_json(d, annotator.annotate(d, scratch), {}, out);
    benchmark::DoNotOptimize(out.data());
  });
}

void the_whole_way(benchmark::State& state) { the_whole_way_with(corpus().annotator, state); }
BENCHMARK(the_whole_way);

// What looking for swapped words costs text that has none.
void the_whole_way_as_written(benchmark::State& state) {
  the_whole_way_with(*pipeline::Annotator::create({.user_rules = {}, .restore = false}), state);
}
BENCHMARK(the_whole_way_as_written);

void start(benchmark::State& state) {
  for (auto _ : state) {
    auto annotator = pipeline::Annotator::create({});
    benchmark::DoNotOptimize(annotator);
  }
}
BENCHMARK(start)->Unit(benchmark::kMillisecond);

}  // namespace
