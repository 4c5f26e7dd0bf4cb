#include "backlot/copies/comparison.h"

#include "backlot/copies/credits.h"

#include <fmt/format.h>

namespace backlot::copies {
namespace {

// A document with its words.
struct Read {
  const article::Document& document;
  Words words;
  std::vector<Span> spans;

  Read(const article::Document& d, const Reader& reader) : document(d) {
    Reader::Scratch scratch;
    words = reader.read(document, scratch, &spans);
  }
  Located located() const { return {document.text, words, spans}; }
  Profile profile() const {
    return {.words = words, .published = document.published, .credits_another = credits_another(document)};
  }
};

}  // namespace

Comparison compare(const article::Document& left, const article::Document& right, const Reader& reader) {
  const Read one(left, reader);
  const Read other(right, reader);
  AlignmentScratch scratch;
  const Alignment alignment = align(one.words, other.words, reader, scratch);
  return {verdict_of(one.profile(), other.profile(), alignment, reader, scratch),
          side_by_side(one.located(), other.located(), alignment)};
}

std::string noun_of(std::string_view relation) {
  if (relation == "excerpt") return "an excerpt";
  if (relation == "light rewrite") return "a light rewrite";
  return "a " + std::string(relation) + " copy";
}

std::string in_words(const Verdict& v, std::string_view first, std::string_view second) {
  if (!v.copy())
    return fmt::format("Neither of {} and {} is a copy of the other (probability {:.2f}).", first, second,
                       v.probability);
  const std::string shares = fmt::format("{:.0f} % of {} stands in {}, {:.0f} % the other way round",
                                         100 * v.first_share, first, second, 100 * v.second_share);
  if (v.direction == Direction::unknown)
    return fmt::format("One of {} and {} is {} of the other (probability {:.2f}; nothing tells which); {}.", first,
                       second, noun_of(name_of(v.relation)), v.probability, shares);
  const bool second_is_copy = v.direction == Direction::second_from_first;
  return fmt::format("{} is {} of {} (probability {:.2f}, this way round {:.2f}); {}.", second_is_copy ? second : first,
                     noun_of(name_of(v.relation)), second_is_copy ? first : second, v.probability,
                     v.direction_confidence, shares);
}

}  // namespace backlot::copies
