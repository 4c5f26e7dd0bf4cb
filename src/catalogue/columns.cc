#include "backlot/catalogue/columns.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::catalogue {
namespace {

using std::string_view;

struct Known {
  string_view name;
  string_view columns;  // keys, each between two spaces; those in front are preferred
};
constexpr auto known = std::to_array<Known>({
    {"title",
     " title dramaname drama seriesname series showname show moviename movie filmname film worktitle work "
     "primarytitle tvshow englishtitle "},
    {"person", " actorname actor actress castmember performer personname person "},
    {"character", " charactername character rolename "},
    {"people", " actors cast starring stars maincast castmembers "},
    {"network", " originalnetwork network channel broadcaster originalchannel originalbroadcaster "},
    {"premiere", " premiere premieredate startairing firstaired firstairdate startdate releasedate airdate airedfrom "},
    {"also",
     " alsoknownas aka alias aliases nativetitle originaltitle nativename koreantitle koreanname hangul "
     "othernames "},
});

std::string key_of(string_view name) {
  std::string key;
  for (const char c : unicode::fold(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept) key += c;
  }
  return key;
}

std::optional<std::size_t> column_called(std::span<const std::string> header, const std::string& key) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (!key.empty() && key_of(header[i]) == key) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> usual_column(std::span<const std::string> header, string_view columns) {
  columns = columns.substr(1);
  while (!columns.empty()) {
    const std::size_t end = columns.find(' ');
    if (const auto at = column_called(header, std::string(columns.substr(0, end)))) return at;
    columns.remove_prefix(end + 1);
  }
  return std::nullopt;
}

std::string listed(std::span<const std::string> names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::optional<Error> apply(string_view pair, std::span<const std::string> header, Columns& columns) {
  const std::size_t equals = pair.find('=');
  const string_view meaning = pair.substr(0, equals);
  const auto* found = std::ranges::find(known, meaning, &Known::name);
  if (equals == string_view::npos || found == known.end()) {
    return fail(ErrorCode::invalid, "'" + std::string(pair) +
                                        "' maps nothing; write MEANING=COLUMN, with title, person, character, people, "
                                        "network, premiere or also")
        .error();
  }
  const std::string column(pair.substr(equals + 1));
  auto& at = columns.at[static_cast<std::size_t>(found - known.begin())];
  at = column_called(header, key_of(column));
  if (at || column.empty()) return std::nullopt;
  return fail(ErrorCode::invalid, "no column is called '" + column + "'; there are " + listed(header)).error();
}

}  // namespace

string_view name_of(Meaning meaning) { return known[static_cast<std::size_t>(meaning)].name; }

Result<Columns> find_columns(std::span<const std::string> header, string_view map) {
  Columns columns;
  for (std::size_t i = 0; i < meanings; ++i) columns.at[i] = usual_column(header, known[i].columns);
  while (!map.empty()) {
    const std::size_t comma = std::min(map.find(','), map.size());
    if (auto error = apply(map.substr(0, comma), header, columns)) return std::unexpected(*std::move(error));
    map.remove_prefix(std::min(comma + 1, map.size()));
  }
  if (columns[Meaning::title] || columns[Meaning::person]) return columns;
  return fail(ErrorCode::invalid, "no column is a title or a person (there are " + listed(header) +
                                      "); name them, like --map title=COLUMN,person=COLUMN");
}

}  // namespace backlot::catalogue
