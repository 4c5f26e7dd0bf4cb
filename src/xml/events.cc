#include "backlot/xml/events.h"

#include "backlot/html/character_reference.h"
#include "backlot/html/charset.h"
#include "backlot/unicode/utf8.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <climits>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::xml {
namespace {

using std::string_view;

constexpr std::size_t most_attributes = 1000;
constexpr std::size_t deepest = 200;

string_view view(const xmlChar* text) {
  return text == nullptr ? string_view() : string_view(reinterpret_cast<const char*>(text));
}

// What a handler is told, and what libxml2 asks in between.
class Teller {
 public:
  explicit Teller(Handler& handler) : handler_(handler) {}

  xmlParserCtxtPtr parser = nullptr;

  void start(const Name& name, std::span<const Attribute> attributes) {
    if (open_.size() < deepest && handler_.goes_on()) {
      handler_.start(name, attributes);
      open_.push_back({std::string(name.space), std::string(name.prefix), std::string(name.local)});
    } else {
      ++untold_;
    }
    found_ = true;
  }
  void end() {
    if (untold_ > 0) {
      --untold_;
    } else if (!open_.empty()) {
      end_last();
    }
  }
  void end_all() {
    untold_ = 0;
    while (!open_.empty()) end_last();
  }
  void text(string_view words) {
    if (!open_.empty() && handler_.goes_on()) handler_.text(words);
  }

  bool found_element() const { return found_; }

  // An entity of HTML; nullptr for others. Those that the document declares are never asked for by libxml2, as no
  // declaration is kept.
  xmlEntityPtr entity(const xmlChar* name) {
    if (xmlEntityPtr known = xmlGetPredefinedEntity(name)) return known;
    Entity& entity = entities_[std::string(view(name))];
    if (entity.value.empty()) {
      const std::string reference = "&" + std::string(view(name)) + ";";
      html::decode_into(reference, html::Place::text, entity.value);
      if (entity.value == reference) entity.value = " ";
      entity.node.type = XML_ENTITY_DECL;
      entity.node.name = name;
      entity.node.etype = XML_INTERNAL_PREDEFINED_ENTITY;
      entity.node.content = reinterpret_cast<xmlChar*>(entity.value.data());
      entity.node.orig = entity.node.content;
      entity.node.length = static_cast<int>(entity.value.size());
    }
    return &entity.node;
  }

 private:
  struct Entity {
    std::string value;
    xmlEntity node{};
  };
  struct OpenElement {
    std::string space;
    std::string prefix;
    std::string local;
  };

  void end_last() {
    const OpenElement& last = open_.back();
    handler_.end({last.space, last.prefix, last.local});
    open_.pop_back();
  }

  Handler& handler_;
  std::vector<OpenElement> open_;
  std::size_t untold_ = 0;  // elements below those that are told
  bool found_ = false;
  std::unordered_map<std::string, Entity> entities_;
};

Teller& teller_of(void* context) { return *static_cast<Teller*>(context); }

// libxml2 gives five pointers an attribute: name, prefix, namespace, begin and end of the value.
void on_start(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar* space, int /*namespaces*/,
              const xmlChar** /*declared*/, int count, int /*defaulted*/, const xmlChar** attributes) {
  std::vector<Attribute> told;
  for (int i = 0; i < count && told.size() < most_attributes; ++i) {
    const xmlChar** a = attributes + std::ptrdiff_t{5} * i;
    told.push_back({{view(a[2]), view(a[1]), view(a[0])},
                    {reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3])}});
  }
  teller_of(context).start({view(space), view(prefix), view(local)}, told);
}

void on_end(void* context, const xmlChar* /*local*/, const xmlChar* /*prefix*/, const xmlChar* /*space*/) {
  teller_of(context).end();
}

void on_text(void* context, const xmlChar* text, int length) {
  teller_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

// Inside an attribute libxml2 takes only the first byte of what stands for a predefined entity.
xmlEntityPtr on_entity(void* context, const xmlChar* name) {
  Teller& teller = teller_of(context);
  const bool in_attribute = teller.parser->instate == XML_PARSER_ATTRIBUTE_VALUE;
  return in_attribute ? xmlGetPredefinedEntity(name) : teller.entity(name);
}

void on_complaint(void* /*context*/, const char* /*format*/, ...) {}
void on_error(void* /*context*/, xmlErrorPtr /*error*/) {}

xmlSAXHandler handler_functions() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.getEntity = on_entity;
  sax.warning = on_complaint;
  sax.error = on_complaint;
  sax.serror = on_error;
  return sax;
}

struct Free {
  // With the document that libxml2 keeps declared entities in, and forgets where it gives up in a declaration.
  void operator()(xmlParserCtxtPtr context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};

// Control characters are not allowed in XML and end a text for libxml2; here they are white space.
string_view without_controls(string_view text, std::string& scratch) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
  };
  bool any = false;
  for (const char c : text) any = any || is_control(c);
  if (!any) return text;
  std::string clean(text);
  for (char& c : clean) c = is_control(c) ? ' ' : c;
  scratch = std::move(clean);
  return scratch;
}

// Most characters beyond ASCII are well-formed UTF-8.
bool is_mostly_utf8(string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const unicode::Decoded d = unicode::decode(bytes, at);
    if (d.length > 1) ++good;
    if (d.length == 1 && d.code_point >= 0x80) ++bad;
    at += d.length;
  }
  return good > bad;
}

// As html::find_charset(), but feeds are often stated to be what they are not: the bytes are asked, too. Text in
// another charset is hardly ever well-formed UTF-8 by chance.
html::Charset find_charset(string_view bytes, string_view declared) {
  const html::Charset found = html::find_charset(bytes, declared);
  if (found.mark > 0 || found.name.starts_with("UTF-16")) return found;
  const bool is_utf8 = unicode::find_invalid(bytes) == string_view::npos;
  if (is_utf8) return found.name.starts_with("ISO-2022") ? found : html::charset_of_label("utf-8");
  if (found.name == "UTF-8" && !is_mostly_utf8(bytes)) return html::charset_of_label("windows-1252");
  return found;
}

// Empty lines in front of an XML declaration are common, and wrong.
string_view from_first_tag(string_view text) {
  const std::size_t tag = text.find('<');
  return tag == string_view::npos ? string_view() : text.substr(tag);
}

}  // namespace

Result<void> read_events(string_view bytes, Handler& handler, const Options& options) {
  if (bytes.size() > options.largest || bytes.size() > INT_MAX / 4) {
    return fail(ErrorCode::too_large, "XML of " + std::to_string(bytes.size()) + " bytes, more than the " +
                                          std::to_string(options.largest) + " allowed");
  }
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });
  std::string scratch;
  string_view text = html::to_utf8(bytes, find_charset(bytes, options.charset), scratch);
  text = from_first_tag(without_controls(text, scratch));
  if (text.empty()) return fail(ErrorCode::invalid, "no XML: there is no tag in it");
  Teller teller(handler);
  xmlSAXHandler sax = handler_functions();
  const std::unique_ptr<xmlParserCtxt, Free> context(
      xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
  if (!context) return fail(ErrorCode::internal, "no memory to read XML");
  xmlSAXHandler* const own = context->sax;
  context->sax = &sax;
  // What is called gets the teller and not, as usual, the parser: with the parser libxml2 would seek an entity that we
  // do not know among the declared ones, and put it into attributes.
  context->userData = &teller;
  teller.parser = context.get();
  xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                       XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context.get());
  context->sax = own;
  teller.end_all();
  if (!teller.found_element()) return fail(ErrorCode::invalid, "no XML: there is no element in it");
  return {};
}

}  // namespace backlot::xml
