// What reading costs: lay_out of an article, and JSON Lines from the file to laid-out documents.
//
//   build/bench/bin/ingest_bench
//
// Budget: lay_out below 20 µs an article, so that it does not show in a profile of `annotate` (300 µs an article).
#include "backlot/ingest/layout.h"
#include "backlot/ingest/reader.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using backlot::article::Document;

// An article of the usual size (about 2,500 bytes) with everything around it that a page has.
std::string article(int number) {
  std::string text = " date 2024-03-22\nKeepers " + std::to_string(number) +
                     " Row In Circles On The Set Of “Wet Lamp”\nBy Ana Cruz | March 22, 2024\n\n";
  for (int i = 0; i < 7; ++i) {
    text +=
        "Before anyone gets wet, the two keepers learn to row on the car park behind the harbour, sitting on two "
        "plastic crates, and the "
        "director counts for them. “Pull it as if you owed it money,” he says, and goes to buy soup. On the water the "
        "lesson is forgotten at "
        "once, and the boat turns three slow circles while the drone camera waits.\n\n";
  }
  return text +
         "“Wet Lamp” airs every Saturday at 9:10 p.m. KST.\n\nPhoto: MBC\nAlso read: Ten lamps\nSource (1) (2)\nSHARE  "
         "TWEET  PIN\n";
}

std::string interview() {
  std::string text = "The keeper speaks\nPublished : Jul 3, 2024\n\n";
  for (int i = 0; i < 12; ++i)
    text +=
        "Q. What was it like to row at night in the rain?\n\nA. Cold. The boat turned and turned, and nobody came.\n\n";
  return text;
}

void lay_out_text(benchmark::State& state, std::string text) {
  Document document;
  document.text = std::move(text);
  for (auto _ : state) {
    document.title.reset();
    document.published.reset();
    backlot::ingest::lay_out(document);
    benchmark::DoNotOptimize(document.blocks.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * document.text.size()));
}

void lay_out_article(benchmark::State& state) { lay_out_text(state, article(1)); }
BENCHMARK(lay_out_article)->Unit(benchmark::kMicrosecond);

void lay_out_interview(benchmark::State& state) { lay_out_text(state, interview()); }
BENCHMARK(lay_out_interview)->Unit(benchmark::kMicrosecond);

// A text of 1 MB without a line break must cost no more for each byte than many short lines.
void lay_out_one_long_line(benchmark::State& state) { lay_out_text(state, std::string(1 << 20, 'x')); }
BENCHMARK(lay_out_one_long_line)->Unit(benchmark::kMicrosecond);

std::string as_json(const std::string& text) {
  std::string out = "{\"text\":\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"') out += '\\';
      out += c;
    }
  }
  return out + "\"}\n";
}

class Feed {
 public:
  Feed() : path_((std::filesystem::temp_directory_path() / "backlot-ingest-bench.jsonl").string()) {
    std::ofstream out(path_, std::ios::binary);
    for (int i = 0; i < records; ++i) out << as_json(article(i));
  }
  ~Feed() { std::remove(path_.c_str()); }
  static constexpr int records = 5000;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Reading only: what one thread does for all the others.
void read_records(benchmark::State& state) {
  const Feed feed;
  for (auto _ : state) {
    backlot::ingest::Reader reader({feed.path()});
    while (auto record = reader.next()) benchmark::DoNotOptimize((*record)->bytes.data());
  }
  state.SetItemsProcessed(state.iterations() * Feed::records);
}
BENCHMARK(read_records)->Unit(benchmark::kMillisecond);

void read_documents(benchmark::State& state) {
  const Feed feed;
  backlot::ingest::RecordParser parser;
  for (auto _ : state) {
    backlot::ingest::Reader reader({feed.path()});
    while (auto record = reader.next()) benchmark::DoNotOptimize(parser.document(std::move(**record)));
  }
  state.SetItemsProcessed(state.iterations() * Feed::records);
}
BENCHMARK(read_documents)->Unit(benchmark::kMillisecond);

}  // namespace
