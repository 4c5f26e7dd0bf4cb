// Which work each sentence is about.
//
// A sentence is about the work it names; else about the one that the text before it was about. A paragraph that names
// none is about the work of its section ("2. Swallow Street (Show TV, …)"), or the people in it tell ("Fergus Adair,
// the show’s writer"), or it is about the main work of the document. Works named in passing ("best known for …") are
// never what the text turns to.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/titles.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace backlot::facts {

class Focus {
 public:
  Focus(const Context& context, const Titles& titles);

  std::optional<std::uint32_t> main() const { return main_; }
  std::optional<std::uint32_t> at(std::uint32_t token) const;
  bool passing(const mentions::Mention& mention) const { return passing_.contains(&mention); }

 private:
  struct Start {
    std::uint32_t work = mentions::no_entity;
    bool said = false;  // by the paragraph or the section, not only by default
  };
  struct Named {
    const mentions::Mention* mention;
    std::uint32_t work;
    std::uint32_t sentence;
  };

  void add_by_network();
  bool names_work_at(const Claim& claim) const;
  bool is_said(const mentions::Mention& mention) const;
  void find_passing();
  void find_roundup();
  void find_main();
  bool is_only_passing(std::uint32_t work) const;
  bool is_turned_to(const mentions::Mention& work, std::uint32_t sentence) const;
  void follow();
  std::uint32_t after_broadcaster(std::uint32_t token) const;
  std::optional<std::uint32_t> by_brackets(std::uint32_t sentence, std::uint32_t token) const;
  bool turns_away(const SentenceView& sentence, std::uint32_t section) const;
  bool opens_section(const SentenceView& sentence) const;
  bool opens_with_anaphor(const SentenceView& sentence) const;
  bool opens_with_episode(const SentenceView& sentence) const;
  bool is_slot_line(const SentenceView& sentence) const;
  bool announces_unnamed(const SentenceView& sentence) const;
  std::uint32_t named_below(const SentenceView& heading) const;
  Start by_people(const SentenceView& sentence) const;
  void remember_people(const SentenceView& sentence, std::uint32_t work);
  bool only_in_brackets(std::uint32_t work) const;
  std::span<const Named> named_in(std::uint32_t sentence) const;
  bool points_back(std::uint32_t sentence, std::uint32_t token) const;
  std::optional<std::uint32_t> by_kind(std::uint32_t token, std::uint32_t current) const;

  const Context* context_;
  const Titles* titles_;
  std::vector<bool> nameless_;  // by sentence: about a work without a name here (nameless.h)
  std::optional<std::uint32_t> main_;
  bool roundup_ = false;       // on several works
  std::vector<Named> named_;   // every mention of a work, in order
  std::vector<Start> starts_;  // by sentence
  std::unordered_set<const mentions::Mention*> passing_;
  std::unordered_set<const mentions::Mention*>
      bracketed_;  // of those, the ones behind a name: "Marsh (Monsoon Letters)"
  std::unordered_map<std::uint32_t, std::uint32_t> work_of_person_;
};

}  // namespace backlot::facts
