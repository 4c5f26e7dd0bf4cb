#include "backlot/cli/story_views.h"

#include "backlot/cli/page.h"
#include "backlot/guide/counted.h"
#include "backlot/unicode/markup.h"

#include <fmt/format.h>
#include <unordered_map>
#include <vector>

namespace backlot::cli {
namespace {

using guide::counted;

using copies::DocumentNumber;
using copies::Relation;
using pipeline::CorpusStories;
using pipeline::Story;
using pipeline::StoryDocument;

// Below this nothing is said about which of two was first.
constexpr float least_said = 0.55F;

std::string summary(const Story& story) {
  std::size_t copies = 0;
  std::size_t retellings = 0;
  for (const StoryDocument& d : story.documents) {
    if (d.source) ++copies;
    if (d.relation == Relation::retelling) ++retellings;
  }
  std::string text = counted(story.documents.size(), "document", "documents");
  if (copies > 0) text += ", " + counted(copies, "copy", "copies");
  if (retellings > 0) text += ", " + counted(retellings, "retelling", "retellings");
  return text + fmt::format(", weakest link {:.2f}", story.weakest);
}

// The documents of a story as a tree: each copy below what it was made from.
class Tree {
 public:
  Tree(const Story& story, const CorpusStories& found) : found_(found) {
    for (const StoryDocument& d : story.documents) {
      if (d.source) copies_[*d.source].push_back(&d);
    }
    for (const StoryDocument& d : story.documents) {
      if (!d.source) add(d);
    }
  }

  const Table& table() const { return table_; }

 private:
  void add(const StoryDocument& root) {
    struct Turn {
      const StoryDocument* document;
      std::size_t depth;
    };
    std::vector<Turn> turns{{&root, 0}};  // no recursion: a chain of copies may be long
    while (!turns.empty()) {
      const auto [d, depth] = turns.back();
      turns.pop_back();
      row(*d, depth);
      const auto& below = copies_[d->document];
      for (auto at = below.rbegin(); at != below.rend(); ++at) turns.push_back({*at, depth + 1});
    }
  }
  void row(const StoryDocument& d, std::size_t depth) {
    std::string indent;
    for (std::size_t i = 0; i < std::min<std::size_t>(depth, 8); ++i) indent += i + 1 == depth ? "\u2514 " : "  ";
    Rich name = rich(indent, Style::faint);
    name.push_back(piece(found_.ids[d.document], depth == 0 ? Style::strong : Style::plain));
    table_.row({name, rich(d.relation == Relation::different ? "" : copies::name_of(d.relation)),
                rich(d.source ? certainty(d.confidence) : "", Style::faint)});
  }
  static std::string certainty(float confidence) {
    return confidence < least_said ? "nothing tells which was first" : fmt::format("direction {:.2f}", confidence);
  }

  const CorpusStories& found_;
  std::unordered_map<DocumentNumber, std::vector<const StoryDocument*>> copies_;
  Table table_{3};
};

std::string dot_text(std::string_view text) {
  std::string out;
  for (const char c : print_safe(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string xml_text(std::string_view text) { return unicode::escaped(print_safe(text)); }

}  // namespace

std::string stories_page(const CorpusStories& found, Terminal terminal) {
  Page page(terminal);
  std::size_t in_stories = 0;
  for (const Story& story : found.stories) in_stories += story.documents.size();
  page.title(counted(found.stories.size(), "story", "stories"),
             fmt::format("{} of {}", in_stories, counted(found.documents, "document", "documents")));
  for (const Story& story : found.stories) {
    page.heading(summary(story));
    page.table(Tree(story, found).table());
  }
  return page.text();
}

std::string stories_dot(const CorpusStories& found) {
  std::string out = "digraph copies {\n  rankdir=RL;\n  node [shape=box];\n";
  for (std::size_t i = 0; i < found.stories.size(); ++i) {
    out += fmt::format("  subgraph cluster_{} {{\n", i);
    for (const StoryDocument& d : found.stories[i].documents)
      out += fmt::format("    \"{}\";\n", dot_text(found.ids[d.document]));
    out += "  }\n";
    for (const StoryDocument& d : found.stories[i].documents) {
      if (!d.source) continue;
      out += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"];\n", dot_text(found.ids[d.document]),
                         dot_text(found.ids[*d.source]), copies::name_of(d.relation));
    }
  }
  return out + "}\n";
}

std::string stories_gexf(const CorpusStories& found) {
  std::string nodes;
  std::string edges;
  std::size_t edge = 0;
  for (std::size_t i = 0; i < found.stories.size(); ++i) {
    for (const StoryDocument& d : found.stories[i].documents) {
      nodes +=
          fmt::format("<node id=\"{}\" label=\"{}\"><attvalues><attvalue for=\"0\" value=\"{}\"/></attvalues></node>\n",
                      d.document, xml_text(found.ids[d.document]), i);
      if (!d.source) continue;
      edges += fmt::format("<edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"{}\" weight=\"{:.3f}\"/>\n", edge++,
                           d.document, *d.source, copies::name_of(d.relation), d.confidence);
    }
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<graph mode=\"static\" defaultedgetype=\"directed\">\n"
         "<attributes class=\"node\"><attribute id=\"0\" title=\"story\" type=\"integer\"/></attributes>\n<nodes>\n" +
         nodes + "</nodes>\n<edges>\n" + edges + "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace backlot::cli
