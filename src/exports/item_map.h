// Which items of Wikidata the things of a guide are: said by an editor in a file, never guessed.
//
//   work       The Last Stop Bakery   Q900000001
//   person     #17                    Q900000002
//   character  Han Seo-jin            Q900000003   The Last Stop Bakery
//   publisher  news.example           Q900000008
//
// A line has a kind (work, person, character, group, network, genre, publisher), a name or the number of the guide
// after
// "#", and an item, with tabs between; a character its work, too. Empty lines and those that begin with "//" say
// nothing.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/result/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::exports {

class ItemMap {
 public:
  // Error: invalid, with the number of the line, for anything else than the above, and for a name with two items.
  static Result<ItemMap> parse(std::string_view text);

  // Names are compared without regard to case, accents, spaces and hyphens.
  std::optional<std::string> item(std::string_view kind, std::string_view name) const;
  // By its number, else by its name. `work` is that of a character.
  std::optional<std::string> item(const guide::EntityRef& entity,
                                  const std::optional<guide::EntityRef>& work = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> items_;
};

}  // namespace backlot::exports
