#include "backlot/unspin/substitutions.h"

#include "backlot/files/split.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>

namespace backlot::unspin {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> columns_of(std::string_view line) {
  auto columns = files::split(line, '\t');
  std::ranges::transform(columns, columns.begin(), trimmed);
  return columns;
}

std::size_t words_of(std::string_view side) { return static_cast<std::size_t>(std::ranges::count(side, ' ')) + 1; }

// Where the columns stand that are read.
struct Columns {
  static constexpr std::size_t none = std::string_view::npos;
  std::size_t original = none, spun = none, kind = none, count = none;

  explicit Columns(const std::vector<std::string_view>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == "original") original = i;
      if (names[i] == "spun") spun = i;
      if (names[i] == "pos") kind = i;
      if (names[i] == "count") count = i;
    }
  }
};

std::string_view at(const std::vector<std::string_view>& columns, std::size_t place) {
  return place < columns.size() ? columns[place] : std::string_view{};
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole && value >= 1 && value <= Substitutions::highest_count ? std::optional(value) : std::nullopt;
}

Result<Substitution> row_of(const std::vector<std::string_view>& columns, const Columns& places) {
  Substitution row{std::string(at(columns, places.original)), std::string(at(columns, places.spun)),
                   std::string(at(columns, places.kind)), 1};
  if (const std::string_view digits = at(columns, places.count); !digits.empty()) {
    const auto count = number(digits);
    if (!count) return fail(ErrorCode::invalid, "the count '" + std::string(digits) + "' is no number from 1");
    row.count = *count;
  }
  return row;
}

Result<void> check(const Substitution& row) {
  for (const std::string* side : {&row.original, &row.spun}) {
    const std::string name = side == &row.original ? "original" : "spun";
    if (side->empty()) return fail(ErrorCode::invalid, "the column '" + name + "' is empty");
    if (words_of(*side) > Substitutions::longest)
      return fail(ErrorCode::invalid, "'" + name + "' has more than 8 words");
    if (side->find_first_of("\t\n") != std::string::npos || unicode::find_invalid(*side) != std::string::npos)
      return fail(ErrorCode::invalid, "'" + name + "' holds a byte that is no text");
  }
  if (row.original.starts_with('#'))
    return fail(ErrorCode::invalid, "'original' starts with '#', which marks a comment");
  if (unicode::fold(row.original) == unicode::fold(row.spun))
    return fail(ErrorCode::invalid, "'" + row.original + "' would be a substitution of itself");
  return {};
}

}  // namespace

Result<Substitutions> Substitutions::parse(std::string_view tsv, std::string_view file_name) {
  Substitutions table;
  std::optional<Columns> places;
  std::uint32_t number = 0;
  const auto wrong = [&](Error error) {
    error.file = file_name;
    error.line = number;
    return std::unexpected(std::move(error));
  };
  for (const auto part : std::views::split(tsv, '\n')) {
    const std::string_view line(part);
    ++number;
    if (trimmed(line).empty() || line.front() == '#') continue;
    const auto columns = columns_of(line);
    if (!places) {
      places.emplace(columns);
      if (places->original == Columns::none || places->spun == Columns::none)
        return wrong(fail(ErrorCode::invalid, "the first line must name the columns 'original' and 'spun'").error());
      continue;
    }
    auto row = row_of(columns, *places);
    if (!row) return wrong(row.error());
    if (auto added = table.add(*std::move(row)); !added) return wrong(added.error());
  }
  return table;
}

Result<void> Substitutions::add(Substitution row) {
  if (auto good = check(row); !good) return good;
  const auto [place, is_new] =
      index_.try_emplace(row.original + "\t" + row.spun, static_cast<std::uint32_t>(rows_.size()));
  if (!is_new) {
    std::uint32_t& count = rows_[place->second].count;
    count = std::min(highest_count, count + row.count);
    return {};
  }
  if (rows_.size() == most_rows) {
    index_.erase(place);
    return fail(ErrorCode::too_large, "more than a million substitutions; split the table");
  }
  rows_.push_back(std::move(row));
  return {};
}

bool Substitutions::has(std::string_view original, std::string_view spun) const {
  std::string key(original);
  return index_.contains(key.append("\t").append(spun));
}

Result<void> Substitutions::merge(const Substitutions& other) {
  for (const Substitution& row : other.rows_) {
    if (auto added = add(row); !added) return added;
  }
  return {};
}

std::string Substitutions::to_tsv() const {
  std::vector<const Substitution*> sorted;
  for (const Substitution& row : rows_) sorted.push_back(&row);
  std::ranges::sort(sorted, [](const Substitution* a, const Substitution* b) {
    if (a->original != b->original) return a->original < b->original;
    return a->count != b->count ? a->count > b->count : a->spun < b->spun;
  });
  std::string out = "original\tspun\tpos\tcount\n";
  for (const Substitution* row : sorted)
    out += row->original + "\t" + row->spun + "\t" + row->kind + "\t" + std::to_string(row->count) + "\n";
  return out;
}

}  // namespace backlot::unspin
