// Makes lexicons/substitutions.tsv of the counts that were measured, with the code by which `backlot learn` merges what
// it learned into a user's lexicon (src/unspin/substitutions.h).
//
//   make_substitutions lexicons/substitutions.tsv ../shared/data/unspin/lexicon.tsv…
//
// The comments at the head of the first file stay; its rows are made anew of the tables that follow.
#include "backlot/files/mapped_file.h"
#include "backlot/files/replace_file.h"
#include "backlot/unspin/substitutions.h"

#include <algorithm>
#include <cstdio>
#include <string>

namespace {

using namespace backlot;

std::string comments_of(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] == '#') end = std::min(text.size(), text.find('\n', end)) + 1;
  return std::string(text.substr(0, end));
}

Result<unspin::Substitutions> read(const std::string& path) {
  const auto file = files::MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  return unspin::Substitutions::parse(file->text(), path);
}

Result<void> make(const std::string& out, int tables, char** paths) {
  const auto old = files::MappedFile::open(out);
  std::string text = old ? comments_of(old->text()) : "";
  unspin::Substitutions all;
  for (int i = 0; i < tables; ++i) {
    const auto table = read(paths[i]);
    if (!table) return std::unexpected(table.error());
    if (auto merged = all.merge(*table); !merged) return merged;
  }
  return files::replace_file(out, text + all.to_tsv());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: make_substitutions OUT TABLE...\n");
    return 2;
  }
  const auto made = make(argv[1], argc - 2, argv + 2);
  if (!made) std::fprintf(stderr, "%s\n", made.error().to_string().c_str());
  return made ? 0 : 1;
}
