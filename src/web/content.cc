#include "backlot/web/content.h"

#include "backlot/web/end_of_article.h"
#include "backlot/web/furniture_text.h"

#include <algorithm>

namespace backlot::web {
namespace {

using html::NodeIndex;
using html::Tag;
using html::Tree;

constexpr double linked_prose = 0.35;  // a paragraph with a larger share of links is none
constexpr double mostly_links = 0.6;
constexpr std::uint32_t long_paragraph = 140;  // letters: prose even without the end of a sentence
constexpr std::uint32_t paragraph = 60;        // letters: prose if it holds the end of a sentence

bool is_prose(const Block& b) {
  if (b.heading != 0 || b.link_share() > linked_prose) return false;
  return b.letters >= long_paragraph || (b.letters >= paragraph && b.sentences > 0);
}

// A lead that is marked as a heading.
bool is_long_heading(const Block& b) {
  return b.heading > 1 && b.letters >= paragraph && b.sentences > 0 && b.link_share() < linked_prose;
}

double mass_of(const Block& b) { return is_prose(b) ? b.letters - b.linked : 0; }

// What speaks against an element: links and scraps, of which menus and lists of teasers are made.
double clutter_of(const Block& b) {
  if (is_prose(b) || b.heading != 0) return 0;
  if (b.link_share() > mostly_links) return 10 + b.linked;
  return b.ends_sentence ? 0 : 5;
}

// Sums of a quantity over the blocks below any node.
class Sums {
 public:
  template <class Quantity>
  Sums(const Blocks& blocks, Quantity quantity) {
    sums_.reserve(blocks.list.size() + 1);
    sums_.push_back(0);
    for (const Block& b : blocks.list) sums_.push_back(sums_.back() + quantity(b));
  }
  double over(std::pair<std::size_t, std::size_t> range) const { return sums_[range.second] - sums_[range.first]; }
  double all() const { return sums_.back(); }

 private:
  std::vector<double> sums_;
};

bool may_be_root(Tag tag) {
  switch (tag) {
    case Tag::article:
    case Tag::blockquote:
    case Tag::body:
    case Tag::center:
    case Tag::div:
    case Tag::dd:
    case Tag::fieldset:
    case Tag::form:
    case Tag::li:
    case Tag::main:
    case Tag::other:
    case Tag::pre:
    case Tag::section:
    case Tag::span:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tr: return true;
    default: return false;
  }
}

double promise_of(Role role) {
  switch (role) {
    case Role::body: return 0.5;
    case Role::article: return 0.35;
    case Role::content: return 0.15;
    default: return 0;
  }
}

class Finder {
 public:
  Finder(const Tree& tree, std::span<const Role> roles, const Blocks& blocks)
      : tree_(tree), roles_(roles), blocks_(blocks), list_(blocks.list) {
    find_ranges();
  }

  Content run() {
    // Names may mislead: where they leave next to nothing of much, only the surest are believed.
    constexpr double much = 400;
    constexpr double next_to_nothing = 0.2;
    find_zones([](Role) { return true; });
    find_root();
    const double all = Sums(blocks_, mass_of).all();
    if (all > much && content_.page_mass < next_to_nothing * all) {
      find_zones(is_sure);
      find_root();
    }
    content_.choices.assign(list_.size(), Choice::outside);
    const auto [first, last] = ranges_[content_.root];
    for (std::size_t i = first; i < last; ++i) content_.choices[i] = first_look(i);
    keep_lead(first);
    cut_tails(first, last);
    look_at_lines(first, last);
    look_at_headings(first, last);
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (content_.choices[i] == Choice::prose) content_.mass += mass_of(list_[i]);
    }
    return std::move(content_);
  }

 private:
  // Of the blocks below each node.
  void find_ranges() {
    ranges_.resize(tree_.size());
    std::vector<std::size_t> begins(tree_.size() + 1);
    std::size_t block = 0;
    for (NodeIndex n = 0; n <= tree_.size(); ++n) {
      while (block < list_.size() && list_[block].first < n) ++block;
      begins[n] = block;
    }
    for (NodeIndex n = 0; n < tree_.size(); ++n) ranges_[n] = {begins[n], begins[tree_[n].end]};
  }

  static bool is_sure(Role role) { return role == Role::navigation || role == Role::footer || role == Role::notice; }

  template <class Believed>
  void find_zones(Believed believed) {
    const Sums mass(blocks_, mass_of);
    content_.zones.assign(tree_.size(), Role::none);
    for (NodeIndex n = 1; n < tree_.size(); ++n) {
      const Role above = content_.zones[tree_[n].parent];
      if (above != Role::none) {
        content_.zones[n] = above;
      } else if (is_furniture(roles_[n]) && believed(roles_[n])) {
        const double most = roles_[n] == Role::comments ? 0.9 : 0.5;
        if (mass.over(ranges_[n]) <= most * mass.all()) content_.zones[n] = roles_[n];
      }
    }
  }

  Role zone(const Block& b) const { return content_.zones[b.first]; }

  void find_root() {
    const Sums mass(blocks_, [&](const Block& b) { return zone(b) == Role::none ? mass_of(b) : 0; });
    const Sums clutter(blocks_, [&](const Block& b) { return zone(b) == Role::none ? clutter_of(b) : 0; });
    content_.page_mass = mass.all();
    double best = 0;
    content_.root = 0;
    for (NodeIndex n = 0; n < tree_.size(); ++n) {
      if (content_.zones[n] != Role::none || (n != 0 && !may_be_root(tree_[n].tag))) continue;
      const double own = mass.over(ranges_[n]);
      if (own == 0) continue;
      const double score = (own - clutter.over(ranges_[n])) * (1 + promise_of(roles_[n]));
      if (score >= best) {  // of those that hold the same, the innermost
        best = score;
        content_.root = n;
      }
    }
  }

  // By the look of the block alone; what needs its neighbours is a scrap for now.
  Choice first_look(std::size_t i) const {
    const Block& b = list_[i];
    if (zone(b) != Role::none) return Choice::furniture;
    if (says_furniture(blocks_.text_of(b), b.letters, b.linked)) return Choice::furniture;
    if (b.link_share() > mostly_links) return Choice::links;
    if (is_long_heading(b)) return Choice::prose;
    if (b.heading != 0) return Choice::bare_heading;
    return is_prose(b) ? Choice::prose : Choice::scrap;
  }

  // The paragraphs between the headline and the root, which often stand in the header of the article; without a
  // headline, those right before the root.
  void keep_lead(std::size_t first) {
    std::size_t begin = first;
    while (begin > 0 && list_[begin - 1].heading != 1) --begin;
    if (begin == 0) {
      const NodeIndex above = tree_[tree_[content_.root].parent].parent;
      begin = std::min(ranges_[above].first, first);
    }
    for (std::size_t i = begin; i < first; ++i) {
      if (zone(list_[i]) == Role::none && (is_prose(list_[i]) || is_long_heading(list_[i]))) {
        content_.choices[i] = Choice::prose;
      }
    }
  }

  // Drops what stands behind "Related articles", up to the end of the element that holds this heading and more; only
  // the line itself where most of the article would be lost.
  void cut_tails(std::size_t first, std::size_t last) {
    const Sums mass(blocks_, mass_of);
    const double most = mass.over({first, last}) / 2;
    for (std::size_t i = first; i < last; ++i) {
      const Block& b = list_[i];
      if (content_.choices[i] == Choice::furniture || b.letters > 60) continue;
      if (!ends_article(blocks_.text_of(b))) continue;
      std::size_t end = std::min(end_of_tail(i), last);
      if (mass.over({i, end}) > most) end = i + 1;
      for (std::size_t j = i; j < end; ++j) {
        if (content_.choices[j] != Choice::furniture) content_.choices[j] = Choice::tail;
      }
      i = end - 1;
    }
  }

  // The element that begins with the heading and holds more, else the rest of the one in which the heading stands.
  std::size_t end_of_tail(std::size_t heading) const {
    NodeIndex n = list_[heading].node;
    while (n != 0 && ranges_[tree_[n].parent].first == heading) n = tree_[n].parent;
    const std::size_t end = ranges_[n].second;
    return end > heading + 1 ? end : ranges_[tree_[n].parent].second;
  }

  // The nearest block that is kept, at most three away, not past a heading's level.
  bool is_near_prose(std::size_t i, int step, std::size_t first, std::size_t last) const {
    int looks = 0;
    for (std::size_t j = i; looks < 3; ++looks) {
      if (step < 0 ? j == first : j + 1 == last) return false;
      j = step < 0 ? j - 1 : j + 1;
      if (is_kept(content_.choices[j])) return true;
      if (content_.choices[j] == Choice::tail) return false;
    }
    return false;
  }

  void look_at_lines(std::size_t first, std::size_t last) {
    std::size_t last_prose = first;
    for (std::size_t i = first; i < last; ++i) {
      if (content_.choices[i] == Choice::prose) last_prose = i + 1;
    }
    bool prose_seen = false;
    for (std::size_t i = first; i < last; ++i) {
      prose_seen = prose_seen || content_.choices[i] == Choice::prose;
      if (content_.choices[i] != Choice::scrap) continue;
      const Block& b = list_[i];
      int points = 0;
      if (b.ends_sentence) ++points;
      if (b.kind != Tag::other) ++points;
      if (is_near_prose(i, -1, first, last)) ++points;
      if (is_near_prose(i, +1, first, last)) ++points;
      if (b.link_share() > linked_prose) --points;
      if (b.letters < 15) --points;
      if ((!prose_seen || i >= last_prose) && (b.kind == Tag::other || b.linked > 0)) --points;
      if (points >= 2) content_.choices[i] = Choice::line;
    }
  }

  // A heading stands for what follows it, up to the next heading that is as large.
  void look_at_headings(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (content_.choices[i] != Choice::bare_heading) continue;
      for (std::size_t j = i + 1; j < last && j < i + 12; ++j) {
        const Block& b = list_[j];
        if (b.heading != 0 && b.heading <= list_[i].heading) break;
        if (content_.choices[j] == Choice::prose || content_.choices[j] == Choice::line) {
          content_.choices[i] = Choice::heading;
          break;
        }
      }
    }
  }

  const Tree& tree_;
  std::span<const Role> roles_;
  const Blocks& blocks_;
  const std::vector<Block>& list_;
  std::vector<std::pair<std::size_t, std::size_t>> ranges_;
  Content content_;
};

}  // namespace

Content find_content(const Tree& tree, std::span<const Role> roles, const Blocks& blocks) {
  return Finder(tree, roles, blocks).run();
}

}  // namespace backlot::web
