// What rules cost: to compile, to match, and to have without matching.
//
//   compile        all rule files of rules/, as at the start of a program with rules of the user's own
//   load           the same compiled by the build, as at the start of any other
//   match          the sentences of examples/, items a second on warm tables
//   match_doubled  the same with a copy of every rule that cannot match: must be less than 5 % slower
//   match_cold     tables made anew for each pass
//
// BACKLOT_BENCH_RULES names another folder of rules, BACKLOT_BENCH_TEXTS another of texts.
#include "backlot/grammar/grammar.h"
#include "backlot/text/analyzer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace backlot::grammar {
namespace {

namespace fs = std::filesystem;

std::string folder(const char* variable, const char* usual) {
  const char* const named = std::getenv(variable);
  return named != nullptr ? named : std::string(BACKLOT_SOURCE_DIR) + usual;
}

std::vector<Source> read_folder(const std::string& path, std::string_view extension) {
  std::vector<Source> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path, error)) {
    if (entry.path().extension() != extension) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    files.push_back({entry.path().string(), text.str()});
  }
  std::ranges::sort(files, {}, &Source::file);
  return files;
}

// The names between < and > in the rules, and those of marks in examples.
Classes classes_in(const std::vector<Source>& rules) {
  Classes classes;
  for (const Source& source : rules) {
    for (std::size_t at = 0; (at = source.text.find_first_of("<[", at)) != std::string::npos;) {
      const std::size_t end = source.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", ++at);
      if (end == std::string::npos) break;
      const std::string name = source.text.substr(at, end - at);
      const bool is_class = source.text[end] == '>' || source.text[end] == ':';
      if (is_class && !name.empty() && classes.find(name) < 0) classes.names.push_back(name);
    }
  }
  return classes;
}

// Where the last part of a pattern begins: behind its last slash outside quotes, or at its start.
std::size_t last_part(std::string_view pattern) {
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '"' && (i == 0 || pattern[i - 1] != '\\')) quoted = !quoted;
    if (pattern[i] == '/' && !quoted) begin = i + 1;
  }
  return begin;
}

// The pattern with a word behind it that no text holds.
std::string impossible(const std::string& pattern) {
  const std::size_t begin = last_part(pattern);
  const std::string part = pattern.substr(begin);
  const bool empty = part.find_first_not_of(" \n") == std::string::npos;
  return pattern.substr(0, begin) + (empty ? "" : " (" + part + ")") + " \"zzzzqq\"";
}

// Every rule once more, so that it cannot match.
std::string doubled(std::string_view text) {
  std::string copies;
  std::string pattern;  // of the match clause that is being read
  bool in_rule = false;
  const auto end_clause = [&] {
    if (!pattern.empty()) copies += "  match " + impossible(pattern) + "\n";
    pattern.clear();
  };
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string::npos || line[indent] == '#') continue;
    if (indent <= 2) end_clause();
    if (indent == 0) in_rule = line.starts_with("rule ");
    if (!in_rule) continue;
    if (indent == 0)
      copies += line + "-never\n";
    else if (line.substr(indent).starts_with("match "))
      pattern = line.substr(indent + 6);
    else if (!pattern.empty())
      pattern += "\n      " + line;
  }
  end_clause();
  return std::string(text) + "\n" + copies;
}

// The sentences of the texts as rows of items, with classes that look like those of real mentions.
class Rows {
 public:
  explicit Rows(const Classes& classes) : classes_(classes) {
    const auto analyzer = text::Analyzer::shipped();
    for (const Source& file : read_folder(folder("BACKLOT_BENCH_TEXTS", "/examples"), ".txt")) {
      files_.push_back(file.text);
      text::Text& text = texts_.emplace_back();
      analyzer->analyze(files_.back(), {}, text);
      for (const text::Sentence& sentence : text.sentences) add(text, sentence);
    }
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  std::vector<std::vector<Item>> rows;
  std::size_t items = 0;

 private:
  static bool is_name(const text::Token& t) { return t.is(text::capitalized) && !t.is(text::sentence_start); }

  void add(const text::Text& text, const text::Sentence& sentence) {
    static const char* const kinds[] = {"person", "person", "person", "work", "network", "role", "group"};
    std::vector<Item>& row = rows.emplace_back();
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const text::Token& token = text.tokens[t];
      Item item{t, t + 1, token.word, token.lemma, token.tag, {}, 0};
      if (is_name(token)) {
        while (item.last < sentence.last && is_name(text.tokens[item.last])) ++item.last;
        set(item, kinds[std::hash<std::string_view>{}(token.word) % 7]);
      } else if (token.is(text::number)) {
        set(item, "count");
      } else if (token.word == "he" || token.word == "she") {
        set(item, "pronoun");
      }
      t = item.last - 1;
      row.push_back(item);
    }
    items += row.size();
  }
  void set(Item& item, std::string_view name) const {
    if (const int number = classes_.find(name); number >= 0) item.classes.set(static_cast<std::size_t>(number));
  }

  const Classes& classes_;
  std::deque<std::string> files_;
  std::deque<text::Text> texts_;
};

struct Setting {
  std::vector<Source> rules = read_folder(folder("BACKLOT_BENCH_RULES", "/rules"), ".rules");
  Classes classes = classes_in(rules);
  Rows sentences{classes};
};

const Setting& setting() {
  static const Setting made;
  return made;
}

std::vector<Source> doubled_rules() {
  std::vector<Source> rules = setting().rules;
  for (Source& source : rules) source.text = doubled(source.text);
  return rules;
}

Result<Grammar> compiled(benchmark::State& state, const std::vector<Source>& rules) {
  auto grammar = Grammar::compile(rules, setting().classes);
  if (!grammar) state.SkipWithError(grammar.error().to_string().c_str());
  return grammar;
}

void match_all(Matcher& matcher, std::vector<Match>& matches) {
  matches.clear();
  for (const auto& row : setting().sentences.rows) matcher.match(row, matches);
}

void report(benchmark::State& state, const Grammar& grammar, std::size_t matches) {
  const auto items = static_cast<double>(setting().sentences.items);
  state.counters["rules"] = static_cast<double>(grammar.rules().size());
  state.counters["matches_per_1000_items"] = 1000.0 * static_cast<double>(matches) / items;
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(setting().sentences.items));
}

void compile(benchmark::State& state) {
  const auto first = compiled(state, setting().rules);
  for (auto _ : state) benchmark::DoNotOptimize(compiled(state, setting().rules));
  if (first) state.counters["rules"] = static_cast<double>(first->rules().size());
}

void load(benchmark::State& state) {
  const auto grammar = compiled(state, setting().rules);
  if (!grammar) return;
  const std::string image = grammar->save();
  for (auto _ : state) benchmark::DoNotOptimize(Grammar::load(image));
  state.counters["bytes"] = static_cast<double>(image.size());
}

void match_with(benchmark::State& state, const std::vector<Source>& rules) {
  const auto grammar = compiled(state, rules);
  if (!grammar) return;
  Matcher matcher(*grammar);
  std::vector<Match> matches;
  match_all(matcher, matches);
  for (auto _ : state) match_all(matcher, matches);
  report(state, *grammar, matches.size());
}

void match(benchmark::State& state) { match_with(state, setting().rules); }
void match_doubled(benchmark::State& state) { match_with(state, doubled_rules()); }

void match_cold(benchmark::State& state) {
  const auto grammar = compiled(state, setting().rules);
  if (!grammar) return;
  std::vector<Match> matches;
  for (auto _ : state) {
    Matcher matcher(*grammar);
    match_all(matcher, matches);
  }
  report(state, *grammar, matches.size());
}

BENCHMARK(compile)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(match)->Unit(benchmark::kMillisecond);
BENCHMARK(match_doubled)->Unit(benchmark::kMillisecond);
BENCHMARK(match_cold)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace backlot::grammar
