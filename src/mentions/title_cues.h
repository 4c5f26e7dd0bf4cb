// Words beside a title that speak of works: kinds ("drama"), parts ("the finale of"), credits ("known for"),
// broadcasters.
#pragma once

#include "backlot/mentions/page.h"
#include "backlot/mentions/word_list.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace backlot::mentions {

// Whether a broadcaster’s name begins at `t`.
bool starts_with_network(const Page& page, std::uint32_t t);
// Whether a broadcaster's name ends just before `t`.
bool ends_with_network(const Page& page, std::uint32_t t);
bool is_network(const Page& page, std::uint32_t t);

bool is_digits(const Page& page, std::uint32_t t);
bool is_decimal(const Page& page, std::uint32_t t);      // 6.3, 7,12
bool is_year(const Page& page, std::uint32_t t);         // 1999
bool is_half_of_day(const Page& page, std::uint32_t t);  // "p.m."
bool starts_hour(const Page& page, std::uint32_t t);     // "8pm", "7.30pm", "21:10", "8/7c"

bool is_kind_of_work(const Page& page, std::uint32_t t);  // "drama", "film"
// "the finale of X", "a repeat of X", "the trailer for X": the word before the preposition.
bool is_part_of_work(const Page& page, std::uint32_t t);
// "who starred in X", "best known for X", "won an Oscar for X": somebody’s credits, before the preposition at `t`.
bool is_credit(const Page& page, std::uint32_t t);
// "director Toma Veil’s Cinder": before the possessive at `t` somebody who makes works.
bool is_owned_by_maker(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
