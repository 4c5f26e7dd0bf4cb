// Catalogues of works, people and casts: names that are known although no article says them.
//
//   auto catalogues = Catalogues::open("guide.db", {.access = Access::write});
//   auto counts = catalogues->replace("cast.csv", {{.work = "Run On", .person = "Im Si Wan", .character = "Ki
//   Seon-gyeom"}});
//
// A name of a catalogue is a known one: the restoration of a swapped text agrees with it (known_names.h), `find` leads
// to it, and what the catalogue says of casts, channels and premieres helps to tell which names are one (identities.h).
// It is no source: facts have no support by it, and stand on no page unless an article states them.
//
// Errors are those of the guide.
#pragma once

#include "backlot/article/date.h"
#include "backlot/guide/guide.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backlot::guide {

class Connection;  // connection.h

// One statement; what is not stated is empty. A character or premiere needs a work; a network alone is a name.
struct CatalogueEntry {
  std::string work{};
  std::string person{};     // who acts in it
  std::string character{};  // whom the person plays
  std::string network{};
  std::optional<article::Date> premiere{};
  std::vector<std::string> also{};  // other names of the work, or of the person where there is no work
};

struct CatalogueCounts {
  std::uint64_t works = 0;  // that the catalogue names, whether they were known before or not
  std::uint64_t people = 0;
  std::uint64_t characters = 0;
  std::uint64_t networks = 0;
  std::uint64_t facts = 0;
  std::uint64_t refused = 0;  // names longer than a guide keeps
  bool replaced = false;      // another version of it was known
  bool unchanged = false;     // this one was; nothing was done
};

class Catalogues {
 public:
  // Of this guide, by a connection of its own. Errors as those of Guide::open().
  static Result<Catalogues> open(const std::filesystem::path& file, const GuideOptions& options = {});
  Catalogues(Catalogues&&) noexcept;
  Catalogues& operator=(Catalogues&&) noexcept;
  ~Catalogues();

  // What the catalogue of this name holds from now on, instead of what it held before; in one transaction, with what
  // follows for the identity of names. Reading the same again changes nothing.
  Result<CatalogueCounts> replace(std::string_view name, std::span<const CatalogueEntry> entries);

  // The names of those that know this entity, in their order.
  Result<std::vector<std::string>> of(EntityId entity) const;

 private:
  explicit Catalogues(std::unique_ptr<Connection> db);

  std::unique_ptr<Connection> db_;
};

}  // namespace backlot::guide
