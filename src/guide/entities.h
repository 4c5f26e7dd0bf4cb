// Names to entities: finds or makes the entity of a name, and counts how each name is written.
//
// What was found is remembered over batches, because the same names come again and again; ids never change, so that the
// memory stays right whoever else writes. After a rollback it does not: call forget().
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/ids.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::guide {

class Entities {
 public:
  Entities(Connection& connection, std::uint32_t longest_name) : db_(connection), longest_name_(longest_name) {}

  // Before the first name of a new document. Its names are counted once each, and not at all without `count`
  // (spellings.h).
  void begin(DocumentId document, bool count);

  // 0 for a name that is empty, or longer than allowed. `scope` is the work of a character, else 0.
  EntityId find_or_make(EntityKind kind, std::string_view name, EntityId scope, Learned& learned);

  // What the document, all of whose names were found or made since begin(), says of the people it names (traits.h).
  void keep_traits(const article::Document& document, bool tells_of_works);

  // Writes the counts of this batch, and gives each entity the name it is most often printed with.
  void write_counts();
  // Puts names that were never seen before into the index of their parts. After write_counts().
  void write_words();
  void forget();

 private:
  struct Known {
    EntityId id = 0;
    EntityKind kind = EntityKind::work;
    std::string name;
    std::uint32_t seen = 0;   // documents of this batch that count
    std::int64_t number = 0;  // of its row in `name`; 0 where it is not known
    DocumentId document = 0;  // the last one that prints it
    bool in_batch = false;
  };

  EntityId look_up(EntityKind kind, std::string_view name, EntityId scope, Learned& learned);
  EntityId make(EntityKind kind, std::string_view name, EntityId scope, Learned& learned);
  void print(Known& known);
  void write_count(Known& known);
  void write_spellings();
  std::int64_t last_name();

  Connection& db_;
  std::uint32_t longest_name_;
  std::unordered_map<std::string, Known> known_;  // by kind, scope and the name as printed
  std::vector<Known*> seen_;                      // in this batch
  struct Prints {
    DocumentId document = 0;
    bool count = true;
    std::vector<const Known*> names;
  };
  std::vector<Prints> prints_;  // of the documents of this batch
  std::int64_t last_name_ = 0;  // before this batch
  std::string cache_key_;
  std::string name_key_;
};

}  // namespace backlot::guide
