#include "backlot/pipeline/corpus.h"

#include "backlot/copies/credits.h"
#include "backlot/copies/disjoint_sets.h"
#include "backlot/copies/name_runs.h"
#include "backlot/copies/rounds.h"
#include "backlot/pipeline/parallel_find.h"
#include "backlot/pipeline/retellings.h"

#include <xxhash.h>
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace backlot::pipeline {
namespace {

using copies::DocumentNumber;

Corpus::Fingerprint fingerprint_of(const copies::Words& words) {
  const XXH128_hash_t hash = XXH3_128bits(words.data(), words.size() * sizeof(copies::Word));
  return {hash.low64, hash.high64};
}

}  // namespace

std::vector<Corpus::Seen> Corpus::Worker::operator()(const std::vector<article::Document>& documents) {
  std::vector<Seen> out;
  out.reserve(documents.size());
  for (const article::Document& document : documents) out.push_back((*this)(document));
  return out;
}

Corpus::Seen Corpus::Worker::operator()(const article::Document& document) {
  Seen seen{document.id, document.text.size(), words_.read(document, scratch_), {}, {}, {}, {}};
  seen.fingerprint = fingerprint_of(seen.words);
  seen.words.shrink_to_fit();  // there may be a million of them
  copies::copy_keys(seen.words, words_, seen.keys);
  copies::story_keys(seen.words, words_, seen.keys);
  copies::name_runs(seen.words, seen.name_runs);
  seen.profile.published = document.published;
  seen.profile.credits_another = copies::credits_another(document);
  return seen;
}

Corpus::Corpus(const copies::Reader& words, const CorpusOptions& options)
    : words_(words),
      options_(options),
      candidates_({.memory = options.memory / 2, .folder = options.folder, .threads = options.threads}),
      shelf_(std::make_unique<copies::Shelf>(copies::Shelf::Options{options.memory / 2, options.folder})) {}

Result<void> Corpus::add(Seen seen) {
  const auto [at, fresh] = by_words_.try_emplace(seen.fingerprint, static_cast<std::uint32_t>(texts_.size()));
  documents_.push_back({std::move(seen.id), std::move(seen.profile), at->second, documents_.size()});
  if (!fresh) return {};
  texts_.push_back({shelf_->keep(std::span<const copies::Word>(seen.words)),
                    shelf_->keep(std::span<const std::uint32_t>(seen.name_runs)), seen.fingerprint});
  rest_now_and_then(texts_.size());
  if (auto status = shelf_->status(); !status) return status;
  return candidates_.add(at->second, seen.fingerprint[0], seen.keys);
}

// So that of what lies in a file some 50 MB stay in memory.
void Corpus::rest_now_and_then(std::size_t looked_at) const {
  constexpr std::size_t texts = 16'384;
  if (looked_at % texts == 0) shelf_->rest();
}

// From here on a document's number says nothing about when it came.
void Corpus::number_by_content() {
  std::ranges::sort(documents_, {}, [&](const Kept& d) {
    const Text& text = texts_[d.text];
    return std::tuple(~text.words.size(), text.fingerprint, d.profile.published, std::string_view(d.id));
  });
  first_with_.assign(texts_.size(), 0);
  for (DocumentNumber d = static_cast<DocumentNumber>(documents_.size()); d-- > 0;) {
    documents_[d].profile.words = texts_[documents_[d].text].words;
    documents_[d].profile.text = documents_[d].text;
    first_with_[documents_[d].text] = d;
  }
}

// Pairs of texts as pairs of documents.
std::vector<copies::Pair> Corpus::numbered(std::vector<copies::Pair> pairs) const {
  for (copies::Pair& pair : pairs) {
    const auto ends = std::minmax(first_with_[pair.first], first_with_[pair.second]);
    pair.first = ends.first;
    pair.second = ends.second;
  }
  std::ranges::sort(pairs, {}, [](const copies::Pair& p) { return std::pair(p.first, p.second); });
  return pairs;
}

bool Corpus::is_worth_a_look(const copies::Pair& pair) const {
  return copies::may_derive(pair.shared_passages, pair.shared_story) &&
         copies::may_hold_a_part(runs_of(pair.first), runs_of(pair.second), pair.shared_passages);
}

std::span<const std::uint32_t> Corpus::runs_of(DocumentNumber d) const { return texts_[documents_[d].text].name_runs; }

std::vector<copies::Pair> Corpus::worth_a_look(std::span<const copies::Pair> pairs) const {
  return parallel_find<copies::Pair>(
      options_.threads, pairs,
      [&] {
        return [&](const copies::Pair& pair) { return is_worth_a_look(pair) ? std::optional(pair) : std::nullopt; };
      },
      [&](std::size_t looked_at) { rest_now_and_then(looked_at); });
}

// Pairs of one copy group next to each other, so that each text is read once (verification.h, Verifier).
std::vector<copies::Pair> Corpus::by_group(std::span<const copies::Pair> pairs) const {
  constexpr std::uint32_t surely_a_copy = 6;  // passages
  copies::DisjointSets groups(static_cast<std::uint32_t>(documents_.size()));
  for (const copies::Pair& pair : pairs) {
    if (pair.shared_passages >= surely_a_copy) groups.join(pair.first, pair.second);
  }
  std::vector<copies::Pair> out(pairs.begin(), pairs.end());
  std::ranges::stable_sort(out, {}, [&](const copies::Pair& p) { return groups.find(p.first); });
  return out;
}

// By (first, second), as the pairs.
std::vector<copies::Edge> Corpus::verified(std::span<const copies::Pair> pairs,
                                           const std::function<void(std::size_t)>& looked_at) const {
  const auto furniture = [&](copies::Key key) { return candidates_.is_furniture(key); };
  const std::vector<copies::Pair> in_order = by_group(pairs);
  std::vector<copies::Edge> edges = parallel_find<copies::Edge>(
      options_.threads, std::span<const copies::Pair>(in_order),
      [&] {
        return [&, verify = copies::Verifier(words_, furniture)](const copies::Pair& pair) mutable {
          const copies::Verdict verdict = verify(documents_[pair.first].profile, documents_[pair.second].profile);
          return verdict.copy() ? std::optional(copies::Edge{pair.first, pair.second, verdict}) : std::nullopt;
        };
      },
      looked_at);
  std::ranges::sort(edges, {}, [](const copies::Edge& e) { return std::pair(e.first, e.second); });
  return edges;
}

std::vector<copies::Edge> Corpus::verified_in_rounds(std::vector<copies::Pair> pairs, const Progress& progress) const {
  std::vector<copies::Edge> edges;
  const std::size_t all = pairs.size();
  std::size_t before = 0;
  copies::Rounds rounds(static_cast<std::uint32_t>(documents_.size()), std::move(pairs));
  while (const auto round = rounds.next(edges)) {
    const std::vector<copies::Edge> found = verified(*round, [&](std::size_t looked_at) {
      rest_now_and_then(looked_at);
      if (progress) progress(Phase::verification, before + looked_at, all);
    });
    before += round->size();
    edges.insert(edges.end(), found.begin(), found.end());
  }
  return edges;
}

void Corpus::add_same_words(std::vector<copies::Edge>& edges) const {
  for (DocumentNumber d = 0; d < documents_.size(); ++d) {
    const DocumentNumber first = first_with_[documents_[d].text];
    if (first == d || texts_[documents_[d].text].words.empty()) continue;
    edges.push_back(copies::same_words(first, documents_[first].profile.published, d, documents_[d].profile.published));
  }
}

// Of each copy group its root.
std::vector<copies::Kin> Corpus::kin(const copies::CopyGroups& groups) const {
  std::vector<DocumentNumber> roots;
  for (DocumentNumber d = 0; d < documents_.size(); ++d) {
    if (groups.root[groups.documents[d].group] == d) roots.push_back(d);
  }
  const auto words_of = [&](DocumentNumber d) { return documents_[d].profile.words; };
  return look_for_retellings(options_.threads, words_of, roots, words_, shelf_.get());
}

Result<CorpusStories> Corpus::finish(const Progress& progress) {
  copies::Candidates::Progress of_candidates;
  if (progress) of_candidates = [&](auto done, auto of) { progress(Phase::candidates, done, of); };
  auto by_keys = candidates_.pairs(of_candidates);
  if (!by_keys) return std::unexpected(by_keys.error());
  number_by_content();
  const std::vector<copies::Pair> pairs = numbered(*std::move(by_keys));
  std::vector<copies::Edge> edges = verified_in_rounds(worth_a_look(pairs), progress);
  add_same_words(edges);
  std::vector<std::uint64_t> order(documents_.size());
  std::iota(order.begin(), order.end(), 0U);
  const copies::CopyGroups groups = copies::derive(static_cast<std::uint32_t>(documents_.size()), edges, order);
  const copies::Stories stories = copies::link(groups, options_.stories ? kin(groups) : std::vector<copies::Kin>{});
  CorpusStories out{documents_.size(), {}, {}, list_stories(groups, stories), list_excerpts(groups, edges)};
  for (Kept& document : documents_) {
    out.ids.push_back(std::move(document.id));
    out.added.push_back(document.added);
  }
  return out;
}

}  // namespace backlot::pipeline
