#include "backlot/cli/learned.h"

#include "backlot/cli/width.h"
#include "backlot/guide/counted.h"
#include "backlot/json/writer.h"

#include <string_view>

namespace backlot::cli {
namespace {

using guide::counted;

std::uint64_t documents(const guide::Learned& l) {
  return l.documents_new + l.documents_unchanged + l.documents_replaced + l.documents_elsewhere;
}

std::string documents_line(const guide::Learned& l) {
  std::string parts;
  const auto part = [&](std::uint64_t n, std::string_view what) {
    if (n > 0) parts += (parts.empty() ? "" : ", ") + std::to_string(n) + " " + std::string(what);
  };
  part(l.documents_new, "new");
  part(l.documents_unchanged, "known already");
  part(l.documents_replaced, "in a newer version");
  part(l.documents_elsewhere, "known from another address");
  return "read     " + counted(documents(l), "document", "documents") + (parts.empty() ? "" : ": " + parts);
}

std::string facts_line(const guide::Learned& l) {
  std::string line = "facts    " + counted(l.facts_new, "new fact", "new facts");
  if (l.facts_known > 0) line += "; " + counted(l.facts_known, "known one", "known ones") + " said once more";
  if (l.facts_refused > 0) line += "; " + std::to_string(l.facts_refused) + " left out (name empty or too long)";
  return line;
}

}  // namespace

std::string ingested_text(const Ingested& in) {
  const auto& [l, compared, identified, skipped, guide_file] = in;
  std::string out = documents_line(l) + "\n";
  if (skipped.all() > 0) out += "skipped  " + skipped.text() + "\n";
  out += "new      " + counted(l.works_new, "work", "works") + ", " + counted(l.people_new, "person", "people") + ", " +
         counted(l.characters_new, "character", "characters") + ", " + counted(l.groups_new, "group", "groups") + ", " +
         counted(l.networks_new, "network", "networks") + "\n";
  out += facts_line(l) + "\n";
  out += "copies   " + counted(compared.copies, "document", "documents") + " of the guide " +
         (compared.copies == 1 ? "is a copy" : "are copies") + "; " + counted(compared.stories, "story", "stories") +
         " told more than once\n";
  if (identified.joined > 0)
    out += "names    " + counted(identified.joined, "name is", "names are") + " read as " +
           std::to_string(identified.into) + "\n";
  return out + "guide    " + print_safe(guide_file) + "\n";
}

std::string ingested_json(const Ingested& in) {
  const auto& [l, compared, identified, skipped, guide_file] = in;
  const auto number = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
  std::string out;
  json::Writer json(out);
  json.open_object().field("guide", guide_file).key("documents").open_object();
  json.field("new", number(l.documents_new)).field("unchanged", number(l.documents_unchanged));
  json.field("replaced", number(l.documents_replaced)).field("elsewhere", number(l.documents_elsewhere));
  json.field("skipped", number(skipped.all())).close_object().key("skipped").open_object();
  for (std::size_t i = 0; i < error_codes; ++i) {
    const auto code = static_cast<ErrorCode>(i);
    if (skipped.of(code) > 0) json.field(reason(code), number(skipped.of(code)));
  }
  json.close_object().key("new").open_object();
  json.field("works", number(l.works_new))
      .field("people", number(l.people_new))
      .field("characters", number(l.characters_new));
  json.field("groups", number(l.groups_new)).field("networks", number(l.networks_new)).close_object();
  json.key("facts").open_object().field("new", number(l.facts_new)).field("known", number(l.facts_known));
  json.field("refused", number(l.facts_refused)).close_object().key("guide_holds").open_object();
  json.field("copies", number(compared.copies)).field("stories", number(compared.stories));
  json.field("names_joined", number(identified.joined)).field("names_into", number(identified.into)).close_object();
  json.close_object();
  return out + "\n";
}

}  // namespace backlot::cli
