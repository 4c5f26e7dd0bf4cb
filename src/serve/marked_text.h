// The text of a document in paragraphs and pieces, each piece with the facts that it says and what was put right in it.
#pragma once

#include "backlot/guide/document_page.h"
#include "backlot/serve/templates.h"

namespace backlot::serve {

// [{pieces: [{text, fact, title, restored, reason}]}]; `fact` of the shortest span that holds the piece, so that inner
// ones can be reached. At most 200,000 bytes of the text; what is left out is said by a last paragraph.
Data marked_text(const guide::DocumentPage& document);

}  // namespace backlot::serve
