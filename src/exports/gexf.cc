#include "backlot/exports/gexf.h"

#include "backlot/exports/citation.h"
#include "backlot/unicode/markup.h"

#include <fmt/format.h>

namespace backlot::exports {
namespace {

// On one line, so that nothing is in it that XML does not permit.
std::string attribute(std::string_view text) { return unicode::escaped(one_line(text)); }

std::string value(int number, std::string_view text) {
  return fmt::format("<attvalue for=\"{}\" value=\"{}\"/>", number, attribute(text));
}

}  // namespace

void CastGraph::add(const Chapter& chapter) {
  for (const Said& s : chapter.facts) {
    if (s.kind != guide::FactKind::cast || !chapter.work || !s.person) continue;
    nodes_.emplace(chapter.work->id, *chapter.work);
    nodes_.emplace(s.person->id, *s.person);
    // The number of the fact: one actor may have two parts in a work.
    edges_ += fmt::format(
        "<edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"{}\" weight=\"{}\"><attvalues>{}{}{}</attvalues></edge>\n",
        s.backing.fact, s.person->id, chapter.work->id, attribute(s.object ? s.object->name : ""), s.backing.support,
        value(0, s.object ? s.object->name : ""), value(1, s.value), value(2, addresses_of(s.backing)));
  }
}

std::string CastGraph::gexf() const {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<graph mode=\"static\" defaultedgetype=\"undirected\">\n"
      "<attributes class=\"node\"><attribute id=\"0\" title=\"kind\" type=\"string\"/></attributes>\n"
      "<attributes class=\"edge\"><attribute id=\"0\" title=\"character\" type=\"string\"/>"
      "<attribute id=\"1\" title=\"status\" type=\"string\"/>"
      "<attribute id=\"2\" title=\"sources\" type=\"string\"/></attributes>\n<nodes>\n";
  for (const auto& [id, entity] : nodes_)
    out += fmt::format("<node id=\"{}\" label=\"{}\"><attvalues>{}</attvalues></node>\n", id, attribute(entity.name),
                       value(0, guide::name(entity.kind)));
  return out + "</nodes>\n<edges>\n" + edges_ + "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace backlot::exports
