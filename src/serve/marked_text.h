// The text of a document in paragraphs and pieces, each piece with the facts that it says and what was put right in it.
#pragma once

#include "backlot/guide/document_page.h"
#include "backlot/serve/templates.h"

namespace backlot::serve {

// Of a text whose words were swapped: as it came, as it was before, or both next to each other.
enum class Reading : std::uint8_t { both, written, restored };

// [{pieces: [{text, fact, place, written, restored, reason}]}]; `fact` of the shortest span that holds the
// piece, so that inner ones can be reached, `place` where it begins. `written` and `restored` stand in place of `text`
// where words were swapped, as the reading asks. At most 40,000 bytes of the text; what is left out is said by a last
// paragraph.
Data marked_text(const guide::DocumentPage& document, Reading reading = Reading::both);

}  // namespace backlot::serve
