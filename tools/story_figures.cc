// Prints the figures of pairs of documents that may tell the same news (src/copies/story_text.h, neighbours.h) as TSV,
// for fit_stories.py.
//
//   story_figures CORPUS.jsonl
//
// No document of the corpus may be a copy of another: stories are made of one document of each copy group. Ends with
// the time of a pair on standard error.
#include "backlot/copies/story_text.h"
#include "backlot/ingest/reader.h"
#include "backlot/ingest/record.h"
#include "backlot/pipeline/retellings.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>

#include <chrono>
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

std::vector<pipeline::Ends> candidates(const std::vector<copies::Words>& texts, const copies::Reader& reader) {
  copies::Candidates candidates;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    std::vector<copies::Key> keys;
    copies::copy_keys(texts[i], reader, keys);
    copies::story_keys(texts[i], reader, keys);
    if (!candidates.add(i, i, keys)) return {};
  }
  std::vector<pipeline::Ends> out;
  const auto pairs = candidates.pairs();
  if (!pairs) return {};
  for (const copies::Pair& p : *pairs) out.emplace_back(p.first, p.second);
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
  const auto pairs = candidates(words, reader);
  const auto told = pipeline::look_for_retellings(1, [&](auto d) { return std::span(words[d]); }, pairs, reader);
  const copies::Neighbours neighbours(static_cast<std::uint32_t>(documents.size()), told);
  std::vector<copies::StoryText> texts;
  for (const copies::Words& w : words) texts.push_back(story_text(w, reader));
  const auto begin = std::chrono::steady_clock::now();
  float sum = 0;
  for (const copies::Told& t : told) sum += alike(texts[t.first], texts[t.second]).probability;
  const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
  fmt::print(
      "first\tsecond\tsimilar\tcommon\tshorter\tlonger\tstands_out\tstands_out_more\ttogether\tshared\tcompany\n");
  for (const copies::Told& t : told) {
    const copies::StoryFigures f = story_figures(texts[t.first], texts[t.second]);
    const copies::Setting s = neighbours.setting(t.first, t.second, t.similar);
    fmt::print("{}\t{}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\n",
               documents[t.first].id, documents[t.second].id, f.similar, f.common, f.shorter, f.longer, s.stands_out,
               s.stands_out_more, s.together, s.shared, s.company);
  }
  fmt::print(stderr, "{} candidates, {} similar pairs with those they led to, {:.2f} us a pair, {:.0f} told\n",
             pairs.size(), told.size(), spent.count() / static_cast<double>(told.size()), sum);
}
