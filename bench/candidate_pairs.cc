// Which pairs of documents are worth a look, and what finding them costs:
//
//   candidate_pairs CORPUS.jsonl > pairs.tsv        # id, id, shared passages, shared story keys; times on stderr
//
// bench/candidates.py judges them by the truth of a made corpus.
#include "backlot/copies/candidates.h"
#include "backlot/ingest/reader.h"
#include "backlot/ingest/record.h"
#include "backlot/unspin/shipped.h"

#include <fmt/format.h>
#include <time.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

using namespace backlot;

namespace {

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// What has been used since the last call, under a name.
void tell(const char* what) {
  static double last = 0;
  const double now = processor_seconds();
  fmt::print(stderr, "{:10} {:.2f} s\n", what, now - last);
  last = now;
}

}  // namespace

int main(int argc, char** argv) {
  ingest::Reader input(std::vector<std::string>(argv + 1, argv + argc));
  ingest::RecordParser parser;
  const copies::Reader words(unspin::shipped_substitutions());
  tell("start");
  std::vector<article::Document> documents;
  while (auto record = input.next()) {
    if (!*record) continue;
    if (auto document = parser.document(std::move(**record))) documents.push_back(*std::move(document));
  }
  tell("parse");
  copies::Reader::Scratch scratch;
  std::vector<copies::Words> read;
  read.reserve(documents.size());
  for (const article::Document& document : documents) read.push_back(words.read(document, scratch));
  tell("words");
  copies::Candidates candidates;
  std::vector<copies::Key> keys;
  std::size_t key_count = 0;
  std::vector<std::vector<copies::Key>> all(read.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    copies::copy_keys(read[i], words, all[i]);
    copies::story_keys(read[i], words, all[i]);
    key_count += all[i].size();
  }
  tell("keys");
  for (std::uint32_t i = 0; i < read.size(); ++i) {
    const std::uint64_t content = XXH3_64bits(read[i].data(), read[i].size() * sizeof(copies::Word));
    if (!candidates.add(i, content, all[i])) return 1;
  }
  tell("add");
  const auto pairs = candidates.pairs();
  if (!pairs) return 1;
  tell("pairs");
  fmt::print(stderr, "{} documents, {:.1f} keys each, {:.1f} pairs each\n", read.size(),
             static_cast<double>(key_count) / static_cast<double>(read.size()),
             static_cast<double>(pairs->size()) / static_cast<double>(read.size()));
  std::string out;
  for (const copies::Pair& p : *pairs) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", documents[p.first].id, documents[p.second].id,
                   p.shared_passages, p.shared_story);
    if (out.size() > 1'000'000) fmt::print("{}", std::exchange(out, {}));
  }
  fmt::print("{}", out);
}
