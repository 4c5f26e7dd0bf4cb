// `backlot restore`.
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/restored_views.h"
#include "backlot/cli/run.h"
#include "backlot/cli/stream.h"
#include "backlot/cli/terminal.h"
#include "backlot/cli/user_rules.h"
#include "backlot/cli/width.h"
#include "backlot/guide/known_names.h"
#include "backlot/pipeline/restored_json.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace backlot::cli {
namespace {

enum class View : std::uint8_t { text, marks, page, json };

View view_of(const Typed& typed) {
  if (typed.has("--json")) return View::json;
  if (typed.has("--html")) return View::page;
  return typed.has("--marks") ? View::marks : View::text;
}

struct Restored {
  std::string id;
  std::string text;
  std::size_t bytes = 0;  // of the document
};

// The guide whose names are agreed with, where --guide names one.
struct GuideAsked {
  std::optional<std::string> file;
  guide::DocumentId last = 0;
};

Result<GuideAsked> guide_asked(const Typed& typed) {
  if (!typed.has("--guide")) return GuideAsked();
  const auto guide = open_to_read(typed);
  if (!guide) return std::unexpected(guide.error());
  const auto last = guide->last_document();
  if (!last) return std::unexpected(last.error());
  return GuideAsked{typed.text("--guide"), *last};
}

class Maker {
 public:
  Maker(const pipeline::Annotator& annotator, View view, const GuideAsked& asked)
      : annotator_(annotator), view_(view), scratch_(annotator), names_(asked.last) {
    if (asked.file) guide_ = guide::Guide::open(*asked.file);
  }

  std::vector<Restored> operator()(const std::vector<article::Document>& documents) {
    std::vector<Restored> made;
    made.reserve(documents.size());
    const auto knows = [this](std::string_view name) { return guide_ && names_.known(*guide_, name); };
    for (const article::Document& document : documents)
      made.push_back(
          {document.id, view(document, annotator_.restore(document, scratch_, knows)), document.text.size()});
    return made;
  }

 private:
  std::string view(const article::Document& document, const unspin::Restoration& restoration) const {
    switch (view_) {
      case View::text: return restored_text(document, restoration);
      case View::marks: return restored_marks(document, restoration);
      case View::page: return restored_page_document(document, restoration);
      case View::json: return pipeline::restored_json(document, restoration);
    }
    return {};
  }

  const pipeline::Annotator& annotator_;
  View view_;
  pipeline::Annotator::Scratch scratch_;
  Result<guide::Guide> guide_ = fail(ErrorCode::not_found, "none is asked");  // of this thread
  guide::KnownNames names_;
};

// Documents one behind the other; from the second on it is clear that there are several, and each gets its name.
class Writer {
 public:
  Writer(Output& out, View view) : out_(out), view_(view), watched_(standard_output_terminal().interactive) {
    if (view_ == View::page) out_.write(restored_page_head());
  }

  bool write(Restored document) {
    if (view_ == View::page || view_ == View::json) return out_.write(document.text);
    if (held_) return out_.write(headed(*std::exchange(held_, std::nullopt))) && write_next(document);
    if (several_) return write_next(document);
    held_ = std::move(document);
    return true;
  }

  void finish() {
    if (held_) out_.write(shown(held_->text));
    if (view_ == View::page) out_.write(restored_page_foot());
  }

 private:
  bool write_next(const Restored& document) {
    several_ = true;
    return out_.write("\n" + headed(document));
  }
  std::string headed(const Restored& document) const {
    return "==> " + print_safe(document.id) + " <==\n" + shown(document.text);
  }
  // On a terminal text from outside must not steer it.
  std::string shown(const std::string& text) const {
    if (!watched_) return text;
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      safe += print_safe(std::string_view(text).substr(at, end - at)) + "\n";
      at = end + 1;
    }
    return safe;
  }

  Output& out_;
  View view_;
  bool watched_;
  bool several_ = false;
  std::optional<Restored> held_;
};

int run_restore(const Typed& typed) {
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  const auto asked = guide_asked(typed);
  if (!asked) return stopped(asked.error());
  const View view = view_of(typed);
  Output out;
  Writer writer(out, view);
  return stream_documents(
      typed, out, [&] { return Maker(*annotator, view, *asked); },
      [&](Restored document) { return writer.write(std::move(document)); }, [&] { writer.finish(); });
}

constexpr std::array its_options{
    Option{"--marks", 0, "", ValueKind::none, "show both readings: \u27E6as written\u2192restored\u27E7"},
    Option{"--html", 0, "", ValueKind::none, "write a page with both readings and the reasons"},
    Option{"--json", 0, "", ValueKind::none, "write what was put right, one JSON object a document"},
    options::jobs,
    options::files_from,
    options::null,
    options::lexicon,
    Option{"--guide", 0, "FILE", ValueKind::guide, "names that clean articles of this guide hold are sure"}};
constexpr std::array its_examples{
    Example{"restore copy.txt", "the text put right"},
    Example{"restore --marks copy.txt | less", "with what was changed, where"},
    Example{"restore --html crawl/ > swapped.html", "a page for the browser"},
};

}  // namespace

constinit const Command restore_command{
    "restore",
    "puts back the words that a program swapped",
    "News is copied by programs that swap words for synonyms: \"Ki Solar Kyum, a former observe and area athlete\" was "
    "\"Ki Sun Kyum, a former track and field athlete\". This finds such documents and puts the true words and names "
    "back, each with its reason. Other documents come out as they are.\n\n"
    "Several documents are told apart by a line with their id, as head(1) does it. annotate and ingest read the "
    "restored text by themselves.",
    options::paths,
    its_options,
    its_examples,
    run_restore};

}  // namespace backlot::cli
