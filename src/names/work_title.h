// The parts of a title as articles print it.
//
//   read_title("The Penthouse: War in Life Season 2 (2021)")
//     // main "penthouse", subtitle "warinlife", season 2, year 2021
//   read_title("Cennet'in Gözyaşları (Tears of Heaven)")    // main "cennetingozyaslari", other "tearsofheaven"
//   read_title("Twelve Years & a Day")                      // main "12yearsandaday"
#pragma once

#include <string>
#include <string_view>

namespace backlot::names {

// Letters and digits only, folded; an article in front is left out, "&" and "+" are "and", numbers are digits.
struct WorkTitle {
  std::string main;      // before the subtitle
  std::string subtitle;  // after a colon or a dash
  std::string other;     // in brackets: a translation, or a literal title
  int season = 0;        // stated by a word ("Season 2", "S2", "2nd season", "series two"); 0 for none
  int year = 0;          // in brackets

  std::string whole() const { return main + subtitle; }
};

WorkTitle read_title(std::string_view text);

}  // namespace backlot::names
