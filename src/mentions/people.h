// Which names are persons, bands, companies and places, and which of them are one.
//
// All places of one name in the document speak together: "Siwol" is a person because it says something once and owns a
// character another time. Then names are joined: "Tak Ye Rin", "Tak Ye-rin", "Tak", "Ye Rin" and "Ms. Tak" are one
// entity with the fullest form as its name; where a part fits two persons ("Yoon"), the one who was named last.
#pragma once

#include "backlot/mentions/name_evidence.h"
#include "backlot/mentions/name_runs.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace backlot::mentions {

// One a thread; keeps its memory.
class PeopleFinder {
 public:
  // Adds mentions of Kind::person, group, organization and place, with their entities.
  void find(Page& page);

 private:
  // All places of one name.
  struct Candidate {
    std::uint64_t key = 0;  // a hash of its letters, without spaces and hyphens
    NameRun run;            // one place
    NameEvidence evidence;
    Kind kind = Kind::person;
    bool decided = false;
    std::uint32_t entity = no_entity;
    std::vector<std::uint32_t> wholes;  // entities of which it may be a part
    std::vector<std::uint64_t> parts;   // keys of what it may be called for short
  };

  void collect(const Page& page);
  std::uint32_t candidate_of(const Page& page, const NameRun& run);
  void decide(const Page& page);
  void support_lists(const Page& page);
  void settle(Candidate& c, bool part_of_person) const;
  void make_entities(Page& page);
  static void find_parts(const Page& page, Candidate& whole);
  static std::vector<std::uint64_t> turned(const Page& page, const Candidate& c);
  std::uint32_t new_entity(Page& page, const Candidate& c);
  std::uint32_t choose(const Page& page, const Candidate& c, const NameRun& run) const;
  void add_mentions(Page& page);
  void add_repetitions(Page& page);
  std::uint32_t of_family(const Page& page, std::uint32_t t) const;
  void add_name(Page& page, const NameRun& run, std::uint32_t candidate);

  std::vector<NameRun> runs_;
  std::vector<std::uint32_t> candidate_;  // of each run
  std::vector<Candidate> candidates_;
  std::unordered_map<std::uint64_t, std::uint32_t> candidate_of_key_;
  std::vector<std::uint32_t> last_seen_;  // by entity: token of its last mention so far, +1
};

}  // namespace backlot::mentions
