// `backlot compare`.
#include "backlot/cli/compared_views.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/terminal.h"
#include "backlot/copies/credits.h"
#include "backlot/ingest/reader.h"
#include "backlot/unspin/shipped.h"

#include <vector>

namespace backlot::cli {
namespace {

// The only document of a path. Errors: of reading it; `invalid` where it holds none, or several.
Result<article::Document> only_document(const std::string& path) {
  ingest::Reader reader({path});
  auto record = reader.next();
  if (!record)
    return std::unexpected(Error{.code = ErrorCode::invalid, .message = "no document to compare", .file = path});
  if (!*record) return std::unexpected(record->error());
  ingest::RecordParser parser;
  auto document = parser.document(**std::move(record));
  if (reader.next())
    return std::unexpected(
        Error{.code = ErrorCode::invalid, .message = "several documents; compare takes one a path", .file = path});
  return document;
}

std::string view(const Typed& typed, const Compared& compared) {
  if (typed.has("--json")) return compared_json(compared);
  if (typed.has("--html")) return compared_html(compared);
  return compared_page(compared, standard_output_terminal());
}

// A document with its words.
struct Side {
  article::Document document;
  copies::Words words;
  std::vector<Span> spans;

  Side(article::Document d, const copies::Reader& reader) : document(std::move(d)) {
    copies::Reader::Scratch scratch;
    words = reader.read(document, scratch, &spans);
  }
  copies::Located located() const { return {document.text, words, spans}; }
};

}  // namespace

int run_compare(const Typed& typed) {
  if (typed.operands.size() != 2) {
    say("compare takes two documents, not " + std::to_string(typed.operands.size()) + "; see: backlot compare --help");
    return exit_usage;
  }
  std::vector<Side> sides;
  const copies::Reader reader(unspin::shipped_substitutions());
  for (const std::string& path : typed.operands) {
    auto document = only_document(path);
    if (!document) {
      say(document.error());
      return exit_partly;
    }
    sides.emplace_back(*std::move(document), reader);
  }
  copies::AlignmentScratch scratch;
  const copies::Alignment alignment = copies::align(sides[0].words, sides[1].words, reader, scratch);
  const auto rows = copies::side_by_side(sides[0].located(), sides[1].located(), alignment);
  const auto profile = [](const Side& side) {
    return copies::Profile{.words = side.words,
                           .published = side.document.published,
                           .credits_another = copies::credits_another(side.document)};
  };
  const copies::Verdict verdict = copies::verdict_of(profile(sides[0]), profile(sides[1]), alignment, reader, scratch);
  Output out;
  out.write(view(typed, {sides[0].document, sides[1].document, verdict, rows}));
  return end_of(out);
}

}  // namespace backlot::cli
