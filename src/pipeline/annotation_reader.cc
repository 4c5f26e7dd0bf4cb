#include "backlot/pipeline/annotation_reader.h"

#include "backlot/ingest/json_fields.h"
#include "backlot/ingest/layout.h"
#include "backlot/unicode/utf8.h"

#include <string>
#include <utility>
#include <vector>

namespace backlot::pipeline {
namespace {

using ingest::Field;
using simdjson::dom::array;
using simdjson::dom::object;
using std::string_view;

// Where each code point of a text begins, and where the last one ends.
std::vector<std::uint32_t> places_of(string_view text) {
  std::vector<std::uint32_t> places;
  places.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size(); at += unicode::decode(text, at).length)
    places.push_back(static_cast<std::uint32_t>(at));
  places.push_back(static_cast<std::uint32_t>(text.size()));
  return places;
}

string_view name(unspin::DamageKind kind) { return unspin::name_of(kind); }

// "21:05" as 1265; nothing for what is no time.
std::optional<std::uint16_t> minute_of(string_view time) {
  if (time.size() != 5) return std::nullopt;
  const int minute = (time[0] - '0') * 600 + (time[1] - '0') * 60 + (time[3] - '0') * 10 + (time[4] - '0');
  const auto of_day = static_cast<std::uint16_t>(minute);
  return minute >= 0 && minute < 24 * 60 && facts::clock(of_day) == time ? std::optional(of_day) : std::nullopt;
}

// One line on its way back. The first thing that is wrong is kept, and what is then made is thrown away.
class Reading {
 public:
  Annotated read(object line) {
    if (integer(line, "schema") != 1) complain("schema");
    Annotated out;
    doc(member(line, "doc"), out.document);
    places_ = places_of(out.document.text);
    list(line, "sentences", out.annotation.sentences);
    sentences_ = out.annotation.sentences.size();
    const object spun = member(line, "spun");
    out.annotation.spun = {truth(spun, "verdict"), real(spun, "score")};
    list(line, "works", out.annotation.works);
    list(line, "cast", out.annotation.cast);
    list(line, "crew", out.annotation.crew);
    list(line, "schedule", out.annotation.schedule);
    list(line, "ratings", out.annotation.ratings);
    list(line, "memberships", out.annotation.memberships);
    list(line, "quotes", out.annotation.quotes);
    list(line, "moments", out.annotation.moments);
    list(line, "damage", out.annotation.damage);
    return out;
  }
  // The key that is wrong; empty where nothing is.
  const std::string& wrong() const { return wrong_; }

 private:
  void complain(string_view key) {
    if (wrong_.empty()) wrong_ = key;
  }

  template <class T>
  T get(object from, string_view key) {
    T value{};
    const auto field = ingest::find_field(from, key);
    if (!field || field->get(value) != simdjson::SUCCESS) complain(key);
    return value;
  }
  object member(object from, string_view key) {
    object value;
    if (from.at_key(key).get(value) != simdjson::SUCCESS) complain(key);
    return value;
  }
  std::string text(object from, string_view key) { return std::string(get<string_view>(from, key)); }
  bool truth(object from, string_view key) { return get<bool>(from, key); }
  std::int64_t integer(object from, string_view key) { return get<std::int64_t>(from, key); }
  float real(object from, string_view key) { return static_cast<float>(get<double>(from, key)); }
  std::optional<std::string> maybe(object from, string_view key) {
    return ingest::find_field(from, key) ? std::optional(text(from, key)) : std::nullopt;
  }
  std::string known(object from, string_view key) { return maybe(from, key).value_or(std::string()); }

  template <class T>
  void list(object from, string_view key, std::vector<T>& out) {
    for (const Field item : get<array>(from, key)) {
      const std::size_t before = wrong_.size();
      one(item, out.emplace_back());
      if (wrong_.size() != before) wrong_ = std::string(key) + "." + wrong_;
    }
  }
  template <class T>
  void maybe_list(object from, string_view key, std::vector<T>& out) {
    if (ingest::find_field(from, key)) list(from, key, out);
  }
  object fields_of(Field item) {
    object fields;
    if (item.get(fields) != simdjson::SUCCESS) complain("an object");
    return fields;
  }
  void one(Field item, std::string& out) {
    string_view value;
    if (item.get(value) != simdjson::SUCCESS) complain("a string");
    out = value;
  }

  // The value of an enumeration that has this name.
  template <class Enum>
  Enum called(string_view word, string_view key, Enum last) {
    for (auto value = Enum{}; value <= last; value = static_cast<Enum>(static_cast<int>(value) + 1)) {
      if (name(value) == word) return value;
    }
    complain(key);
    return {};
  }
  template <class Enum>
  Enum called(object from, string_view key, Enum last) {
    return called(get<string_view>(from, key), key, last);
  }
  void one(Field item, article::Weekday& out) {
    std::string word;
    one(item, word);
    out = called(word, "a day", article::Weekday::sun);
  }
  std::optional<article::Date> date(object from, string_view key) {
    const auto iso = maybe(from, key);
    const auto found = iso ? article::Date::parse_iso(*iso) : std::nullopt;
    if (iso && !found) complain(key);
    return found;
  }

  Span span_of(std::int64_t begin, std::int64_t end) {
    if (begin < 0 || begin > end || static_cast<std::size_t>(end) >= places_.size()) {
      complain("an offset");
      return {};
    }
    return {places_[static_cast<std::size_t>(begin)], places_[static_cast<std::size_t>(end)]};
  }
  Span span_of(object from) { return span_of(integer(from, "start"), integer(from, "end")); }
  void one(Field item, Span& out) {
    array ends;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    if (item.get(ends) != simdjson::SUCCESS || ends.at(0).get(begin) != simdjson::SUCCESS ||
        ends.at(1).get(end) != simdjson::SUCCESS) {
      complain("an offset");
    }
    out = span_of(begin, end);
  }

  void doc(object from, article::Document& d) {
    d.text = text(from, "text");
    d.id = text(from, "id");
    d.source = text(from, "source");
    d.url = maybe(from, "url");
    d.title = maybe(from, "title");
    d.published = date(from, "published");
    d.modified = date(from, "modified");
    d.language = known(from, "language");
    d.site = known(from, "site");
    maybe_list(from, "authors", d.authors);
    maybe_list(from, "captions", d.captions);
    maybe_list(from, "videos", d.videos);
    d.is_teaser = ingest::find_field(from, "teaser") && truth(from, "teaser");
  }

  facts::Evidence evidence(object from) {
    const std::int64_t sentence = integer(from, "sentence");
    if (sentence < 0 || static_cast<std::size_t>(sentence) >= sentences_) complain("sentence");
    return {span_of(from), static_cast<std::uint32_t>(sentence), real(from, "confidence"), text(from, "rule")};
  }

  void one(Field item, facts::Work& w) {
    const object from = fields_of(item);
    w.title = text(from, "title");
    w.as_written = text(from, "as_written");
    w.type = called(from, "type", facts::WorkType::variety);
    list(from, "networks", w.networks);
    list(from, "genres", w.genres);
    w.season = maybe(from, "season");
    w.premise = maybe(from, "premise");
    w.evidence = evidence(from);
  }
  void one(Field item, facts::Cast& c) {
    const object from = fields_of(item);
    c.actor = text(from, "actor");
    c.actor_as_written = text(from, "actor_as_written");
    c.character = maybe(from, "character");
    c.character_as_written = known(from, "character_as_written");
    c.work = maybe(from, "work");
    c.description = maybe(from, "description");
    c.status = called(from, "status", facts::Status::rumored);
    c.evidence = evidence(from);
  }
  void one(Field item, facts::Crew& c) {
    const object from = fields_of(item);
    c = {text(from, "person"), text(from, "job"), maybe(from, "work"), evidence(from)};
  }
  void one(Field item, facts::Airing& a) {
    const object from = fields_of(item);
    a.work = maybe(from, "work");
    a.kind = called(from, "kind", facts::AiringKind::releases);
    list(from, "days", a.days);
    if (const auto time = maybe(from, "time"); time && !(a.minute = minute_of(*time))) complain("time");
    a.tz = known(from, "tz");
    if (ingest::find_field(from, "tz_basis")) a.tz_basis = called(from, "tz_basis", facts::ZoneBasis::inferred);
    a.date = date(from, "date");
    a.network = maybe(from, "network");
    a.evidence = evidence(from);
  }
  void one(Field item, facts::Rating& r) {
    const object from = fields_of(item);
    r.work = maybe(from, "work");
    if (ingest::find_field(from, "episode")) r.episode = static_cast<int>(integer(from, "episode"));
    r.value = get<double>(from, "value");
    r.scope = maybe(from, "scope");
    r.source = maybe(from, "source");
    r.evidence = evidence(from);
  }
  void one(Field item, facts::Membership& m) {
    const object from = fields_of(item);
    m = {text(from, "person"), text(from, "group"), evidence(from)};
  }
  void one(Field item, facts::Quote& q) {
    const object from = fields_of(item);
    q.text = text(from, "text");
    q.restored = known(from, "restored");
    q.speaker = maybe(from, "speaker");
    q.cue = maybe(from, "cue");
    list(from, "parts", q.parts);
    q.evidence = evidence(from);
  }
  void one(Field item, facts::Moment& m) {
    const object from = fields_of(item);
    m.order = static_cast<std::uint32_t>(integer(from, "order"));
    list(from, "people", m.people);
    m.kind = called(from, "kind", facts::MomentKind::wrap);
    m.summary = text(from, "summary");
    m.evidence = evidence(from);
  }
  void one(Field item, unspin::Damage& d) {
    const object from = fields_of(item);
    d.span = span_of(from);
    d.restored = text(from, "restored");
    d.kind = called(from, "kind", unspin::DamageKind::word);
    d.confidence = real(from, "confidence");
    d.why = text(from, "why");
  }

  std::vector<std::uint32_t> places_;
  std::size_t sentences_ = 0;
  std::string wrong_;
};

}  // namespace

struct AnnotationReader::Json {
  simdjson::dom::parser parser;
};

AnnotationReader::AnnotationReader() : json_(std::make_unique<Json>()) {}
AnnotationReader::~AnnotationReader() = default;
AnnotationReader::AnnotationReader(AnnotationReader&&) noexcept = default;
AnnotationReader& AnnotationReader::operator=(AnnotationReader&&) noexcept = default;

Result<Annotated> AnnotationReader::operator()(std::string_view line) {
  Field root;
  object fields;
  const auto status = json_->parser.parse(line.data(), line.size()).get(root);
  if (status != simdjson::SUCCESS)
    return fail(ErrorCode::invalid, ingest::explain(status, R"({"schema": 1, "doc": {…}, …})"));
  Reading reading;
  if (root.get(fields) != simdjson::SUCCESS || fields.at_key("schema").error() != simdjson::SUCCESS)
    return fail(ErrorCode::invalid, "not an annotation; a line that `backlot annotate` writes was expected");
  Annotated said = reading.read(fields);
  if (!reading.wrong().empty()) {
    return fail(ErrorCode::invalid, "\"" + reading.wrong() + "\" is missing or not what it should be; " +
                                        "a line that `backlot annotate` writes was expected");
  }
  ingest::lay_out(said.document);
  return said;
}

}  // namespace backlot::pipeline
