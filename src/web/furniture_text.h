// Paragraphs that are no part of an article whatever element they stand in: what sites say about themselves.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::web {

// True for notices of copyright and of cookies, invitations to subscribe, to follow or to share, credits of pictures
// and pointers to other articles ("Read more: …"), in the languages of the web that print most news. `letters` and
// `linked` are those of the paragraph (block.h). Long paragraphs are none of these.
bool says_furniture(std::string_view text, std::uint32_t letters, std::uint32_t linked);

}  // namespace backlot::web
