// The phrase that says whom somebody plays: where it ends, which of its words are the name and which say who that is.
//
//   "… plays the ferry captain Woo Jae-pil, and Do …"          Woo Jae-pil · ferry captain
//   "… stars as Seo Han Byul, a court stenographer who answers only when asked, while …"
//   "… is Mayor Ruth Ansel, who has kept the town solvent."    Ruth Ansel · Mayor who has kept the town solvent
//   "… plays the boatman she used to love and Nadia Rahim the …"   – · boatman she used to love
//
// Rules only say where such a phrase begins (or, in "X, the aunt, is played by", where it ends).
#pragma once

#include "backlot/facts/role_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::facts {

struct RolePhrase {
  const mentions::Mention* name = nullptr;  // the character, where he is named
  Words name_words;                         // or, where no mention of him was found, the words that name him
  std::string description;                  // without a leading article; empty where nothing is said
  std::uint32_t first = 0;                  // tokens [first, last)
  std::uint32_t last = 0;
  bool who_left_out = false;  // of a description that is a clause: "(who) never listens"
  bool verb_follows = false;  // "(as) Nam Do Gyeom walks in": a clause, not a part

  bool named() const { return name != nullptr || !name_words.empty(); }
  bool empty() const { return !named() && description.empty(); }
  // What stands before the name, with what was read behind it.
  void add_before(const std::string& words);
};

// Borrows its context. No state.
class RoleReader : private RoleWords {
 public:
  explicit RoleReader(const Context& context) : RoleWords(context) {}

  // The phrase that begins at token `first` and goes no further than `limit`.
  RolePhrase after(std::uint32_t first, std::uint32_t limit) const;
  // The phrase that ends before token `last` of its sentence, which starts at `limit`.
  RolePhrase before(std::uint32_t last, std::uint32_t limit) const;
  // As many phrases as can be read from `first` on, at most `count`: "Elif’s mother Hacer and Demir’s father Cevdet".
  std::vector<RolePhrase> list_after(std::uint32_t first, std::uint32_t limit, std::size_t count) const;

 private:
  bool apposition_at(std::uint32_t i, std::uint32_t limit) const;
  const mentions::Mention* name_apposed(std::uint32_t comma, std::uint32_t limit) const;

  bool names_another(Words w) const;
  bool quotes(Words w) const;
  bool stands_for_all(const RolePhrase& role, std::uint32_t limit) const;
  std::uint32_t skip_place(std::uint32_t i, std::uint32_t limit) const;
  bool oneself(std::uint32_t i) const {
    return token(i).word == "himself" || token(i).word == "herself" || token(i).word == "themselves";
  }
  Words owned_by_himself(std::uint32_t title, const mentions::Mention& name, std::uint32_t limit) const;
  Words unknown_before(std::uint32_t start, std::uint32_t last) const;
  bool names_a_part(std::uint32_t i, std::uint32_t limit) const;
  Words land_of(std::uint32_t rank, std::uint32_t end) const;
  bool listed_name(std::uint32_t start, std::uint32_t end) const;
  Words unknown_name(std::uint32_t start, std::uint32_t end) const;
  void read_after_name(RolePhrase& role, Words title, std::uint32_t name_end, std::uint32_t limit) const;
  void read_unnamed(RolePhrase& role, std::uint32_t start, std::uint32_t head_end, std::uint32_t limit) const;
  std::string text_of(Words w) const;
};

}  // namespace backlot::facts
