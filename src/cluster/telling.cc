#include "backlot/cluster/frozen_text.h"
#include "backlot/cluster/rows.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/same_news.h"
#include "backlot/copies/story_index.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace backlot::cluster {
namespace {

using copies::StoryIndex;
using copies::StoryText;

// A word under which a text is listed; the weight is over the length of the text.
struct Listed {
  std::uint32_t sense = 0;
  float weight = 0;
};

// Who is listed under a word.
struct Lister {
  std::int64_t number = 0;
  float weight = 0;
  std::uint32_t unused = 0;  // so that what is frozen has no holes
};

// An item that two texts share, by its places in both.
struct Shared {
  std::uint16_t in_first = 0;
  std::uint16_t in_second = 0;
};

std::vector<Shared> shared_items(const StoryText& one, const StoryText& other) {
  std::vector<Shared> out;
  for_each_shared(one, other, [&](const StoryText::Item& a, const StoryText::Item& b) {
    out.push_back(
        {static_cast<std::uint16_t>(&a - one.items.data()), static_cast<std::uint16_t>(&b - other.items.data())});
  });
  return out;
}

// A text that is compared with several, one after the other, is thawed once.
class LastText {
 public:
  const StoryText& of(std::int64_t number, std::string_view bytes) {
    if (number_ != number) text_ = thawed_text(bytes);
    number_ = number;
    return text_;
  }

 private:
  std::int64_t number_ = -1;
  StoryText text_;
};

}  // namespace

Stage count_words(const arrow::Batch& roots, const copies::Reader& reader) {
  Columns in(roots);
  const arrow::Values words = in["words"];
  if (!in.status()) return std::unexpected(in.status().error());
  copies::TextsWith texts_with;
  std::vector<copies::Word> read;
  for (std::size_t row = 0; row < roots.rows(); ++row) {
    thaw(words.bytes(row), read);
    texts_with.add(story_text(read, reader));
  }
  Made made({arrow::integer("counter"), arrow::integer("texts")});
  for (std::size_t counter = 0; counter < copies::TextsWith::counters; ++counter) {
    const std::int64_t texts = texts_with.counts()[counter];
    if (texts > 0) made.row().field("counter", static_cast<std::int64_t>(counter)).field("texts", texts).close_object();
  }
  return std::move(made).table();
}

Stage weigh(const arrow::Batch& roots, const copies::Reader& reader, const copies::Rarity& rarity) {
  Columns in(roots);
  const arrow::Values number = in["number"], words = in["words"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("number"), arrow::bytes("text"), arrow::bytes("listing")});
  std::vector<copies::Word> read;
  std::vector<StoryText::Item> rare;
  std::vector<Listed> listing;
  std::string bytes;
  for (std::size_t row = 0; row < roots.rows(); ++row) {
    thaw(words.bytes(row), read);
    StoryText text = story_text(read, reader);
    rarity.weigh(text);
    freeze(text, bytes);
    StoryIndex::words_of(text, rarity, rare);
    listing.clear();
    for (const StoryText::Item& item : rare) listing.push_back({item.sense, item.weight / text.length});
    arrow::Builder& out = made.row().field("number", number.integer(row)).field("text", std::string_view(bytes));
    out.field("listing", frozen(listing)).close_object();
  }
  return std::move(made).table();
}

Stage listings(const arrow::Batch& roots) {
  Columns in(roots);
  const arrow::Values number = in["number"], listing = in["listing"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("sense"), arrow::integer("number"), arrow::number("weight")});
  for (std::size_t row = 0; row < roots.rows(); ++row) {
    for (const Listed& listed : thawed<Listed>(listing.bytes(row))) {
      arrow::Builder& out = made.row().field("sense", std::int64_t{listed.sense});
      out.field("number", number.integer(row)).field("weight", double{listed.weight}).close_object();
    }
  }
  return std::move(made).table();
}

Stage meet(const arrow::Batch& listings) {
  Columns in(listings);
  const arrow::Values sense = in["sense"], number = in["number"], weight = in["weight"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("number"), arrow::integer("sense"), arrow::number("weight"), arrow::bytes("others")});
  std::vector<Lister> listers;
  for_each_group(sense, listings.rows(), [&](std::size_t begin, std::size_t end) {
    if (end - begin < 2) return;
    listers.clear();
    for (std::size_t row = begin; row < end; ++row)
      listers.push_back({number.integer(row), static_cast<float>(weight.number(row))});
    std::ranges::sort(listers, {}, &Lister::number);
    for (const Lister& lister : listers) {
      arrow::Builder& out = made.row().field("number", lister.number).field("sense", sense.integer(begin));
      out.field("weight", double{lister.weight}).field("others", frozen(listers)).close_object();
    }
  });
  return std::move(made).table();
}

Stage partners(const arrow::Batch& met) {
  Columns in(met);
  const arrow::Values number = in["number"], weight = in["weight"], others = in["others"];
  if (!in.status()) return std::unexpected(in.status().error());
  Made made({arrow::integer("first"), arrow::integer("second")});
  std::vector<Lister> listers;
  std::vector<std::pair<std::int64_t, float>> all, shared;  // a document, and what is shared with it
  std::vector<copies::DocumentNumber> best;                 // places in `shared`
  for_each_group(number, met.rows(), [&](std::size_t begin, std::size_t end) {
    const std::int64_t one = number.integer(begin);
    all.clear();
    for (std::size_t row = begin; row < end; ++row) {
      const auto own = static_cast<float>(weight.number(row));
      thaw(others.bytes(row), listers);
      for (const Lister& other : listers) {
        if (other.number != one) all.emplace_back(other.number, own * other.weight);
      }
    }
    std::ranges::stable_sort(all, {}, &std::pair<std::int64_t, float>::first);
    shared.clear();
    for (const auto& [other, product] : all) {
      if (shared.empty() || shared.back().first != other) shared.emplace_back(other, 0.F);
      shared.back().second += product;
    }
    best.resize(shared.size());
    std::iota(best.begin(), best.end(), 0U);
    StoryIndex::keep_best(best, [&](copies::DocumentNumber at) { return shared[at].second; });
    for (const copies::DocumentNumber at : best) {
      const auto ends = std::minmax(one, shared[at].first);
      made.row().field("first", ends.first).field("second", ends.second).close_object();
    }
  });
  return std::move(made).table();
}

Stage compare(const arrow::Batch& pairs) {
  Columns in(pairs);
  const arrow::Values first = in["first"], second = in["second"];
  const arrow::Values first_text = in["first_text"], second_text = in["second_text"];
  if (!in.status()) return std::unexpected(in.status().error());
  using arrow::integer, arrow::number, arrow::bytes;
  Made made({integer("first"), integer("second"), number("similar"), number("told"), bytes("figures"), bytes("shared"),
             bytes("in_first"), bytes("in_second")});
  LastText last_first, last_second;
  std::vector<std::uint16_t> in_first, in_second;
  for (std::size_t row = 0; row < pairs.rows(); ++row) {
    const StoryText& one = last_first.of(first.integer(row), first_text.bytes(row));
    const StoryText& other = last_second.of(second.integer(row), second_text.bytes(row));
    const copies::StoryFigures f = story_figures(one, other);
    if (f.similar < copies::least_in_common) continue;
    const std::vector<Shared> shared = shared_items(one, other);
    in_first.clear();
    in_second.clear();
    for (const Shared& item : shared) {
      in_first.push_back(item.in_first);
      in_second.push_back(item.in_second);
    }
    arrow::Builder& out = made.row().field("first", first.integer(row)).field("second", second.integer(row));
    out.field("similar", double{f.similar}).field("told", double{f.told});
    out.field("figures", frozen(std::span(&f, 1))).field("shared", frozen(shared));
    out.field("in_first", frozen(in_first)).field("in_second", frozen(in_second)).close_object();
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
