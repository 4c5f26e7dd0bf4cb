// /metrics, for Prometheus: what was answered, what the guide holds, what runs.
#include "backlot/guide/stats.h"
#include "backlot/serve/endpoints.h"

#include <fmt/format.h>

namespace backlot::serve {
namespace {

void write_guide(const guide::Stats& stats, std::string& out) {
  write_metric_head(out, "backlot_documents", "gauge", "Documents of the guide that are not superseded.");
  write_metric(out, "backlot_documents", "", static_cast<double>(stats.documents));
  write_metric_head(out, "backlot_facts", "gauge", "Facts that at least one document states.");
  for (std::size_t kind = 1; kind < stats.facts.size(); ++kind)
    write_metric(out, "backlot_facts", fmt::format("kind=\"{}\"", guide::name(static_cast<guide::FactKind>(kind))),
                 static_cast<double>(stats.facts.at(kind)));
  write_metric_head(out, "backlot_entities", "gauge", "Names of the guide, before those that are one are joined.");
  for (std::size_t kind = 1; kind < stats.entities.size(); ++kind)
    write_metric(out, "backlot_entities", fmt::format("kind=\"{}\"", guide::name(static_cast<guide::EntityKind>(kind))),
                 static_cast<double>(stats.entities.at(kind)));
  write_metric_head(out, "backlot_guide_bytes", "gauge", "Size of the guide.");
  write_metric(out, "backlot_guide_bytes", "", static_cast<double>(stats.bytes));
}

}  // namespace

http::Response metrics_page(Visit& visit) {
  const auto stats = visit.site.counts.of(visit.guide);
  std::string out;
  write_metric_head(out, "backlot_build_info", "gauge", "The program.");
  write_metric(out, "backlot_build_info", fmt::format("version=\"{}\"", visit.site.options.version), 1);
  write_metric_head(out, "backlot_up", "gauge", "Whether the guide can be read.");
  write_metric(out, "backlot_up", "", stats ? 1 : 0);
  if (stats) write_guide(*stats, out);
  visit.site.metrics.write(out);
  return {200, "text/plain; version=0.0.4; charset=utf-8", std::move(out), {}};
}

}  // namespace backlot::serve
