#include "make_corpus/plan.h"

#include "make_corpus/author.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace backlot::made {
namespace {

constexpr std::array<std::string_view, 9> kind_names{"source",  "retelling",      "verbatim", "light", "spun",
                                                     "excerpt", "excerpt inside", "roundup",  "page"};

// P(k) falls with the square of k.
std::uint32_t group_size(Random& random) {
  for (;;) {
    const double u = random.uniform();
    const auto size = static_cast<std::uint32_t>(2 / std::max(u, 1e-9));
    if (size <= Plan::largest_group) return size;
  }
}

}  // namespace

std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::size_t Planned::source_count() const {
  if (kind == Kind::source || kind == Kind::retelling || kind == Kind::page) return 0;
  return kind == Kind::roundup ? 3 : 1;
}

Plan::Plan(std::uint32_t documents, std::uint64_t seed) : documents_(documents), order_(documents) {
  Random random(mixed(seed, 20));
  std::iota(order_.begin(), order_.end(), 0U);
  for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random.below(i)]);
  const auto grouped = static_cast<std::size_t>(share_grouped * documents);
  while (made_ + 1 < grouped) {
    add_group(std::min(group_size(random), static_cast<std::uint32_t>(std::max<std::size_t>(2, grouped - made_))),
              random);
  }
  while (made_ < documents) add_single(roots_, random);
}

// One of a group's later documents.
Planned Plan::derived(std::span<const std::uint32_t> group, Random& random) {
  Planned out;
  const double u = random.uniform();
  std::uint32_t tellings = 0;
  for (const std::uint32_t d : group) tellings += documents_[d].source_count() == 0 ? 1 : 0;
  if (u < 0.12 && tellings < Author::tellings) {
    out.kind = Kind::retelling;
    out.telling = static_cast<std::uint8_t>(tellings);
    return out;
  }
  out.kind = u < 0.45 ? Kind::verbatim : u < 0.65 ? Kind::light : u < 0.94 ? Kind::spun : Kind::excerpt;
  // Mostly of an original, else of any document, if it is no excerpt.
  std::uint32_t of = group[0];
  if (random.chance(0.35)) of = random.pick(group);
  if (documents_[of].kind == Kind::excerpt) of = group[0];
  out.sources[0] = of;
  if (out.kind == Kind::spun) {
    out.share = static_cast<std::uint8_t>(10 * random.between(1, 6));
    out.swapper = random.chance(0.5) ? Swapper::lexicon : Swapper::wordnet;
  }
  return out;
}

void Plan::add_group(std::uint32_t size, Random& random) {
  std::vector<std::uint32_t> group{next_number()};
  const std::uint32_t story = stories_++;
  documents_[group[0]] = {.story = story};
  roots_.push_back(group[0]);
  while (group.size() < size) {
    Planned planned = derived(group, random);
    planned.story = story;
    const int before = planned.source_count() > 0 ? documents_[planned.sources[0]].later : 0;
    planned.later = static_cast<std::uint8_t>(std::min(before + random.between(0, 2), 200));
    group.push_back(next_number());
    documents_[group.back()] = planned;
  }
}

void Plan::add_single(std::span<const std::uint32_t> roots, Random& random) {
  Planned planned{.story = stories_++};
  const double u = random.uniform();
  if (u < 0.13) {
    planned.kind = Kind::page;
  } else if (u < 0.18 && !roots.empty()) {
    planned.kind = Kind::inside;
    planned.sources[0] = random.pick(roots);
  } else if (u < 0.19 && roots.size() > 3) {
    planned.kind = Kind::roundup;
    const std::uint32_t first = random.below(roots.size() - 2);
    for (std::uint32_t i = 0; i < 3; ++i) planned.sources[i] = roots[first + i];
  }
  const std::uint32_t number = next_number();
  documents_[number] = planned;
  if (planned.kind == Kind::source && random.chance(0.1)) roots_.push_back(number);
}

}  // namespace backlot::made
