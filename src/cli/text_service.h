// Annotates the texts that a site is sent, by rules and lexicons that may be read again meanwhile.
//
//   auto texts = TextService::create(typed);                          // --rules, --lexicon
//   texts->annotate(body, serve::TextForm::plain);                    // from any thread, one after the other
//   if (auto done = texts->reload(); !done) say(done.error());        // the old rules stay in use
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/result/result.h"
#include "backlot/serve/services.h"

#include <memory>
#include <string>

namespace backlot::cli {

class TextService {
 public:
  // `typed` must outlive it. Errors: those of annotator_for().
  static Result<TextService> create(const Typed& typed);
  TextService(TextService&&) noexcept;
  TextService& operator=(TextService&&) noexcept;
  ~TextService();

  // As serve::Services has it.
  Result<std::string> annotate(std::string body, serve::TextForm form) const;
  Result<void> reload() const;

 private:
  struct State;
  explicit TextService(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::cli
