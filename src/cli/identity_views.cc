#include "backlot/cli/identity_views.h"

#include "backlot/cli/page.h"
#include "backlot/guide/counted.h"
#include "backlot/json/writer.h"

#include <fmt/format.h>

namespace backlot::cli {
namespace {

using guide::counted;

std::string decided(bool by_editor, float probability) {
  return by_editor ? "an editor" : fmt::format("{:.2f}", probability);
}

// What speaks against it; where nothing does, that the names are not alike enough.
std::string why_not(const guide::NearEntity& near) {
  if (near.by_editor) return "an editor keeps them apart";
  std::string against;
  for (const guide::Ground& ground : near.grounds) {
    if (ground.weight < 0) against += (against.empty() ? "" : "; ") + ground.text;
  }
  if (!against.empty()) return against;
  if (near.grounds.empty()) return "";
  const bool near_to_one = near.probability >= static_cast<float>(guide::one_entity);
  return near.grounds.front().text +
         (near_to_one ? ", but not for all of the names above" : ", and nothing else speaks for it");
}

void append_entity(json::Writer& json, const guide::EntityRef& entity) {
  json.field("id", entity.id).field("kind", guide::name(entity.kind)).field("name", entity.name);
}

void append_near(json::Writer& json, const guide::NearEntity& near) {
  json.open_object();
  append_entity(json, near.entity);
  json.field("probability", near.probability).field("decided", near.by_editor ? "editor" : "program");
  json.key("grounds").open_array();
  for (const guide::Ground& ground : near.grounds)
    json.open_object().field("text", ground.text).field("weight", ground.weight).close_object();
  json.close_array().close_object();
}

}  // namespace

std::string identity_text(const guide::IdentityReport& report) {
  Page page(standard_output_terminal());
  page.title(report.one.name, guide::name(report.one.kind));
  Table members(4);
  for (const guide::IdentityMember& m : report.members) {
    members.row({rich(m.entity.name, Style::strong), rich(counted(m.seen, "document", "documents")),
                 rich(report.members.size() > 1 ? decided(m.by_editor, m.probability) : ""),
                 rich(m.why, Style::faint)});
  }
  page.table(members);
  if (report.near.empty()) return page.text();
  page.heading("Near, but not the same");
  Table near(3);
  for (const guide::NearEntity& n : report.near)
    near.row({rich(n.entity.name), rich(decided(n.by_editor, n.probability)), rich(why_not(n), Style::faint)});
  page.table(near);
  return page.text();
}

std::string identity_json(const guide::IdentityReport& report) {
  std::string out;
  json::Writer json(out);
  json.open_object();
  append_entity(json, report.one);
  json.key("members").open_array();
  for (const guide::IdentityMember& m : report.members) {
    json.open_object();
    append_entity(json, m.entity);
    json.field("documents", m.seen).field("probability", m.probability);
    json.field("decided", m.by_editor ? "editor" : "program").field("why", m.why).close_object();
  }
  json.close_array().key("near").open_array();
  for (const guide::NearEntity& near : report.near) append_near(json, near);
  json.close_array().close_object();
  return out + "\n";
}

}  // namespace backlot::cli
