// What copies cost: the words of a document, its keys, and the candidates of a corpus, on one core.
//
//   build/bench/bin/copies_bench
//
// Budget of a document of 2 kB: 0.25 ms for lines, words and keys; 60 s for the candidates of a million documents on
// two cores. The texts are those of examples/, read again and again; the candidates are of made keys, in families.
#include "backlot/copies/candidates.h"
#include "backlot/ingest/layout.h"
#include "backlot/text/hash.h"
#include "backlot/unspin/shipped.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace backlot;
using namespace backlot::copies;

const std::vector<article::Document>& articles() {
  static const std::vector<article::Document> all = [] {
    std::vector<article::Document> documents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(BACKLOT_SOURCE_DIR "/examples")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path());
      article::Document document;
      document.text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
      ingest::lay_out(document);
      documents.push_back(std::move(document));
    }
    return documents;
  }();
  return all;
}

const Reader& reader() {
  static const Reader shipped(unspin::shipped_substitutions());
  return shipped;
}

const std::vector<Words>& read_articles() {
  static const std::vector<Words> all = [] {
    std::vector<Words> out;
    Reader::Scratch scratch;
    for (const article::Document& document : articles()) out.push_back(reader().read(document, scratch));
    return out;
  }();
  return all;
}

// Time for each 2,000 bytes of text.
void report_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const article::Document& document : articles()) bytes += document.text.size();
  state.counters["s/document"] =
      benchmark::Counter(static_cast<double>(bytes * static_cast<std::size_t>(state.iterations())) / 2000,
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void lines(benchmark::State& state) {
  for (auto _ : state) {
    for (article::Document document : articles()) ingest::lay_out(document);
  }
  report_bytes(state);
}
BENCHMARK(lines);

void words(benchmark::State& state) {
  Reader::Scratch scratch;
  for (auto _ : state) {
    for (const article::Document& document : articles()) benchmark::DoNotOptimize(reader().read(document, scratch));
  }
  report_bytes(state);
}
BENCHMARK(words);

void keys_of_copies(benchmark::State& state) {
  std::vector<Key> keys;
  for (auto _ : state) {
    for (const Words& of : read_articles()) {
      keys.clear();
      copy_keys(of, reader(), keys);
    }
  }
  report_bytes(state);
}
BENCHMARK(keys_of_copies);

void keys_of_stories(benchmark::State& state) {
  std::vector<Key> keys;
  for (auto _ : state) {
    for (const Words& of : read_articles()) {
      keys.clear();
      story_keys(of, reader(), keys);
    }
  }
  report_bytes(state);
}
BENCHMARK(keys_of_stories);

// Families of eight: each document has forty keys of its own family, of which every other one is kept.
void candidates(benchmark::State& state) {
  const auto count = static_cast<DocumentNumber>(state.range(0));
  std::vector<Key> keys;
  std::size_t pairs = 0;
  for (auto _ : state) {
    Candidates all({.threads = static_cast<unsigned>(state.range(1))});
    for (DocumentNumber n = 0; n < count; ++n) {
      keys.clear();
      for (std::uint64_t k = 0; k < 80; ++k) {
        const std::uint64_t own = k % 2 == 0 ? n / 8 : n + 0xFFFFFFFFULL;
        keys.push_back({text::scatter((own * 80 + k) * 0x9E3779B97F4A7C15ULL) & ~std::uint64_t{3}});
      }
      if (!all.add(n, n, keys)) return;
    }
    pairs = all.pairs()->size();
  }
  state.counters["s/document"] = benchmark::Counter(
      static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  state.counters["pairs/document"] = static_cast<double>(pairs) / count;
}
BENCHMARK(candidates)
    ->Args({10'000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
