#include "backlot/web/json_ld.h"

#include "backlot/html/ascii.h"
#include "backlot/web/stated_date.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace backlot::web {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;
using std::string_view;

constexpr std::size_t largest_script = std::size_t{1} << 20U;
constexpr std::size_t deepest = 64;
constexpr std::size_t most_values = 5000;

std::optional<element> field(object from, string_view key) {
  element found;
  if (from.at_key(key).get(found) != simdjson::SUCCESS || found.is_null()) return std::nullopt;
  return found;
}

string_view string_field(object from, string_view key) {
  string_view value;
  const auto found = field(from, key);
  return found && found->get(value) == simdjson::SUCCESS ? value : string_view();
}

// Whether "@type" is, or holds, something that `matches`.
template <class Matches>
bool has_type(object from, Matches matches) {
  const auto type = field(from, "@type");
  if (!type) return false;
  string_view name;
  if (type->get(name) == simdjson::SUCCESS) return matches(name);
  array names;
  if (type->get(names) != simdjson::SUCCESS) return false;
  return std::ranges::any_of(names, [&](element e) { return e.get(name) == simdjson::SUCCESS && matches(name); });
}

bool is_article(string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "Review" ||
         type == "CriticReview" || type == "SocialMediaPosting" || type == "DiscussionForumPosting" || type == "Recipe";
}

bool is_page(string_view type) { return type.ends_with("WebPage") || type == "ItemPage" || type == "VideoObject"; }

// All objects of a script, parents before children.
std::vector<object> objects_of(element root) {
  std::vector<object> objects;
  std::vector<element> open{root};
  std::size_t values = 0;
  while (!open.empty() && ++values < most_values) {
    const element next = open.back();
    open.pop_back();
    object o;
    array a;
    const std::size_t before = open.size();
    if (next.get(o) == simdjson::SUCCESS) {
      objects.push_back(o);
      for (const auto& entry : o) {
        if (entry.value.is_object() || entry.value.is_array()) open.push_back(entry.value);
        if (open.size() > most_values) return objects;
      }
    } else if (next.get(a) == simdjson::SUCCESS) {
      for (const element e : a) {
        if (e.is_object() || e.is_array()) open.push_back(e);
        if (open.size() > most_values) return objects;
      }
    }
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(before), open.end());
  }
  return objects;
}

// The object with this "@id" that says more than the id.
std::optional<object> object_of_id(const std::vector<object>& objects, string_view id) {
  for (const object o : objects) {
    if (string_field(o, "@id") == id && !string_field(o, "name").empty()) return o;
  }
  return std::nullopt;
}

// "Jo Lee", {"name": "Jo Lee"}, {"@id": "#jo"}, or several of them.
void add_names(element from, const std::vector<object>& objects, std::vector<std::string>& out) {
  constexpr std::size_t most_names = 20;
  string_view name;
  object person;
  array several;
  if (out.size() >= most_names) return;
  if (from.get(several) == simdjson::SUCCESS) {
    std::size_t looked_at = 0;
    for (const element e : several) {
      if (++looked_at > most_names) return;
      if (!e.is_array()) add_names(e, objects, out);
    }
    return;
  }
  if (from.get(person) == simdjson::SUCCESS) {
    name = string_field(person, "name");
    if (name.empty()) {
      if (const auto other = object_of_id(objects, string_field(person, "@id"))) name = string_field(*other, "name");
    }
    if (name.empty()) {
      if (const auto names = field(person, "name"); names && names->is_array()) add_names(*names, objects, out);
    }
  } else if (from.get(name) != simdjson::SUCCESS) {
    return;
  }
  if (!name.empty()) out.emplace_back(name);
}

void take(std::string& out, string_view value) {
  if (out.empty()) out = value;
}

void take(std::optional<article::Date>& out, string_view value) {
  if (!out) out = read_stated_date(value);
}

void read_article(object article, const std::vector<object>& objects, Statements& out) {
  take(out.title, string_field(article, "headline"));
  take(out.published, string_field(article, "datePublished"));
  take(out.modified, string_field(article, "dateModified"));
  take(out.published, string_field(article, "dateCreated"));
  take(out.language, string_field(article, "inLanguage"));
  take(out.url, string_field(article, "url"));
  if (const auto page = field(article, "mainEntityOfPage")) {
    string_view address;
    object o;
    if (page->get(address) == simdjson::SUCCESS) take(out.url, address);
    if (page->get(o) == simdjson::SUCCESS) take(out.url, string_field(o, "@id"));
  }
  for (const string_view name : {"author", "creator"}) {
    if (const auto author = field(article, name); author && out.authors.empty())
      add_names(*author, objects, out.authors);
  }
  if (const auto publisher = field(article, "publisher"); publisher && out.site.empty()) {
    std::vector<std::string> names;
    add_names(*publisher, objects, names);
    if (!names.empty()) out.site = names.front();
  }
  take(out.article_body, string_field(article, "articleBody"));
}

void read_page(object page, const std::vector<object>& objects, Statements& out) {
  if (const auto author = field(page, "author"); author && out.authors.empty())
    add_names(*author, objects, out.authors);
  take(out.published, string_field(page, "datePublished"));
  take(out.published, string_field(page, "uploadDate"));
  take(out.modified, string_field(page, "dateModified"));
  take(out.language, string_field(page, "inLanguage"));
}

}  // namespace

struct JsonLd::Parser {
  simdjson::dom::parser parser;
};

JsonLd::JsonLd() : parser_(std::make_unique<Parser>()) {}
JsonLd::~JsonLd() = default;
JsonLd::JsonLd(JsonLd&&) noexcept = default;
JsonLd& JsonLd::operator=(JsonLd&&) noexcept = default;

void JsonLd::read(string_view script, Statements& out) {
  script = html::trim(script);
  if (script.empty() || script.size() > largest_script) return;
  // Line breaks inside strings are wrong and common; outside they are white space.
  padded_.assign(script);
  for (char& c : padded_) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  padded_.resize(script.size() + simdjson::SIMDJSON_PADDING);
  simdjson::dom::parser& parser = parser_->parser;
  if (parser.capacity() < script.size() &&
      parser.allocate(std::max<std::size_t>(script.size(), 65536), deepest) != simdjson::SUCCESS)
    return;
  element root;
  if (parser.parse(padded_.data(), script.size(), false).get(root) != simdjson::SUCCESS) return;
  const std::vector<object> objects = objects_of(root);
  for (const object o : objects) {
    if (!has_type(o, is_article)) continue;
    out.says_article = true;
    read_article(o, objects, out);
    break;
  }
  for (const object o : objects) {
    if (has_type(o, is_page)) read_page(o, objects, out);
  }
}

}  // namespace backlot::web
