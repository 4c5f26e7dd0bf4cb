#include "backlot/cli/learn_pairs.h"

#include "backlot/ingest/pair.h"
#include "backlot/ingest/reader.h"

#include <set>
#include <unordered_map>
#include <utility>

namespace backlot::cli {
namespace {

using Texts = std::unordered_map<std::string, std::string>;  // by id

struct Read {
  LearnPair pair;
  bool by_id = false;
};

Texts read_texts(const std::string& path, const std::set<std::string>& ids, Skipped& skipped) {
  Texts texts;
  ingest::Reader reader({path});
  ingest::RecordParser parser;
  while (auto record = reader.next()) {
    auto document = *record ? parser.document(**std::move(record)) : std::unexpected(record->error());
    if (!document) {
      skipped.tell(document.error());
    } else if (ids.contains(document->id)) {
      texts.try_emplace(std::move(document->id), std::move(document->text));
    }
  }
  return texts;
}

std::vector<Read> read_pairs(const Typed& typed, Skipped& skipped) {
  std::vector<Read> pairs;
  ingest::Reader reader(typed.operands);
  while (auto record = reader.next()) {
    if (!*record) {
      skipped.tell(record->error());
      continue;
    }
    LearnPair placed{{}, {}, (*record)->source, (*record)->line};
    auto pair = ingest::read_pair(**std::move(record));
    if (!pair) {
      skipped.tell(pair.error());
      continue;
    }
    placed.spun = std::move(pair->spun);
    placed.original = std::move(pair->original);
    pairs.push_back({std::move(placed), pair->by_id});
  }
  return pairs;
}

// Puts the text in the place of the id, or tells that there is none.
bool look_up(std::string& id, const LearnPair& pair, const Texts& texts, const std::string& path, Skipped& skipped) {
  const auto found = texts.find(id);
  if (found != texts.end()) {
    id = found->second;
    return true;
  }
  skipped.tell({ErrorCode::not_found, "no document '" + id + "' in " + path, pair.source, pair.line});
  return false;
}

}  // namespace

Result<std::vector<LearnPair>> learn_pairs(const Typed& typed, Skipped& skipped) {
  std::vector<Read> read = read_pairs(typed, skipped);
  std::set<std::string> ids;
  for (const Read& r : read) {
    if (r.by_id) ids.insert({r.pair.spun, r.pair.original});
  }
  const auto path = typed.text("--texts");
  if (!ids.empty() && !path)
    return fail(ErrorCode::invalid, "the pairs are ids: name their documents with --texts PATH");
  const Texts texts = ids.empty() ? Texts() : read_texts(*path, ids, skipped);
  std::vector<LearnPair> pairs;
  for (Read& r : read) {
    LearnPair& p = r.pair;
    if (r.by_id && !(look_up(p.spun, p, texts, *path, skipped) && look_up(p.original, p, texts, *path, skipped)))
      continue;
    pairs.push_back(std::move(p));
  }
  return pairs;
}

}  // namespace backlot::cli
