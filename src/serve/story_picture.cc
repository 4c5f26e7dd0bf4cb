#include "backlot/serve/story_picture.h"

#include "backlot/article/web_address.h"
#include "backlot/copies/comparison.h"
#include "backlot/guide/counted.h"
#include "backlot/serve/svg.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace backlot::serve {
namespace {

constexpr double width = 400;
constexpr double row_height = 46;
constexpr double step = 34;  // to the right, a generation
constexpr double left = 12;
constexpr double radius = 5;
constexpr int deepest = 5;  // generations that are told apart
constexpr std::size_t most_rows = 40;
constexpr double name_size = 14;
constexpr double note_size = 12;

struct Node {
  const guide::StoryMember* member = nullptr;
  const Node* source = nullptr;
  int depth = 0;
  double x = 0;
  double y = 0;
};

// Documents in the order of the picture: each followed by the copies that were made of it.
class Tree {
 public:
  explicit Tree(const guide::StoryPage& story) {
    for (const guide::StoryMember& m : story.members) known_[m.document.document] = &m;
    std::vector<const guide::StoryMember*> roots;
    for (const guide::StoryMember& m : story.members) {
      const bool copy = m.copied_from && known_.contains(m.copied_from->document);
      copy ? copies_[m.copied_from->document].push_back(&m) : roots.push_back(&m);
    }
    nodes_.reserve(most_rows);  // nodes point at each other
    for (const guide::StoryMember* root : roots) add(*root);
  }

  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  void add(const guide::StoryMember& root) {
    struct Turn {
      const guide::StoryMember* member;
      const Node* source;
    };
    std::vector<Turn> turns{{&root, nullptr}};  // no recursion: a chain of copies may be long
    while (!turns.empty() && nodes_.size() < most_rows) {
      const auto [member, source] = turns.back();
      turns.pop_back();
      const int depth = source ? std::min(source->depth + 1, deepest) : 0;
      nodes_.push_back({member, source, depth, left + step * depth,
                        row_height / 2 + row_height * static_cast<double>(nodes_.size())});
      const auto& below = copies_[member->document.document];
      for (auto at = below.rbegin(); at != below.rend(); ++at) turns.push_back({*at, &nodes_.back()});
    }
  }

  std::map<guide::DocumentId, const guide::StoryMember*> known_;
  std::map<guide::DocumentId, std::vector<const guide::StoryMember*>> copies_;
  std::vector<Node> nodes_;
};

std::string_view dashes(std::string_view relation) {
  if (relation == "spun") return R"( stroke-dasharray="5 3")";
  if (relation == "verbatim") return "";
  return R"( stroke-dasharray="2 3")";
}

std::string name_of(const guide::Source& source) {
  const std::string outlet = article::outlet_of(source.address);
  return outlet.empty() ? source.title : outlet;
}

// From the source down: one line for all its copies, as it is drawn again and again. Then to the right, in the dashes
// that say how the copy was made.
void add_edge(const Node& node, std::string& out) {
  const Node& source = *node.source;
  constexpr double bend = 8;
  const bool beside = node.x <= source.x;  // too deep to be moved to the right
  const double turn = beside ? source.x - bend : source.x;
  fmt::format_to(std::back_inserter(out),
                 R"(<path class="trunk" d="M{:.1f} {:.1f}L{:.1f} {:.1f}V{:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}"/>)",
                 source.x, source.y + (beside ? 0 : radius), turn, source.y + radius, node.y - bend, turn, node.y,
                 turn + bend, node.y);
  fmt::format_to(std::back_inserter(out), R"(<path class="edge" d="M{:.1f} {:.1f}H{:.1f}"{}/>)", turn + bend, node.y,
                 node.x - radius, dashes(node.member->copied_from->relation));
}

void add_node(const Node& node, std::string& out) {
  const guide::StoryMember& m = *node.member;
  fmt::format_to(std::back_inserter(out), R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"/>)",
                 node.source ? "copy" : "first", node.x, node.y, radius);
  const double x = node.x + radius + 8;
  out += svg_text(x, node.y - 2, R"(class="name")", fitted(name_of(m.document), width - x, bold(name_size)));
  std::string note = m.document.published ? short_day(*m.document.published) : std::string();
  if (m.copied_from) note += (note.empty() ? "" : " · ") + copies::noun_of(m.copied_from->relation);
  out += svg_text(x, node.y + 14, R"(class="note")", fitted(note, width - x, note_size));
}

std::string description(const guide::StoryPage& story, std::size_t shown) {
  std::string out =
      guide::counted(story.documents, "article", "articles") + ", " + guide::counted(story.copies, "copy", "copies");
  if (shown < story.documents) out += fmt::format("; the first {} are shown", shown);
  return out + ". The list beside this picture says the same.";
}

}  // namespace

std::string story_picture(const guide::StoryPage& story) {
  const Tree tree(story);
  if (std::ranges::none_of(tree.nodes(), [](const Node& node) { return node.source != nullptr; })) return {};
  const double height = row_height * static_cast<double>(tree.nodes().size());
  std::string out = fmt::format(
      R"(<svg class="picture" viewBox="0 0 {} {}" role="img" aria-labelledby="picture-title picture-text"><title id="picture-title">Who copied whom</title><desc id="picture-text">{}</desc>)",
      width, height, description(story, tree.nodes().size()));
  for (const Node& node : tree.nodes()) {
    if (node.source) add_edge(node, out);
  }
  for (const Node& node : tree.nodes()) add_node(node, out);
  return out + "</svg>";
}

}  // namespace backlot::serve
