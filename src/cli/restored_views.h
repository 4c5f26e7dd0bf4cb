// A document whose words were put right, as people and programs read it.
#pragma once

#include "backlot/article/document.h"
#include "backlot/unspin/restorer.h"

#include <string>

namespace backlot::cli {

// All as the document has it, with the restored words; ends with a line break.
std::string restored_text(const article::Document& document, const unspin::Restoration& restoration);

// The text as written, with each restoration behind the words it is for: ⟦as written→restored⟧.
std::string restored_marks(const article::Document& document, const unspin::Restoration& restoration);

// A page for the browser, from its parts: head, any number of documents, foot. It needs nothing from elsewhere; a
// reader switches between as written, both and restored.
std::string restored_page_head();
std::string restored_page_document(const article::Document& document, const unspin::Restoration& restoration);
std::string restored_page_foot();

}  // namespace backlot::cli
