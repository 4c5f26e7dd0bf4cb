#include "backlot/pipeline/story_list.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace backlot::pipeline {
namespace {

using copies::DocumentNumber;

// The stories of two documents or more, from the story and the copy group of each document.
class Telling {
 public:
  Telling(const copies::CopyGroups& groups, const copies::Stories& stories) : groups_(groups), stories_(stories) {}

  std::vector<Story> stories() const {
    std::vector<std::vector<DocumentNumber>> members(groups_.documents.size());
    for (DocumentNumber d = 0; d < members.size(); ++d) members[stories_.story[d]].push_back(d);
    std::vector<Story> out;
    for (const auto& documents : members) {
      if (documents.size() > 1) out.push_back(story(documents));
    }
    std::ranges::stable_sort(out, std::greater{}, [](const Story& s) { return s.documents.size(); });
    return out;
  }

 private:
  Story story(std::vector<DocumentNumber> documents) const {
    std::unordered_map<DocumentNumber, std::size_t> size;  // of copy groups
    for (const DocumentNumber d : documents) ++size[groups_.documents[d].group];
    std::ranges::sort(documents, {}, [&](DocumentNumber d) {
      const copies::Derivation& of = groups_.documents[d];
      return std::tuple(-static_cast<std::int64_t>(size[of.group]), of.group, of.source.has_value(), d);
    });
    Story out{{}, size.size() > 1 ? stories_.weakest[stories_.story[documents.front()]] : 1};
    const DocumentNumber first_group = groups_.documents[documents.front()].group;
    for (const DocumentNumber d : documents) {
      const copies::Derivation& of = groups_.documents[d];
      out.weakest = std::min(out.weakest, groups_.weakest[of.group]);
      StoryDocument member{d, of.relation, of.source, of.confidence};
      if (!of.source && of.group != first_group) {
        member.relation = copies::Relation::retelling;
        member.confidence = stories_.weakest[stories_.story[d]];
      }
      out.documents.push_back(member);
    }
    return out;
  }

  const copies::CopyGroups& groups_;
  const copies::Stories& stories_;
};

}  // namespace

std::vector<Excerpt> list_excerpts(const copies::CopyGroups& groups, std::span<const copies::Edge> edges) {
  std::map<std::pair<DocumentNumber, DocumentNumber>, Excerpt> best;
  for (const copies::Edge& e : edges) {
    if (e.verdict.relation != copies::Relation::excerpt) continue;
    Excerpt excerpt{e.second, e.first, e.verdict.probability};
    if (e.verdict.direction == copies::Direction::first_from_second) std::swap(excerpt.document, excerpt.of);
    const auto ends = std::minmax(groups.documents[e.first].group, groups.documents[e.second].group);
    if (ends.first == ends.second) continue;
    const auto [at, fresh] = best.try_emplace(ends, excerpt);
    const auto rank = [](const Excerpt& x) { return std::tuple(-x.probability, x.document, x.of); };
    if (!fresh && rank(excerpt) < rank(at->second)) at->second = excerpt;
  }
  std::vector<Excerpt> out;
  for (const auto& [ends, excerpt] : best) out.push_back(excerpt);
  std::ranges::sort(out, {}, [](const Excerpt& x) { return std::pair(x.document, x.of); });
  return out;
}

std::vector<Story> list_stories(const copies::CopyGroups& groups, const copies::Stories& stories) {
  return Telling(groups, stories).stories();
}

}  // namespace backlot::pipeline
