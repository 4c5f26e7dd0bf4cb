// Which of many names may be one, for identity.py: lines of "kind<TAB>id<TAB>name" on standard input, kind being
// person, work, group or network; a line "i<TAB>j<TAB>probability" for each pair of lines i < j (from 0) of one kind
// that share a key and compare to more than 0.05. Standard error: how many pairs shared a key.
#include "backlot/files/split.h"
#include "backlot/names/networks.h"
#include "backlot/names/people.h"
#include "backlot/names/works.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace backlot::names;

struct Name {
  std::string kind;
  std::string text;
};

std::vector<std::string> keys_of(const Name& name) {
  if (name.kind == "person") return keys_of_person(name.text);
  if (name.kind == "network") return keys_of_network(name.text);
  return name.kind == "group" ? keys_of_group(name.text) : keys_of_work(name.text);
}

Verdict compare(const Name& a, const Name& b) {
  if (a.kind == "person") return compare_people(a.text, b.text);
  if (a.kind == "network") return compare_networks(a.text, b.text);
  return a.kind == "group" ? compare_groups(a.text, b.text) : compare_works(a.text, b.text);
}

std::vector<Name> read_names() {
  std::vector<Name> names;
  for (std::string line; std::getline(std::cin, line);) {
    const auto columns = backlot::files::split(line, '\t');
    if (columns.size() == 3) names.push_back({std::string(columns[0]), std::string(columns[2])});
  }
  return names;
}

}  // namespace

int main() {
  const std::vector<Name> names = read_names();
  std::unordered_map<std::string, std::vector<std::size_t>> index;
  std::size_t compared = 0;
  for (std::size_t j = 0; j < names.size(); ++j) {
    const auto keys = keys_of(names[j]);
    std::set<std::size_t> others;
    for (const std::string& key : keys) {
      const auto with_key = index.find(names[j].kind + matching_key(key));
      if (with_key != index.end()) others.insert(with_key->second.begin(), with_key->second.end());
    }
    for (const std::string& key : keys) index[names[j].kind + key].push_back(j);
    compared += others.size();
    for (const std::size_t i : others) {
      const double probability = compare(names[i], names[j]).probability;
      if (probability > 0.05) std::printf("%zu\t%zu\t%.4f\n", i, j, probability);
    }
  }
  std::fprintf(stderr, "%zu names, %zu pairs share a key\n", names.size(), compared);
  return 0;
}
