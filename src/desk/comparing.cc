#include "backlot/desk/comparing.h"

#include "backlot/copies/candidates.h"
#include "backlot/copies/stories.h"
#include "backlot/copies/story_text.h"
#include "backlot/guide/comparisons.h"
#include "backlot/ingest/layout.h"
#include "backlot/pipeline/corpus.h"
#include "backlot/pipeline/parallel_find.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace backlot::desk {
namespace {

using copies::DocumentNumber;
using guide::DocumentId;
using pipeline::Corpus;

// Older documents that a newer one is compared with, at most: by what they share of passages, and of what they tell.
constexpr std::uint32_t most_by_passages = 8;
constexpr std::uint32_t most_by_story = 8;

// A document on its way through a comparison.
struct Reading {
  DocumentId id = 0;
  Corpus::Seen seen;
  copies::StoryText story;

  copies::Profile profile() const {
    copies::Profile profile = seen.profile;
    profile.words = seen.words;
    return profile;
  }
};

struct Pairing {
  const Reading* first = nullptr;  // of the smaller id
  const Reading* second = nullptr;
  bool may_derive = false;  // candidates.h
};

class Comparing {
 public:
  Comparing(guide::Guide& guide, const copies::Reader& words, const ComparingOptions& options)
      : comparisons_(guide), words_(words), options_(options) {}

  // The next batch; how many documents it had, 0 at the end.
  Result<std::uint64_t> compare_next() {
    auto stored = comparisons_.next(options_.batch);
    if (!stored) return std::unexpected(stored.error());
    if (stored->empty()) return 0;
    const std::vector<Reading> fresh = read(*std::move(stored), Keys::made);
    auto pairings = pair_with_each_other(fresh);
    if (!pairings) return std::unexpected(pairings.error());
    std::vector<guide::KeyedDocument> keyed;
    for (const Reading& r : fresh) keyed.push_back({r.id, r.seen.keys});
    auto shared = comparisons_.sharing(keyed);
    if (!shared) return std::unexpected(shared.error());
    keep_best(shared->pairs);
    const auto older = older_documents(shared->pairs);
    if (!older) return std::unexpected(older.error());
    pair_with_older(fresh, shared->pairs, *older, *pairings);
    const auto is_furniture = [&](copies::Key key) {
      return std::ranges::binary_search(shared->furniture, key) || candidates_->is_furniture(key);
    };
    if (auto kept = comparisons_.keep(fresh.back().id, keyed, alike(*pairings, is_furniture)); !kept)
      return std::unexpected(kept.error());
    return fresh.size();
  }

 private:
  // Older documents have their keys in the guide already.
  enum class Keys : std::uint8_t { made, left_out };
  std::vector<Reading> read(std::vector<guide::StoredDocument> stored, Keys keys) const {
    return pipeline::parallel_find<Reading>(options_.threads, std::span<const guide::StoredDocument>(stored), [&] {
      return [this, keys,
              worker = Corpus::Worker(words_)](const guide::StoredDocument& s) mutable -> std::optional<Reading> {
        article::Document document = s.document;
        ingest::lay_out(document);
        Corpus::Seen seen = keys == Keys::made ? worker(document) : worker.without_keys(document);
        copies::StoryText story = copies::story_text(seen.words, words_);
        return Reading{s.id, std::move(seen), std::move(story)};
      };
    });
  }

  Result<std::vector<Pairing>> pair_with_each_other(const std::vector<Reading>& fresh) {
    copies::CandidateOptions bounds;
    bounds.threads = options_.threads;
    copies::Candidates& candidates = candidates_.emplace(bounds);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (auto added = candidates.add(static_cast<DocumentNumber>(i), fresh[i].seen.fingerprint[0], fresh[i].seen.keys);
          !added)
        return std::unexpected(added.error());
    }
    const auto pairs = candidates.pairs();
    if (!pairs) return std::unexpected(pairs.error());
    std::vector<Pairing> pairings;
    for (const copies::Pair& p : *pairs)
      pairings.push_back({&fresh[p.first], &fresh[p.second], copies::may_derive(p.shared_passages, p.shared_story)});
    return pairings;
  }

  // Of the older documents that a newer one shares keys with: those that share the most.
  static void keep_best(std::vector<guide::SharedKeys>& shared) {
    std::ranges::sort(shared, {}, [](const guide::SharedKeys& s) {
      return std::tuple(s.newer, -std::int64_t{s.passages}, -std::int64_t{s.story}, s.older);
    });
    std::vector<guide::SharedKeys> best;
    for (std::size_t i = 0; i < shared.size();) {
      std::size_t end = i;
      std::uint32_t passages = 0;
      std::uint32_t stories = 0;
      for (; end < shared.size() && shared[end].newer == shared[i].newer; ++end) {
        const guide::SharedKeys& s = shared[end];
        const bool is_good = s.passages > 0 ? passages++ < most_by_passages : s.story > 1 && stories++ < most_by_story;
        if (is_good) best.push_back(s);
      }
      i = end;
    }
    shared = std::move(best);
  }

  Result<std::unordered_map<DocumentId, Reading>> older_documents(std::span<const guide::SharedKeys> shared) const {
    std::set<DocumentId> ids;
    for (const guide::SharedKeys& s : shared) ids.insert(s.older);
    std::vector<guide::StoredDocument> stored;
    for (const DocumentId id : ids) {
      auto document = comparisons_.document(id);
      if (!document) return std::unexpected(document.error());
      stored.push_back(*std::move(document));
    }
    std::unordered_map<DocumentId, Reading> readings;
    for (Reading& r : read(std::move(stored), Keys::left_out)) readings.emplace(r.id, std::move(r));
    return readings;
  }

  static void pair_with_older(const std::vector<Reading>& fresh, std::span<const guide::SharedKeys> shared,
                              const std::unordered_map<DocumentId, Reading>& older, std::vector<Pairing>& pairings) {
    for (const guide::SharedKeys& s : shared) {
      const auto newer = std::ranges::lower_bound(fresh, s.newer, {}, &Reading::id);
      pairings.push_back({&older.at(s.older), &*newer, copies::may_derive(s.passages, s.story)});
    }
  }

  std::vector<guide::Likeness> alike(const std::vector<Pairing>& pairings,
                                     const copies::IsFurniture& is_furniture) const {
    return pipeline::parallel_find<guide::Likeness>(options_.threads, std::span<const Pairing>(pairings), [&] {
      return [&, scratch = copies::AlignmentScratch()](const Pairing& p) mutable -> std::optional<guide::Likeness> {
        const copies::Profile first = p.first->profile();
        const copies::Profile second = p.second->profile();
        copies::Verdict verdict;
        if (p.may_derive) verdict = copies::verify(first, second, words_, scratch, is_furniture);
        if (!verdict.copy()) {
          const copies::Alike a = copies::alike(p.first->story, p.second->story);
          if (a.similar < copies::Alike::least_similar) return std::nullopt;
          verdict = {copies::Relation::retelling, a.probability, a.similar, a.similar};
        }
        return guide::Likeness{p.first->id, p.second->id, verdict};
      };
    });
  }

  guide::Comparisons comparisons_;
  const copies::Reader& words_;
  const ComparingOptions& options_;
  std::optional<copies::Candidates> candidates_;  // of the batch at hand
};

// All comparisons as the groups and stories that follow.
class Conclusion {
 public:
  explicit Conclusion(const std::vector<guide::Likeness>& likenesses) {
    for (const guide::Likeness& l : likenesses) ids_.insert(ids_.end(), {l.first, l.second});
    std::ranges::sort(ids_);
    ids_.erase(std::ranges::unique(ids_).begin(), ids_.end());
    std::vector<copies::Edge> edges;
    std::vector<copies::Told> told;
    for (const guide::Likeness& l : likenesses) {
      const copies::Edge edge{number(l.first), number(l.second), l.verdict};
      if (l.verdict.copy()) {
        edges.push_back(edge);
      } else {
        told.push_back({edge.first, edge.second, l.verdict.first_share, l.verdict.probability});
      }
    }
    std::vector<std::uint64_t> order(ids_.size());
    std::iota(order.begin(), order.end(), 0U);
    groups_ = copies::derive(static_cast<std::uint32_t>(ids_.size()), edges, order);
    stories_ = copies::tell(groups_, told);
  }

  std::vector<pipeline::Story> stories() const { return pipeline::list_stories(groups_, stories_); }
  const std::vector<DocumentId>& ids() const { return ids_; }

  // Of the documents that share a group or a story with another.
  std::vector<guide::Lineage> lineage() const {
    std::vector<std::uint32_t> size(ids_.size(), 0);
    for (const DocumentNumber story : stories_.story) ++size[story];
    std::vector<guide::Lineage> out;
    for (DocumentNumber d = 0; d < ids_.size(); ++d) {
      if (size[stories_.story[d]] < 2) continue;
      const copies::Derivation& from = groups_.documents[d];
      guide::Lineage l{ids_[d], {}, from.relation, from.confidence, ids_[from.group], ids_[stories_.story[d]]};
      if (from.source) l.source = ids_[*from.source];
      out.push_back(l);
    }
    return out;
  }

 private:
  DocumentNumber number(DocumentId id) const {
    return static_cast<DocumentNumber>(std::ranges::lower_bound(ids_, id) - ids_.begin());
  }

  std::vector<DocumentId> ids_;  // of documents that are like another
  copies::CopyGroups groups_;
  copies::Stories stories_;
};

// Tells what follows from all comparisons, where that is not told yet.
Result<void> conclude(guide::Comparisons& comparisons) {
  const auto progress = comparisons.progress();
  if (!progress) return std::unexpected(progress.error());
  if (progress->told >= progress->compared) return {};
  const auto likenesses = comparisons.likenesses();
  if (!likenesses) return std::unexpected(likenesses.error());
  return comparisons.tell(Conclusion(*likenesses).lineage(), progress->compared);
}

}  // namespace

Result<ComparingSummary> compare_documents(guide::Guide& guide, const copies::Reader& words,
                                           const ComparingOptions& options) {
  guide::Comparisons comparisons(guide);
  Comparing comparing(guide, words, options);
  ComparingSummary summary;
  for (;;) {
    const auto more = comparing.compare_next();
    if (!more) return std::unexpected(more.error());
    if (*more == 0) break;
    summary.compared += *more;
    if (options.progress) options.progress(summary.compared);
  }
  if (auto concluded = conclude(comparisons); !concluded) return std::unexpected(concluded.error());
  const auto counts = comparisons.counts();
  if (!counts) return std::unexpected(counts.error());
  summary.copies = counts->copies;
  summary.stories = counts->stories;
  return summary;
}

Result<pipeline::CorpusStories> stories_of(guide::Guide& guide) {
  const guide::Comparisons comparisons(guide);
  const auto likenesses = comparisons.likenesses();
  if (!likenesses) return std::unexpected(likenesses.error());
  const Conclusion conclusion(*likenesses);
  auto labels = comparisons.labels(conclusion.ids());
  if (!labels) return std::unexpected(labels.error());
  pipeline::CorpusStories found;
  const auto counts = comparisons.counts();
  if (!counts) return std::unexpected(counts.error());
  found.documents = counts->documents;
  found.ids = *std::move(labels);
  found.added.assign(conclusion.ids().begin(), conclusion.ids().end());
  found.stories = conclusion.stories();
  return found;
}

}  // namespace backlot::desk
