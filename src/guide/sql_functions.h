// Functions that the SQL of this room may call:
//   backlot_fold(text)  text as unicode::fold makes it
//   backlot_text(body)  body.text as text, decompressed where need be
#pragma once

struct sqlite3;

namespace backlot::guide {

void add_sql_functions(sqlite3* database);

}  // namespace backlot::guide
