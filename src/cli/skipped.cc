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

void Skipped::count(const Error& error) {
  ++all_;
  ++by_code_[static_cast<std::size_t>(error.code)];
}

void Skipped::tell(const Error& error) {
  count(error);
  say(error);
}

std::string Skipped::text() const {
  if (all_ == 0) return "";
  std::string parts;
  for (std::size_t i = 0; i < by_code_.size(); ++i) {
    if (by_code_[i] == 0) continue;
    parts += (parts.empty() ? "" : ", ") + std::to_string(by_code_[i]) + " " +
             std::string(reason(static_cast<ErrorCode>(i)));
  }
  return std::to_string(all_) + " skipped (" + parts + ")";
}

}  // namespace backlot::cli
