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

// Each writes one object.
void write_show(json::Writer& json, const guide::WorkPage& work, const Visit& visit, bool with_cast);
void write_person(json::Writer& json, const guide::EntityRef& person);
void write_character(json::Writer& json, const guide::EntityRef& character);

// "2025-03-05T21:00:00+09:00"; empty where no time or no zone is known.
std::string airstamp(const article::Date& date, std::optional<std::uint16_t> minute, std::string_view zone);

}  // namespace backlot::serve
