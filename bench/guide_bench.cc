// What keeping and asking costs.
//
//   keep           articles a second into a new guide, by batches of 1,000 as `ingest` does
//   keep_known     the same articles once more: nothing changes
//   show_*, …      one question each, on the guide made by `keep`
//
// BACKLOT_BENCH_DOCUMENTS says how many (20,000). Targets: keep ≥ 1,500 documents a second, beside their annotation on
// the same two cores; every `show` ≤ 20 ms on 100,000 documents.
#include "backlot/article/content_key.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/guide.h"
#include "backlot/guide/lookup.h"
#include "backlot/guide/search.h"
#include "backlot/guide/stats.h"
#include "backlot/guide/why.h"
#include "made_articles.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

namespace backlot::guide {
namespace {

constexpr std::size_t works = 20'000;
constexpr std::size_t batch_size = 1000;

std::size_t document_count() {
  const char* const named = std::getenv("BACKLOT_BENCH_DOCUMENTS");
  return named != nullptr ? std::strtoul(named, nullptr, 10) : 20'000;
}

std::filesystem::path file() { return std::filesystem::temp_directory_path() / "backlot-guide-bench" / "guide.db"; }

Guide open(Access access) {
  auto guide = Guide::open(file(), {.access = access});
  if (!guide) throw std::runtime_error(guide.error().to_string());
  return *std::move(guide);
}

// Keeps every article; the making of them is not counted.
void keep_all(benchmark::State& state) {
  Guide guide = open(Access::write);
  bench::MadeArticles articles(works);
  std::size_t kept = 0;
  std::size_t facts = 0;
  for (std::size_t left = document_count(); left > 0;) {
    std::vector<Entry> batch;
    state.PauseTiming();
    for (; left > 0 && batch.size() < batch_size; --left) {
      batch.push_back(articles.next());
      batch.back().content_key = article::content_key(batch.back().document.text);
    }
    state.ResumeTiming();
    const auto learned = guide.keep(batch);
    if (!learned) throw std::runtime_error(learned.error().to_string());
    kept += batch.size();
    facts += learned->facts_new + learned->facts_known;
  }
  state.counters["documents/s"] = benchmark::Counter(static_cast<double>(kept), benchmark::Counter::kIsRate);
  state.counters["facts"] = static_cast<double>(facts);
  state.counters["bytes/document"] =
      static_cast<double>(std::filesystem::file_size(file())) / static_cast<double>(kept);
}

void keep(benchmark::State& state) {
  std::filesystem::remove_all(file().parent_path());
  for (auto _ : state) keep_all(state);
}
BENCHMARK(keep)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

void keep_known(benchmark::State& state) {
  for (auto _ : state) keep_all(state);
}
BENCHMARK(keep_known)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

void show(benchmark::State& state, const std::string& name) {
  std::size_t rows = 0;
  for (auto _ : state) {
    const Guide guide = open(Access::read);  // as the command does: nothing is warm but the system's own cache
    const auto found = guide.find(name);
    if (!found || !found->meant()) throw std::runtime_error("not found: " + name);
    const auto page = guide.page(found->meant()->id);
    if (!page) throw std::runtime_error(page.error().to_string());
    if (const auto* work = std::get_if<WorkPage>(&*page))
      rows = work->cast.size() + work->quotes.size() + work->moments.size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK_CAPTURE(show, busiest_work, bench::MadeArticles::title(0))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(show, tenth_work, bench::MadeArticles::title(10))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(show, usual_work, bench::MadeArticles::title(700))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(show, busiest_person, bench::MadeArticles::person(0))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(show, busiest_network, bench::MadeArticles::network(0))->Unit(benchmark::kMillisecond);

void find_close(benchmark::State& state) {
  const Guide guide = open(Access::read);
  std::string name = bench::MadeArticles::person(77);
  name[2] = 'x';
  std::size_t found = 0;
  for (auto _ : state) found = guide.find(name)->matches.size();
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(find_close)->Unit(benchmark::kMillisecond);

void search(benchmark::State& state, const char* words) {
  const Guide guide = open(Access::read);
  std::size_t found = 0;
  for (auto _ : state) found = guide.search(words)->documents.size();
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(search, rare_words, "merensol toka")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, common_words, "ban renn")->Unit(benchmark::kMillisecond);

void why(benchmark::State& state) {
  const Guide guide = open(Access::read);
  for (auto _ : state) benchmark::DoNotOptimize(guide.why(1));
}
BENCHMARK(why)->Unit(benchmark::kMillisecond);

void stats(benchmark::State& state) {
  const Guide guide = open(Access::read);
  for (auto _ : state) benchmark::DoNotOptimize(guide.stats());
}
BENCHMARK(stats)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace backlot::guide
