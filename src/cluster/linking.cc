#include "backlot/cluster/edges.h"
#include "backlot/cluster/frozen_text.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/same_news.h"
#include "backlot/copies/standing.h"
#include "backlot/copies/stories.h"
#include "backlot/copies/works.h"
#include "backlot/pipeline/story_list.h"

#include <cmath>

namespace backlot::cluster {
namespace {

using copies::DocumentNumber;
using copies::StoryText;

// What surroundings() freezes of a document, beside what each of its items is its own.
struct NearOne {
  std::int64_t number = 0;
  float similar = 0;
  std::uint32_t unused = 0;  // so that what is frozen has no holes
};
struct Around {
  float length = 0;  // copies::Surroundings
  float own_length = 0;
  float of_works = 0;
  float log_length = 0;
  float usual = 0;           // copies::Standing of StoryFigures::told
  std::uint32_t unused = 0;  // so that what is frozen has no holes
  std::uint64_t near = 0;    // how many follow, then the weights of the items
};

std::string frozen_around(const Around& around, std::span<const NearOne> near, std::span<const float> own) {
  std::string out(frozen(std::span(&around, 1)));
  out += frozen(near);
  out += frozen(own);
  return out;
}

// The same, thawed.
struct Surrounded {
  Around around;
  std::vector<NearOne> near;
  std::vector<float> own;

  void read(std::string_view bytes) {
    around = thawed<Around>(bytes.substr(0, sizeof(Around))).front();
    bytes.remove_prefix(sizeof(Around));
    thaw(bytes.substr(0, around.near * sizeof(NearOne)), near);
    thaw(bytes.substr(around.near * sizeof(NearOne)), own);
  }
};

// copies::setting() of two documents of a corpus.
copies::Setting setting_of(std::int64_t first, const Surrounded& one, std::int64_t second, const Surrounded& other,
                           float similar) {
  Renumbered numbers;
  numbers.add(first);
  numbers.add(second);
  for (const Surrounded* end : {&one, &other}) {
    for (const NearOne& n : end->near) numbers.add(n.number);
  }
  numbers.freeze();
  const auto near_of = [&](const Surrounded& end) {
    std::vector<copies::Near> out;
    for (const NearOne& n : end.near) out.push_back({numbers.of(n.number), n.similar});
    return out;
  };
  const std::vector<copies::Near> of_one = near_of(one), of_other = near_of(other);
  return copies::setting(numbers.of(first), {of_one, one.around.length}, numbers.of(second),
                         {of_other, other.around.length}, similar);
}

// copies::own() of two texts.
float own_of(const Surrounded& one, const Surrounded& other, std::string_view shared) {
  const auto places = thawed<std::uint16_t>(shared);
  float product = 0;
  for (std::size_t at = 0; at + 1 < places.size(); at += 2) product += one.own[places[at]] * other.own[places[at + 1]];
  return copies::of_lengths(product, one.around.own_length, other.around.own_length);
}

// One document of surroundings(), from its rows.
class Told {
 public:
  struct Other {
    std::int64_t number = 0;
    float similar = 0;
    float told = 0;
    std::string_view shared;
  };

  void clear() {
    text_.reset();
    others_.clear();
  }
  void set_text(std::string_view bytes) { text_ = thawed_text(bytes); }
  void add(const Other& other) { others_.push_back(other); }
  bool is_known() const { return text_ && !others_.empty(); }

  std::string around() {
    Renumbered numbers;
    for (const Other& other : others_) numbers.add(other.number);
    numbers.freeze();
    std::vector<copies::Near> near;
    copies::Standing standing;
    for (const Other& other : others_) {
      near.push_back({numbers.of(other.number), other.similar});
      standing.add(other.told);
    }
    const copies::Surroundings around = copies::Surroundings::of(near);
    std::vector<NearOne> near_ones;
    for (const copies::Near& n : around.near) {
      near_ones.push_back({numbers[n.document], n.similar});
      if (n.similar >= copies::least_near) count_shared_with(numbers[n.document]);
    }
    measure_own(*text_);
    std::vector<float> own;
    for (const StoryText::Item& item : text_->items) own.push_back(item.own());
    const auto log_length = std::log(static_cast<float>(text_->items.size()));
    return frozen_around(
        {around.length, text_->own_length, text_->of_works, log_length, standing.usual(), 0, near_ones.size()},
        near_ones, own);
  }

 private:
  void count_shared_with(std::int64_t number) {
    const auto other = std::ranges::find(others_, number, &Other::number);
    for (const std::uint16_t place : thawed<std::uint16_t>(other->shared)) ++text_->items[place].near;
  }

  std::optional<StoryText> text_;
  std::vector<Other> others_;
};

}  // namespace

Stage surroundings(const arrow::Batch& told) {
  Columns in(told);
  const arrow::Values number = in["number"], text = in["text"], other = in["other"], similar = in["similar"];
  const arrow::Values told_of = in["told"], shared = in["shared"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("number"), arrow::bytes("around")});
  Told document;
  for_each_group(number, told.rows(), [&](std::size_t begin, std::size_t end) {
    document.clear();
    for (std::size_t row = begin; row < end; ++row) {
      if (!text.is_null(row)) document.set_text(text.bytes(row));
      if (other.is_null(row)) continue;
      const auto real = [row](const arrow::Values& column) { return static_cast<float>(column.number(row)); };
      document.add({other.integer(row), real(similar), real(told_of), shared.bytes(row)});
    }
    if (!document.is_known()) return;
    const std::string around = document.around();
    made.row().field("number", number.integer(begin)).field("around", std::string_view(around)).close_object();
  });
  return std::move(made).table();
}

Stage kin(const arrow::Batch& compared) {
  Columns in(compared);
  const arrow::Values first = in["first"], second = in["second"], figures = in["figures"], shared = in["shared"];
  const arrow::Values first_around = in["first_around"], second_around = in["second_around"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("first"), arrow::integer("second"), arrow::bytes("kinship"), arrow::integer("alike")});
  Surrounded one, other;
  for (std::size_t row = 0; row < compared.rows(); ++row) {
    copies::NewsFigures f{.pair = thawed<copies::StoryFigures>(figures.bytes(row)).front()};
    if (like_a_template(f.pair)) continue;
    one.read(first_around.bytes(row));
    other.read(second_around.bytes(row));
    f.setting = setting_of(first.integer(row), one, second.integer(row), other, f.pair.similar);
    f.own = own_of(one, other, shared.bytes(row));
    f.told_stands_out = copies::stands_out(f.pair.told, one.around.usual, other.around.usual);
    f.of_works = copies::of_works(one.around.of_works, other.around.of_works);
    f.lengths = one.around.log_length + other.around.log_length;
    const copies::Kinship kinship = copies::kinship(f);
    arrow::Builder& out = made.row().field("first", first.integer(row)).field("second", second.integer(row));
    out.field("kinship", frozen(std::span(&kinship, 1)))
        .field("alike", static_cast<std::int64_t>(kinship.alike().units()))
        .close_object();
  }
  return std::move(made).table();
}

Stage link(const arrow::Batch& kin) {
  Columns in(kin);
  const arrow::Values first = in["first"], second = in["second"], kinship = in["kinship"];
  if (!in.status()) return std::unexpected(in.status().error());
  Renumbered numbers;
  for (std::size_t row = 0; row < kin.rows(); ++row) {
    numbers.add(first.integer(row));
    numbers.add(second.integer(row));
  }
  numbers.freeze();
  copies::CopyGroups groups;
  groups.documents.resize(numbers.size());
  for (DocumentNumber d = 0; d < numbers.size(); ++d) groups.documents[d].group = d;
  std::vector<copies::Kin> links;
  for (std::size_t row = 0; row < kin.rows(); ++row) {
    const auto between = thawed<copies::Kinship>(kinship.bytes(row)).front();
    links.push_back({numbers.of(first.integer(row)), numbers.of(second.integer(row)), between});
  }
  const copies::Stories stories = copies::link(groups, std::move(links));
  Made made({arrow::integer("group"), arrow::integer("story"), arrow::number("weakest")});
  for (DocumentNumber d = 0; d < numbers.size(); ++d) {
    arrow::Builder& out = made.row().field("group", numbers[d]).field("story", numbers[stories.story[d]]);
    out.field("weakest", double{stories.weakest[stories.story[d]]}).close_object();
  }
  return std::move(made).table();
}

Stage tell(const arrow::Batch& documents) {
  Columns in(documents);
  const arrow::Values number = in["number"], id = in["id"], group = in["group"], source = in["source"];
  const arrow::Values relation = in["relation"], confidence = in["confidence"], root = in["root"];
  const arrow::Values group_weakest = in["group_weakest"], story = in["story"], story_weakest = in["story_weakest"];
  if (!in.status()) return std::unexpected(in.status().error());
  Renumbered numbers;
  for (std::size_t row = 0; row < documents.rows(); ++row) numbers.add(number.integer(row));
  numbers.freeze();
  const std::size_t count = numbers.size();
  copies::CopyGroups groups{std::vector<copies::Derivation>(count), std::vector<DocumentNumber>(count),
                            std::vector<float>(count, 1)};
  copies::Stories stories{std::vector<DocumentNumber>(count), std::vector<float>(count, 1)};
  std::vector<std::string_view> ids(count);
  for (std::size_t row = 0; row < documents.rows(); ++row) {
    const DocumentNumber d = numbers.of(number.integer(row));
    const DocumentNumber of = numbers.of(group.integer(row));
    copies::Derivation& derived = groups.documents[d];
    if (!source.is_null(row)) derived.source = numbers.of(source.integer(row));
    derived.relation = static_cast<copies::Relation>(relation.integer(row));
    derived.confidence = static_cast<float>(confidence.number(row));
    derived.group = of;
    groups.root[of] = numbers.of(root.integer(row));
    groups.weakest[of] = static_cast<float>(group_weakest.number(row));
    stories.story[d] = numbers.of(story.integer(row));
    stories.weakest[stories.story[d]] = static_cast<float>(story_weakest.number(row));
    ids[d] = id.bytes(row);
  }
  using arrow::text, arrow::integer;
  Made made({text("story"), integer("size"), arrow::number("weakest"), integer("place"), text("id"), text("relation"),
             text("source"), arrow::number("confidence")});
  for (const pipeline::Story& told : pipeline::list_stories(groups, stories)) {
    std::int64_t place = 0;
    for (const pipeline::StoryDocument& d : told.documents) {
      arrow::Builder& out = made.row().field("story", ids[told.documents.front().document]);
      out.field("size", static_cast<std::int64_t>(told.documents.size())).field("weakest", double{told.weakest});
      out.field("place", place++).field("id", ids[d.document]);
      if (d.relation != copies::Relation::different) out.field("relation", copies::name_of(d.relation));
      if (d.source) out.field("source", ids[*d.source]);
      out.field("confidence", double{d.confidence}).close_object();
    }
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
