// The form of an annotation: its keys and values, by schema/annotation.schema.json, with offsets in code points. JSON
// (annotation_json.h) and Arrow's columns (annotation_table.h) are both made of what is told here.
//
//   json::Writer json(out);
//   json.open_object();
//   AnnotationForm(document, annotation, json).tell({.with_text = true});
//   json.close_object();
//
// A Sink has the events of json::Writer: open_object(), key(), value(), null(), field() and so on. The byte offsets in
// `annotation` must lie in `document.text`.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/unicode/utf8.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::pipeline {

struct FormOptions {
  bool with_text = true;  // put the text into doc.text
};

template <class Sink>
void tell_damage(const unspin::Damage& d, std::string_view text, const unicode::CodePointMap& offsets, Sink& sink) {
  sink.open_object().field("start", offsets(d.span.begin)).field("end", offsets(d.span.end));
  sink.field("as_written", d.span.of(text)).field("restored", std::string_view(d.restored));
  sink.field("kind", unspin::name_of(d.kind)).field("confidence", d.confidence);
  sink.field("why", std::string_view(d.why)).close_object();
}

// One document on its way to `Sink`, with the map of its offsets.
template <class Sink>
class AnnotationForm {
 public:
  AnnotationForm(const article::Document& document, const facts::Annotation& annotation, Sink& sink)
      : document_(document), annotation_(annotation), offsets_(document.text), sink_(sink) {}

  // The keys of one object; whoever calls opens and closes it.
  void tell(const FormOptions& options) {
    doc(options);
    list("sentences", annotation_.sentences);
    sink_.key("spun").open_object().field("verdict", annotation_.spun.verdict).field("score", annotation_.spun.score);
    sink_.close_object();
    list("works", annotation_.works);
    list("cast", annotation_.cast);
    list("crew", annotation_.crew);
    list("schedule", annotation_.schedule);
    list("ratings", annotation_.ratings);
    list("memberships", annotation_.memberships);
    list("quotes", annotation_.quotes);
    list("moments", annotation_.moments);
    list("damage", annotation_.damage);
  }

 private:
  static std::optional<std::string_view> view(const std::optional<std::string>& s) {
    return s ? std::optional<std::string_view>(*s) : std::nullopt;
  }
  static std::optional<std::string> iso(const std::optional<article::Date>& d) {
    return d ? std::optional(d->iso()) : std::nullopt;
  }
  // Null where it is empty.
  static std::optional<std::string_view> known(std::string_view s) {
    return s.empty() ? std::nullopt : std::optional(s);
  }

  template <class T>
  void list(std::string_view name, const std::vector<T>& values) {
    sink_.key(name).open_array();
    for (const T& v : values) one(v);
    sink_.close_array();
  }
  void one(const std::string& s) { sink_.value(std::string_view(s)); }
  void one(article::Weekday d) { sink_.value(article::name(d)); }
  void one(Span s) { sink_.open_array().value(offsets_(s.begin)).value(offsets_(s.end)).close_array(); }

  void doc(const FormOptions& options) {
    sink_.key("doc").open_object();
    sink_.field("id", std::string_view(document_.id)).field("source", std::string_view(document_.source));
    if (document_.url) sink_.field("url", std::string_view(*document_.url));
    sink_.field("title", view(document_.title)).field("published", iso(document_.published));
    sink_.field("language", known(document_.language));
    if (document_.modified) sink_.field("modified", document_.modified->iso());
    if (!document_.site.empty()) sink_.field("site", std::string_view(document_.site));
    if (!document_.authors.empty()) list("authors", document_.authors);
    if (!document_.captions.empty()) list("captions", document_.captions);
    if (!document_.videos.empty()) list("videos", document_.videos);
    if (document_.is_teaser) sink_.field("teaser", true);
    if (options.with_text) sink_.field("text", std::string_view(document_.text));
    sink_.close_object();
  }

  // What all facts end with.
  void evidence(const facts::Evidence& e) {
    sink_.field("start", offsets_(e.span.begin)).field("end", offsets_(e.span.end));
    sink_.field("sentence", e.sentence).field("confidence", e.confidence).field("rule", std::string_view(e.rule));
    sink_.close_object();
  }

  void one(const facts::Work& w) {
    sink_.open_object().field("title", std::string_view(w.title)).field("as_written", std::string_view(w.as_written));
    sink_.field("type", name(w.type));
    list("networks", w.networks);
    list("genres", w.genres);
    sink_.field("season", view(w.season)).field("premise", view(w.premise));
    evidence(w.evidence);
  }

  void one(const facts::Cast& c) {
    sink_.open_object().field("actor", std::string_view(c.actor));
    sink_.field("actor_as_written", std::string_view(c.actor_as_written)).field("character", view(c.character));
    if (c.character) sink_.field("character_as_written", std::string_view(c.character_as_written));
    sink_.field("work", view(c.work)).field("description", view(c.description)).field("status", name(c.status));
    evidence(c.evidence);
  }

  void one(const facts::Crew& c) {
    sink_.open_object().field("person", std::string_view(c.person)).field("job", std::string_view(c.job));
    sink_.field("work", view(c.work));
    evidence(c.evidence);
  }

  void one(const facts::Airing& a) {
    sink_.open_object().field("work", view(a.work)).field("kind", name(a.kind));
    list("days", a.days);
    sink_.field("time", a.minute ? std::optional(facts::clock(*a.minute)) : std::nullopt).field("tz", known(a.tz));
    sink_.field("tz_basis", known(name(a.tz_basis)));
    sink_.field("date", iso(a.date)).field("network", view(a.network));
    evidence(a.evidence);
  }

  void one(const facts::Rating& r) {
    sink_.open_object().field("work", view(r.work)).field("episode", r.episode).field("value", r.value);
    sink_.field("scope", view(r.scope)).field("source", view(r.source));
    evidence(r.evidence);
  }

  void one(const facts::Membership& m) {
    sink_.open_object().field("person", std::string_view(m.person)).field("group", std::string_view(m.group));
    evidence(m.evidence);
  }

  void one(const facts::Quote& q) {
    sink_.open_object().field("text", std::string_view(q.text));
    if (!q.restored.empty()) sink_.field("restored", std::string_view(q.restored));
    sink_.field("speaker", view(q.speaker)).field("cue", view(q.cue));
    list("parts", q.parts);
    evidence(q.evidence);
  }

  void one(const facts::Moment& m) {
    sink_.open_object().field("order", m.order);
    list("people", m.people);
    sink_.field("kind", name(m.kind)).field("summary", std::string_view(m.summary));
    evidence(m.evidence);
  }

  void one(const unspin::Damage& d) { tell_damage(d, document_.text, offsets_, sink_); }

  const article::Document& document_;
  const facts::Annotation& annotation_;
  unicode::CodePointMap offsets_;
  Sink& sink_;
};

}  // namespace backlot::pipeline
