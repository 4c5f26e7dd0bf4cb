#include "backlot/web/metadata.h"

#include "backlot/html/ascii.h"
#include "backlot/html/character_reference.h"
#include "backlot/web/authors_beside.h"
#include "backlot/web/headline.h"
#include "backlot/web/meta_names.h"
#include "backlot/web/stated_date.h"

#include <algorithm>
#include <array>

namespace backlot::web {
namespace {

using html::Attribute;
using html::NodeIndex;
using html::Tag;
using html::Tree;
using std::string_view;

bool has_word(string_view words, string_view word) {
  for (std::size_t at = 0; (at = html::find_ignoring_case(words, word, at)) != string_view::npos; at += word.size()) {
    const bool begins = at == 0 || html::is_space(words[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || html::is_space(words[end]))) return true;
  }
  return false;
}

void take(std::string& out, string_view value) {
  if (out.empty()) out = html::trim(value);
}

void take(std::optional<article::Date>& out, const std::optional<article::Date>& value) {
  if (!out) out = value;
}

bool is_address(string_view text) { return text.contains("://") || text.starts_with("www."); }

class Collector {
 public:
  Collector(const Tree& tree, const Blocks& blocks, const Content& content, JsonLd& json_ld)
      : tree_(tree), blocks_(blocks), content_(content), json_ld_(json_ld) {}

  Statements run() {
    for (NodeIndex n = 1; n < tree_.size(); ++n) look_at(n);
    look_at_bylines();
    order_ = order();
    for (std::size_t rank = 0; rank < metas_.size(); ++rank) take_metas(rank);
    merge();
    return std::move(json_);
  }

 private:
  static constexpr std::size_t most_authors = 50;

  void look_at(NodeIndex n) {
    switch (tree_[n].tag) {
      case Tag::html: take(html_language_, tree_.attribute(n, Attribute::lang)); break;
      case Tag::script:
        if (html::starts_ignoring_case(html::trim(tree_.attribute(n, Attribute::type)), "application/ld+json"))
          json_ld_.read(tree_.only_text(n), json_);
        break;
      case Tag::meta: look_at_meta(n); break;
      case Tag::link:
        if (has_word(tree_.attribute(n, Attribute::rel), "canonical"))
          take(canonical_, tree_.attribute(n, Attribute::href));
        break;
      case Tag::title:
        if (tree_[tree_[n].parent].tag != Tag::svg) take(page_title_, tree_.only_text(n));
        break;
      case Tag::time: look_at_time(n); break;
      default: break;
    }
    if (tree_[n].count > 0) look_at_microdata(n);
  }

  void look_at_meta(NodeIndex n) {
    string_view name = tree_.attribute(n, Attribute::property);
    if (name.empty()) name = tree_.attribute(n, Attribute::name);
    if (name.empty()) name = tree_.attribute(n, Attribute::itemprop);
    if (name.empty()) name = tree_.attribute(n, Attribute::http_equiv);
    const string_view value = html::trim(tree_.attribute(n, Attribute::content));
    if (name.empty() || value.empty()) return;
    if (const MetaName* known = find_meta_name(name)) metas_[known->rank].push_back({known->means, value});
  }

  // Names of one meaning in the order of their ranks.
  void take_metas(std::size_t rank) {
    for (const auto& [means, value] : metas_[rank]) {
      switch (means) {
        case Meaning::title: take(meta_.title, value); break;
        case Meaning::author:
          if (!is_address(value) && meta_author_rank_ >= rank && meta_.authors.size() < most_authors) {
            meta_author_rank_ = rank;
            if (std::ranges::find(meta_.authors, value) == meta_.authors.end()) meta_.authors.emplace_back(value);
          }
          break;
        case Meaning::published: take(meta_.published, read_stated_date(value, order_)); break;
        case Meaning::modified: take(meta_.modified, read_stated_date(value, order_)); break;
        case Meaning::url: take(meta_.url, value); break;
        case Meaning::site:
          if (!is_address(value)) take(meta_.site, value);
          break;
        case Meaning::language: take(meta_.language, value); break;
        case Meaning::kind: take(meta_.kind, value); break;
      }
    }
  }

  // The words of an element, up to a length that no name or date has.
  std::string words_of(NodeIndex n) const {
    std::string out;
    for (NodeIndex i = n + 1; i < tree_[n].end && out.size() < 200; ++i) {
      if (tree_[i].tag == Tag::text && tree_[tree_[i].parent].tag != Tag::script) out += tree_[i].text;
    }
    for (char& c : out) c = html::is_space(c) ? ' ' : c;
    return std::string(html::trim(out));
  }

  // A date stands near the article, or at least not among other articles.
  bool is_of_article(NodeIndex n) const {
    switch (content_.zones[n]) {
      case Role::none:
      case Role::byline:
      case Role::share:
      case Role::caption: return true;
      default: return false;
    }
  }

  void look_at_time(NodeIndex n) {
    if (!is_of_article(n)) return;
    string_view stated = tree_.attribute(n, Attribute::datetime);
    const string_view name = tree_.attribute(n, Attribute::class_);
    std::string words;
    if (stated.empty()) {
      words = words_of(n);
      stated = words;
    }
    const bool updated = html::find_ignoring_case(name, "updat") != string_view::npos ||
                         html::find_ignoring_case(name, "modif") != string_view::npos;
    take(updated ? body_.modified : body_.published, read_stated_date(stated, order()));
  }

  void look_at_microdata(NodeIndex n) {
    if (tree_[n].tag == Tag::meta || !is_of_article(n)) return;
    for (const html::AttributeValue& a : tree_.attributes(n)) {
      if (a.name == Attribute::itemprop) look_at_property(n, a.value);
      if (a.name == Attribute::rel && has_word(a.value, "author")) add_author(n);
      if (a.name == Attribute::class_) look_at_class(n, a.value);
    }
  }

  void look_at_property(NodeIndex n, string_view property) {
    const auto value = [&]() -> std::string {
      for (const Attribute name : {Attribute::datetime, Attribute::content}) {
        if (const string_view stated = tree_.attribute(n, name); !stated.empty()) return std::string(stated);
      }
      return words_of(n);
    };
    if (has_word(property, "datePublished")) take(microdata_.published, read_stated_date(value(), order()));
    if (has_word(property, "dateModified")) take(microdata_.modified, read_stated_date(value(), order()));
    if (has_word(property, "headline")) take(microdata_.title, value());
    if (has_word(property, "author")) {
      add_author(named_part(n));
    }
  }

  // Of a person in microdata, the element that holds the name.
  NodeIndex named_part(NodeIndex n) const {
    constexpr NodeIndex most = 50;
    for (NodeIndex i = n + 1; i < std::min(tree_[n].end, n + most); ++i) {
      if (tree_[i].count > 0 && has_word(tree_.attribute(i, Attribute::itemprop), "name")) return i;
    }
    return n;
  }

  void look_at_class(NodeIndex n, string_view name) {
    if (has_word(name, "vcard") || has_word(name, "fn") || has_word(name, "p-author")) add_author(n);
  }

  void add_author(NodeIndex n) {
    std::string name = tree_[n].tag == Tag::meta ? std::string(tree_.attribute(n, Attribute::content)) : words_of(n);
    if (name.size() <= 60 && !is_address(name)) marked_.add(std::move(name), n);
  }

  DayOrder order() const { return day_order_of(html_language_); }

  // What stands in lines for people: "By Jo Lee", "22. März 2024", from the headline to the first paragraph and right
  // behind the last one, and in elements that are named for it.
  void look_at_bylines() {
    std::size_t first = blocks_.list.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < blocks_.list.size(); ++i) {
      if (content_.choices[i] != Choice::prose) continue;
      first = std::min(first, i);
      last = i;
    }
    constexpr std::size_t before = 12;
    constexpr std::size_t behind = 4;
    for (std::size_t i = 0; i < blocks_.list.size(); ++i) {
      const Block& b = blocks_.list[i];
      const bool near = (i < first && i + before >= first) || (i > last && i <= last + behind);
      const Role zone = content_.zones[b.first];
      if (zone == Role::byline || (near && is_of_article(b.first))) look_at_line(b, zone == Role::byline);
    }
  }

  void look_at_line(const Block& b, bool named) {
    constexpr std::size_t longest = 100;
    const string_view text = blocks_.text_of(b);
    if (text.size() > longest || b.heading == 1) return;
    if (!line_date_) line_date_ = read_stated_date(text, order());
    if (!line_author_.empty()) return;
    const string_view name = tree_.attribute(b.node, Attribute::class_).substr(0, 200);
    if (named && html::find_ignoring_case(name, "author") != string_view::npos && text.size() < 60 &&
        looks_like_names(text)) {
      line_author_ = text;
    } else {
      line_author_ = author_of_line(text);
    }
  }

  static void decode(std::string& value) {
    if (!html::needs_decoding(value)) return;
    std::string out;
    html::decode_into(value, html::Place::text, out);
    value = std::move(out);
  }

  void merge() {
    for (std::string* value : {&json_.title, &json_.site}) decode(*value);
    for (std::string& author : json_.authors) decode(author);
    json_.says_article = json_.says_article || meta_.kind == "article";
    json_.kind = meta_.kind;
    for (const Statements* next : {&meta_, &microdata_, &body_}) {
      take(json_.published, next->published);
      take(json_.modified, next->modified);
      take(json_.site, next->site);
    }
    std::string url = canonical_;
    take(url, meta_.url);
    take(url, json_.url);
    json_.url = std::move(url);
    take(json_.published, date_of_address(json_.url));
    take(json_.published, line_date_);
    std::string language = html_language_;
    take(language, meta_.language);
    take(language, json_.language);
    json_.language = std::move(language);
    json_.title = choose_headline({.stated = json_.title,
                                   .shared = meta_.title,
                                   .page = page_title_,
                                   .site = json_.site,
                                   .marked = microdata_.title},
                                  tree_, blocks_, content_);
    choose_authors();
  }

  // The first source that names people; one that names only the site does where there is no other.
  void choose_authors() {
    std::vector<std::string> line;
    if (!line_author_.empty()) line.push_back(line_author_);
    std::vector<std::string> site;
    for (std::vector<std::string>* stated : {&json_.authors, &meta_.authors, &marked_.names, &line}) {
      if (site.empty()) site = *stated;
      std::vector<std::string> people = authors_in(*stated, json_.site);
      if (people.empty()) continue;
      json_.authors = std::move(people);
      return;
    }
    json_.authors = authors_in(site, {});
  }

  struct Meta {
    Meaning means;
    string_view value;
  };

  const Tree& tree_;
  const Blocks& blocks_;
  const Content& content_;
  JsonLd& json_ld_;
  Statements json_;
  Statements meta_;
  Statements microdata_;
  Statements body_;       // what <time> says
  AuthorsBeside marked_;  // by rel, itemprop and microformats
  std::array<std::vector<Meta>, meta_ranks> metas_;
  std::size_t meta_author_rank_ = meta_ranks;
  std::string page_title_;
  std::string canonical_;
  std::string html_language_;
  DayOrder order_ = DayOrder::unknown;
  std::string line_author_;
  std::optional<article::Date> line_date_;
};

}  // namespace

Statements find_statements(const Tree& tree, const Blocks& blocks, const Content& content, JsonLd& json_ld) {
  return Collector(tree, blocks, content, json_ld).run();
}

}  // namespace backlot::web
