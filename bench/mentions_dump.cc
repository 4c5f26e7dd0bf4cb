// Prints what the finder of mentions makes of text files, for mentions_score.py; with --time N, how long it takes.
//
//   mentions_dump [--time N] FILE…
#include "backlot/ingest/layout.h"
#include "backlot/mentions/finder.h"
#include "backlot/pipeline/segments.h"
#include "backlot/text/analyzer.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace backlot;

// Microseconds of this thread's own work: other programs on the machine do not count.
double cpu_us() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

constexpr std::array<const char*, mentions::kind_count> kind_names = {
    "person", "work",     "network", "group",   "organization", "place", "role",     "pronoun",
    "date",   "weekdays", "clock",   "percent", "episode",      "count", "quotation"};

std::vector<text::Segment> segments_of(const article::Document& document) {
  std::vector<text::Segment> out;
  pipeline::read_segments(document, out);
  return out;
}

std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return out;
}

void print(const char* path, const text::Text& text, const mentions::Mentions& found) {
  std::printf("# %s\n", path);
  for (const auto& e : found.entities) {
    std::printf("E\t%s\t%s\t%s\t%zu\n", kind_names[static_cast<std::size_t>(e.kind)], flat(e.name).c_str(),
                e.gender == mentions::Gender::female ? "f"
                : e.gender == mentions::Gender::male ? "m"
                                                     : "-",
                e.mentions.size());
  }
  for (const auto& m : found.all) {
    std::printf("M\t%s\t%s\t%s\n", kind_names[static_cast<std::size_t>(m.kind)],
                flat(text.written(m.first, m.last)).c_str(),
                m.entity == mentions::no_entity ? "" : flat(found.entities[m.entity].name).c_str());
  }
}

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  const auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return 1;
  int rounds = 0;
  text::Text text;
  mentions::Finder finder;
  mentions::Mentions found;
  double analyze_us = 0;
  double find_us = 0;
  int documents = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--time" && i + 1 < argc) {
      rounds = std::atoi(argv[++i]);
      continue;
    }
    article::Document document;
    document.text = read_file(argv[i]);
    ingest::lay_out(document);
    const auto segments = segments_of(document);
    analyzer->analyze(document.text, segments, text);
    finder.find(text, found);
    if (rounds == 0) print(argv[i], text, found);
    for (int r = 0; r < rounds; ++r) {
      const double start = cpu_us();
      analyzer->analyze(document.text, segments, text);
      const double middle = cpu_us();
      finder.find(text, found);
      find_us += cpu_us() - middle;
      analyze_us += middle - start;
      ++documents;
    }
  }
  if (documents > 0)
    std::printf("text %.1f us, mentions %.1f us a document\n", analyze_us / documents, find_us / documents);
  return 0;
}
