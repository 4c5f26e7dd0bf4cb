// Pieces of pages inside feeds.
#pragma once

#include "backlot/xml/events.h"

#include <span>
#include <string>
#include <string_view>

namespace backlot::feeds {

// The words of a piece of a page: tags become spaces, references the characters they stand for.
std::string plain_text(std::string_view html);

// An element of XHTML as HTML writes it.
void append_start(std::string& out, const xml::Name& name, std::span<const xml::Attribute> attributes);
void append_end(std::string& out, const xml::Name& name);

}  // namespace backlot::feeds
