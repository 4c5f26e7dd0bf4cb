// `backlot compare`.
#include "backlot/cli/compared_views.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/terminal.h"
#include "backlot/copies/comparison.h"
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

std::string view(const Typed& typed, const pipeline::Compared& compared) {
  if (typed.has("--json")) return pipeline::compared_json(compared);
  if (typed.has("--html")) return compared_html(compared);
  return compared_page(compared, standard_output_terminal());
}

int run_compare(const Typed& typed) {
  if (typed.operands.size() != 2) {
    say("compare takes two documents, not " + std::to_string(typed.operands.size()) + "; see: backlot compare --help");
    return exit_usage;
  }
  std::vector<article::Document> sides;
  for (const std::string& path : typed.operands) {
    auto document = only_document(path);
    if (!document) {
      say(document.error());
      return exit_partly;
    }
    sides.push_back(*std::move(document));
  }
  const copies::Reader reader(unspin::shipped_substitutions());
  const auto found = copies::compare(sides[0], sides[1], reader);
  Output out;
  out.write(view(typed, {sides[0], sides[1], found}));
  return end_of(out);
}

constexpr std::array its_options{Option{"--html", 0, "", ValueKind::none, "write a page for the browser"},
                                 options::json};
constexpr std::array its_examples{
    Example{"compare original.txt copy.txt", "both texts side by side, with what differs marked"},
    Example{"compare --html original.txt copy.txt > compared.html", "a page for the browser"},
};

}  // namespace

constinit const Command compare_command{
    "compare",
    "shows two documents side by side",
    "Says whether one is a copy of the other, how it was made, and which came first; then both texts, sentence by "
    "sentence, with the words that were swapped and what only one of them has.",
    {"PATH", ValueKind::path, true, true, "two documents: text files, or files of JSON Lines with one record"},
    its_options,
    its_examples,
    run_compare};

}  // namespace backlot::cli
