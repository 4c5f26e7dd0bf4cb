#include "backlot/catalogue/catalogue.h"

#include "backlot/catalogue/columns.h"
#include "backlot/catalogue/csv.h"
#include "backlot/catalogue/list_cell.h"
#include "backlot/html/charset.h"
#include "backlot/web/stated_date.h"

#include <utility>

namespace backlot::catalogue {
namespace {

using std::string_view;

class RowMaker {
 public:
  explicit RowMaker(const Columns& columns) : columns_(columns) {}

  Row operator()(const std::vector<std::string>& cells) const {
    Row row;
    row.work = value_of(cell(cells, Meaning::title));
    row.also = values_of(cell(cells, Meaning::also));
    row.networks = values_of(cell(cells, Meaning::network));
    row.premiere = web::read_stated_date(cell(cells, Meaning::premiere), web::DayOrder::unknown);
    if (std::string person = value_of(cell(cells, Meaning::person)); !person.empty()) {
      row.people.push_back(std::move(person));
      row.characters = characters_in(cell(cells, Meaning::character));
    } else {
      row.people = values_of(cell(cells, Meaning::people));
    }
    return row;
  }

 private:
  string_view cell(const std::vector<std::string>& cells, Meaning meaning) const {
    const auto at = columns_[meaning];
    return at ? string_view(cells[*at]) : string_view();
  }

  // "Toto / Seung Yoon" are two; what stands in brackets behind a name is about it: "Jang Do Yoon (Ep. 1)".
  static std::vector<std::string> characters_in(string_view cell) {
    std::vector<std::string> names;
    for (std::string& name : cell.contains('/') ? values_of(cell) : std::vector{value_of(cell)}) {
      if (const std::size_t bracket = name.find(" ("); bracket != std::string::npos) name.resize(bracket);
      if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
  }

  Columns columns_;
};

std::string complaint_about(const CsvReader::Row& row, std::size_t cells) {
  if (row.open) return "a quotation mark that nothing closes; the line is left out";
  if (row.fields.size() == cells) return {};
  return std::to_string(row.fields.size()) + (row.fields.size() == 1 ? " cell" : " cells") + " where the header has " +
         std::to_string(cells) + "; the row is left out";
}

}  // namespace

Result<Catalogue> read_catalogue(string_view bytes, string_view map) {
  std::string scratch;
  const string_view text = html::to_utf8(bytes, html::find_charset(bytes), scratch);
  CsvReader reader(text, separator_of(text));
  CsvReader::Row row;
  if (!reader.next(row) || row.open) return fail(ErrorCode::invalid, "no table: the first line must name the columns");
  const std::size_t cells = row.fields.size();
  const auto columns = find_columns(row.fields, map);
  if (!columns) return std::unexpected(columns.error());
  const RowMaker make(*columns);
  Catalogue catalogue;
  while (reader.next(row)) {
    std::string complaint = complaint_about(row, cells);
    Row made = complaint.empty() ? make(row.fields) : Row();
    if (complaint.empty() && made.work.empty() && made.people.empty()) complaint = "neither a title nor a person";
    if (complaint.empty()) {
      catalogue.rows.push_back(std::move(made));
    } else {
      catalogue.bad.push_back(fail(ErrorCode::invalid, std::move(complaint), {}, row.line).error());
    }
  }
  return catalogue;
}

}  // namespace backlot::catalogue
