// What the answers for programs have in common: their shape where it goes wrong, who may read them, and the objects
// that several hold. Names and nesting are those of TVmaze's API where it has such a thing.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/json/writer.h"
#include "backlot/serve/visit.h"

#include <string>

namespace backlot::serve {

// JSON that scripts of any site may read.
http::Response api_json(std::string body);
http::Response api_problem(int status, std::string_view title, std::string_view detail = {});
// The answer of a question to the guide that failed: 404 where the thing is not there, else 503.
http::Response api_failed(const Error& error);

// 301 to the same question about `number`: the number of the path is read as one with it.
http::Response api_moved(const Visit& visit, guide::EntityId number);

// 400: a parameter is not what it should be.
http::Response api_unclear(const Error& error);

// A part of a list: "after=" the number with which the part before ended, and "limit=" entries. Error (invalid):
// neither is what it should be, or more than `most_of_a_part` are wanted.
inline constexpr std::uint32_t most_of_a_part = 250;
struct Part {
  std::int64_t after = 0;
  std::uint32_t limit = 50;
};
Result<Part> part_of(const Visit& visit);
// "limit=" alone.
Result<std::uint32_t> limit_of(const Visit& visit);
// The same answer with a Link to the next part, which begins after `after`; the other parameters stay.
http::Response with_next(const Visit& visit, http::Response response, std::string_view after);

// Fields of an object that is open: id, title, url, published, spun.
void write_source(json::Writer& json, const guide::Source& source);

// Each writes one object.
// {id, url, name, _links}; `path` is what stands behind /api/v1.
void write_brief(json::Writer& json, const guide::EntityRef& entity, std::string_view path);
void write_show(json::Writer& json, const guide::WorkPage& work, const Visit& visit, bool with_cast);
void write_person(json::Writer& json, const guide::EntityRef& person);
void write_character(json::Writer& json, const guide::EntityRef& character);

// "2025-03-05T21:00:00+09:00"; empty where no time or no zone is known.
std::string airstamp(const article::Date& date, std::optional<std::uint16_t> minute, std::string_view zone);

}  // namespace backlot::serve
