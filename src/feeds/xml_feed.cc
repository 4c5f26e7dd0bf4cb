#include "backlot/feeds/xml_feed.h"

#include "backlot/feeds/assembly.h"
#include "backlot/feeds/markup.h"
#include "backlot/feeds/xml_names.h"
#include "backlot/html/ascii.h"
#include "backlot/unicode/markup.h"
#include "backlot/web/stated_date.h"
#include "backlot/xml/events.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace backlot::feeds {
namespace {

using std::string_view;

bool is_one_of(string_view name, std::initializer_list<string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// Elements that hold words; tags inside them are part of the words, escaped or not.
bool holds_words(string_view name) {
  return is_one_of(name, {"title", "content", "content:encoded", "description", "summary", "subtitle", "tagline",
                          "xhtml:body", "media:description", "media:title"});
}

void take(std::string& out, string_view value) {
  if (out.empty()) out = html::trim(value);
}

void take(Words& out, Words value) {
  if (out.text.size() < value.text.size()) out = std::move(value);
}

void take(std::optional<article::Date>& out, string_view stated) {
  if (!out) out = web::read_stated_date(stated, web::DayOrder::day_first);
}

struct Attributes {
  std::span<const xml::Attribute> all;

  string_view operator[](string_view local) const {
    for (const xml::Attribute& a : all) {
      if (html::equal_ignoring_case(a.name.local, local)) return html::trim(a.value);
    }
    return {};
  }
};

class FeedReader : public xml::Handler {
 public:
  FeedReader(string_view address, const ReadOptions& options) : options_(options), address_(address) {}

  void start(const xml::Name& name, std::span<const xml::Attribute> attributes) override {
    if (copied_ > 0 || (!open_.empty() && open_.back().words)) {
      append_start_of_markup(name, attributes);
      return;
    }
    Element element{.name = usual_name(name)};
    if (open_.empty())
      is_feed_ = is_one_of(element.name, {"rss", "rdf:rdf", "feed", "channel"}) || element.name == "rdf";
    open_element(std::move(element), {attributes});
  }

  void end(const xml::Name& name) override {
    if (copied_ > 0) {
      if (--copied_ > 0 || !is_wrapper(name)) append_end(open_.back().text, name);
      return;
    }
    const Element element = std::move(open_.back());
    open_.pop_back();
    if (element.is_item) {
      close_item();
    } else if (draft_ && open_.size() == item_depth_) {
      take_of_item(element);
    } else if (draft_) {
      take_inside_item(element);
    } else if (open_.size() <= 2) {
      take_of_feed(element);
    }
  }

  void text(string_view words) override {
    if (open_.empty()) return;
    if (copied_ > 0) {
      open_.back().text += unicode::escaped(words);
    } else {
      open_.back().text += words;
    }
  }

  bool goes_on() const override { return (is_feed_ || open_.empty()) && feed_.items.size() < options_.most_items; }

  bool is_feed() const { return is_feed_; }
  Feed take_feed() {
    make_ids_unique(feed_.items);
    if (!feed_.ttl && period_) feed_.ttl = *period_ / frequency_;
    return std::move(feed_);
  }

 private:
  struct Element {
    std::string name;
    std::string text{};
    std::string base{};     // what relative addresses in it are meant on
    std::string type{};     // of words, as Atom states it; of a guid, whether it is an address
    bool words = false;     // tags in it are part of the text
    bool has_tags = false;  // and there were some
    bool is_item = false;
  };

  void open_element(Element element, const Attributes& attributes) {
    element.base = open_.empty() ? address_ : open_.back().base;
    if (const string_view own = base_of(attributes); !own.empty()) element.base = whole_address(element.base, own);
    take(draft_ ? draft_->item.language : feed_.language, language_of(attributes));
    element.words = holds_words(element.name);
    element.type = attributes[element.name == "guid"                                     ? "isPermaLink"
                              : element.name == "content" && !attributes["mode"].empty() ? "mode"
                                                                                         : "type"];
    if (is_one_of(element.name, {"item", "entry"}) && !draft_) open_item(element, attributes);
    look_at_attributes(element, attributes);
    open_.push_back(std::move(element));
  }

  static string_view base_of(const Attributes& attributes) { return of_xml(attributes, "base"); }
  static string_view language_of(const Attributes& attributes) { return of_xml(attributes, "lang"); }
  static string_view of_xml(const Attributes& attributes, string_view local) {
    for (const xml::Attribute& a : attributes.all) {
      if (a.name.prefix == "xml" && a.name.local == local) return html::trim(a.value);
    }
    return {};
  }

  void open_item(Element& element, const Attributes& attributes) {
    element.is_item = true;
    item_depth_ = open_.size() + 1;
    draft_.emplace();
    draft_->id = attributes["about"];
  }

  void close_item() {
    take(draft_->item.language, feed_.language);
    feed_.items.push_back(assemble(*std::move(draft_)));
    draft_.reset();
  }

  void look_at_attributes(const Element& element, const Attributes& attributes) {
    const bool is_medium = is_one_of(element.name, {"enclosure", "media:content"});
    if (element.name == "link" && !attributes["href"].empty()) take_link(element, attributes);
    if (is_medium)
      add_medium(element, attributes["url"], attributes["type"].empty() ? attributes["medium"] : attributes["type"]);
    if (element.name == "media:player") add_medium(element, attributes["url"], "video");
  }

  void add_medium(const Element& element, string_view address, string_view type) {
    constexpr std::size_t most = 50;
    if (!draft_ || address.empty() || draft_->item.media.size() >= most) return;
    draft_->item.media.push_back({whole_address(element.base, address), std::string(type)});
  }

  // Atom's, also where it stands in RSS.
  void take_link(const Element& element, const Attributes& attributes) {
    const string_view rel = attributes["rel"];
    const std::string address = whole_address(element.base, attributes["href"]);
    if (rel == "enclosure") add_medium(element, address, attributes["type"]);
    if (draft_ && open_.size() > item_depth_) return;
    if (rel == "self" && !draft_) take(feed_.address, address);
    if (!rel.empty() && rel != "alternate") return;
    take(draft_ ? draft_->item.link : feed_.site, address);
  }

  // <div> around XHTML, which Atom demands.
  bool is_wrapper(const xml::Name& name) const { return name.local == "div" && open_.back().type == "xhtml"; }

  void append_start_of_markup(const xml::Name& name, std::span<const xml::Attribute> attributes) {
    open_.back().has_tags = true;
    if (++copied_ > 1 || !is_wrapper(name)) append_start(open_.back().text, name, attributes);
  }

  // In Atom words are plain unless it says otherwise; where nothing says, they are looked at.
  static Words words_of(const Element& element) {
    const string_view type = element.type;
    const bool plain = (type == "text" || type == "text/plain") && !element.has_tags;
    return {std::string(html::trim(element.text)), !plain};
  }

  void take_of_item(const Element& element) {
    Draft& draft = *draft_;
    Item& item = draft.item;
    const string_view name = element.name;
    if (name == "title" || name == "dc:title") take(item.title, one_line(words_of(element)));
    if (is_one_of(name, {"guid", "id"})) take_id(element);
    if (name == "link") take(item.link, whole_address(element.base, element.text));
    if (name == "feedburner:origlink" && !html::trim(element.text).empty()) item.link = html::trim(element.text);
    if (is_one_of(name, {"author", "dc:creator", "dc:author"})) add_author(item.authors, one_line(words_of(element)));
    if (name == "itunes:author" && item.authors.empty()) add_author(item.authors, element.text);
    if (is_one_of(name, {"pubdate", "dc:date", "published", "issued", "created", "dcterms:issued", "dcterms:created"}))
      take(item.published, element.text);
    if (is_one_of(name, {"updated", "modified", "dcterms:modified"})) take(item.updated, element.text);
    if (is_one_of(name, {"content", "content:encoded", "xhtml:body"})) take(draft.full, words_of(element));
    if (is_one_of(name, {"description", "summary", "dc:description", "media:description"}))
      take(draft.summary, words_of(element));
  }

  void take_id(const Element& element) {
    const string_view id = html::trim(element.text);
    if (id.empty()) return;
    draft_->id = id;
    draft_->id_is_link = element.name == "id" || !html::equal_ignoring_case(element.type, "false");
  }

  // <author><name>, <media:group><media:description>.
  void take_inside_item(const Element& element) {
    const string_view around = open_.back().name;
    if (around == "author" && element.name == "name") add_author(draft_->item.authors, element.text);
    if (around == "media:group" && element.name == "media:description") take(draft_->summary, words_of(element));
  }

  void take_of_feed(const Element& element) {
    const string_view around = open_.empty() ? string_view() : string_view(open_.back().name);
    if (!is_one_of(around, {"channel", "feed", "rss", "rdf:rdf"})) return;
    if (element.name == "title") take(feed_.title, one_line(words_of(element)));
    if (element.name == "link") take(feed_.site, whole_address(element.base, element.text));
    if (is_one_of(element.name, {"language", "dc:language"})) take(feed_.language, element.text);
    if (element.name == "ttl") take_ttl(html::trim(element.text));
    if (element.name == "sy:updateperiod") period_ = period_of(html::trim(element.text));
    if (element.name == "sy:updatefrequency") frequency_ = number_in(html::trim(element.text)).value_or(1);
  }

  // A whole number from 1 to the minutes of a month.
  static std::optional<int> number_in(string_view text) {
    constexpr int month = 60 * 24 * 31;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 1 || number > month) return std::nullopt;
    return number;
  }

  void take_ttl(string_view text) {
    if (const auto minutes = number_in(text)) feed_.ttl = std::chrono::minutes(*minutes);
  }

  // Of RSS's module "syndication": how often the feed changes `frequency_` times.
  static std::optional<std::chrono::minutes> period_of(string_view text) {
    using std::chrono::days;
    if (html::equal_ignoring_case(text, "hourly")) return std::chrono::hours(1);
    if (html::equal_ignoring_case(text, "daily")) return days(1);
    if (html::equal_ignoring_case(text, "weekly")) return days(7);
    if (html::equal_ignoring_case(text, "monthly")) return days(30);
    if (html::equal_ignoring_case(text, "yearly")) return days(365);
    return std::nullopt;
  }

  const ReadOptions& options_;
  std::string address_;
  Feed feed_;
  std::optional<std::chrono::minutes> period_;
  int frequency_ = 1;
  std::vector<Element> open_;
  std::optional<Draft> draft_;
  std::size_t item_depth_ = 0;  // open elements while its own are read
  std::size_t copied_ = 0;      // open tags inside words
  bool is_feed_ = false;
};

}  // namespace

Result<Feed> read_xml(string_view bytes, string_view address, const ReadOptions& options) {
  FeedReader reader(address, options);
  const auto read = xml::read_events(bytes, reader, {.charset = options.charset, .largest = options.largest});
  if (!read) return std::unexpected(read.error());
  if (!reader.is_feed()) return fail(ErrorCode::invalid, "no feed: neither RSS nor Atom");
  return reader.take_feed();
}

}  // namespace backlot::feeds
