#include "backlot/cli/annotations_import.h"

#include "backlot/cli/filled_guide.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/threads.h"
#include "backlot/pipeline/document_stream.h"
#include "backlot/streams/bytes.h"

#include <filesystem>
#include <vector>

namespace backlot::cli {
namespace {

using pipeline::PieceReader;

bool is_folder(const std::string& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed);
}

// A job puts what is meant for a guide beside its tables.
std::string of_job(const std::string& path) {
  const std::string below = path + "/guide";
  return is_folder(below) ? below : path;
}

// Entries of a piece, and what could not be read of it.
struct Made {
  std::vector<guide::Entry> entries;
  std::vector<Error> errors;
};

class Maker {
 public:
  explicit Maker(const Filling& filling) : make_(filling.entry_maker()) {}

  Made operator()(PieceReader::Piece piece) {
    Made made;
    std::vector<pipeline::Annotated> annotated;
    for (auto& record : piece) {
      auto said = record ? read(*record) : std::unexpected(std::move(record.error()));
      if (said) {
        annotated.push_back(*std::move(said));
      } else {
        made.errors.push_back(std::move(said.error()));
      }
    }
    made.entries = make_(std::move(annotated));
    return made;
  }

 private:
  Result<pipeline::Annotated> read(const ingest::Record& record) {
    auto said = read_(record.bytes);
    if (!said) {
      said.error().file = record.source;
      said.error().line = record.line;
    }
    return said;
  }

  desk::EntryMaker make_;
  pipeline::AnnotationReader read_;
};

Result<void> fill(Filling& filling, const Typed& typed) {
  std::vector<std::string> paths;
  for (const std::string& path : typed.operands) paths.push_back(of_job(path));
  ingest::Reader reader(std::move(paths));
  PieceReader pieces(reader);
  Progress progress("documents", [] { return std::uint64_t{0}; });
  std::uint64_t documents = 0;
  Result<void> state;
  pipeline::run_ordered(
      threads_for(typed), [&] { return pieces.next(); }, [&] { return Maker(filling); },
      [&](Made made) {
        if (!made.errors.empty()) progress.finish();
        for (const Error& error : made.errors) filling.skipped.tell(error);
        documents += made.entries.size();
        for (guide::Entry& entry : made.entries) {
          if (state) state = filling.desk.add(std::move(entry));
        }
        progress.update(documents, 0);
        return state.has_value();
      });
  return state;
}

}  // namespace

bool holds_annotations(const std::string& path) {
  constexpr std::string_view begin = R"({"schema":)";
  if (path == "-") return false;  // what is read of it here would be lost
  if (is_folder(path)) return true;
  const auto input = streams::open_input(path);
  const auto head = input ? (*input)->look(begin.size()) : std::string_view();
  return head && head->starts_with(begin);
}

int import_annotations(const Typed& typed) {
  return fill_guide(typed, [&](Filling& filling) { return fill(filling, typed); });
}

}  // namespace backlot::cli
