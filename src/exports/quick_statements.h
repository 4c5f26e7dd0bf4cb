// Confirmed facts as QuickStatements for Wikidata (version 1 of the language, which both parsers accept). Nothing is
// sent: an editor reads the lines and pastes them.
//
//   QuickStatements statements(items, out, review);
//   statements.add(chapter);
//   // Q900000001	P161	Q900000002	P4633	"Han Seo-jin"	S854	"https://…"	S813
//   +2031-03-05T00:00:00Z/11 /* Backlot fact 4 */
//
// Cast (P161, with P453 where the character has an item, else P4633), network (P449), premiere (P580, of a film P577),
// end (P582), crew (P57, P58, P162, P1431, P170, P86), genre (P136), member of (P463). Each independent source is a
// reference of its own, with address, title, publisher where its item is known, day and day of reading; a document
// without a web address, or one whose words a program swapped, is none. What cannot be said goes to the review list
// with the reason: no item, no reference, sources that disagree.
#pragma once

#include "backlot/exports/chapter.h"
#include "backlot/exports/item_map.h"

#include <set>
#include <string>
#include <string_view>

namespace backlot::exports {

// Names that several things of one kind bear: an item that is mapped by such a name is not believed.
using SharedName = std::function<bool(const guide::EntityRef&)>;

class QuickStatements {
 public:
  // `review` gets lines of reason, kind, what it is about, what is said of it, and the fact, with tabs between.
  QuickStatements(const ItemMap& items, SharedName is_shared, std::string& out, std::string& review)
      : items_(items), is_shared_(std::move(is_shared)), out_(out), review_(review) {}

  void add(const Chapter& chapter);

  std::size_t statements() const { return statements_; }
  std::size_t to_review() const { return to_review_; }

 private:
  friend class ChapterStatements;
  const ItemMap& items_;
  SharedName is_shared_;
  std::string& out_;
  std::string& review_;
  std::size_t statements_ = 0;
  std::size_t to_review_ = 0;
};

// "+2031-03-05T00:00:00Z/11": a bare date is read as none, one without the precision as a year.
std::string quick_date(const article::Date& date);
// A string in quotation marks, on one line, without what the parsers take for a mark: | would divide columns (also in
// lines with tabs), " would end the string, /* would begin a comment.
std::string quick_text(std::string_view text);

}  // namespace backlot::exports
