#include "backlot/web/meta_names.h"

#include "backlot/html/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::web {
namespace {

constexpr auto names = std::to_array<MetaName>({
    {"og:title", Meaning::title, 0},
    {"twitter:title", Meaning::title, 1},
    {"parsely-title", Meaning::title, 1},
    {"sailthru.title", Meaning::title, 1},
    {"citation_title", Meaning::title, 0},
    {"dc.title", Meaning::title, 1},
    {"dcterms.title", Meaning::title, 1},
    {"headline", Meaning::title, 1},
    {"title", Meaning::title, 2},

    {"author", Meaning::author, 0},
    {"article:author", Meaning::author, 1},
    {"og:article:author", Meaning::author, 1},
    {"citation_author", Meaning::author, 0},
    {"parsely-author", Meaning::author, 1},
    {"sailthru.author", Meaning::author, 1},
    {"byl", Meaning::author, 1},
    {"dc.creator", Meaning::author, 1},
    {"dcterms.creator", Meaning::author, 1},
    {"dc.creator.personalname", Meaning::author, 1},
    {"authors", Meaning::author, 1},
    {"author_name", Meaning::author, 1},
    {"og:author", Meaning::author, 1},
    {"dc:creator", Meaning::author, 1},
    {"cxenseparse:author", Meaning::author, 1},
    {"shareaholic:article_author_name", Meaning::author, 1},
    {"mediator_author", Meaning::author, 1},
    {"mrf:authors", Meaning::author, 1},
    {"bt:author", Meaning::author, 1},
    {"vr:author", Meaning::author, 1},
    {"rbauthors", Meaning::author, 2},
    {"twitter:data1", Meaning::author, 2},

    {"article:published_time", Meaning::published, 0},
    {"og:article:published_time", Meaning::published, 0},
    {"article:published", Meaning::published, 0},
    {"datepublished", Meaning::published, 0},
    {"parsely-pub-date", Meaning::published, 0},
    {"sailthru.date", Meaning::published, 1},
    {"citation_publication_date", Meaning::published, 1},
    {"pubdate", Meaning::published, 1},
    {"publishdate", Meaning::published, 1},
    {"publish-date", Meaning::published, 1},
    {"publish_date", Meaning::published, 1},
    {"publication_date", Meaning::published, 1},
    {"og:published_time", Meaning::published, 1},
    {"og:pubdate", Meaning::published, 1},
    {"cxenseparse:recs:publishtime", Meaning::published, 1},
    {"dc.date.issued", Meaning::published, 1},
    {"dcterms.issued", Meaning::published, 1},
    {"dcterms.created", Meaning::published, 1},
    {"dc.date.created", Meaning::published, 1},
    {"dc.date", Meaning::published, 1},
    {"dcterms.date", Meaning::published, 1},
    {"datecreated", Meaning::published, 2},
    {"article_date_original", Meaning::published, 1},
    {"date", Meaning::published, 2},

    {"article:modified_time", Meaning::modified, 0},
    {"og:updated_time", Meaning::modified, 1},
    {"og:article:modified_time", Meaning::modified, 0},
    {"datemodified", Meaning::modified, 0},
    {"dcterms.modified", Meaning::modified, 1},
    {"dc.date.modified", Meaning::modified, 1},
    {"lastmod", Meaning::modified, 2},
    {"last-modified", Meaning::modified, 2},
    {"revised", Meaning::modified, 2},

    {"og:url", Meaning::url, 0},
    {"twitter:url", Meaning::url, 1},

    {"og:site_name", Meaning::site, 0},
    {"application-name", Meaning::site, 1},
    {"dc.publisher", Meaning::site, 2},
    {"publisher", Meaning::site, 2},
    {"apple-mobile-web-app-title", Meaning::site, 2},

    {"content-language", Meaning::language, 0},
    {"language", Meaning::language, 1},
    {"dc.language", Meaning::language, 1},
    {"og:locale", Meaning::language, 2},

    {"og:type", Meaning::kind, 0},
});

}  // namespace

const MetaName* find_meta_name(std::string_view name) {
  name = html::trim(name);
  const auto found =
      std::ranges::find_if(names, [&](const MetaName& m) { return html::equal_ignoring_case(m.name, name); });
  return found == names.end() ? nullptr : &*found;
}

}  // namespace backlot::web
