#include "backlot/web/role.h"

#include "backlot/html/ascii.h"
#include "backlot/web/role_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace backlot::web {
namespace {

using html::Attribute;
using html::NodeIndex;
using html::Tag;
using html::Tree;
using std::string_view;

constexpr std::size_t longest_word = 40;
constexpr std::size_t longest_name = 1000;  // of class and id; sites that print whole programs there exist

// A word of a name in lower case, and whether the name goes on behind it.
class NameWords {
 public:
  explicit NameWords(string_view name) : name_(name.substr(0, longest_name)) {}

  // The next word: letters up to a digit, a mark, or a capital ("relatedPosts" is two). Empty at the end.
  string_view next() {
    while (at_ < name_.size() && !html::is_letter(name_[at_])) {
      if (html::is_space(name_[at_])) starts_name_ = true;
      ++at_;
    }
    std::size_t length = 0;
    while (at_ < name_.size() && html::is_letter(name_[at_])) {
      const char c = name_[at_];
      const bool capital = c < 'a';
      if (capital && length > 0 && name_[at_ - 1] >= 'a') break;
      if (length < word_.size()) word_[length++] = html::lower(c);
      ++at_;
    }
    return {word_.data(), length};
  }

  // True once for the first word behind white space.
  bool take_start() { return std::exchange(starts_name_, false); }

 private:
  string_view name_;
  std::size_t at_ = 0;
  bool starts_name_ = true;
  std::array<char, longest_word> word_{};
};

// The table by first letter, so that a word is compared with a few others only.
struct ByLetter {
  std::array<std::vector<const RoleWord*>, 26> entries;
  std::vector<const RoleWord*> inside;
  ByLetter() {
    for (const RoleWord& entry : role_words) {
      entries[static_cast<std::size_t>(entry.word.front() - 'a')].push_back(&entry);
      if (entry.match == RoleWord::Match::inside) inside.push_back(&entry);
    }
  }
};

// Furniture before content, and among both the longer word.
const RoleWord* better(const RoleWord* a, const RoleWord* b) {
  if (!a) return b;
  if (is_furniture(a->role) != is_furniture(b->role)) return is_furniture(a->role) ? a : b;
  return a->word.size() >= b->word.size() ? a : b;
}

Role role_of_word(string_view word) {
  static const ByLetter table;
  const RoleWord* found = nullptr;
  for (const RoleWord* entry : table.entries[static_cast<std::size_t>(word.front() - 'a')]) {
    if (word == entry->word) return entry->role;
    if (entry->match != RoleWord::Match::whole && word.starts_with(entry->word)) found = better(found, entry);
  }
  if (found) return found->role;
  constexpr std::size_t shortest_compound = 8;
  if (word.size() < shortest_compound) return Role::none;
  for (const RoleWord* entry : table.inside) {
    if (word.contains(entry->word)) found = better(found, entry);
  }
  return found ? found->role : Role::none;
}

// Two words that mean more together: "post-content", "article_text".
Role role_of_pair(string_view first, string_view second) {
  static constexpr auto wholes = std::to_array<string_view>(
      {"article", "artikel", "blog", "blogpost", "entry", "news", "post", "story", "single", "beitrag", "field"});
  static constexpr auto parts = std::to_array<string_view>(
      {"body", "bodycopy", "content", "contents", "copy", "inhalt", "text", "bodytext", "inner", "main"});
  const bool is_body =
      std::ranges::find(wholes, first) != wholes.end() && std::ranges::find(parts, second) != parts.end();
  return is_body && !(first == "field" && second != "body") ? Role::body : Role::none;
}

bool denies(string_view word) { return std::ranges::find(denying_words, word) != denying_words.end(); }

Role stronger(Role a, Role b) {
  if (is_furniture(a) || is_furniture(b)) return is_furniture(a) ? a : b;
  if (a == Role::body || b == Role::body) return Role::body;
  return std::max(a, b);
}

Role role_of_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::menu: return Role::navigation;
    case Tag::aside: return Role::side;
    case Tag::footer: return Role::footer;
    case Tag::figcaption: return Role::caption;
    case Tag::dialog: return Role::notice;
    case Tag::article: return Role::article;
    case Tag::main: return Role::content;
    default: return Role::none;
  }
}

Role role_of_aria(string_view role) {
  static constexpr auto table = std::to_array<std::pair<string_view, Role>>({
      {"navigation", Role::navigation},
      {"menu", Role::navigation},
      {"menubar", Role::navigation},
      {"banner", Role::navigation},
      {"complementary", Role::side},
      {"contentinfo", Role::footer},
      {"dialog", Role::notice},
      {"alertdialog", Role::notice},
      {"search", Role::form},
      {"main", Role::content},
      {"article", Role::article},
      {"tablist", Role::navigation},
  });
  for (const auto& [name, meaning] : table) {
    if (html::equal_ignoring_case(role, name)) return meaning;
  }
  return Role::none;
}

bool is_hidden(const Tree& tree, NodeIndex n) {
  if (tree.has(n, Attribute::hidden)) return true;
  if (tree.attribute(n, Attribute::aria_hidden) == "true") return true;
  const string_view style = tree.attribute(n, Attribute::style);
  if (style.empty()) return false;
  const std::size_t at = style.find("display");
  if (at != string_view::npos) {
    const std::size_t value = style.find_first_not_of(" :", at + 7);
    if (value != string_view::npos && style.substr(value).starts_with("none")) return true;
  }
  const std::size_t visibility = style.find("visibility");
  if (visibility == string_view::npos) return false;
  const std::size_t value = style.find_first_not_of(" :", visibility + 10);
  return value != string_view::npos && style.substr(value).starts_with("hidden");
}

}  // namespace

Role role_of_name(string_view name) {
  NameWords words(name);
  Role role = Role::none;
  std::array<char, longest_word> before{};
  string_view previous;
  for (string_view word = words.next(); !word.empty(); word = words.next()) {
    if (words.take_start()) previous = {};
    if (!denies(previous)) {
      role = stronger(role, role_of_word(word));
      if (!previous.empty()) role = stronger(role, role_of_pair(previous, word));
    }
    std::ranges::copy(word, before.begin());
    previous = {before.data(), word.size()};
  }
  return role;
}

Role role_of(const Tree& tree, NodeIndex n) {
  const html::Node& node = tree[n];
  if (node.tag == Tag::text || node.tag == Tag::html || node.tag == Tag::body || n == 0) return Role::none;
  Role role = role_of_tag(node.tag);
  bool hidden = false;
  for (const html::AttributeValue& a : tree.attributes(n)) {
    switch (a.name) {
      case Attribute::class_:
      case Attribute::id: role = stronger(role, role_of_name(a.value)); break;
      case Attribute::role: role = stronger(role, role_of_aria(a.value)); break;
      case Attribute::itemprop:
        if (a.value == "articleBody") return Role::body;
        break;
      case Attribute::hidden:
      case Attribute::aria_hidden:
      case Attribute::style: hidden = true; break;
      default: break;
    }
  }
  return hidden && is_hidden(tree, n) ? Role::hidden : role;
}

}  // namespace backlot::web
