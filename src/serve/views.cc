#include "backlot/serve/views.h"

#include "backlot/article/web_address.h"
#include "backlot/copies/comparison.h"
#include "backlot/guide/folded_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {
namespace {

void set_entity(Data& object, const char* name, const std::optional<guide::EntityRef>& entity) {
  if (entity) object.set(name, entity_data(*entity));
}

// "2026-03-13T13:30:00Z"
std::string iso_instant(guide::Instant instant) {
  const auto time = guide::local_time(instant, "UTC");
  return fmt::format("{}T{:02}:{:02}:00Z", time->date.iso(), time->minute / 60, time->minute % 60);
}

// The next broadcast, as a browser can count down to it.
std::string next_of(const guide::AiringRow& row, guide::Instant now) {
  if (!row.minute || row.tz.empty() || row.kind == facts::AiringKind::finale) return {};
  const auto next = guide::next_broadcast({row.days, row.date, *row.minute}, row.tz, now);
  return next && *next >= now ? iso_instant(*next) : std::string();
}

// Whether the last episode was shown before today.
bool is_over(const std::vector<guide::AiringRow>& rows, const article::Date& today) {
  return std::ranges::any_of(rows, [&](const guide::AiringRow& row) {
    return row.kind == facts::AiringKind::finale && row.date && *row.date < today;
  });
}

}  // namespace

std::string address_of(guide::EntityKind kind, guide::EntityId id) {
  switch (kind) {
    case guide::EntityKind::work: return fmt::format("/works/{}", id);
    case guide::EntityKind::person: return fmt::format("/people/{}", id);
    case guide::EntityKind::character: return fmt::format("/characters/{}", id);
    case guide::EntityKind::group: return fmt::format("/groups/{}", id);
    case guide::EntityKind::network: return fmt::format("/networks/{}", id);
  }
  return "/";
}

std::string address_of(const guide::EntityRef& entity) { return address_of(entity.kind, entity.id); }

Data entity_data(const guide::EntityRef& entity) {
  Data out;
  set(out, "name", entity.name);
  set(out, "address", address_of(entity));
  set(out, "kind", guide::name(entity.kind));
  return out;
}

Data backing_data(const guide::Backing& backing) {
  Data out;
  set(out, "fact", std::to_string(backing.fact));
  set(out, "support", std::to_string(backing.support));
  set(out, "sources", counted(backing.support, "independent source", "independent sources"));
  if (!backing.clean) out.set("spun", Data(Data::type::bool_true));
  return out;
}

Data source_data(const guide::Source& source) {
  Data out;
  set(out, "title", source.title);
  set(out, "address", fmt::format("/documents/{}", source.document));
  set_if(out, "outlet", article::outlet_of(source.address));
  if (article::is_web(source.address)) {
    set(out, "link", source.address);
  } else {
    // A path of the machine is nobody's business: only the name of the file.
    set(out, "file", source.address.substr(source.address.find_last_of('/') + 1));
  }
  if (source.published) set(out, "date", source.published->iso());
  if (source.spun) out.set("spun", Data(Data::type::bool_true));
  return out;
}

void set_origin(Data& object, const std::optional<guide::Origin>& origin) {
  if (!origin) return;
  Data copied;
  set(copied, "title", origin->title);
  set(copied, "id", std::to_string(origin->document));
  set(copied, "address", fmt::format("/documents/{}", origin->document));
  set(copied, "noun", copies::noun_of(origin->relation));
  set(copied, "confidence", fmt::format("{:.0f} %", 100.0F * origin->confidence));
  object.set("copied", copied);
}

Data text_data(const guide::TextRow& row) {
  Data item;
  set(item, "text", row.text);
  item.set("backing", backing_data(row.backing));
  return item;
}

Data texts_data(const std::vector<guide::TextRow>& rows) {
  Data out = list();
  for (const guide::TextRow& row : rows) out.push_back(text_data(row));
  return out;
}

Data entities_data(const std::vector<guide::EntityRow>& rows) {
  Data out = list();
  for (const guide::EntityRow& row : rows) {
    Data item = entity_data(row.entity);
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
  }
  return out;
}

Data cast_data(const std::vector<guide::CastRow>& rows) {
  Data out = list();
  for (const guide::CastRow& row : guide::folded(rows)) {
    Data item;
    set_entity(item, "actor", row.actor);
    set_entity(item, "character", row.character);
    set_entity(item, "work", row.work);
    if (row.status != facts::Status::confirmed) set(item, "status", facts::name(row.status));
    if (!row.descriptions.empty()) set(item, "description", row.descriptions.front().text);
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
  }
  return out;
}

Data crew_data(const std::vector<guide::CrewRow>& rows) {
  Data out = list();
  for (const guide::CrewRow& row : rows) {
    Data item;
    item.set("person", entity_data(row.person));
    set_entity(item, "work", row.work);
    set(item, "job", row.job);
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
  }
  return out;
}

Data airings_data(const std::vector<guide::AiringRow>& rows, const Visit& visit) {
  Data out = list();
  const auto kept = guide::folded(rows);
  const bool over = is_over(kept, visit.viewer.today);
  for (const guide::AiringRow& row : kept) {
    const guide::Airtime when = guide::airtime(row, visit.viewer);
    Data item;
    set_entity(item, "work", row.work);
    set_entity(item, "network", row.network);
    set(item, "kind", facts::name(row.kind));
    set(item, "when", when.here.empty() ? when.stated : when.here);
    if (!when.here.empty()) set(item, "stated", when.stated);
    if (guide::is_overtaken(row, kept)) {
      set(item, "as_of", row.newest->iso());
    } else if (!over) {
      set_if(item, "next", next_of(row, visit.now));
    }
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
  }
  return out;
}

Data quotes_data(const std::vector<guide::QuoteRow>& rows) {
  Data out = list();
  for (const guide::QuoteRow& row : rows) {
    Data item;
    set(item, "text", row.text);
    set_entity(item, "speaker", row.speaker);
    set_if(item, "role", row.role);
    set_entity(item, "work", row.work);
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
  }
  return out;
}

namespace {

Data moment_data(const guide::MomentRow& row) {
  Data item;
  set(item, "kind", facts::name(row.kind));
  set(item, "summary", row.summary);
  Data people = list();
  for (const guide::EntityRef& person : row.people) people.push_back(entity_data(person));
  set_list(item, "people", people);
  set_entity(item, "work", row.work);
  item.set("backing", backing_data(row.backing));
  return item;
}

}  // namespace

Data videos_data(const std::vector<guide::MomentRow>& rows) {
  Data out = list();
  for (auto first = rows.begin(); first != rows.end();) {
    const auto last = std::find_if(first, rows.end(), [&](const auto& row) { return row.video != first->video; });
    Data video;
    if (!first->backing.sources.empty()) video.set("source", source_data(first->backing.sources.front()));
    Data moments = list();
    std::for_each(first, last, [&](const guide::MomentRow& row) { moments.push_back(moment_data(row)); });
    video.set("moments", moments);
    out.push_back(video);
    first = last;
  }
  return out;
}

Data news_data(const std::vector<guide::NewsItem>& items) {
  Data out = list();
  for (const guide::NewsItem& news : items) {
    Data item = source_data(news.document);
    if (news.documents > 1) {
      set(item, "told", counted(news.documents, "article", "articles"));
      set(item, "story", fmt::format("/stories/{}", news.story));
    }
    if (news.copies > 0) set(item, "copies", counted(news.copies, "copy", "copies"));
    out.push_back(item);
  }
  return out;
}

Data snippet_data(const guide::Snippet& snippet) {
  Data out = list();
  std::uint32_t at = 0;
  const auto push = [&](Span span, bool marked) {
    if (span.begin >= span.end) return;
    Data piece;
    set(piece, "text", span.of(snippet.text));
    if (marked) piece.set("marked", Data(Data::type::bool_true));
    out.push_back(piece);
  };
  for (const Span mark : snippet.marks) {
    push({at, mark.begin}, false);
    push(mark, true);
    at = mark.end;
  }
  push({at, static_cast<std::uint32_t>(snippet.text.size())}, false);
  return out;
}

}  // namespace backlot::serve
