// Functions that the SQL of this room may call:
//   backlot_words(text)  its words as the full-text index takes them (word_scan.h)
//   backlot_text(body)   body.text as text, decompressed where need be
#pragma once

struct sqlite3;

namespace backlot::guide {

void add_sql_functions(sqlite3* database);

}  // namespace backlot::guide
