#include "backlot/cli/show_page.h"

#include "backlot/cli/footnotes.h"
#include "backlot/guide/folded_rows.h"

#include <fmt/format.h>
#include <algorithm>
#include <span>
#include <utility>

namespace backlot::cli {
namespace {

std::string name_of(const std::optional<guide::EntityRef>& entity) { return entity ? entity->name : ""; }

// "a, b, c" of anything with a text.
template <class Rows, class Text>
std::string listed(const Rows& rows, Text text) {
  std::string out;
  for (const auto& row : rows) out += (out.empty() ? "" : ", ") + std::string(text(row));
  return out;
}

std::string status_text(facts::Status status) {
  return status == facts::Status::confirmed ? "" : std::string(facts::name(status));
}

// When a row that others contradict was stated: " (2025-01-02 to 2025-02-03)".
std::string dates_of(const guide::CastRow& row, bool at_start) {
  std::string dates = at_start ? "(" : " (";
  dates += row.first->iso();
  if (row.newest && *row.newest != *row.first) dates += " to " + row.newest->iso();
  return dates + ")";
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

Rich cited(Rich text, Piece note) {
  text.push_back(std::move(note));
  return text;
}

// One page being written: where to, for whom, and what it has cited so far.
struct Writer {
  Page& out;
  const guide::Viewer& viewer;
  Footnotes notes;
  Table head{2};

  // A row of the table below the title.
  void labelled(std::string_view label, Rich text) { head.row({rich(label, Style::faint), std::move(text)}); }

  void labelled(std::string_view label, std::string_view text) {
    if (!text.empty()) labelled(label, rich(text));
  }

  void other_names(const std::vector<std::string>& names) {
    if (names.size() < 2) return;
    labelled("also", listed(std::span(names).subspan(1), [](const std::string& n) { return n; }));
  }

  // Several entities in one row, each with its sources.
  void labelled(std::string_view label, const std::vector<guide::EntityRow>& rows) {
    Rich line;
    for (const guide::EntityRow& row : rows) {
      line.push_back(piece((line.empty() ? "" : ", ") + row.entity.name));
      line.push_back(notes.cite(row.backing));
    }
    if (!line.empty()) labelled(label, std::move(line));
  }

  void print_head() { out.table(std::exchange(head, Table(2)), 0); }

  // On pages of one work, the network is named only where `networks` is more than one.
  void schedule(const std::vector<guide::AiringRow>& all, bool with_work, std::size_t networks) {
    if (all.empty()) return;
    out.heading("When");
    const auto rows = folded(all);
    Table table(5);
    bool converted = false;
    for (const guide::AiringRow& row : rows) {
      const guide::Airtime when = airtime(row, viewer);
      converted = converted || !when.here.empty();
      Rich stated =
          rich((when.here.empty() ? "" : "stated ") + when.stated, when.here.empty() ? Style::plain : Style::faint);
      if (!with_work && is_overtaken(row, rows)) stated.push_back(piece(", as of " + row.newest->iso(), Style::faint));
      stated.push_back(notes.cite(row.backing));
      table.row({rich(with_work ? name_of(row.work) : ""), rich(facts::name(row.kind)), rich(when.here, Style::strong),
                 stated, rich(networks > 1 ? name_of(row.network) : "")});
    }
    out.table(table);
    if (converted) out.paragraph(rich("Times are those of " + viewer.zone + "."), 2);
  }

  void cast(std::string_view heading, const std::vector<guide::CastRow>& rows, bool by_actor, bool with_work) {
    if (rows.empty()) return;
    out.heading(heading);
    Table table(4);
    for (const guide::CastRow& row : folded(rows)) {
      Rich who = rich(row.descriptions.empty() ? "" : row.descriptions.front().text);
      if (const std::string status = status_text(row.status); !status.empty()) {
        who.insert(who.begin(), piece(status + (who.front().text.empty() ? "" : ": "), Style::warning));
      }
      if (row.contested && row.first) who.push_back(piece(dates_of(row, who.front().text.empty()), Style::faint));
      who.push_back(notes.cite(row.backing));
      table.row({rich(with_work ? name_of(row.work) : ""), rich(by_actor ? name_of(row.actor) : "", Style::strong),
                 rich(name_of(row.character)), who});
    }
    out.table(table);
  }

  // One line a person (or, on a person's page, a work), with all the jobs.
  void crew(const std::vector<guide::CrewRow>& rows, bool with_work) {
    if (rows.empty()) return;
    out.heading("Crew");
    const auto name = [&](const guide::CrewRow& row) { return with_work ? name_of(row.work) : row.person.name; };
    std::vector<std::pair<std::string, Rich>> lines;
    for (const guide::CrewRow& row : rows) {
      auto line = std::ranges::find(lines, name(row), &std::pair<std::string, Rich>::first);
      if (line == lines.end()) line = lines.insert(lines.end(), {name(row), {}});
      line->second.push_back(piece((line->second.empty() ? "" : ", ") + row.job));
      line->second.push_back(notes.cite(row.backing));
    }
    Table table(2);
    for (const auto& [who, jobs] : lines) table.row({rich(who, Style::strong), jobs});
    out.table(table);
  }

  void ratings(const std::vector<guide::RatingRow>& rows) {
    if (rows.empty()) return;
    out.heading("Ratings");
    Table table(4);
    for (const guide::RatingRow& row : rows) {
      table.row({rich(row.episode ? fmt::format("episode {}", *row.episode) : ""),
                 rich(fmt::format("{} %", row.value), Style::strong), rich(row.scope.value_or("")),
                 cited(rich(row.source.value_or("")), notes.cite(row.backing))});
    }
    out.table(table);
  }

  // Each video by itself, in its order.
  void moments(const std::vector<guide::MomentRow>& rows, bool with_work) {
    for (std::size_t first = 0; first < rows.size();) {
      const auto of_another = [&](const guide::MomentRow& row) { return row.video != rows[first].video; };
      const auto end = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(), of_another);
      const auto last = static_cast<std::size_t>(end - rows.begin());
      const std::string of = with_work && rows[first].work ? " of " + rows[first].work->name : "";
      out.heading("On the set" + of + notes.cite(rows[first].backing).text);
      Table table(3);
      for (std::size_t i = first; i < last; ++i) {
        table.row({rich(std::to_string(rows[i].order), Style::faint), rich(facts::name(rows[i].kind)),
                   rich(rows[i].summary)});
      }
      out.table(table);
      first = last;
    }
  }

  // A comma that led over to "she said" is not part of what was said.
  static std::string_view spoken(std::string_view text) {
    return text.ends_with(',') ? text.substr(0, text.size() - 1) : text;
  }

  void quotes(const std::vector<guide::QuoteRow>& rows, bool with_speaker) {
    if (rows.empty()) return;
    out.heading("Quotes");
    for (const guide::QuoteRow& row : rows) {
      Rich text = rich("“" + std::string(spoken(row.text)) + "”");
      const std::string from = with_speaker ? name_of(row.speaker) : name_of(row.work);
      if (!from.empty()) text.push_back(piece((with_speaker ? " — " : " on ") + from, Style::strong));
      text.push_back(notes.cite(row.backing));
      out.paragraph(text, 2);
    }
  }

  void operator()(const guide::WorkPage& page) {
    std::string kind = listed(page.types, [](const guide::TypeRow& t) { return facts::name(t.type); });
    if (kind == "unknown") kind = "work";
    out.title(page.work.name, kind);
    other_names(page.names);
    labelled("network", page.networks);
    labelled("genre", listed(page.genres, [](const guide::TextRow& g) { return g.text; }));
    labelled("season", listed(page.seasons, [](const guide::TextRow& s) { return s.text; }));
    print_head();
    if (!page.premises.empty()) {
      out.heading("About");
      for (const guide::TextRow& row : page.premises) {
        out.paragraph(cited(rich(capitalised(row.text)), notes.cite(row.backing)), 2);
      }
    }
    schedule(page.schedule, false, page.networks.size());
    cast("Cast", page.cast, true, false);
    crew(page.crew, false);
    ratings(page.ratings);
    moments(page.moments, false);
    quotes(page.quotes, true);
  }

  void operator()(const guide::PersonPage& page) {
    out.title(page.person.name, "person");
    other_names(page.names);
    labelled("member of", page.groups);
    print_head();
    cast("Roles", page.roles, false, true);
    crew(page.crew, true);
    moments(page.moments, true);
    quotes(page.quotes, false);
  }

  void operator()(const guide::CharacterPage& page) {
    out.title(page.character.name, "character");
    other_names(page.names);
    print_head();
    for (const guide::CastRow& row : page.roles) {
      for (const guide::TextRow& who : row.descriptions) {
        out.paragraph(cited(rich(capitalised(who.text)), notes.cite(who.backing)));
      }
    }
    cast("Played by", page.roles, true, true);
  }

  void operator()(const guide::GroupPage& page) {
    out.title(page.group.name, "group");
    other_names(page.names);
    print_head();
    entities("Members", page.members);
  }

  void operator()(const guide::NetworkPage& page) {
    out.title(page.network.name, "network");
    other_names(page.names);
    print_head();
    entities("Works", page.works);
    schedule(page.schedule, true, 0);
  }

  void entities(std::string_view heading, const std::vector<guide::EntityRow>& rows) {
    if (rows.empty()) return;
    out.heading(heading);
    for (const guide::EntityRow& row : rows) out.paragraph(cited(rich(row.entity.name), notes.cite(row.backing)), 2);
  }
};

}  // namespace

void print_page(Page& out, const guide::Page& page, const guide::Viewer& viewer) {
  Writer writer{out, viewer, {}, Table(2)};
  std::visit(writer, page);
  writer.notes.print(out);
}

}  // namespace backlot::cli
