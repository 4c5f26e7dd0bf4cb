#include "backlot/desk/looking.h"

#include "backlot/copies/story_text.h"
#include "backlot/desk/each_once.h"
#include "backlot/pipeline/parallel_find.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace backlot::desk {
namespace {

using copies::DocumentNumber;
using copies::StoryText;
using copies::Told;

// Of a document, those whose neighbours it is compared with.
constexpr std::size_t friends = 6;

std::vector<DocumentNumber> members(std::span<const Ends> pairs) {
  std::vector<DocumentNumber> out;
  for (const auto& [first, second] : pairs) out.insert(out.end(), {first, second});
  sort_each_once(out);
  return out;
}

// Pairs of `members` by their places in it.
std::vector<Ends> by_place(std::span<const Ends> pairs, std::span<const DocumentNumber> members) {
  const auto place = [&](DocumentNumber d) {
    return static_cast<DocumentNumber>(std::ranges::lower_bound(members, d) - members.begin());
  };
  std::vector<Ends> out;
  out.reserve(pairs.size());
  for (const auto& [first, second] : pairs) out.emplace_back(place(first), place(second));
  return out;
}

std::vector<Told> compare(unsigned threads, std::span<const StoryText> texts, std::span<const Ends> pairs) {
  return pipeline::parallel_find<Told>(threads, pairs, [&] {
    return [&](const Ends& pair) -> std::optional<Told> {
      const copies::Alike a = alike(texts[pair.first], texts[pair.second]);
      if (a.similar < copies::Alike::least_similar) return std::nullopt;
      return Told{pair.first, pair.second, a.similar, a.probability};
    };
  });
}

// Pairs that have a friend in common and are not in `known`, which is sorted.
std::vector<Ends> with_a_friend_in_common(std::uint32_t count, std::span<const Told> told,
                                          std::span<const Ends> known) {
  const copies::Neighbours neighbours(count, told);
  std::vector<Ends> met;
  for (DocumentNumber d = 0; d < count; ++d) {
    const auto near = neighbours.of(d).first(std::min(neighbours.of(d).size(), friends));
    for (auto one = near.begin(); one != near.end(); ++one)
      for (auto other = std::next(one); other != near.end(); ++other)
        met.push_back(std::minmax({one->document, other->document}));
  }
  sort_each_once(met);
  std::vector<Ends> fresh;
  std::ranges::set_difference(met, known, std::back_inserter(fresh));
  return fresh;
}

}  // namespace

std::vector<Ends> between_roots(std::span<const copies::Pair> pairs, const copies::CopyGroups& groups) {
  std::vector<Ends> between;
  for (const copies::Pair& pair : pairs) {
    const DocumentNumber a = groups.root[groups.documents[pair.first].group];
    const DocumentNumber b = groups.root[groups.documents[pair.second].group];
    if (a != b) between.push_back(std::minmax(a, b));
  }
  sort_each_once(between);
  return between;
}

std::vector<Told> look_for_retellings(unsigned threads,
                                      const std::function<std::span<const copies::Word>(DocumentNumber)>& words_of,
                                      std::span<const Ends> pairs, const copies::Reader& reader) {
  const std::vector<DocumentNumber> numbers = members(pairs);
  const auto texts = pipeline::parallel_find<StoryText>(threads, std::span<const DocumentNumber>(numbers), [&] {
    return [&](DocumentNumber d) -> std::optional<StoryText> { return story_text(words_of(d), reader); };
  });
  const std::vector<Ends> known = by_place(pairs, numbers);
  std::vector<Told> told = compare(threads, texts, known);
  const auto count = static_cast<std::uint32_t>(numbers.size());
  const std::vector<Told> more = compare(threads, texts, with_a_friend_in_common(count, told, known));
  told.insert(told.end(), more.begin(), more.end());
  for (Told& t : told) t = {numbers[t.first], numbers[t.second], t.similar, t.probability};
  return told;
}

}  // namespace backlot::desk
