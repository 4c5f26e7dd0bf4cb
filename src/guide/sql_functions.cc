#include "backlot/guide/sql_functions.h"

#include "backlot/guide/packed_text.h"
#include "backlot/guide/word_scan.h"

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace backlot::guide {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const bool blob = sqlite3_value_type(value) == SQLITE_BLOB;
  const void* data = blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void give(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void words(sqlite3_context* context, int, sqlite3_value** values) {
  std::string out;
  append_words(text_of(values[0]), out);
  give(context, out);
}

void unpack(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) != SQLITE_BLOB) return sqlite3_result_value(context, values[0]);
  if (const auto text = unpacked(text_of(values[0]))) return give(context, *text);
  sqlite3_result_error_code(context, SQLITE_CORRUPT);
}

}  // namespace

void add_sql_functions(sqlite3* database) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  sqlite3_create_function_v2(database, "backlot_words", 1, flags, nullptr, words, nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(database, "backlot_text", 1, flags, nullptr, unpack, nullptr, nullptr, nullptr);
}

}  // namespace backlot::guide
