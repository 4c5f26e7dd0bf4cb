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
  std::optional<std::uint16_t> minute{};
  std::string_view zone{};
  facts::ZoneBasis basis = facts::ZoneBasis::none;
  std::optional<article::Date> day{};
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

// Facts of one batch. They are looked up as they come and written at its end, once each, however many documents state
// them; views in statements must hold until then (`people` only for the call).
class FactStore {
 public:
  explicit FactStore(Connection& connection) : db_(connection) {}

  // Before the first statement of a batch.
  void begin();
  // The fact of a statement, with the number that it has or will have; counts it as new or known in `learned`.
  FactId find_or_make(const Statement& statement, Learned& learned);
  // One more document, published on `date`, states a fact of this batch.
  void add_support(FactId fact, const std::optional<article::Date>& date);

  // Writes new facts, and the support of all facts of this batch.
  void write();
  // Puts the new facts of this batch into the full-text index.
  void write_words();

 private:
  struct Identity {
    EntityId subject = 0;
    FactKind kind = FactKind::work;
    std::int64_t digest = 0;
    friend bool operator==(const Identity&, const Identity&) = default;
  };
  struct IdentityHash {
    std::size_t operator()(const Identity& i) const { return static_cast<std::size_t>(i.digest ^ i.subject << 7U); }
  };
  struct NewFact {
    Identity identity;
    Statement statement;
    std::vector<EntityId> people;
  };
  struct Gain {
    std::uint32_t documents = 0;
    std::optional<article::Date> newest;
  };

  FactId find(const Identity& identity);
  void write(FactId id, const NewFact& fact);
  void write_details(FactId id, const NewFact& fact);
  void write_gains();

  Connection& db_;
  FactId first_new_ = 0;  // every fact of the batch from this number on is new
  std::vector<NewFact> new_;
  std::unordered_map<Identity, FactId, IdentityHash> found_;
  std::unordered_map<FactId, Gain> gains_;
};

}  // namespace backlot::guide
