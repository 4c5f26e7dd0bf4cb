// Titles of works, with quotation marks and without.
//
//   JTBC’s “By the Way” has thrown open …       quoted: a title by its capitals and what stands before and after
//   “They rose, didn’t they?”                    quoted: speech
//   NBC’s medical drama Copper Basin             bare: a broadcaster or a kind of work stands before it
//   Gwendolyn Marsh (Monsoon Letters)            bare: in brackets after a person, and no name itself
//
// What is found to be a title once is one everywhere in the document, in the same letters or all in capitals.
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace backlot::mentions {

// Tokens of a title without its marks, and how sure it is to be one (3 and above: it is).
struct TitleSign {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t outer_first = 0;  // with the quotation marks
  std::uint32_t outer_last = 0;
  int score = 0;
  bool quoted = false;
  bool listed = false;  // a title where it stands in a row with one: "known for Copper Basin and Salt Flat Sisters"
};
inline constexpr int sure_title = 3;
inline constexpr int surest_title = 6;  // said to be one: the series “Bad Landlord”
inline constexpr int no_title = -9;
inline constexpr int title_veto = -20;  // surely the title of something else: a magazine, a song

// One for each quotation and each stretch between asterisks that is short enough. A score below -2 forbids it.
void read_quoted_titles(const Page& page, std::vector<TitleSign>& out);
// Stretches of capitalised words that what stands around them shows to be titles.
void read_bare_titles(const Page& page, std::vector<TitleSign>& out);

// Reads both, decides, and adds the mentions (Kind::work) with their entities.
class TitleJudge;

class TitleFinder {
 public:
  TitleFinder();
  ~TitleFinder();
  // Of a document that is not on works (subject.h) only the surest.
  void find(Page& page);

 private:
  struct Title {
    std::uint32_t first = 0;  // of one place where it stands
    std::uint32_t last = 0;
    std::uint32_t entity = no_entity;
  };

  void keep_surest();
  void prefer_whole();
  void decide(const Page& page);
  bool follows_title(const Page& page, const TitleSign& sign) const;
  bool is_tail(const Page& page, const TitleSign& sign) const;
  bool is_owned(const Page& page, const TitleSign& sign) const;
  bool is_vetoed(const Page& page, const TitleSign& sign) const;
  void accept(const Page& page, const TitleSign& sign);
  const Title* same_title(const Page& page, std::uint32_t first, std::uint32_t last) const;
  void add_signs(Page& page);
  void add_repetitions(Page& page);
  static bool is_heading_of(const Page& page, const Title& title, std::uint32_t t);
  void add_short_forms(Page& page);
  void join_translations(Page& page);
  void merge(Page& page, std::uint32_t from, std::uint32_t to);
  void add_mention(Page& page, std::uint32_t first, std::uint32_t last, const Title& title);

  std::unique_ptr<TitleJudge> judge_;
  std::vector<TitleSign> signs_;
  std::vector<Title> titles_;
};

}  // namespace backlot::mentions
