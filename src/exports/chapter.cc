#include "backlot/exports/chapter.h"

#include <algorithm>
#include <map>
#include <set>

namespace backlot::exports {
namespace {

using guide::FactKind;

constexpr std::uint32_t at_once = 500;

// The facts of a page, by the work they are about; 0 for none.
class Reader {
 public:
  std::map<guide::EntityId, Chapter> chapters;

  void operator()(const guide::WorkPage& page) {
    const auto work = std::optional(page.work);
    chapters[page.work.id].names = page.names;
    for (const auto& row : page.types)
      add(work, {.kind = FactKind::work, .value = name_of(row.type), .backing = row.backing});
    for (const auto& row : page.networks)
      add(work, {.kind = FactKind::network, .object = row.entity, .backing = row.backing});
    texts(work, FactKind::genre, page.genres);
    texts(work, FactKind::season, page.seasons);
    texts(work, FactKind::premise, page.premises);
    castings(page.cast);
    crews(page.crew);
    airings(page.schedule);
    for (const auto& row : page.ratings)
      add(row.work, {.kind = FactKind::rating, .rating = row, .backing = row.backing});
    told(page.quotes, page.moments);
  }

  void operator()(const guide::PersonPage& page) {
    castings(page.roles);
    crews(page.crew);
    for (const auto& row : page.groups) member(page.person, row.entity, row.backing);
    told(page.quotes, page.moments);
  }

  void operator()(const guide::CharacterPage& page) { castings(page.roles); }
  void operator()(const guide::GroupPage& page) {
    for (const auto& row : page.members) member(row.entity, page.group, row.backing);
  }
  void operator()(const guide::NetworkPage& page) {
    for (const auto& row : page.works)
      add(row.entity, {.kind = FactKind::network, .object = page.network, .backing = row.backing});
    airings(page.schedule);
  }

 private:
  static std::string name_of(auto value) { return std::string(facts::name(value)); }

  void add(const std::optional<guide::EntityRef>& work, Said said) {
    Chapter& chapter = chapters[work ? work->id : 0];
    chapter.work = work;
    chapter.facts.push_back(std::move(said));
  }

  void texts(const std::optional<guide::EntityRef>& work, FactKind kind, const std::vector<guide::TextRow>& rows) {
    for (const auto& row : rows) add(work, {.kind = kind, .text = row.text, .backing = row.backing});
  }

  void castings(const std::vector<guide::CastRow>& rows) {
    for (const auto& row : rows) {
      add(row.work, {.kind = FactKind::cast,
                     .person = row.actor,
                     .object = row.character,
                     .value = name_of(row.status),
                     .contested = row.contested,
                     .backing = row.backing});
      for (const auto& description : row.descriptions)
        add(row.work, {.kind = FactKind::description,
                       .person = row.actor,
                       .object = row.character,
                       .text = description.text,
                       .backing = description.backing});
    }
  }

  void crews(const std::vector<guide::CrewRow>& rows) {
    for (const auto& row : rows)
      add(row.work, {.kind = FactKind::crew, .person = row.person, .text = row.job, .backing = row.backing});
  }

  void airings(const std::vector<guide::AiringRow>& rows) {
    for (const auto& row : rows)
      add(row.work, {.kind = FactKind::airing,
                     .object = row.network,
                     .value = name_of(row.kind),
                     .airing = row,
                     .backing = row.backing});
  }

  void member(const guide::EntityRef& person, const guide::EntityRef& group, const guide::Backing& backing) {
    add(std::nullopt, {.kind = FactKind::membership, .person = person, .object = group, .backing = backing});
  }

  void told(const std::vector<guide::QuoteRow>& quotes, const std::vector<guide::MomentRow>& moments) {
    for (const auto& row : quotes)
      add(row.work, {.kind = FactKind::quote,
                     .person = row.speaker,
                     .value = row.role,
                     .text = row.text,
                     .backing = row.backing});
    for (const auto& row : moments)
      add(row.work, {.kind = FactKind::moment,
                     .value = name_of(row.kind),
                     .text = row.summary,
                     .people = row.people,
                     .backing = row.backing});
  }
};

bool is_wanted(const Said& said, const Selection& selection) {
  if (said.backing.support < selection.min_support) return false;
  if (said.kind != FactKind::cast || selection.statuses.empty()) return true;
  return std::ranges::any_of(selection.statuses, [&](facts::Status s) { return facts::name(s) == said.value; });
}

// Hands over what is wanted and was not handed over before.
class Visitor {
 public:
  Visitor(const guide::Guide& guide, const Selection& selection, const std::function<void(const Chapter&)>& visit)
      : guide_(guide), selection_(selection), visit_(visit) {}

  Result<void> visit(guide::EntityId entity) {
    const auto page =
        guide_.page(entity, {.most = selection_.most, .most_told = selection_.most, .sources = selection_.sources});
    if (!page) return std::unexpected(page.error());
    Reader reader;
    std::visit(reader, *page);
    for (auto& [work, chapter] : reader.chapters) {
      std::erase_if(chapter.facts, [&](const Said& said) {
        return !is_wanted(said, selection_) || !told_.insert(said.backing.fact).second;
      });
      std::ranges::stable_sort(chapter.facts, {}, &Said::kind);
      if (!chapter.facts.empty()) visit_(chapter);
    }
    return {};
  }

  Result<void> visit_all(guide::EntityKind kind) {
    for (guide::EntityId last = 0;;) {
      const auto entities = guide_.entities(kind, last, at_once);
      if (!entities) return std::unexpected(entities.error());
      for (const guide::EntityRef& entity : *entities) {
        if (auto visited = visit(entity.id); !visited) return visited;
      }
      if (entities->size() < at_once) return {};
      last = entities->back().id;
    }
  }

 private:
  const guide::Guide& guide_;
  const Selection& selection_;
  const std::function<void(const Chapter&)>& visit_;
  std::set<guide::FactId> told_;
};

}  // namespace

Result<void> each_chapter(const guide::Guide& guide, const Selection& selection,
                          const std::function<void(const Chapter&)>& visit) {
  Visitor visitor(guide, selection, visit);
  if (selection.entities.empty()) {
    // Whatever is about no work is about a person.
    for (const guide::EntityKind kind : {guide::EntityKind::work, guide::EntityKind::person}) {
      if (auto visited = visitor.visit_all(kind); !visited) return visited;
    }
    return {};
  }
  for (const guide::EntityId entity : selection.entities) {
    if (auto visited = visitor.visit(entity); !visited) return visited;
  }
  return {};
}

}  // namespace backlot::exports
