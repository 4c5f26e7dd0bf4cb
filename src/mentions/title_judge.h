// Which strings of a document are titles though they bear no quotation marks, by a learned model.
//
// The decision is one for all places of a string: half by the place that speaks most for a title, half by the mean of
// all. What the rules say (TitleSign) is one of the features, so that the model agrees where they are sure and goes on
// where they say nothing.
#pragma once

#include "backlot/mentions/title_clues.h"
#include "backlot/mentions/title_model.h"

#include <vector>

namespace backlot::mentions {

class TitleJudge {
 public:
  // Strengthens or adds the signs of strings that are titles, and takes away those that cross them. Signs in quotation
  // marks stay as they are.
  void judge(const Page& page, std::vector<TitleSign>& signs);

 private:
  struct Verdict {
    float odds = 0;  // the logarithm of the odds of a title
    TitleClues::String string;
  };
  float odds_of(const Page& page, TitleClues::String string);
  bool take(const TitlePlace& place);
  static void strengthen(const TitlePlace& place, std::vector<TitleSign>& signs);
  static bool is_crossed(const TitlePlace& place, const std::vector<TitleSign>& signs);
  static void weaken_crossing(const TitlePlace& place, std::vector<TitleSign>& signs);

  TitleClues clues_;
  std::vector<TitleSign> bare_;
  std::vector<Verdict> titles_;
  TitleFeatures features_;
  std::vector<char> taken_;  // by token: part of a surer title
};

}  // namespace backlot::mentions
