#include "backlot/serve/api.h"

#include "backlot/article/web_address.h"
#include "backlot/guide/folded_rows.h"
#include "backlot/guide/zone.h"
#include "backlot/serve/views.h"
#include "backlot/unicode/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace backlot::serve {
namespace {

using json::Writer;

constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string link_of(std::string_view path, std::int64_t id) { return fmt::format("/api/v1/{}/{}", path, id); }

void write_links(Writer& json, std::string_view self) {
  json.key("_links").open_object().key("self").open_object().field("href", self).close_object().close_object();
}

// TVmaze's words: a series is "Scripted", a variety show is "Variety".
std::string_view type_of(const guide::WorkPage& work) {
  if (work.types.empty()) return {};
  switch (work.types.front().type) {
    case facts::WorkType::series: return "Scripted";
    case facts::WorkType::variety: return "Variety";
    case facts::WorkType::film: return "Film";
    case facts::WorkType::unknown: break;
  }
  return {};
}

void write_known(Writer& json, std::string_view name, std::string_view value) {
  json.key(name);
  value.empty() ? json.null() : json.value(value);
}

std::optional<article::Date> day_of(const std::vector<guide::AiringRow>& rows, facts::AiringKind kind) {
  for (const guide::AiringRow& row : rows) {
    if (row.kind == kind && row.date) return row.date;
  }
  return std::nullopt;
}

void write_date(Writer& json, std::string_view name, const std::optional<article::Date>& date) {
  write_known(json, name, date ? date->iso() : std::string());
}

const guide::AiringRow* slot_of(const std::vector<guide::AiringRow>& rows) {
  const auto found = std::ranges::find_if(
      rows, [&](const guide::AiringRow& row) { return !row.date && !row.days.empty() && !is_overtaken(row, rows); });
  return found == rows.end() ? nullptr : &*found;
}

void write_schedule(Writer& json, const guide::AiringRow* slot) {
  json.key("schedule").open_object();
  json.field("time", slot && slot->minute ? facts::clock(*slot->minute) : std::string());
  json.key("days").open_array();
  if (slot) {
    for (const article::Weekday day : slot->days) json.value(weekdays.at(static_cast<std::size_t>(day)));
  }
  json.close_array().close_object();
}

void write_network(Writer& json, const guide::WorkPage& work, const guide::AiringRow* slot) {
  json.key("network");
  if (work.networks.empty()) {
    json.null();
    return;
  }
  const guide::EntityRef& network = work.networks.front().entity;
  const std::string zone = slot ? slot->tz : std::string();
  const std::string region = guide::region_of(zone);
  json.open_object().field("id", network.id).field("name", network.name).key("country");
  if (region.empty()) {
    json.null();
  } else {
    json.open_object().field("code", region).field("timezone", zone).close_object();
  }
  json.close_object();
}

// "<p>…</p>", escaped: TVmaze's summaries are HTML.
std::string summary_of(const guide::WorkPage& work) {
  if (work.premises.empty()) return {};
  return "<p>" + unicode::escaped(work.premises.front().text) + "</p>";
}

void write_cast(Writer& json, const guide::WorkPage& work) {
  json.key("_embedded").open_object().key("cast").open_array();
  for (const guide::CastRow& row : guide::folded(work.cast)) {
    if (!row.actor || row.status != facts::Status::confirmed) continue;  // an offer is no part of the cast
    json.open_object().key("person");
    write_person(json, *row.actor);
    json.key("character");
    row.character ? write_character(json, *row.character) : static_cast<void>(json.null());
    json.field("self", false).field("voice", false);
    json.field("fact", row.backing.fact).field("support", row.backing.support).close_object();
  }
  json.close_array().close_object();
}

}  // namespace

http::Response api_json(std::string body) { return http::json(std::move(body)); }

http::Response api_problem(int status, std::string_view title, std::string_view detail) {
  return http::problem(status, title, detail);
}

http::Response api_moved(const Visit& visit, guide::EntityId number) {
  const http::Target& target = visit.request.target;
  const std::string_view raw = target.raw;
  const std::string address = target.path.substr(0, target.path.rfind('/') + 1) + std::to_string(number) +
                              std::string(raw.substr(std::min(raw.find('?'), raw.size())));
  http::Response out = api_problem(301, "this number is read as one with " + std::to_string(number));
  out.headers.push_back({"Location", address});
  out.headers.push_back({"Cache-Control", "no-cache"});  // what is read as one may come apart again
  return out;
}

http::Response api_failed(const Error& error) {
  if (error.code == ErrorCode::not_found) return api_problem(404, "there is nothing of this number");
  return http::later(api_problem(503, "the guide cannot be read just now"), std::chrono::seconds(5));
}

http::Response api_unclear(const Error& error) { return api_problem(400, "this cannot be asked", error.message); }

Result<std::uint32_t> limit_of(const Visit& visit) {
  const auto text = visit.parameter("limit");
  if (!text) return Part{}.limit;
  const auto limit = number_in(*text);
  if (limit && *limit >= 1 && *limit <= most_of_a_part) return static_cast<std::uint32_t>(*limit);
  return fail(ErrorCode::invalid, fmt::format("limit is a number from 1 to {}", most_of_a_part));
}

Result<Part> part_of(const Visit& visit) {
  const auto limit = limit_of(visit);
  if (!limit) return std::unexpected(limit.error());
  const auto text = visit.parameter("after");
  const auto after = text ? number_in(*text) : 0;
  if (!after || *after < 0) return fail(ErrorCode::invalid, "after is the number that the part before ended with");
  return Part{*after, *limit};
}

http::Response with_next(const Visit& visit, http::Response response, std::string_view after) {
  const http::Target& target = visit.request.target;
  std::string address = target.path + "?after=" + std::string(after);
  std::string_view query = std::string_view(target.raw).substr(target.path.size());
  if (!query.empty()) query.remove_prefix(1);
  while (!query.empty()) {
    const std::string_view piece = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(piece.size() + 1, query.size()));
    if (!piece.empty() && !piece.starts_with("after=")) address.append("&").append(piece);
  }
  std::string link = "<";
  for (const char c : address) {
    const bool plain = c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
    plain ? link.push_back(c) : static_cast<void>(link += fmt::format("%{:02X}", static_cast<unsigned char>(c)));
  }
  response.headers.push_back({"Link", link + ">; rel=\"next\""});
  return response;
}

void write_source(Writer& json, const guide::Source& source) {
  json.field("id", source.document).field("title", source.title).key("url");
  article::is_web(source.address) ? json.value(source.address) : json.null();
  json.key("published");
  source.published ? json.value(source.published->iso()) : json.null();
  json.field("spun", source.spun);
}

void write_brief(Writer& json, const guide::EntityRef& entity, std::string_view path) {
  json.open_object().field("id", entity.id).field("url", address_of(entity)).field("name", entity.name);
  write_links(json, link_of(path, entity.id));
  json.close_object();
}

std::string airstamp(const article::Date& date, std::optional<std::uint16_t> minute, std::string_view zone) {
  return minute ? guide::stamp_of({date, *minute}, zone) : std::string();
}

void write_person(Writer& json, const guide::EntityRef& person) { write_brief(json, person, "people"); }

void write_character(Writer& json, const guide::EntityRef& character) {
  json.open_object().field("id", character.id).field("url", address_of(character)).field("name", character.name);
  json.close_object();
}

void write_show(Writer& json, const guide::WorkPage& work, const Visit& visit, bool with_cast) {
  const auto rows = guide::folded(work.schedule);
  const guide::AiringRow* slot = slot_of(rows);
  const auto ended = day_of(rows, facts::AiringKind::finale);
  json.open_object().field("id", work.work.id).field("url", address_of(work.work)).field("name", work.work.name);
  write_known(json, "type", type_of(work));
  json.key("genres").open_array();
  for (const guide::TextRow& genre : work.genres) json.value(genre.text);
  json.close_array();
  auto premiered = day_of(rows, facts::AiringKind::premieres);
  if (!premiered) premiered = day_of(rows, facts::AiringKind::releases);
  json.field("status", ended && *ended < visit.viewer.today                    ? "Ended"
                       : premiered && *premiered <= visit.viewer.today && slot ? "Running"
                       : premiered && visit.viewer.today < *premiered          ? "In Development"
                                                                               : "To Be Determined");
  write_date(json, "premiered", premiered);
  write_date(json, "ended", ended);
  write_schedule(json, slot);
  write_network(json, work, slot);
  json.key("webChannel").null();
  write_known(json, "summary", summary_of(work));
  write_links(json, link_of("shows", work.work.id));
  if (with_cast) write_cast(json, work);
  json.close_object();
}

}  // namespace backlot::serve
