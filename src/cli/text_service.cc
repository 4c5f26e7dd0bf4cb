#include "backlot/cli/text_service.h"

#include "backlot/cli/user_rules.h"
#include "backlot/ingest/record.h"
#include "backlot/pipeline/annotation_json.h"

#include <mutex>

namespace backlot::cli {
namespace {

// A text that was made to be slow takes time that grows with its square: a megabyte of one word, half a minute; this
// much, two seconds. Articles have a few thousand bytes.
constexpr std::size_t longest_text = 200'000;

// What one text at a time is read with.
struct Reading {
  explicit Reading(pipeline::Annotator a) : annotator(std::move(a)), scratch(annotator) {}
  pipeline::Annotator annotator;
  pipeline::Annotator::Scratch scratch;
  ingest::RecordParser parser{longest_text};
};

ingest::Record::Form form_of(serve::TextForm form) {
  switch (form) {
    case serve::TextForm::json: return ingest::Record::Form::json;
    case serve::TextForm::page: return ingest::Record::Form::page;
    case serve::TextForm::plain: break;
  }
  return ingest::Record::Form::text;
}

}  // namespace

struct TextService::State {
  const Typed* typed;
  std::mutex mutex;
  std::unique_ptr<Reading> reading;
};

TextService::TextService(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextService::TextService(TextService&&) noexcept = default;
TextService& TextService::operator=(TextService&&) noexcept = default;
TextService::~TextService() = default;

Result<TextService> TextService::create(const Typed& typed) {
  auto state = std::make_unique<State>();
  state->typed = &typed;
  TextService service(std::move(state));
  if (auto read = service.reload(); !read) return std::unexpected(read.error());
  return service;
}

Result<std::string> TextService::annotate(std::string body, serve::TextForm form) const {
  ingest::Record record;
  record.form = form_of(form);
  record.bytes = std::move(body);
  record.source = std::string(1, '-');  // GCC 12 warns of the assignment of a literal here (its bug 105651)
  const std::scoped_lock lock(state_->mutex);
  Reading& reading = *state_->reading;
  const auto document = reading.parser.document(std::move(record));
  if (!document) return std::unexpected(document.error());
  std::string json;
  pipeline::append_json(*document, reading.annotator.annotate(*document, reading.scratch), {}, json);
  return json;
}

Result<void> TextService::reload() const {
  auto annotator = annotator_for(*state_->typed);
  if (!annotator) return std::unexpected(annotator.error());
  auto reading = std::make_unique<Reading>(*std::move(annotator));
  const std::scoped_lock lock(state_->mutex);
  state_->reading.swap(reading);
  return {};
}

}  // namespace backlot::cli
