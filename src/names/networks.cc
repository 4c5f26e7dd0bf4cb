#include "backlot/names/networks.h"

#include "backlot/files/split.h"
#include "backlot/names/letters.h"
#include "backlot/names/shipped.h"

#include <unordered_map>

namespace backlot::names {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

// Letters of each name and alias to the name.
using Aliases = std::unordered_map<std::string, std::string_view>;

Aliases read_aliases(std::string_view tsv) {
  Aliases aliases;
  for (const std::string_view line : files::split(tsv, '\n')) {
    const auto columns = files::split(line, '\t');
    if (line.starts_with('#') || columns.size() < 6) continue;
    aliases.try_emplace(letters_of_name(columns[0]), columns[0]);
    for (const std::string_view alias : files::split(columns[5], ','))
      aliases.try_emplace(letters_of_name(trimmed(alias)), columns[0]);
  }
  return aliases;
}

std::string_view full_name(std::string_view name) {
  static const Aliases aliases = read_aliases(shipped_networks());
  const auto at = aliases.find(letters_of_name(name));
  return at == aliases.end() ? name : at->second;
}

}  // namespace

Verdict compare_networks(std::string_view a, std::string_view b) {
  const std::string x = letters_of_name(a);
  const std::string y = letters_of_name(b);
  if (x.empty() || y.empty()) return {};
  if (x == y) return {1, "the same letters"};
  const std::string_view of_a = full_name(a);
  if (letters_of_name(of_a) != letters_of_name(full_name(b))) return {};
  return {1, "both are names of " + std::string(of_a)};
}

std::vector<std::string> keys_of_network(std::string_view name) {
  std::string key = letters_of_name(full_name(name));
  if (key.empty()) return {};
  return {std::move(key)};
}

}  // namespace backlot::names
