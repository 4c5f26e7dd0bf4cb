#include "backlot/desk/comparing.h"

#include "backlot/copies/candidates.h"
#include "backlot/copies/name_runs.h"
#include "backlot/desk/conclusion.h"
#include "backlot/desk/region.h"
#include "backlot/desk/settling.h"
#include "backlot/guide/comparisons.h"
#include "backlot/ingest/layout.h"
#include "backlot/pipeline/corpus.h"
#include "backlot/pipeline/parallel_find.h"
#include "backlot/pipeline/retellings.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_set>
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
constexpr std::uint32_t least_by_story = 2;  // keys: one in common is chance

// A document on its way through a comparison.
struct Reading {
  guide::StoredReading stored;
  std::vector<std::uint32_t> name_runs;
  std::vector<copies::Key> keys;  // of a newer one: an older one has its keys in the guide
  std::uint64_t content = 0;

  DocumentId id() const { return stored.id; }
  copies::Profile profile() const {
    return {stored.words, stored.published, stored.credits_another, static_cast<std::uint64_t>(id())};
  }
};

// The documents of a batch and the older ones that they are compared with, by number: the older ones first, all in the
// order of their ids.
class Members {
 public:
  // Borrows both; `fresh` is by id, and later than all of `older`.
  Members(const std::map<DocumentId, Reading>& older, std::span<const Reading> fresh) : older_(older.size()) {
    for (const auto& [id, reading] : older) all_.push_back(&reading);
    for (const Reading& reading : fresh) all_.push_back(&reading);
    for (const Reading* reading : all_) profiles_.push_back(reading->profile());
  }

  DocumentNumber number(DocumentId id) const {
    return static_cast<DocumentNumber>(std::ranges::lower_bound(all_, id, {}, &Reading::id) - all_.begin());
  }
  DocumentNumber fresh(std::size_t i) const { return static_cast<DocumentNumber>(older_ + i); }
  DocumentId id(DocumentNumber number) const { return all_[number]->id(); }
  const Reading& operator[](DocumentNumber number) const { return *all_[number]; }
  std::span<const copies::Profile> profiles() const { return profiles_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }
  std::size_t known() const { return older_; }  // how many older ones there are

 private:
  std::size_t older_;
  std::vector<const Reading*> all_;
  std::vector<copies::Profile> profiles_;
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
    const std::vector<Reading> fresh = read(*stored);
    copies::Candidates candidates({.threads = options_.threads});
    const auto with_each_other = pair_with_each_other(fresh, candidates);
    if (!with_each_other) return std::unexpected(with_each_other.error());
    std::vector<guide::KeyedDocument> keyed;
    for (const Reading& r : fresh) keyed.push_back({r.id(), r.keys});
    auto shared = comparisons_.sharing(keyed);
    if (!shared) return std::unexpected(shared.error());
    keep_best(shared->pairs);
    if (auto known = know_older(shared->pairs); !known) return std::unexpected(known.error());
    const Members members(older_, fresh);
    const auto is_furniture = [&](copies::Key key) {
      return std::ranges::binary_search(shared->furniture, key) || candidates.is_furniture(key);
    };
    const auto likenesses = alike(members, worth_a_look(members, *with_each_other, shared->pairs), is_furniture);
    std::vector<guide::StoredReading> readings;
    for (const Reading& r : fresh) readings.push_back(r.stored);
    if (auto kept = comparisons_.keep(fresh.back().id(), keyed, readings, likenesses); !kept)
      return std::unexpected(kept.error());
    return fresh.size();
  }

  std::uint64_t aligned() const { return aligned_; }

 private:
  std::vector<Reading> read(std::span<const guide::StoredDocument> stored) const {
    return pipeline::parallel_find<Reading>(options_.threads, stored, [&] {
      return [worker = Corpus::Worker(words_)](const guide::StoredDocument& s) mutable -> std::optional<Reading> {
        article::Document document = s.document;
        ingest::lay_out(document);
        Corpus::Seen seen = worker(document);
        guide::StoredReading reading{s.id, std::move(seen.words), document.published, seen.profile.credits_another};
        return Reading{std::move(reading), std::move(seen.name_runs), std::move(seen.keys), seen.fingerprint[0]};
      };
    });
  }

  static Result<std::vector<copies::Pair>> pair_with_each_other(std::span<const Reading> fresh,
                                                                copies::Candidates& candidates) {
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (auto added = candidates.add(static_cast<DocumentNumber>(i), fresh[i].content, fresh[i].keys); !added)
        return std::unexpected(added.error());
    }
    return candidates.pairs();
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
        const bool is_good =
            s.passages > 0 ? passages++ < most_by_passages : s.story >= least_by_story && stories++ < most_by_story;
        if (is_good) best.push_back(s);
      }
      i = end;
    }
    shared = std::move(best);
  }

  // Reads the older documents that are not known from the batch before, and forgets the others.
  Result<void> know_older(std::span<const guide::SharedKeys> shared) {
    std::map<DocumentId, Reading> needed;
    telling_.clear();
    for (const guide::SharedKeys& s : shared) {
      if (s.story >= least_by_story) telling_.insert(s.older);
      const auto [at, fresh] = needed.try_emplace(s.older);
      if (!fresh) continue;
      if (const auto known = older_.find(s.older); known != older_.end()) {
        at->second = std::move(known->second);
        continue;
      }
      auto stored = comparisons_.reading(s.older);
      if (!stored) return std::unexpected(stored.error());
      at->second.stored = *std::move(stored);
      copies::name_runs(at->second.stored.words, at->second.name_runs);
    }
    older_ = std::move(needed);
    return {};
  }

  // The pairs that may be copies.
  std::vector<copies::Pair> worth_a_look(const Members& members, std::span<const copies::Pair> with_each_other,
                                         std::span<const guide::SharedKeys> with_older) const {
    constexpr auto capped = [](std::uint32_t count) { return static_cast<std::uint16_t>(std::min(count, 0xFFFFU)); };
    std::vector<copies::Pair> pairs;
    pairs.reserve(with_each_other.size() + with_older.size());
    for (const copies::Pair& p : with_each_other)
      pairs.push_back({members.fresh(p.first), members.fresh(p.second), p.shared_passages, p.shared_story});
    for (const guide::SharedKeys& s : with_older)
      pairs.push_back({members.number(s.older), members.number(s.newer), capped(s.passages), capped(s.story)});
    const auto may_be_copies = [&](const copies::Pair& p) {
      return copies::may_derive(p.shared_passages, p.shared_story) &&
             copies::may_hold_a_part(members[p.first].name_runs, members[p.second].name_runs, p.shared_passages);
    };
    return pipeline::parallel_find<copies::Pair>(options_.threads, std::span<const copies::Pair>(pairs), [&] {
      return [&](const copies::Pair& p) { return may_be_copies(p) ? std::optional(p) : std::nullopt; };
    });
  }

  // Copies, and which of their roots tell the same news.
  std::vector<guide::Likeness> alike(const Members& members, std::vector<copies::Pair> pairs,
                                     const copies::IsFurniture& is_furniture) {
    const Settled settled =
        settle(options_.threads, std::move(pairs), members.profiles(), members.known(), words_, is_furniture);
    aligned_ += settled.aligned;
    std::vector<guide::Likeness> out;
    for (const copies::Edge& e : settled.edges) out.push_back({members.id(e.first), members.id(e.second), e.verdict});
    std::vector<std::uint64_t> order(members.size());
    std::iota(order.begin(), order.end(), 0U);
    add_retellings(members, copies::derive(members.size(), settled.edges, order), out);
    return out;
  }

  // Which of the documents at hand tell the same news, as in a corpus of them; also of two older ones, of which more is
  // known now than when they were compared.
  void add_retellings(const Members& members, const copies::CopyGroups& groups,
                      std::vector<guide::Likeness>& out) const {
    const auto words_of = [&](DocumentNumber d) { return members.profiles()[d].words; };
    const std::vector<copies::Kin> kin =
        pipeline::look_for_retellings(options_.threads, words_of, speakers(members, groups), words_);
    const copies::Stories stories = copies::link(groups, kin);
    for (const copies::Kin& k : kin) {
      const DocumentNumber story = stories.story[k.first];
      const float probability = stories.story[k.second] == story ? stories.weakest[story] : 0;
      const copies::Verdict verdict{copies::Relation::retelling, probability, k.between.similar, k.between.similar};
      out.push_back({members.id(k.first), members.id(k.second), verdict});
    }
  }

  // The roots of the copy groups, which speak for their copies: of those with a newer document, and of older documents
  // that share what a newer one tells.
  std::vector<DocumentNumber> speakers(const Members& members, const copies::CopyGroups& groups) const {
    std::vector<bool> has_a_say(members.size(), false);  // by group
    for (DocumentNumber d = 0; d < members.size(); ++d) {
      if (d >= members.known() || telling_.contains(members.id(d))) has_a_say[groups.documents[d].group] = true;
    }
    std::vector<DocumentNumber> out;
    for (DocumentNumber d = 0; d < members.size(); ++d) {
      const DocumentNumber group = groups.documents[d].group;
      if (has_a_say[group] && groups.root[group] == d) out.push_back(d);
    }
    return out;
  }

  guide::Comparisons comparisons_;
  const copies::Reader& words_;
  const ComparingOptions& options_;
  std::map<DocumentId, Reading> older_;     // that the last batch was compared with
  std::unordered_set<DocumentId> telling_;  // those of them that share what a newer one tells
  std::uint64_t aligned_ = 0;
};

// Tells what follows from the comparisons, where that is not told yet.
Result<void> conclude(guide::Comparisons& comparisons) {
  constexpr std::size_t few = 8;  // one in so many documents: then a part of the guide is read faster than all of it
  const auto progress = comparisons.progress();
  if (!progress) return std::unexpected(progress.error());
  auto untold = comparisons.untold();
  if (!untold) return std::unexpected(untold.error());
  if (untold->empty() && progress->told >= progress->compared) return {};
  if (untold->size() * few < static_cast<std::size_t>(progress->compared)) {
    const auto region = region_around(comparisons, *std::move(untold));
    if (!region) return std::unexpected(region.error());
    return comparisons.tell(region->lineage, region->documents, progress->compared);
  }
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
  summary.aligned = comparing.aligned();
  if (auto concluded = conclude(comparisons); !concluded) return std::unexpected(concluded.error());
  const auto counts = comparisons.counts();
  if (!counts) return std::unexpected(counts.error());
  summary.copies = counts->copies;
  summary.stories = counts->stories;
  return summary;
}

Result<pipeline::CorpusStories> stories_of(guide::Guide& guide) {
  const guide::Comparisons comparisons(guide);
  const auto lineage = comparisons.lineage();
  if (!lineage) return std::unexpected(lineage.error());
  const auto counts = comparisons.counts();
  if (!counts) return std::unexpected(counts.error());
  pipeline::CorpusStories found;
  found.documents = counts->documents;
  std::vector<DocumentId> ids;
  for (const guide::Lineage& l : *lineage) ids.push_back(l.document);
  auto labels = comparisons.labels(ids);
  if (!labels) return std::unexpected(labels.error());
  found.ids = *std::move(labels);
  found.added.assign(ids.begin(), ids.end());
  found.stories = stories_of(*lineage);
  return found;
}

}  // namespace backlot::desk
