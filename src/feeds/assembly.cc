#include "backlot/feeds/assembly.h"

#include "backlot/article/content_key.h"
#include "backlot/article/web_address.h"
#include "backlot/feeds/markup.h"
#include "backlot/feeds/teaser.h"
#include "backlot/html/ascii.h"
#include "backlot/url/url.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace backlot::feeds {
namespace {

using std::string_view;

constexpr std::size_t most_authors = 50;

std::string single_spaced(string_view text) {
  std::string out;
  for (const char c : html::trim(text)) {
    if (!html::is_space(c)) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

std::string id_of(const Draft& draft) {
  if (!draft.id.empty()) return draft.id;
  if (!draft.item.link.empty()) return draft.item.link;
  return article::content_key(draft.item.title + "\n" + draft.full.text + "\n" + draft.summary.text);
}

}  // namespace

std::string one_line(const Words& words) { return single_spaced(words.is_html ? plain_text(words.text) : words.text); }

void add_author(std::vector<std::string>& authors, string_view stated) {
  std::string name = single_spaced(stated);
  const std::size_t open = name.find('(');
  if (open != std::string::npos && name.ends_with(')') && name.substr(0, open).contains('@'))
    name = single_spaced(string_view(name).substr(open + 1, name.size() - open - 2));
  if (name.empty() || name.contains('@') || name.contains("://") || authors.size() >= most_authors) return;
  if (std::ranges::find(authors, name) == authors.end()) authors.push_back(std::move(name));
}

std::string whole_address(string_view base, string_view reference) {
  reference = html::trim(reference);
  return reference.empty() ? std::string() : url::resolve(base, reference);
}

Item assemble(Draft draft) {
  Item& item = draft.item;
  if (item.link.empty() && draft.id_is_link && article::is_web(draft.id)) item.link = draft.id;
  item.id = id_of(draft);
  const bool from_summary = draft.full.text.empty() || draft.full.text.size() < draft.summary.text.size();
  Words& words = from_summary ? draft.summary : draft.full;
  item.is_teaser = is_teaser(words.is_html ? plain_text(words.text) : words.text, from_summary);
  item.content = std::move(words.text);
  item.is_html = words.is_html;
  return std::move(item);
}

void make_ids_unique(std::vector<Item>& items) {
  std::unordered_map<std::string, std::size_t> times;
  for (const Item& item : items) ++times[item.id];
  for (Item& item : items) {
    if (times[item.id] > 1 && !item.link.empty()) item.id = item.link;
  }
  std::unordered_set<std::string> seen;
  std::erase_if(items, [&](const Item& item) { return !seen.insert(item.id).second; });
}

}  // namespace backlot::feeds
