// POST /api/v1/annotate: what a text says; POST /api/v1/reload: rules, lexicons and the guide are read again.
#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"
#include "backlot/unicode/ascii.h"

namespace backlot::serve {
namespace {

// By the Content-Type; nullopt for what is no text, or in another character set than UTF-8 (pages say theirs).
std::optional<TextForm> form_of(std::string_view type) {
  const std::size_t end = std::min(type.find(';'), type.size());
  std::string_view name = type.substr(0, end);
  while (name.ends_with(' ')) name.remove_suffix(1);
  const std::string rest = unicode::ascii::lowered(type.substr(end));
  const bool other_charset = rest.find("charset") != rest.npos && rest.find("utf-8") == rest.npos;
  if (name == "text/html" && !other_charset) return TextForm::page;
  if (name == "text/plain" && !other_charset) return TextForm::plain;
  if (name == "application/json" && !other_charset) return TextForm::json;
  return std::nullopt;
}

http::Response refused_text(const Error& error) {
  if (error.code == ErrorCode::too_large) return api_problem(413, "the text is too long", error.message);
  if (error.code == ErrorCode::invalid || error.code == ErrorCode::no_article)
    return api_problem(400, "this is no text that can be read", error.message);
  return http::later(api_problem(503, "no text can be read just now"), std::chrono::seconds(5));
}

}  // namespace

http::Response api_annotate(Visit& visit) {
  if (!visit.site.options.services.annotate) return api_problem(404, "nothing is annotated here");
  const auto form = form_of(visit.request.header("content-type"));
  if (!form) {
    return api_problem(415, "this is no text", "Content-Type is text/plain, text/html or application/json, in UTF-8");
  }
  if (visit.request.body.empty()) return api_problem(400, "there is no text", "send one as the body");
  const auto now = std::chrono::steady_clock::now();
  if (const auto wait = visit.site.annotations.wait(visit.request.client, now); wait.count() > 0)
    return http::later(api_problem(429, "too many texts", "wait as many seconds as Retry-After says"), wait);
  auto annotation = visit.site.options.services.annotate(visit.request.body, *form);
  return annotation ? api_json(*std::move(annotation)) : refused_text(annotation.error());
}

http::Response api_reload(Visit& visit) {
  // Why it failed names files of this machine: that is for its owner, who finds it where the program says such things.
  if (!visit.site.reload())
    return api_problem(409, "what is there now cannot be used; what was read before stays",
                       "ask the server's messages");
  return {204, {}, {}, {}};
}

}  // namespace backlot::serve
