// What is exported: the facts of a guide, work by work.
//
//   Selection selection;
//   selection.min_support = 2;
//   auto done = each_chapter(guide, selection, [&](const Chapter& chapter) { table.add(chapter); });
//
// The order is that of the numbers of works, then of people, so that the same guide gives the same bytes.
#pragma once

#include "backlot/guide/guide.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace backlot::exports {

struct Selection {
  std::vector<guide::EntityId> entities;  // of any kind; without any everything
  std::uint32_t min_support = 1;          // independent sources; copies never count
  std::vector<facts::Status> statuses;    // of castings; without any all of them
  std::uint32_t most = 100'000;           // rows of each list of a page
  std::uint32_t sources = 100;            // of a fact
};

// One statement with what backs it. Of what it states only the fields of its kind are filled.
struct Said {
  guide::FactKind kind = guide::FactKind::work;
  std::optional<guide::EntityRef> person = {};  // actor, crew, member, speaker
  std::optional<guide::EntityRef> object = {};  // character, group, network
  std::string value = {};                       // type of the work; status; kind of the airing or moment
  std::string text = {};                        // genre, season, premise, description, job, quotation, summary
  std::optional<guide::AiringRow> airing = {};
  std::optional<guide::RatingRow> rating = {};
  std::vector<guide::EntityRef> people = {};  // of a moment
  bool contested = false;                     // another casting says otherwise
  guide::Backing backing = {};
};

// The facts about one work; `work` is empty for those that belong to none (memberships above all).
struct Chapter {
  std::optional<guide::EntityRef> work;
  std::vector<std::string> names;  // of the work, the most frequent first
  std::vector<Said> facts;         // by kind in the order of FactKind, then best supported first
};

// Each fact comes once, each work in one chapter unless several entities are selected that take part in it. Errors:
// those of Guide; not_found for a number that nothing has.
Result<void> each_chapter(const guide::Guide& guide, const Selection& selection,
                          const std::function<void(const Chapter&)>& visit);

}  // namespace backlot::exports
