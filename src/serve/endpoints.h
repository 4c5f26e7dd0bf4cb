// The endpoints, each in the file of its name.
#pragma once

#include "backlot/serve/visit.h"

namespace backlot::serve {

// Pages.
http::Response start_page(Visit& visit);
http::Response search_page(Visit& visit);
http::Response schedule_page(Visit& visit);
http::Response entity_page(Visit& visit);
// The same thing for other programs, where the address ends in .jsonld or .wiki.
std::optional<http::Response> entity_export(Visit& visit);
http::Response fact_page(Visit& visit);
http::Response document_page(Visit& visit);
http::Response story_page(Visit& visit);
http::Response compare_page(Visit& visit);
http::Response news_page(Visit& visit);
http::Response zone_page(Visit& visit);
http::Response about_page(Visit& visit);

// For programs.
http::Response calendar_feed(Visit& visit);
http::Response api_show(Visit& visit);
http::Response api_search_shows(Visit& visit);
http::Response api_person(Visit& visit);
http::Response api_schedule(Visit& visit);
http::Response api_fact(Visit& visit);
http::Response api_document(Visit& visit);
http::Response api_story(Visit& visit);
http::Response api_stories(Visit& visit);

http::Response api_search_people(Visit& visit);
http::Response api_shows(Visit& visit);
http::Response api_people(Visit& visit);
http::Response api_facts(Visit& visit);
http::Response api_documents(Visit& visit);
http::Response api_updates(Visit& visit);
http::Response api_updates_shows(Visit& visit);
http::Response api_updates_people(Visit& visit);
http::Response api_annotate(Visit& visit);
http::Response api_reload(Visit& visit);
http::Response api_description(Visit& visit);
http::Response entity_feed(Visit& visit);
http::Response news_feed(Visit& visit);
http::Response search_feed(Visit& visit);
http::Response feed_list(Visit& visit);  // feed_list.cc

http::Response metrics_page(Visit& visit);
http::Response asset_file(Visit& visit);
http::Response health(Visit& visit);

}  // namespace backlot::serve
