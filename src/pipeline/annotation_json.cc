#include "backlot/pipeline/annotation_json.h"

#include "backlot/json/writer.h"
#include "backlot/unicode/utf8.h"

namespace backlot::pipeline {
namespace {

// One document on its way to JSON: the writer and the map of its offsets.
class Page {
 public:
  Page(const article::Document& document, const facts::Annotation& annotation, std::string& out)
      : document_(document), annotation_(annotation), offsets_(document.text), json_(out) {}

  void write(const JsonOptions& options);

 private:
  void evidence(const facts::Evidence& e);
  void span(Span s);
  void doc(const JsonOptions& options);
  void strings(std::string_view name, const std::vector<std::string>& values);
  void one(const facts::Work& w);
  void one(const facts::Cast& c);
  void one(const facts::Crew& c);
  void one(const facts::Airing& a);
  void one(const facts::Rating& r);
  void one(const facts::Membership& m);
  void one(const facts::Quote& q);
  void one(const facts::Moment& m);
  void one(const unspin::Damage& d);
  void one(Span s) { span(s); }
  template <class T>
  void list(std::string_view name, const std::vector<T>& values) {
    json_.key(name).open_array();
    for (const T& v : values) one(v);
    json_.close_array();
  }

  const article::Document& document_;
  const facts::Annotation& annotation_;
  unicode::CodePointMap offsets_;
  json::Writer json_;
};

void Page::span(Span s) { json_.open_array().value(offsets_(s.begin)).value(offsets_(s.end)).close_array(); }

void Page::evidence(const facts::Evidence& e) {
  json_.field("start", offsets_(e.span.begin)).field("end", offsets_(e.span.end));
  json_.field("sentence", e.sentence).field("confidence", e.confidence).field("rule", e.rule).close_object();
}

void Page::strings(std::string_view name, const std::vector<std::string>& values) {
  json_.key(name).open_array();
  for (const std::string& v : values) json_.value(std::string_view(v));
  json_.close_array();
}

std::optional<std::string_view> view(const std::optional<std::string>& s) {
  return s ? std::optional<std::string_view>(*s) : std::nullopt;
}

std::optional<std::string> iso(const std::optional<article::Date>& d) {
  return d ? std::optional(d->iso()) : std::nullopt;
}

void Page::doc(const JsonOptions& options) {
  json_.key("doc").open_object();
  json_.field("id", std::string_view(document_.id)).field("source", std::string_view(document_.source));
  if (document_.url) json_.field("url", std::string_view(*document_.url));
  json_.field("title", view(document_.title)).field("published", iso(document_.published));
  json_.key("language");
  document_.language.empty() ? json_.null() : json_.value(std::string_view(document_.language));
  if (document_.modified) json_.field("modified", document_.modified->iso());
  if (!document_.site.empty()) json_.field("site", std::string_view(document_.site));
  if (!document_.authors.empty()) strings("authors", document_.authors);
  if (!document_.captions.empty()) strings("captions", document_.captions);
  if (!document_.videos.empty()) strings("videos", document_.videos);
  if (options.with_text) json_.field("text", std::string_view(document_.text));
  json_.close_object();
}

void Page::one(const facts::Work& w) {
  json_.open_object().field("title", std::string_view(w.title)).field("as_written", std::string_view(w.as_written));
  json_.field("type", name(w.type));
  strings("networks", w.networks);
  strings("genres", w.genres);
  json_.field("season", view(w.season)).field("premise", view(w.premise));
  evidence(w.evidence);
}

void Page::one(const facts::Cast& c) {
  json_.open_object().field("actor", std::string_view(c.actor));
  json_.field("actor_as_written", std::string_view(c.actor_as_written)).field("character", view(c.character));
  if (c.character) json_.field("character_as_written", std::string_view(c.character_as_written));
  json_.field("work", view(c.work)).field("description", view(c.description)).field("status", name(c.status));
  evidence(c.evidence);
}

void Page::one(const facts::Crew& c) {
  json_.open_object().field("person", std::string_view(c.person)).field("job", std::string_view(c.job));
  json_.field("work", view(c.work));
  evidence(c.evidence);
}

void Page::one(const facts::Airing& a) {
  json_.open_object().field("work", view(a.work)).field("kind", name(a.kind));
  json_.key("days").open_array();
  for (const article::Weekday d : a.days) json_.value(article::name(d));
  json_.close_array();
  json_.field("time", a.minute ? std::optional(facts::clock(*a.minute)) : std::nullopt);
  json_.key("tz");
  a.tz.empty() ? json_.null() : json_.value(std::string_view(a.tz));
  json_.key("tz_basis");
  a.tz_basis == facts::ZoneBasis::none ? json_.null()
                                       : json_.value(a.tz_basis == facts::ZoneBasis::stated ? "stated" : "inferred");
  json_.field("date", iso(a.date)).field("network", view(a.network));
  evidence(a.evidence);
}

void Page::one(const facts::Rating& r) {
  json_.open_object().field("work", view(r.work)).field("episode", r.episode).field("value", r.value);
  json_.field("scope", view(r.scope)).field("source", view(r.source));
  evidence(r.evidence);
}

void Page::one(const facts::Membership& m) {
  json_.open_object().field("person", std::string_view(m.person)).field("group", std::string_view(m.group));
  evidence(m.evidence);
}

void Page::one(const facts::Quote& q) {
  json_.open_object().field("text", std::string_view(q.text));
  if (!q.restored.empty()) json_.field("restored", std::string_view(q.restored));
  json_.field("speaker", view(q.speaker)).field("cue", view(q.cue));
  list("parts", q.parts);
  evidence(q.evidence);
}

void Page::one(const facts::Moment& m) {
  json_.open_object().field("order", m.order);
  strings("people", m.people);
  json_.field("kind", name(m.kind)).field("summary", std::string_view(m.summary));
  evidence(m.evidence);
}

void Page::one(const unspin::Damage& d) {
  json_.open_object().field("start", offsets_(d.span.begin)).field("end", offsets_(d.span.end));
  json_.field("as_written", d.span.of(document_.text)).field("restored", std::string_view(d.restored));
  json_.field("kind", unspin::name_of(d.kind)).field("confidence", d.confidence).field("why", std::string_view(d.why));
  json_.close_object();
}

void Page::write(const JsonOptions& options) {
  json_.open_object().field("schema", 1);
  doc(options);
  list("sentences", annotation_.sentences);
  json_.key("spun").open_object().field("verdict", annotation_.spun.verdict).field("score", annotation_.spun.score);
  json_.close_object();
  list("works", annotation_.works);
  list("cast", annotation_.cast);
  list("crew", annotation_.crew);
  list("schedule", annotation_.schedule);
  list("ratings", annotation_.ratings);
  list("memberships", annotation_.memberships);
  list("quotes", annotation_.quotes);
  list("moments", annotation_.moments);
  list("damage", annotation_.damage);
  json_.close_object();
}

}  // namespace

void append_json(const article::Document& document, const facts::Annotation& annotation, const JsonOptions& options,
                 std::string& out) {
  Page(document, annotation, out).write(options);
  out.push_back('\n');
}

}  // namespace backlot::pipeline
