// A document as bytes, on its way to another process: all that was read of it, so that it is read once.
#pragma once

#include "backlot/article/document.h"
#include "backlot/result/result.h"

#include <string>
#include <string_view>

namespace backlot::cluster {

void freeze(const article::Document& document, std::string& out);

// Its blocks are laid out anew. Errors: invalid (bytes that freeze() did not make).
Result<article::Document> thawed_document(std::string_view bytes);

}  // namespace backlot::cluster
