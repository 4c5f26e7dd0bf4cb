// Statements to facts: finds the fact that says the same, or makes it, and counts who states it.
#pragma once

#include "backlot/article/date.h"
#include "backlot/guide/connection.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/ids.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backlot::guide {

struct AiringDetail {
  std::uint8_t days = 0;  // bit 0 Monday … bit 6 Sunday
  std::optional<std::uint16_t> minute;
  std::string_view zone;
  facts::ZoneBasis basis = facts::ZoneBasis::none;
  std::optional<article::Date> day;
};

struct RatingDetail {
  std::optional<int> episode;
  double percent = 0;
  std::optional<std::string_view> scope;
  std::optional<std::string_view> source;
};

// What is stated, in entities. Views borrow from the annotation.
struct Statement {
  FactKind kind = FactKind::work;
  EntityId work = 0;  // 0 for none, in all three
  EntityId person = 0;
  EntityId object = 0;  // character, group or network
  std::string_view value = {};
  std::string_view text = {};
  std::optional<AiringDetail> airing = {};
  std::optional<RatingDetail> rating = {};
  std::span<const EntityId> people = {};  // of a moment

  // The entity whose page it belongs to first: the work (quotations: the speaker), else the person, else the object.
  EntityId subject() const;
  // Everything it states, hashed: equal statements have equal digests on every machine and in every version. The work
  // of a quotation or moment is a guess from its document and is left out, as is whether a zone was stated.
  std::int64_t digest() const;
};

class FactStore {
 public:
  explicit FactStore(Connection& connection) : db_(connection) {}

  // The fact of a statement; counts it as new or known in `learned`. Support is not changed.
  FactId find_or_make(const Statement& statement, Learned& learned);
  // One more document, published on `date`, states the fact.
  void add_support(FactId fact, const std::optional<article::Date>& date);

  // Writes the support of this batch and puts new facts into the full-text index.
  void write_counts();
  void forget();

 private:
  struct Gain {
    std::uint32_t documents = 0;
    std::string newest;
  };

  FactId make(const Statement& statement, EntityId subject, std::int64_t digest);
  void make_details(FactId fact, const Statement& statement);

  Connection& db_;
  std::unordered_map<FactId, Gain> gains_;
  FactId first_new_ = 0;  // of this batch; 0: none yet
};

}  // namespace backlot::guide
