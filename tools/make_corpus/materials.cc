#include "make_corpus/materials.h"

#include "backlot/files/mapped_file.h"

namespace backlot::made {
namespace {

std::vector<Frame> frames_of(std::string_view file, const Vocabulary& words, bool varied) {
  std::vector<Frame> out;
  for (const std::string_view line : lines_of(file)) out.emplace_back(line, words, varied);
  return out;
}

// An empty line begins a fact, "event" an event.
std::vector<Event> events_of(std::string_view file, const Vocabulary& words) {
  std::vector<Event> out;
  bool fresh = false;
  while (!file.empty()) {
    const std::string_view line = file.substr(0, file.find('\n'));
    file.remove_prefix(std::min(file.size(), line.size() + 1));
    if (line.starts_with("# ")) continue;
    if (line.starts_with("event ")) {
      out.emplace_back();
    } else if (line.empty()) {
      fresh = true;
    } else {
      if (std::exchange(fresh, false)) out.back().facts.emplace_back();
      out.back().facts.back().emplace_back(line, words);
    }
  }
  return out;
}

std::vector<Page> pages_of(std::string_view file, const Vocabulary& words) {
  std::vector<Page> out;
  for (std::string_view line : lines_of(file)) {
    const bool repeated = line.starts_with("* ");
    if (repeated) line.remove_prefix(2);
    if (line.starts_with("page ")) {
      out.emplace_back();
    } else {
      out.back().lines.push_back({Frame(line, words), repeated});
    }
  }
  return out;
}

void add_furniture(std::string_view file, Materials& to) {
  for (const std::string_view line : lines_of(file)) {
    const std::size_t tab = line.find('\t');
    const std::string_view place = line.substr(0, tab);
    (place == "byline" ? to.bylines
     : place == "end"  ? to.ends
                       : to.abouts)
        .emplace_back(line.substr(tab + 1), to.words);
  }
}

}  // namespace

Result<Materials> Materials::load(const std::string& root) {
  std::vector<files::MappedFile> files;
  for (const char* name : {"lexicons/synonyms.tsv", "lexicons/substitutions.tsv", "tools/corpus/function-words.tsv",
                           "tools/corpus/sentences.txt", "tools/corpus/quotes.txt", "tools/corpus/events.txt",
                           "tools/corpus/templates.txt", "tools/corpus/sites.txt"}) {
    auto file = files::MappedFile::open(root + "/" + name);
    if (!file) return std::unexpected(file.error());
    files.push_back(*std::move(file));
  }
  auto lexicon = unspin::Substitutions::parse(files[1].text(), "substitutions.tsv");
  if (!lexicon) return std::unexpected(lexicon.error());
  auto functions = unspin::Substitutions::parse(files[2].text(), "function-words.tsv");
  if (!functions) return std::unexpected(functions.error());
  Materials out{Vocabulary(files[0].text()), *std::move(lexicon), *std::move(functions), {}, {}, {}, {}, {}, {}, {}};
  out.sentences = frames_of(files[3].text(), out.words, true);
  out.quotes = frames_of(files[4].text(), out.words, true);
  out.events = events_of(files[5].text(), out.words);
  out.pages = pages_of(files[6].text(), out.words);
  add_furniture(files[7].text(), out);
  return out;
}

}  // namespace backlot::made
