// The endpoints, each in the file of its name.
#pragma once

#include "backlot/serve/visit.h"

namespace backlot::serve {

// Pages.
http::Response start_page(Visit& visit);
http::Response search_page(Visit& visit);
http::Response schedule_page(Visit& visit);
http::Response entity_page(Visit& visit);
http::Response fact_page(Visit& visit);
http::Response document_page(Visit& visit);
http::Response story_page(Visit& visit);
http::Response news_page(Visit& visit);
http::Response zone_page(Visit& visit);
http::Response about_page(Visit& visit);

// For programs.
http::Response calendar_feed(Visit& visit);

http::Response asset_file(Visit& visit);
http::Response health(Visit& visit);

}  // namespace backlot::serve
