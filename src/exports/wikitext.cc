#include "backlot/exports/wikitext.h"

#include "backlot/exports/citation.h"
#include "backlot/unicode/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace backlot::exports {
namespace {

using guide::FactKind;

constexpr std::size_t most_references = 3;

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

bool has_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    if (is_hangul(d.code_point)) return true;
    at += d.length;
  }
  return false;
}

std::string cite(const Citation& c) {
  std::string out = "{{cite news";
  const bool korean = c.language == "ko";
  // A title in another script is not set in italics, and says its language.
  out += korean ? " |script-title=ko:" + wiki_text(c.title) : " |title=" + wiki_text(c.title);
  if (!c.url.empty()) out += " |url=" + c.url + " |work=" + wiki_text(c.publisher);
  if (c.published) out += " |date=" + c.published->iso();
  if (!c.language.empty() && c.language != "en") out += " |language=" + wiki_text(c.language);
  if (!c.url.empty()) out += " |access-date=" + c.retrieved.iso();
  return out + "}}";
}

// A row of the table of ratings: what is stated of one episode, by area.
using Cells = std::map<std::string, std::string>;

class Article {
 public:
  explicit Article(const Chapter& chapter) : chapter_(chapter) {
    for (const Said& s : chapter.facts) {
      if (s.backing.clean && (s.kind != FactKind::cast || s.value == "confirmed")) facts_.push_back(&s);
    }
  }

  std::string text() {
    std::string out = "<!-- " + wiki_text(chapter_.work->name) + " -->\n";
    // One after the other: a reference is written out where it stands first.
    out += infobox();
    out += cast();
    return out + ratings();
  }

 private:
  std::vector<const Said*> of(FactKind kind) const {
    std::vector<const Said*> facts;
    std::ranges::copy_if(facts_, std::back_inserter(facts), [&](const Said* s) { return s->kind == kind; });
    return facts;
  }

  // A reference is written out where it stands first.
  std::string references(const Said& s) {
    std::string out;
    std::size_t n = 0;
    for (const Citation& c : citations_of(s.backing)) {
      if (c.spun || n++ == most_references) continue;
      const std::string name = "bl" + std::to_string(c.document);
      out += cited_.insert(c.document).second ? "<ref name=\"" + name + "\">" + cite(c) + "</ref>"
                                              : "<ref name=\"" + name + "\" />";
    }
    return out;
  }

  std::string type() const {
    for (const Said* s : of(FactKind::work)) {
      if (s->value != "unknown") return s->value;
    }
    return {};
  }

  void field(std::string_view name, const std::string& value, std::string& out) const {
    if (!value.empty()) out += fmt::format("| {:<12} = {}\n", name, value);
  }

  // One value as it is, several as a list.
  static std::string listed(const std::vector<std::string>& values) {
    if (values.size() < 2) return values.empty() ? std::string() : values.front();
    std::string out = "{{Plainlist|\n";
    for (const std::string& value : values) out += "* " + value + "\n";
    return out + "}}";
  }

  std::string infobox() {
    const std::string kind = type();
    if (kind.empty()) return {};
    std::string out = kind == "film" ? "{{Infobox film\n" : "{{Infobox television\n";
    const auto native = std::ranges::find_if(chapter_.names, has_hangul);
    if (native != chapter_.names.end())
      field("native_name", "{{Infobox name module|Korean|" + wiki_text(*native) + "}}", out);
    field("genre", listed(texts(FactKind::genre)), out);
    field("writer", listed(crew({"writer", "screenwriter"})), out);
    field("director", listed(crew({"director"})), out);
    field("starring", listed(stars()), out);
    if (kind == "film") {
      field("released", day({facts::AiringKind::premieres, facts::AiringKind::releases}, "Film date"), out);
    } else {
      field("network", listed(networks()), out);
      field("first_aired", day({facts::AiringKind::premieres, facts::AiringKind::releases}, "Start date"), out);
      field("last_aired", day({facts::AiringKind::finale}, "End date"), out);
    }
    return out + "}}\n\n";
  }

  std::vector<std::string> texts(FactKind kind) {
    std::vector<std::string> values;
    for (const Said* s : of(kind)) values.push_back(wiki_text(s->text) + references(*s));
    return values;
  }

  std::vector<std::string> crew(std::initializer_list<std::string_view> jobs) {
    std::vector<std::string> values;
    for (const Said* s : of(FactKind::crew)) {
      if (std::ranges::find(jobs, s->text) != jobs.end()) values.push_back(wiki_text(s->person->name) + references(*s));
    }
    return values;
  }

  std::vector<std::string> networks() {
    std::vector<std::string> values;
    for (const Said* s : of(FactKind::network)) values.push_back(wiki_text(s->object->name) + references(*s));
    return values;
  }

  // Who has a part, each once; the references stand in the list of the cast.
  std::vector<std::string> stars() const {
    std::vector<std::string> values;
    for (const Said* s : of(FactKind::cast)) {
      if (!s->person || !s->object) continue;
      std::string name = wiki_text(s->person->name);
      if (std::ranges::find(values, name) == values.end()) values.push_back(std::move(name));
    }
    return values;
  }

  // The day on which all agree; of several the best supported, with a comment.
  std::string day(std::initializer_list<facts::AiringKind> kinds, std::string_view format) {
    const Said* best = nullptr;
    bool disagree = false;
    for (const Said* s : of(FactKind::airing)) {
      if (!s->airing->date || std::ranges::find(kinds, s->airing->kind) == kinds.end()) continue;
      disagree = disagree || (best && best->airing->date != s->airing->date);
      if (!best) best = s;
    }
    if (!best) return {};
    const article::Date& date = *best->airing->date;
    return fmt::format("{{{{{}|{}|{:02}|{:02}}}}}", format, date.year, date.month, date.day) + references(*best) +
           (disagree ? " <!-- the sources disagree on the day -->" : "");
  }

  std::string cast() {
    std::string out;
    for (const Said* s : of(FactKind::cast)) {
      if (!s->person || says_less(*s)) continue;
      out += "* " + wiki_text(s->person->name);
      if (s->object) out += " as " + wiki_text(s->object->name);
      if (const Said* description = description_of(*s)) out += ": " + wiki_text(description->text);
      out += references(*s);
      if (has_rival(*s)) out += " <!-- the sources disagree on who plays the part -->";
      out += "\n";
    }
    return out.empty() ? out : "== Cast ==\n" + out + "\n";
  }

  // "Moon Gyeong Ja" beside "Moon Gyeong Ja as Lady Chu".
  bool says_less(const Said& s) const {
    return !s.object && std::ranges::any_of(of(FactKind::cast), [&](const Said* other) {
      return other->object && other->person && other->person->id == s.person->id;
    });
  }

  const Said* description_of(const Said& casting) const {
    const auto id = [](const auto& entity) { return entity ? entity->id : 0; };
    for (const Said* s : of(FactKind::description)) {
      const bool fits =
          casting.object ? id(s->object) == casting.object->id : !s->object && id(s->person) == casting.person->id;
      if (fits) return s;
    }
    return nullptr;
  }

  bool has_rival(const Said& s) const {
    return s.object && std::ranges::any_of(of(FactKind::cast), [&](const Said* other) {
             return other->object && other->person && other->object->id == s.object->id &&
                    other->person->id != s.person->id;
           });
  }

  // A table for each agency; areas are columns, the nationwide one first.
  std::string ratings() {
    std::map<std::string, std::map<int, Cells>> tables;
    for (const Said* s : of(FactKind::rating)) {
      if (!s->rating->episode) continue;
      std::string& cell = tables[s->rating->source.value_or("")][*s->rating->episode][s->rating->scope.value_or("")];
      cell += (cell.empty() ? "" : "<br />") + fmt::format("{}%", s->rating->value) + references(*s);
    }
    std::string out;
    for (const auto& [agency, rows] : tables) out += table(agency, rows);
    return out.empty() ? out : "== Ratings ==\n" + out + "\n";
  }

  static std::vector<std::string> areas_of(const std::map<int, Cells>& rows) {
    std::set<std::string> areas;
    for (const auto& [episode, cells] : rows) {
      for (const auto& [area, cell] : cells) areas.insert(area);
    }
    std::vector<std::string> sorted(areas.begin(), areas.end());
    std::ranges::stable_sort(sorted, {}, [](const std::string& area) { return area != "nationwide"; });
    return sorted;
  }

  static std::string table(const std::string& agency, const std::map<int, Cells>& rows) {
    const std::vector<std::string> areas = areas_of(rows);
    std::string out = "{| class=\"wikitable\"\n|+ Share of the audience";
    if (!agency.empty()) out += " (" + wiki_text(agency) + ")";
    out += "\n! scope=\"col\" | Ep.";
    for (const std::string& area : areas)
      out += " !! scope=\"col\" | " + (area.empty() ? "Area not stated" : wiki_text(area));
    for (const auto& [episode, cells] : rows) {
      out += fmt::format("\n|-\n! scope=\"row\" | {}\n", episode);
      bool first = true;
      for (const std::string& area : areas) {
        const auto cell = cells.find(area);
        out += (std::exchange(first, false) ? "| " : " || ") + (cell == cells.end() ? "{{N/A}}" : cell->second);
      }
    }
    return out + "\n|}\n";
  }

  const Chapter& chapter_;
  std::vector<const Said*> facts_;
  std::set<guide::DocumentId> cited_;
};

}  // namespace

std::string wiki_text(std::string_view text) {
  const std::string line = one_line(text);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool doubled = (c == '\'' || c == '_' || c == '-') &&
                         ((i > 0 && line[i - 1] == c) || (i + 1 < line.size() && line[i + 1] == c));
    const bool starts = i == 0 && std::string_view("*#:;").find(c) != std::string_view::npos;
    if (doubled || starts || std::string_view("|=[]{}<>~&").find(c) != std::string_view::npos)
      out += fmt::format("&#{};", static_cast<int>(c));
    else
      out += c;
  }
  return out;
}

std::string wikitext(const Chapter& chapter) { return chapter.work ? Article(chapter).text() : std::string(); }

}  // namespace backlot::exports
