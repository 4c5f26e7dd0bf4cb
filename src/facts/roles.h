// Who is an actor, who a character, who works behind the camera: what the cast and crew of a document say about its
// people, for those who must know whom "the actress" or "the director" means.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::facts {

enum class Part : std::uint8_t { unknown, actor, character, crew };

class Roles {
 public:
  // By entity index of Mentions::entities.
  Part part(std::uint32_t entity) const {
    const auto found = parts_.find(entity);
    return found == parts_.end() ? Part::unknown : found->second;
  }
  void set(std::uint32_t entity, Part part) { parts_.emplace(entity, part); }  // the first word stands

  // The actor who plays a character ("Kang Tae Oh’s character", "Tae-o"), or the entity itself.
  std::uint32_t actor_of(std::uint32_t entity) const {
    const auto found = played_by_.find(entity);
    return found == played_by_.end() ? entity : found->second;
  }
  void set_played_by(std::uint32_t character, std::uint32_t actor) { played_by_.emplace(character, actor); }

  // Crew by job: entities in the order of the text.
  std::vector<std::uint32_t> crew(const std::string& job) const {
    const auto found = jobs_.find(job);
    return found == jobs_.end() ? std::vector<std::uint32_t>{} : found->second;
  }
  void add_crew(const std::string& job, std::uint32_t entity) { jobs_[job].push_back(entity); }

 private:
  std::unordered_map<std::uint32_t, Part> parts_;
  std::unordered_map<std::uint32_t, std::uint32_t> played_by_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> jobs_;
};

}  // namespace backlot::facts
