#include "backlot/serve/views.h"

#include "backlot/article/web_address.h"
#include "backlot/copies/comparison.h"
#include "backlot/guide/folded_rows.h"
#include "backlot/serve/conflicts.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {

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

void set_entity(Data& object, const char* name, const std::optional<guide::EntityRef>& entity) {
  if (entity) object.set(name, entity_data(*entity));
}

Data backing_data(const guide::Backing& backing) {
  Data out;
  set(out, "fact", std::to_string(backing.fact));
  set(out, "support", std::to_string(backing.support));
  set(out, "sources", counted(backing.support, "independent source", "independent sources"));
  if (!backing.clean) set_true(out, "spun");
  return out;
}

std::string short_day(const article::Date& date) {
  const std::string with_weekday = guide::day_text(date);
  return with_weekday.substr(with_weekday.find(' ') + 1);
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
  if (source.published) {
    set(out, "date", source.published->iso());
    set(out, "day", short_day(*source.published));
  }
  if (source.spun) set_true(out, "spun");
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
  object.set("copied", std::move(copied));
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
    out.push_back(std::move(item));
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
    if (row.contested) set_if(item, "dates", dates_of(row));
    if (!row.descriptions.empty()) set(item, "description", row.descriptions.front().text);
    item.set("backing", backing_data(row.backing));
    out.push_back(std::move(item));
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
    out.push_back(std::move(item));
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
    out.push_back(std::move(item));
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
    if (marked) set_true(piece, "marked");
    out.push_back(std::move(piece));
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
