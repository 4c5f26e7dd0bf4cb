// Whether a text of a feed is the article or only its beginning.
#pragma once

#include <string_view>

namespace backlot::feeds {

// `text` is plain; `from_summary` where the feed calls it a description or summary. A text is a teaser that ends in
// dots or an invitation ("Read more", "Weiterlesen", "[…]", "The post … appeared first on …" aside), is empty, or is a
// summary of less than 1,200 letters: descriptions that hold whole articles are longer than that.
bool is_teaser(std::string_view text, bool from_summary);

}  // namespace backlot::feeds
