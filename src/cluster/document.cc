#include "backlot/cluster/records.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/key_sets.h"
#include "backlot/pipeline/corpus.h"

#include <algorithm>

namespace backlot::cluster {
namespace {

using copies::KeySets;
using pipeline::Corpus;

// What Corpus::number_by_content() sorts by, as bytes in that order.
std::string order_of(const Corpus::Seen& seen) {
  std::string out;
  append_rising(out, ~static_cast<std::uint64_t>(seen.words.size()));
  for (const std::uint64_t part : seen.fingerprint) append_rising(out, part);
  const auto& day = seen.profile.published;
  out.push_back(day ? 1 : 0);
  if (day) {
    append_rising(out, static_cast<std::uint16_t>(day->year + 0x8000));
    append_rising(out, day->month);
    append_rising(out, day->day);
  }
  return out + seen.id;
}

void tell(const Corpus::Seen& seen, arrow::Builder& row) {
  std::vector<copies::Key> keys = seen.keys;
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  const KeySets::Set set = KeySets::describe(keys);
  row.field("id", std::string_view(seen.id)).field("order", std::string_view(order_of(seen)));
  row.field("fingerprint", frozen(std::span<const std::uint64_t>(seen.fingerprint)));
  row.field("content", static_cast<std::int64_t>(seen.fingerprint[0])).field("words", frozen(seen.words));
  row.field("runs", frozen(seen.name_runs)).field("keys", frozen(keys));
  row.field("digest", static_cast<std::int64_t>(set.digest));
  row.field("copy_sketch", frozen(std::span<const std::uint32_t>(set.copy_sketch)));
  row.field("story_sketch", frozen(std::span<const std::uint32_t>(set.story_sketch)));
  row.field("passages", std::int64_t{set.passages}).field("stories", std::int64_t{set.stories});
  row.field("published", packed(seen.profile.published)).field("credits", seen.profile.credits_another);
}

}  // namespace

Stage documents(const arrow::Batch& batch, const copies::Reader& reader) {
  using arrow::bytes, arrow::integer, arrow::text;
  const Records records(batch);
  Made made({text("id"), text("error"), bytes("order"), bytes("fingerprint"), integer("content"), bytes("words"),
             bytes("runs"), bytes("keys"), integer("digest"), bytes("copy_sketch"), bytes("story_sketch"),
             integer("passages"), integer("stories"), integer("published"), arrow::truth("credits")});
  ingest::RecordParser parser;
  Corpus::Worker see(reader);
  for (std::size_t row = 0; row < records.size(); ++row) {
    const auto document = records.read(row, parser);
    arrow::Builder& out = made.row();
    const auto id = records.id(row);
    if (document) {
      Corpus::Seen seen = see(*document);
      if (id) seen.id = *id;
      tell(seen, out);
    } else {
      if (id) out.field("id", *id);
      out.field("error", std::string_view(document.error().to_string()));
    }
    out.close_object();
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
