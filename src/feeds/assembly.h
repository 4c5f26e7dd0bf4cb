// What all formats share: from what an item says to an Item.
#pragma once

#include "backlot/feeds/feed.h"

#include <string>
#include <string_view>

namespace backlot::feeds {

// A text and what it is: Atom and JSON Feed say so, RSS means pieces of pages everywhere.
struct Words {
  std::string text;
  bool is_html = false;
};

// An item as it is read: all that it says, not yet chosen from.
struct Draft {
  Item item;                // without id, content, is_teaser
  std::string id;           // its own
  Words full;               // content:encoded, content
  Words summary;            // description, summary
  bool id_is_link = false;  // the id is the address of the page, if there is no other
};

// `text` on one line, without tags and references where it is a piece of a page.
std::string one_line(const Words& words);

// A name in the forms of feeds: "Jo Lee", "jo@news.example (Jo Lee)"; an address alone is none.
void add_author(std::vector<std::string>& authors, std::string_view stated);

// `reference` on the page `base`; empty where it is that.
std::string whole_address(std::string_view base, std::string_view reference);

Item assemble(Draft draft);

// Gives items that share an id their links for ids, and drops those that come twice.
void make_ids_unique(std::vector<Item>& items);

}  // namespace backlot::feeds
