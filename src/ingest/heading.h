// Titles told from sentences by their form.
#pragma once

#include <string_view>

namespace backlot::ingest {

// Ends with . ! ? … : ; or , once closing quotation marks and brackets are taken off; the mark, or 0.
char final_mark(std::string_view line);

// The share of words of four letters or more that are capitalised, 0…1. Headlines of many sites come near 1.
double capitalized_share(std::string_view line);

// A line at the head of an article that can be its title by form alone.
bool is_headline(std::string_view line);

// A title inside the article: a short line without final punctuation, or one in capitals.
bool is_heading(std::string_view line);

}  // namespace backlot::ingest
