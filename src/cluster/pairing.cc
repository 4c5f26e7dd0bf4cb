#include "backlot/copies/pairing.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/candidates.h"

#include <algorithm>

namespace backlot::cluster {
namespace {

using copies::Key;
using copies::KeyKind;
using copies::KeySets;
using copies::PairingRules;
using copies::SharedKey;

constexpr std::size_t few = copies::few_documents;

// Where a document stands among those of a key: its sketch, its content, its number.
constexpr std::size_t sketch_bytes = sizeof(KeySets::Sketch);
constexpr std::size_t number_place = sketch_bytes + sizeof(std::uint64_t);

void append_place(std::string_view sketch, std::int64_t content, std::int64_t number, std::string& out) {
  for (const std::uint32_t part : thawed<std::uint32_t>(sketch)) append_rising(out, part);
  append_rising(out, static_cast<std::uint64_t>(content));
  append_rising(out, static_cast<std::uint64_t>(number));
}

std::int64_t number_of(std::string_view place) {
  return static_cast<std::int64_t>(read_rising<std::uint64_t>(place.substr(number_place)));
}

KeySets::Sketch sketch_of(std::string_view place) {
  KeySets::Sketch sketch{};
  for (std::size_t i = 0; i < sketch.size(); ++i)
    sketch[i] = read_rising<std::uint32_t>(place.substr(i * sizeof(std::uint32_t)));
  return sketch;
}

Key key_at(const arrow::Values& column, std::size_t row) { return {static_cast<std::uint64_t>(column.integer(row))}; }

bool is_furniture(const arrow::Values& place, std::size_t begin, std::size_t count) {
  std::vector<KeySets::Sketch> sketches;
  for (std::size_t look = 0; look < PairingRules::looks; ++look) {
    const std::size_t at = PairingRules::looked_at(look, count);
    if (look == 0 || at != PairingRules::looked_at(look - 1, count))
      sketches.push_back(sketch_of(place.bytes(begin + at)));
  }
  return PairingRules::have_little_in_common(sketches);
}

std::vector<arrow::Field> sharing() { return {arrow::integer("a"), arrow::integer("b"), arrow::integer("kind")}; }

void tell(std::int64_t a, std::int64_t b, std::int64_t kind, Made& made) {
  made.row().field("a", a).field("b", b).field("kind", kind).close_object();
}

void tell_pair(std::int64_t one, std::int64_t other, SharedKey said, Made& made) {
  tell(std::min(one, other), std::max(one, other), static_cast<std::int64_t>(said), made);
}

}  // namespace

Stage postings(const arrow::Batch& documents) {
  Columns in(documents);
  const arrow::Values number = in["number"], content = in["content"], keys = in["keys"];
  const arrow::Values copy_sketch = in["copy_sketch"], story_sketch = in["story_sketch"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("key"), arrow::bytes("place")});
  std::string of_copies, of_stories;
  for (std::size_t row = 0; row < documents.rows(); ++row) {
    of_copies.clear();
    of_stories.clear();
    append_place(copy_sketch.bytes(row), content.integer(row), number.integer(row), of_copies);
    append_place(story_sketch.bytes(row), content.integer(row), number.integer(row), of_stories);
    for (const Key key : thawed<Key>(keys.bytes(row))) {
      const std::string& place = key.kind() == KeyKind::story ? of_stories : of_copies;
      const auto bits = static_cast<std::int64_t>(key.bits);
      made.row().field("key", bits).field("place", std::string_view(place)).close_object();
    }
  }
  return std::move(made).table();
}

Stage pair_keys(const arrow::Batch& postings) {
  Columns in(postings);
  const arrow::Values keys = in["key"], place = in["place"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made(sharing());
  for_each_group(keys, postings.rows(), [&](std::size_t begin, std::size_t end) {
    const Key key = key_at(keys, begin);
    const std::size_t count = end - begin;
    const auto number = [&](std::size_t at) { return number_of(place.bytes(begin + at)); };
    if (count > few && key.kind() != KeyKind::story && is_furniture(place, begin, count)) {
      if (key.kind() != KeyKind::passage) return;  // nobody asks for it
      for (std::size_t at = 0; at < count; ++at) tell(number(at), keys.integer(begin), furniture, made);
      return;
    }
    PairingRules::for_each_pair(key.kind(), count, few, [&](std::size_t one, std::size_t other, SharedKey said) {
      tell_pair(number(one), number(other), said, made);
    });
  });
  return std::move(made).table();
}

Stage pair_stretch(const arrow::Batch& postings) {
  Columns in(postings);
  const arrow::Values keys = in["key"], stretch = in["stretch"], place = in["place"], own = in["own"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made(sharing());
  for (std::size_t one = 0; one < postings.rows(); ++one) {
    if (!own.truth(one)) continue;
    const Key key = key_at(keys, one);
    const SharedKey said = key.kind() == KeyKind::story ? SharedKey::story : SharedKey::passage;
    const std::size_t end = std::min(postings.rows(), one + PairingRules::neighbours + 1);
    for (std::size_t other = one + 1; other < end; ++other) {
      if (key_at(keys, other) != key || stretch.integer(other) != stretch.integer(one)) break;
      tell_pair(number_of(place.bytes(one)), number_of(place.bytes(other)), said, made);
    }
  }
  return std::move(made).table();
}

Stage furniture_keys(const arrow::Batch& postings) {
  Columns in(postings);
  const arrow::Values keys = in["key"], place = in["place"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("key")});
  for_each_group(keys, postings.rows(), [&](std::size_t begin, std::size_t end) {
    if (key_at(keys, begin).kind() == KeyKind::story) return;
    std::vector<KeySets::Sketch> sketches;
    for (std::size_t row = begin; row < end; ++row) sketches.push_back(sketch_of(place.bytes(row)));
    if (PairingRules::have_little_in_common(sketches)) made.row().field("key", keys.integer(begin)).close_object();
  });
  return std::move(made).table();
}

}  // namespace backlot::cluster
