// What reading words costs, in tokens a second on one core: tokenizer, quotations and sentences, tagger and lemmatiser,
// and all of it.
//
//   build/bench/bin/text_bench
//
// Budget: analyze() below 0.7 µs a token, tagging and lemmatising at 1 M tokens a second or more. The text is that of
// examples/, read again and again.
#include "backlot/text/analyzer.h"
#include "backlot/text/dress.h"
#include "backlot/text/model.h"
#include "backlot/text/quotations.h"
#include "backlot/text/sentences.h"
#include "backlot/text/tokenizer.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace backlot;
using namespace backlot::text;

const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(BACKLOT_SOURCE_DIR "/examples")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path());
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
  }();
  return all;
}

const Analyzer& analyzer() {
  static const Analyzer shipped = *Analyzer::shipped();
  return shipped;
}

void report_tokens(benchmark::State& state, std::size_t tokens) {
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
  state.counters["s/token"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void tokenizer(benchmark::State& state) {
  std::vector<Token> tokens;
  std::size_t count = 0;
  for (auto _ : state) {
    for (const std::string& article : articles()) {
      tokens.clear();
      tokenize(article, {0, static_cast<std::uint32_t>(article.size())}, tokens);
      count += tokens.size();
    }
  }
  report_tokens(state, count);
}
BENCHMARK(tokenizer)->Unit(benchmark::kMicrosecond);

// Folded words and shapes, of tokens that are cut already.
void dressing(benchmark::State& state) {
  std::vector<Text> texts(articles().size());
  for (std::size_t i = 0; i < texts.size(); ++i) analyzer().analyze(articles()[i], {}, texts[i]);
  Arena arena;
  std::size_t count = 0;
  for (auto _ : state) {
    for (Text& text : texts) {
      arena.clear();
      Dresser dresser(text.source, arena);
      for (Token& token : text.tokens) dresser.dress(token);
      count += text.tokens.size();
    }
  }
  report_tokens(state, count);
}
BENCHMARK(dressing)->Unit(benchmark::kMicrosecond);

void quotations_and_sentences(benchmark::State& state) {
  std::vector<Text> texts(articles().size());
  for (std::size_t i = 0; i < texts.size(); ++i) analyzer().analyze(articles()[i], {}, texts[i]);
  QuotePairer pairer;
  std::vector<Quotation> quotations;
  std::vector<Sentence> sentences;
  std::size_t count = 0;
  for (auto _ : state) {
    for (const Text& text : texts) {
      const auto last = static_cast<std::uint32_t>(text.tokens.size());
      quotations.clear();
      sentences.clear();
      pairer.start(text.source, text.tokens, quotations);
      pairer.segment(0, last);
      split_sentences({text.source, text.tokens, pairer.roles()}, 0, last, 0, false, sentences);
      count += text.tokens.size();
    }
  }
  report_tokens(state, count);
}
BENCHMARK(quotations_and_sentences)->Unit(benchmark::kMicrosecond);

void tagger_and_lemmatiser(benchmark::State& state) {
  std::vector<Text> texts(articles().size());
  for (std::size_t i = 0; i < texts.size(); ++i) analyzer().analyze(articles()[i], {}, texts[i]);
  Arena arena;
  std::vector<Clue> scratch;
  std::size_t count = 0;
  for (auto _ : state) {
    for (Text& text : texts) {
      arena.clear();
      for (const Sentence& s : text.sentences) {
        analyzer().model().tag(std::span(text.tokens).subspan(s.first, s.last - s.first), arena, scratch);
      }
      count += text.tokens.size();
    }
  }
  report_tokens(state, count);
}
BENCHMARK(tagger_and_lemmatiser)->Unit(benchmark::kMicrosecond);

void analyze(benchmark::State& state) {
  Text text;
  std::size_t count = 0;
  for (auto _ : state) {
    for (const std::string& article : articles()) {
      analyzer().analyze(article, {}, text);
      count += text.tokens.size();
    }
  }
  report_tokens(state, count);
}
BENCHMARK(analyze)->Unit(benchmark::kMicrosecond);

// A line of 1 MB must cost no more for each byte than many short ones.
void analyze_one_long_line(benchmark::State& state) {
  std::string line;
  while (line.size() < 1 << 20) {
    for (const std::string& article : articles()) line += article + " ";
  }
  for (char& c : line) c = c == '\n' ? ' ' : c;
  Text text;
  std::size_t count = 0;
  for (auto _ : state) {
    analyzer().analyze(line, {}, text);
    count += text.tokens.size();
  }
  report_tokens(state, count);
}
BENCHMARK(analyze_one_long_line)->Unit(benchmark::kMillisecond);

void start_up(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Analyzer::shipped());
}
BENCHMARK(start_up)->Unit(benchmark::kMicrosecond);

}  // namespace
