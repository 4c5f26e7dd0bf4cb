#include "backlot/copies/candidates.h"

#include "backlot/copies/key_sets.h"
#include "backlot/copies/pairing.h"
#include "backlot/copies/parts.h"
#include "backlot/copies/sharing.h"
#include "backlot/copies/story_partners.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

namespace backlot::copies {
namespace {

// Twelve bytes, not sixteen.
struct KeyOfSet {
  std::uint32_t high = 0;
  std::uint32_t low = 0;
  std::uint32_t set = 0;

  Key key() const { return {std::uint64_t{high} << 32U | low}; }
  friend auto operator<=>(const KeyOfSet&, const KeyOfSet&) = default;
};

std::pair<std::uint32_t, std::uint32_t> rising(std::uint32_t one, std::uint32_t other) {
  return std::minmax(one, other);
}

bool is_single_story(const Pair& pair) { return pair.shared_passages == 0 && pair.shared_story == 1; }

// Adds up pairs that stand next to each other and are the same; takes out a document with itself.
void merge_same(std::vector<Pair>& pairs) {
  std::size_t kept = 0;
  for (const Pair& pair : pairs) {
    if (pair.first == pair.second) continue;
    Pair* const last = kept == 0 ? nullptr : &pairs[kept - 1];
    if (last == nullptr || last->first != pair.first || last->second != pair.second) {
      pairs[kept++] = pair;
      continue;
    }
    last->shared_passages = std::max(last->shared_passages, pair.shared_passages);
    last->shared_story = std::max(last->shared_story, pair.shared_story);
  }
  pairs.resize(kept);
}

}  // namespace

struct Candidates::State {
  explicit State(CandidateOptions given)
      : options(std::move(given)),
        store({.memory = options.memory, .folder = options.folder}),
        sets(options.few),
        keys(store),
        key_writer(keys),
        sharings(store),
        single_stories(store) {
    if (options.threads == 0) options.threads = std::max(1U, std::thread::hardware_concurrency());
  }

  // Calls work(next) on each thread; next() gives the parts one after the other, part_count at the end.
  template <class Work>
  void on_threads(Work work) {
    unsigned taken = 0;
    const auto next = [&] {
      const std::lock_guard lock(mutex);
      if (taken == part_count) return part_count;
      if (progress) progress(parts_taken++, passes * part_count);
      return taken++;
    };
    std::vector<std::jthread> pool;
    for (unsigned t = 1; t < options.threads; ++t) pool.emplace_back([&] { work(next); });
    work(next);
  }

  void stop(Error error) {
    const std::lock_guard lock(mutex);
    if (status) status = std::unexpected(std::move(error));
  }

  void pair_keys();
  void pair_part(std::vector<KeyOfSet> records, Pairing& pairing, Parts<Sharing>::Writer& writer,
                 std::vector<Key>& furniture_here);
  void count_pairs(std::vector<std::vector<Pair>>& by_part, StoryPartners& partners);
  void choose_stories(std::vector<std::vector<Pair>>& by_part, const StoryPartners& partners);
  std::vector<Pair> numbered(std::vector<std::vector<Pair>> by_part) const;

  static constexpr unsigned passes = 3;  // calls of on_threads()

  CandidateOptions options;
  Store store;
  KeySets sets;
  Parts<KeyOfSet> keys;
  Parts<KeyOfSet>::Writer key_writer;
  Parts<Sharing> sharings;
  Parts<Sharing> single_stories;  // pairs for one key: most of all pairs, hardly ever kept
  std::vector<Key> furniture;     // rising
  std::vector<Key> own;           // of add()
  std::mutex mutex;               // guards status, furniture and progress while threads work
  Progress progress;
  unsigned parts_taken = 0;
  Result<void> status;
};

Candidates::Candidates(CandidateOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Candidates::Candidates(Candidates&&) noexcept = default;
Candidates& Candidates::operator=(Candidates&&) noexcept = default;
Candidates::~Candidates() = default;

Result<void> Candidates::add(DocumentNumber document, std::uint64_t content, std::span<const Key> keys) {
  State& s = *state_;
  s.own.assign(keys.begin(), keys.end());
  std::ranges::sort(s.own);
  s.own.erase(std::ranges::unique(s.own).begin(), s.own.end());
  if (s.own.empty()) return {};
  const auto set = s.sets.add(document, content, s.own);
  if (!set) return {};
  for (const Key key : s.own) {
    const auto high = static_cast<std::uint32_t>(key.bits >> 32U);
    s.key_writer.add(high >> 24U, {high, static_cast<std::uint32_t>(key.bits), *set});
  }
  return s.store.status();
}

void Candidates::State::pair_part(std::vector<KeyOfSet> records, Pairing& pairing, Parts<Sharing>::Writer& writer,
                                  std::vector<Key>& furniture_here) {
  std::ranges::sort(records);
  const std::uint64_t places = sets.numbers().size();
  std::vector<std::uint32_t> having;
  for (std::size_t begin = 0, end = 0; begin < records.size(); begin = end) {
    const Key key = records[begin].key();
    having.clear();
    for (end = begin; end < records.size() && records[end].key() == key; ++end) having.push_back(records[end].set);
    const bool told = pairing.pair_all(key, having, [&](std::uint32_t one, std::uint32_t other, SharedKey said) {
      const auto [first, second] = rising(sets.place(one), sets.place(other));
      writer.add(static_cast<unsigned>(first * part_count / places), {first, second, said});
    });
    if (!told) furniture_here.push_back(key);
  }
}

void Candidates::State::pair_keys() {
  on_threads([&](auto next) {
    Pairing pairing(sets, options.few);
    Parts<Sharing>::Writer writer(sharings);
    std::vector<Key> furniture_here;
    for (unsigned part = next(); part < part_count; part = next()) {
      auto records = keys.take(part);
      if (!records) return stop(records.error());
      pair_part(*std::move(records), pairing, writer, furniture_here);
    }
    writer.flush();
    const std::lock_guard lock(mutex);
    furniture.insert(furniture.end(), furniture_here.begin(), furniture_here.end());
  });
  std::ranges::sort(furniture);
}

void Candidates::State::count_pairs(std::vector<std::vector<Pair>>& by_part, StoryPartners& partners) {
  on_threads([&](auto next) {
    Parts<Sharing>::Writer writer(single_stories);
    for (unsigned part = next(); part < part_count; part = next()) {
      auto records = sharings.take(part);
      if (!records) return stop(records.error());
      by_part[part] = counted(*std::move(records));
      for (const Pair& pair : by_part[part]) {
        partners.count(pair);
        if (is_single_story(pair)) writer.add(part, {pair.first, pair.second, SharedKey::story});
      }
      std::erase_if(by_part[part], is_single_story);
      by_part[part].shrink_to_fit();
    }
    writer.flush();
  });
}

void Candidates::State::choose_stories(std::vector<std::vector<Pair>>& by_part, const StoryPartners& partners) {
  on_threads([&](auto next) {
    for (unsigned part = next(); part < part_count; part = next()) {
      auto singles = single_stories.take(part);
      if (!singles) return stop(singles.error());
      std::vector<Pair>& pairs = by_part[part];
      for (const Pair& pair : counted(*std::move(singles)))
        if (partners.keeps(pair)) pairs.push_back(pair);
      std::erase_if(pairs, [&](const Pair& pair) { return !partners.keeps(pair); });
      std::ranges::sort(pairs, {}, [](const Pair& p) { return std::pair(p.first, p.second); });
    }
  });
}

// Pairs of places as pairs of documents, with those for which another document speaks: they share all with it.
std::vector<Pair> Candidates::State::numbered(std::vector<std::vector<Pair>> by_part) const {
  const auto numbers = sets.numbers();
  std::vector<Pair> out;
  for (std::uint32_t set = 0; set < sets.size(); ++set) {
    for (const std::uint32_t rank : sets.spoken_for(set)) {
      const auto [first, second] = rising(sets.place(sets.documents_of(set).front()), sets.place(rank));
      out.push_back({numbers[first], numbers[second], sets.set(set).passages, sets.set(set).stories});
    }
  }
  const bool sorted = out.empty();
  for (std::vector<Pair>& part : by_part) {
    for (const Pair& p : part) out.push_back({numbers[p.first], numbers[p.second], p.shared_passages, p.shared_story});
    part = {};
  }
  if (!sorted) std::ranges::sort(out, {}, [](const Pair& p) { return std::pair(p.first, p.second); });
  merge_same(out);
  return out;
}

Result<std::vector<Pair>> Candidates::pairs(const Progress& progress) {
  State& s = *state_;
  s.progress = progress;
  s.key_writer.flush();
  s.sets.freeze();
  if (s.sets.numbers().size() >= Sharing::most_documents)
    return fail(ErrorCode::too_large, "more than 2,147,483,647 documents");
  s.pair_keys();
  std::vector<std::vector<Pair>> by_part(part_count);
  StoryPartners partners(s.sets.numbers().size(), s.options.most_stories);
  if (s.status) s.count_pairs(by_part, partners);
  partners.decide();
  if (s.status) s.choose_stories(by_part, partners);
  if (!s.status) return std::unexpected(s.status.error());
  return s.numbered(std::move(by_part));
}

bool Candidates::is_furniture(Key key) const { return std::ranges::binary_search(state_->furniture, key); }

}  // namespace backlot::copies
