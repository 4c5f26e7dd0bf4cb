// Prints the figures of pairs of documents that may tell the same news (src/copies/same_news.h) as TSV, for
// fit_stories.py.
//
//   story_figures CORPUS.jsonl
//
// No document of the corpus may be a copy of another: stories are made of one document of each copy group.
#include "backlot/ingest/reader.h"
#include "backlot/ingest/record.h"
#include "backlot/pipeline/retellings.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>

#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace backlot;

std::vector<article::Document> read(const std::string& path) {
  ingest::Reader input({path});
  ingest::RecordParser parser;
  std::vector<article::Document> out;
  while (auto record = input.next()) {
    if (!*record) continue;
    if (auto document = parser.document(std::move(**record))) out.push_back(*std::move(document));
  }
  return out;
}

// The columns, in the order in which they are printed.
std::string columns(const copies::NewsFigures& f) {
  const copies::StoryFigures& p = f.pair;
  const copies::Setting& s = f.setting;
  std::string out;
  for (const float value :
       {p.similar, p.common, p.named, p.lead, p.numbers, s.stands_out_more, s.shared, std::sqrt(f.own), p.events,
        f.told_stands_out, f.of_works, f.lengths, p.named_told, p.lead_common, p.weekdays})
    out += fmt::format("\t{:.4f}", value);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::vector<article::Document> documents = read(argv[1]);
  const copies::Reader reader(unspin::shipped_substitutions());
  copies::Reader::Scratch scratch;
  std::vector<copies::Words> words;
  for (const article::Document& d : documents) words.push_back(reader.read(d, scratch));
  std::vector<copies::DocumentNumber> all(documents.size());
  std::iota(all.begin(), all.end(), 0U);
  const auto compared = pipeline::compare_stories(1, [&](auto d) { return std::span(words[d]); }, all, reader);
  fmt::print(
      "first\tsecond\tsimilar\tcommon\tnamed\tlead\tnumbers\tstands_out_more\tshared\troot_own\tevents\ttold_"
      "stands_out\tof_works\tlengths\tnamed_told\tlead_common\tweekdays\n");
  for (const pipeline::Compared& c : compared)
    fmt::print("{}\t{}{}\n", documents[c.first].id, documents[c.second].id, columns(c.figures));
  fmt::print(stderr, "{} documents, {} pairs\n", documents.size(), compared.size());
}
