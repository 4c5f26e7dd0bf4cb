#include "backlot/pipeline/retellings.h"

#include "backlot/copies/rarity.h"
#include "backlot/copies/standing.h"
#include "backlot/copies/story_index.h"
#include "backlot/copies/story_text.h"
#include "backlot/copies/works.h"
#include "backlot/pipeline/parallel_find.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace backlot::pipeline {
namespace {

using copies::DocumentNumber;
using copies::StoryText;
using copies::Told;
using Ends = std::pair<DocumentNumber, DocumentNumber>;  // the smaller number first

// The texts of some documents, known by their places among them.
class StoryTexts {
 public:
  StoryTexts(unsigned threads, const WordsOf& words_of, std::span<const DocumentNumber> documents,
             const copies::Reader& reader, copies::Shelf* shelf)
      : threads_(threads), shelf_(shelf), places_(documents.size()) {
    std::iota(places_.begin(), places_.end(), 0U);
    std::pmr::memory_resource* const place = shelf == nullptr ? std::pmr::get_default_resource() : shelf;
    texts_ = find<StoryText>(documents, [&] {
      return [&](DocumentNumber d) -> std::optional<StoryText> { return story_text(words_of(d), reader, place); };
    });
  }

  const StoryText& operator[](DocumentNumber place) const { return texts_[place]; }
  float log_length(DocumentNumber place) const { return std::log(static_cast<float>(texts_[place].items.size())); }

  // parallel_find(), while what was looked at leaves the memory now and then.
  template <class Found, class Item, class MakeWorker>
  std::vector<Found> find(std::span<const Item> items, MakeWorker&& make_worker) const {
    constexpr std::size_t items_at_a_time = 16'384;
    return parallel_find<Found>(threads_, items, std::forward<MakeWorker>(make_worker), [&](std::size_t looked_at) {
      if (shelf_ != nullptr && looked_at % items_at_a_time == 0) shelf_->rest();
    });
  }

  // Weighs all by their rarity in the corpus; pairs of those that share rare words, each once, in rising order.
  std::vector<Ends> partners() {
    const copies::Rarity rarity(texts_);
    for_each([&](DocumentNumber place) { rarity.weigh(texts_[place]); });
    const copies::StoryIndex index(texts_, rarity);
    const auto found = find<std::vector<DocumentNumber>>(places(), [&] {
      return [&, scratch = copies::StoryIndex::Scratch()](DocumentNumber place) mutable {
        std::optional<std::vector<DocumentNumber>> partners(std::in_place);
        index.partners_of(place, scratch, *partners);
        return partners;
      };
    });
    std::vector<Ends> pairs;
    for (const DocumentNumber place : places_) {
      for (const DocumentNumber partner : found[place]) pairs.push_back(std::minmax(place, partner));
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
  }

  void keep_own(const copies::Neighbours& neighbours) {
    for_each([&](DocumentNumber place) {
      std::vector<const StoryText*> near;
      for (const auto& n : neighbours.of(place)) {
        if (n.similar >= copies::least_near) near.push_back(&texts_[n.document]);
      }
      copies::keep_own(texts_[place], near);
    });
  }

 private:
  std::span<const DocumentNumber> places() const { return places_; }

  // Calls work(place) for each, on all threads.
  template <class Work>
  void for_each(Work work) {
    find<DocumentNumber>(places(), [&] {
      return [&](DocumentNumber place) -> std::optional<DocumentNumber> {
        work(place);
        return std::nullopt;
      };
    });
  }

  unsigned threads_;
  copies::Shelf* shelf_;
  std::vector<DocumentNumber> places_;
  std::vector<StoryText> texts_;
};

// Of each document, how much of what is told its partners tell (standing.h).
std::vector<float> usually_told(std::size_t count, std::span<const Compared> compared) {
  std::vector<copies::Standing> standings(count);
  for (const Compared& c : compared) {
    standings[c.first].add(c.figures.pair.told);
    standings[c.second].add(c.figures.pair.told);
  }
  std::vector<float> usual;
  for (const copies::Standing& standing : standings) usual.push_back(standing.usual());
  return usual;
}

}  // namespace

std::vector<Compared> compare_stories(unsigned threads, const WordsOf& words_of,
                                      std::span<const DocumentNumber> documents, const copies::Reader& reader,
                                      copies::Shelf* shelf) {
  StoryTexts texts(threads, words_of, documents, reader, shelf);
  const std::vector<Ends> pairs = texts.partners();
  const auto compared = texts.find<Compared>(std::span<const Ends>(pairs), [&] {
    return [&](const Ends& pair) -> std::optional<Compared> {
      const copies::StoryFigures figures = story_figures(texts[pair.first], texts[pair.second]);
      if (figures.similar < copies::least_in_common) return std::nullopt;
      return Compared{pair.first, pair.second, {.pair = figures}};
    };
  });
  std::vector<Told> similar;
  for (const Compared& c : compared) similar.push_back({c.first, c.second, c.figures.pair.similar, 0});
  const copies::Neighbours neighbours(static_cast<std::uint32_t>(documents.size()), similar);
  texts.keep_own(neighbours);
  const std::vector<float> usual = usually_told(documents.size(), compared);
  return texts.find<Compared>(std::span<const Compared>(compared), [&] {
    return [&](Compared c) -> std::optional<Compared> {
      c.figures.setting = neighbours.setting(c.first, c.second, c.figures.pair.similar);
      c.figures.own = own(texts[c.first], texts[c.second]);
      c.figures.told_stands_out = copies::stands_out(c.figures.pair.told, usual[c.first], usual[c.second]);
      c.figures.of_works = copies::of_works(texts[c.first].of_works, texts[c.second].of_works);
      c.figures.lengths = texts.log_length(c.first) + texts.log_length(c.second);
      c.first = documents[c.first];
      c.second = documents[c.second];
      return c;
    };
  });
}

std::vector<copies::Kin> look_for_retellings(unsigned threads, const WordsOf& words_of,
                                             std::span<const DocumentNumber> documents, const copies::Reader& reader,
                                             copies::Shelf* shelf) {
  std::vector<copies::Kin> kin;
  for (const Compared& c : compare_stories(threads, words_of, documents, reader, shelf)) {
    if (!like_a_template(c.figures.pair)) kin.push_back({c.first, c.second, kinship(c.figures)});
  }
  return kin;
}

}  // namespace backlot::pipeline
