#include "backlot/facts/works.h"

#include "backlot/facts/genre.h"

#include <algorithm>
#include <map>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

class Details {
 public:
  Details(const Context& context, const Works& works, std::vector<Work>& rows,
          const std::map<std::uint32_t, std::size_t>& row_of)
      : context_(&context), works_(&works), rows_(&rows), row_of_(&row_of) {}

  void genres() {
    for (const Claim& claim : context_->claims("work-is")) add_genre(claim, row(claim));
    for (const Claim& claim : context_->claims("focus-is")) {
      Work* work = row(claim);
      if (work != nullptr && work->genres.empty()) add_genre(claim, work);
    }
  }

  void seasons() {
    for (const Claim& claim : context_->claims("season")) {
      Work* work = row(claim);
      if (work != nullptr && !work->season) work->season = std::string(context_->written(claim.words("season")));
    }
  }

  void premises() {
    for (const Claim& claim : context_->claims("premise")) {
      Work* work = row(claim);
      if (work == nullptr || work->premise) continue;
      const text::Sentence& s = context_->text().sentences[claim.sentence];
      work->premise = std::string(context_->written({s.first, s.last}));
    }
  }

 private:
  // The work that a claim names, or is about.
  Work* row(const Claim& claim) const {
    std::optional<std::uint32_t> entity;
    for (const Mention* m : claim.all_mentions("work")) {
      if (!entity) entity = works_->of(*m);
    }
    if (!entity) entity = works_->at(claim.extent().first);
    const auto found = entity ? row_of_->find(*entity) : row_of_->end();
    return found == row_of_->end() ? nullptr : &(*rows_)[found->second];
  }

  void add_genre(const Claim& claim, Work* work) const {
    if (work == nullptr) return;
    const auto genre = genre_of(*context_, claim.words("genre"));
    if (genre && std::ranges::find(work->genres, *genre) == work->genres.end()) work->genres.push_back(*genre);
  }

  const Context* context_;
  const Works* works_;
  std::vector<Work>* rows_;
  const std::map<std::uint32_t, std::size_t>* row_of_;
};

}  // namespace

std::optional<std::uint32_t> Works::of(const Mention& mention) const {
  const std::uint32_t work = titles_.work_of(mention);
  return work == no_entity ? std::nullopt : std::optional(work);
}

const std::string& Works::title(std::uint32_t entity) const { return context_->mentions().entities[entity].name; }

std::optional<std::string> Works::title_at(std::uint32_t t) const {
  const auto work = at(t);
  return work ? std::optional(title(*work)) : std::nullopt;
}

std::optional<std::string> Works::title_of(const Mention& mention) const {
  const auto work = of(mention);
  return work ? std::optional(title(*work)) : std::nullopt;
}

void Works::extract(Annotation& annotation) const {
  const auto& m = context_->mentions();
  std::map<std::uint32_t, std::size_t> row_of;
  for (std::uint32_t e = 0; e < m.entities.size(); ++e) {
    if (!titles_.is_work(e) || titles_.canonical(e) != e || m.entities[e].mentions.empty()) continue;
    const Mention& first = m.all[m.entities[e].mentions.front()];
    Work work;
    work.title = m.entities[e].name;
    work.as_written = work.title;
    work.type = titles_.type(e);
    for (const std::uint32_t n : channels_.of(e)) work.networks.push_back(m.entities[n].name);
    work.evidence = context_->evidence({first.first, first.last}, "works.mention", 0.9F);
    row_of.emplace(e, annotation.works.size());
    annotation.works.push_back(std::move(work));
  }
  Details details(*context_, *this, annotation.works, row_of);
  details.genres();
  details.seasons();
  details.premises();
}

}  // namespace backlot::facts
