#include "backlot/ingest/pair.h"

#include "backlot/ingest/json_fields.h"

namespace backlot::ingest {
namespace {

constexpr std::string_view example = R"({"spun": "…", "original": "…"} or {"spun_id": "…", "original_id": "…"})";

// The first complaint about the fields; empty where there is none.
std::string read_fields(simdjson::dom::object object, Pair& pair) {
  pair.by_id = find_field(object, "spun_id").has_value() || find_field(object, "original_id").has_value();
  const std::string_view spun = pair.by_id ? "spun_id" : "spun";
  const std::string_view original = pair.by_id ? "original_id" : "original";
  for (const auto& [key, value] : {std::pair(spun, &pair.spun), std::pair(original, &pair.original)}) {
    if (!take_string(object, key, *value)) return "\"" + std::string(key) + "\" is not a string";
    if (value->empty()) return "record without \"" + std::string(key) + "\"; a pair is " + std::string(example);
  }
  return {};
}

}  // namespace

Result<Pair> read_pair(Record record) {
  const auto refuse = [&](std::string message) {
    return fail(ErrorCode::invalid, std::move(message), record.source, record.line);
  };
  if (record.form != Record::Form::json) return refuse("no JSON Lines; a line a pair is " + std::string(example));
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  Field root;
  if (const auto status = parser.parse(record.bytes).get(root); status != simdjson::SUCCESS)
    return refuse(explain(status, example));
  if (root.get(object) != simdjson::SUCCESS) return refuse("a pair must be an object, like " + std::string(example));
  Pair pair;
  if (std::string complaint = read_fields(object, pair); !complaint.empty()) return refuse(std::move(complaint));
  return pair;
}

}  // namespace backlot::ingest
