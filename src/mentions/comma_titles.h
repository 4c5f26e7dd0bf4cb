// Titles with a comma in them: "KBS’s Good Evening, Jeju with 6.3 percent".
//
//   CommaTitles with_comma(page);
//   const std::uint32_t end = with_comma.end_of(first, last);   // of the words [first, last) before a comma
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>
#include <vector>

namespace backlot::mentions {

class CommaTitles {
 public:
  explicit CommaTitles(const Page& page);  // borrowed

  // One past a title that goes on behind the comma at `last`, if the page writes it so twice, once after its
  // broadcaster, and never in a row of names; `last` otherwise.
  std::uint32_t end_of(std::uint32_t first, std::uint32_t last);

 private:
  bool stands_at(std::uint32_t t, std::uint32_t first, std::uint32_t whole) const;

  // The whole page is looked through for so many: real ones have one or two, and texts of a megabyte may be all commas.
  static constexpr int most_looks = 256;

  const Page& page_;
  std::vector<std::uint32_t> owned_;  // words behind a broadcaster’s "’s"
  int looks_ = 0;
};

}  // namespace backlot::mentions
