// Rows of the guide as data for templates: names with their links, what backs a statement, times.
#pragma once

#include "backlot/guide/counted.h"
#include "backlot/guide/document_page.h"
#include "backlot/guide/pages.h"
#include "backlot/guide/search.h"
#include "backlot/guide/story_page.h"
#include "backlot/serve/visit.h"

#include <string>
#include <vector>

namespace backlot::serve {

using guide::counted;

// "/works/7"
std::string address_of(const guide::EntityRef& entity);
std::string address_of(guide::EntityKind kind, guide::EntityId id);

// "4 Mar 2026"
std::string short_day(const article::Date& date);

// {name, address, kind}
Data entity_data(const guide::EntityRef& entity);
// Under `name`, where there is one.
void set_entity(Data& object, const char* name, const std::optional<guide::EntityRef>& entity);
// {fact, support, sources: "3 independent sources", spun: only in copies whose words were swapped}
Data backing_data(const guide::Backing& backing);
// {title, address: of its page here, outlet, link: where it came from, or file, date: ISO, day: the same for people,
// spun}
Data source_data(const guide::Source& source);
// {copied: {title, address, noun: "a spun copy", confidence}} or nothing
void set_origin(Data& object, const std::optional<guide::Origin>& origin);

// {actor, character, work, status, dates: of a contested one, description, backing}
Data cast_data(const std::vector<guide::CastRow>& rows);
// {person, work, job, backing}
Data crew_data(const std::vector<guide::CrewRow>& rows);
Data entities_data(const std::vector<guide::EntityRow>& rows);
// {text, backing}
Data text_data(const guide::TextRow& row);
Data texts_data(const std::vector<guide::TextRow>& rows);
Data news_data(const std::vector<guide::NewsItem>& items);

// A text cut in pieces at its marks: [{text}, {text, marked}…].
Data snippet_data(const guide::Snippet& snippet);

}  // namespace backlot::serve
