// An annotation as single statements about entities.
//
// A work becomes the statement that it exists (with its type) and one for each network, genre, season and premise; who
// a character is, is a statement of its own beside the casting. A quotation or moment belongs to the work that the
// document states most about.
#pragma once

#include "backlot/guide/entities.h"
#include "backlot/guide/fact_store.h"

#include <functional>
#include <optional>

namespace backlot::guide {

// What the sink gets; the views in the statement hold during the call. `position` is a moment's place in its video.
using StatementSink =
    std::function<void(const Statement&, const facts::Evidence&, std::optional<std::uint32_t> position)>;

class StatementMaker {
 public:
  StatementMaker(Entities& entities, Learned& learned, StatementSink sink)
      : entities_(entities), learned_(learned), sink_(std::move(sink)) {}

  // Statements in the order of the annotation's lists. Those about a name that no entity can have are counted in
  // Learned::facts_refused and left out.
  void read(const facts::Annotation& annotation);

 private:
  void read(const facts::Work& work);
  void read(const facts::Cast& cast);
  void read(const facts::Crew& crew);
  void read(const facts::Airing& airing);
  void read(const facts::Rating& rating);
  void read(const facts::Membership& membership);
  void read(const facts::Quote& quote, const facts::Annotation& annotation, EntityId main_work);
  void read(const facts::Moment& moment, const facts::Annotation& annotation, EntityId main_work);

  EntityId entity(EntityKind kind, std::string_view name, EntityId scope = 0);
  EntityId entity(EntityKind kind, const std::optional<std::string>& name, EntityId scope = 0);
  void give(const Statement& statement, const facts::Evidence& evidence,
            std::optional<std::uint32_t> position = std::nullopt);

  Entities& entities_;
  Learned& learned_;
  StatementSink sink_;
  bool refused_ = false;  // a name of the statement at hand is no name
};

}  // namespace backlot::guide
