// Who wrote it: "By Hur Min-ji", "Words: Philippa Dunmore", "(Editing by R. Imada)", "Entertainment desk",
// "Seok Yu-na (seok@hanriver.example)".
#pragma once

#include <string_view>

namespace backlot::ingest {

// True where the whole (trimmed) line is a byline. Sentences that begin alike ("By the way, …", "By noon the two leads
// …", "Words fail the captain.") are not.
bool is_byline(std::string_view line);

// True for a line that is a name and nothing else: two to four capitalised words of letters ("Philippa Dunmore").
// At the end of an article this is its author; elsewhere it may be anybody.
bool is_bare_name(std::string_view line);

}  // namespace backlot::ingest
