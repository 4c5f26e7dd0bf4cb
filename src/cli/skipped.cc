#include "backlot/cli/skipped.h"

#include "backlot/cli/output.h"

namespace backlot::cli {

std::string_view reason(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found: return "not found";
    case ErrorCode::unreadable: return "unreadable";
    case ErrorCode::invalid: return "damaged or empty";
    case ErrorCode::too_large: return "too large";
    case ErrorCode::incompatible: return "of another version";
    case ErrorCode::busy: return "in use";
    case ErrorCode::full: return "no space left";
    case ErrorCode::internal: return "internal error";
    case ErrorCode::no_article: return "without an article";
  }
  return "";
}

namespace {

constexpr std::uint64_t most_pages_told = 20;

// "an error message" of "no article in this page: an error message".
std::string_view what_it_is(std::string_view message) {
  const std::size_t colon = message.rfind(": ");
  return colon == std::string_view::npos ? message : message.substr(colon + 2);
}

}  // namespace

void Skipped::count(const Error& error) {
  ++all_;
  ++by_code_[static_cast<std::size_t>(error.code)];
  if (error.code == ErrorCode::no_article) ++pages_[std::string(what_it_is(error.message))];
}

void Skipped::tell(const Error& error) {
  count(error);
  const std::uint64_t pages = of(ErrorCode::no_article);
  if (error.code != ErrorCode::no_article || pages <= most_pages_told) say(error);
  if (error.code == ErrorCode::no_article && pages == most_pages_told)
    say("further pages without an article are counted only");
}

std::string Skipped::text() const {
  std::string reasons;
  for (std::size_t i = 0; i < by_code_.size(); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    if (code == ErrorCode::no_article || by_code_[i] == 0) continue;
    reasons += (reasons.empty() ? "" : ", ") + std::to_string(by_code_[i]) + " " + std::string(reason(code));
  }
  std::string text = errors() > 0 ? std::to_string(errors()) + " skipped (" + reasons + ")" : std::string();
  const std::uint64_t pages = of(ErrorCode::no_article);
  if (pages == 0) return text;
  std::string kinds;
  for (const auto& [what, number] : pages_) kinds += (kinds.empty() ? "" : ", ") + what + ": " + std::to_string(number);
  if (!text.empty()) text += ", ";
  return text + std::to_string(pages) + (pages == 1 ? " page" : " pages") + " without an article (" + kinds + ")";
}

}  // namespace backlot::cli
