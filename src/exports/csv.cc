#include "backlot/exports/csv.h"

#include "backlot/exports/citation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace backlot::exports {
namespace {

using guide::FactKind;

struct Table {
  std::string_view name;
  std::string_view columns;
};
constexpr std::array tables{
    Table{"works", "work,what,value"},
    Table{"cast", "work,actor,character,status,contested"},
    Table{"crew", "work,person,job"},
    Table{"schedule", "work,kind,days,date,time,zone,zone_basis,network"},
    Table{"ratings", "work,episode,percent,scope,measured_by"},
    Table{"memberships", "person,group"},
    Table{"quotes", "work,speaker,text"},
    Table{"moments", "work,kind,people,summary"},
};
constexpr std::string_view last_columns = ",fact,support,documents,sources\r\n";

// Excel, LibreOffice and Google Sheets; also the wide forms, which Excel reads so in Japan.
bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 4> wide{"＝", "＋", "－", "＠"};
  return std::ranges::any_of(wide, [&](std::string_view sign) { return text.starts_with(sign); });
}

// One row, cell by cell.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  Row& cell(std::string_view text) {
    if (!std::exchange(first_, false)) out_ += ',';
    append_cell(text, out_);
    return *this;
  }
  Row& cell(const std::optional<guide::EntityRef>& entity) { return cell(entity ? entity->name : std::string()); }

  void end(const guide::Backing& backing) {
    cell(std::to_string(backing.fact)).cell(std::to_string(backing.support)).cell(std::to_string(backing.documents));
    cell(addresses_of(backing));
    out_ += "\r\n";
  }

 private:
  std::string& out_;
  bool first_ = true;
};

template <class List, class Word>
std::string joined(const List& list, Word word) {
  std::string out;
  for (const auto& item : list) out += (out.empty() ? "" : "; ") + std::string(word(item));
  return out;
}

void airing_cells(const Said& s, Row& row) {
  const guide::AiringRow& a = *s.airing;
  row.cell(s.value).cell(joined(a.days, [](article::Weekday day) { return article::name(day); }));
  row.cell(a.date ? a.date->iso() : "").cell(a.minute ? facts::clock(*a.minute) : "").cell(a.tz);
  row.cell(facts::name(a.tz_basis)).cell(s.object);
}

void rating_cells(const Said& s, Row& row) {
  const guide::RatingRow& r = *s.rating;
  row.cell(r.episode ? std::to_string(*r.episode) : "").cell(fmt::format("{}", r.value));
  row.cell(r.scope.value_or("")).cell(r.source.value_or(""));
}

bool belongs(CsvTable::Kind table, FactKind kind) {
  using enum CsvTable::Kind;
  switch (kind) {
    case FactKind::work:
    case FactKind::network:
    case FactKind::genre:
    case FactKind::season:
    case FactKind::premise:
    case FactKind::description: return table == works;
    case FactKind::cast: return table == cast;
    case FactKind::crew: return table == crew;
    case FactKind::airing: return table == schedule;
    case FactKind::rating: return table == ratings;
    case FactKind::membership: return table == memberships;
    case FactKind::quote: return table == quotes;
    case FactKind::moment: return table == moments;
  }
  return false;
}

// What a fact of the table of works says, in one cell.
std::string said_of_work(const Said& s) {
  if (s.kind == FactKind::work) return s.value;
  if (s.kind == FactKind::network) return s.object ? s.object->name : "";
  if (s.kind != FactKind::description) return s.text;
  const auto& who = s.object ? s.object : s.person;
  return (who ? who->name + ": " : "") + s.text;
}

void cells(const Said& s, Row& row) {
  switch (s.kind) {
    case FactKind::cast: row.cell(s.person).cell(s.object).cell(s.value).cell(s.contested ? "yes" : "no"); return;
    case FactKind::crew: row.cell(s.person).cell(s.text); return;
    case FactKind::airing: airing_cells(s, row); return;
    case FactKind::rating: rating_cells(s, row); return;
    case FactKind::membership: row.cell(s.person).cell(s.object); return;
    case FactKind::quote: row.cell(s.person ? s.person->name : s.value).cell(s.text); return;
    case FactKind::moment:
      row.cell(s.value).cell(joined(s.people, [](const auto& p) { return p.name; })).cell(s.text);
      return;
    default: row.cell(s.kind == FactKind::work ? "type" : guide::name(s.kind)).cell(said_of_work(s));
  }
}

}  // namespace

void append_cell(std::string_view text, std::string& out) {
  const bool formula = looks_like_formula(text);
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += formula ? "\"'" : "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  out += '"';
}

CsvTable::CsvTable(Kind kind, std::string& out) : kind_(kind), out_(out) {
  out_ += tables.at(static_cast<std::size_t>(kind)).columns;
  out_ += last_columns;
}

void CsvTable::add(const Chapter& chapter) {
  for (const Said& s : chapter.facts) {
    if (!belongs(kind_, s.kind)) continue;
    Row row(out_);
    if (kind_ != Kind::memberships) row.cell(chapter.work);
    cells(s, row);
    row.end(s.backing);
  }
}

std::string_view name(CsvTable::Kind kind) { return tables.at(static_cast<std::size_t>(kind)).name; }

std::optional<CsvTable::Kind> csv_table_called(std::string_view word) {
  const auto found = std::ranges::find(tables, word, &Table::name);
  if (found == tables.end()) return std::nullopt;
  return static_cast<CsvTable::Kind>(found - tables.begin());
}

}  // namespace backlot::exports
