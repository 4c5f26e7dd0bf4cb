#include "backlot/facts/moments.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;

// A making-of says what it is in its headline or its first sentences.
constexpr std::uint32_t sentences_that_tell = 8;
// On the labelled documents no other kind of article has a tenth of its sentences on the set, but for reviews of
// ratings.
constexpr float share_on_set = 0.1F;
constexpr std::uint32_t none = 0xFFFFFFFF;
// A sentence of which more than this share tells who plays whom introduces the cast; with less it may do so in passing.
constexpr float mostly_cast = 0.45F;

// What the claims say of each sentence.
struct Signs {
  bool opening = false;
  bool aside = false;    // schedule, credits, an appeal to the reader
  bool cast = false;     // who plays whom is said in it,
  float cast_share = 0;  // by this share of its words
  bool author = false;   // the writer of the page speaks
  float kind_weight = 0;
  MomentKind kind = MomentKind::idle;
};

MomentKind parse_kind(std::string_view word) {
  for (int k = 0; k <= static_cast<int>(MomentKind::wrap); ++k) {
    if (name(static_cast<MomentKind>(k)) == word) return static_cast<MomentKind>(k);
  }
  return MomentKind::idle;
}

// Sentences with a word of the film set in them.
std::uint32_t sentences_on_set(const Context& context) {
  std::uint32_t count = 0;
  std::uint32_t last = none;
  for (const Claim& c : context.claims("on-set")) {
    if (c.sentence != last) ++count;
    last = c.sentence;
  }
  return count;
}

bool is_an_interview(const Context& context) {
  return std::ranges::any_of(context.document().blocks,
                             [](const article::Block& b) { return b.kind == BlockKind::answer; });
}

bool calls_itself_one(const Context& context) {
  const auto claims = context.claims("making-of");
  if (claims.size() + context.claims("opening").size() >= 2 && !claims.empty()) return true;
  return std::ranges::any_of(claims, [&](const Claim& c) {
    return c.sentence < sentences_that_tell || context.sentences()[c.sentence].block == BlockKind::headline;
  });
}

// A text may tell of a shoot without the word: then the set is all over it.
bool is_making_of(const Context& context, const Annotation& annotation) {
  if (calls_itself_one(context)) return true;
  if (!annotation.ratings.empty() || is_an_interview(context)) return false;
  const std::uint32_t on_set = sentences_on_set(context);
  return on_set >= 2 && static_cast<float>(on_set) >= share_on_set * static_cast<float>(context.sentences().size());
}

class MomentReader {
 public:
  MomentReader(const Context& context, const Roles& roles, const Referents& referents)
      : context_(context), roles_(roles), referents_(referents), signs_(context.sentences().size()) {}

  void read(Annotation& annotation);

 private:
  float share(const Claim& c) const;
  void gather_signs(const Annotation& annotation);
  std::uint32_t first_sentence_of_the_video() const;
  bool tells_a_moment(const SentenceView& s) const;
  bool is_speech_only(const text::Sentence& s) const;
  bool is_only_along(const Mention& m) const;
  std::vector<std::uint32_t> people(const text::Sentence& s) const;
  void add(const SentenceView& s, Annotation& annotation) const;

  const Context& context_;
  const Roles& roles_;
  const Referents& referents_;
  std::vector<Signs> signs_;
};

// The share of its sentence that a claim takes.
float MomentReader::share(const Claim& c) const {
  const Words words = c.extent();
  const text::Sentence& s = context_.text().sentences[c.sentence];
  return static_cast<float>(words.last - words.first) / static_cast<float>(s.last - s.first);
}

void MomentReader::gather_signs(const Annotation& annotation) {
  for (const Claim& c : context_.claims("opening")) signs_[c.sentence].opening = true;
  for (const Claim& c : context_.claims("aside")) signs_[c.sentence].aside = true;
  for (const Claim& c : context_.claims("author")) signs_[c.sentence].author = true;
  for (const Claim& c : context_.claims("cast")) {
    if (!c.words("role").empty()) signs_[c.sentence].cast = true;
    signs_[c.sentence].cast_share += share(c);
  }
  for (const Airing& a : annotation.schedule) signs_[a.evidence.sentence].aside = true;
  for (const Claim& c : context_.claims("moment")) {
    Signs& s = signs_[c.sentence];
    if (c.rule().weight <= s.kind_weight) continue;
    s.kind_weight = c.rule().weight;
    s.kind = parse_kind(c.constant("kind"));
  }
}

// The sentence that opens the video; else the first that tells of people once the work and its cast were introduced.
std::uint32_t MomentReader::first_sentence_of_the_video() const {
  for (const SentenceView& s : context_.sentences()) {
    if (signs_[s.index].opening && !signs_[s.index].aside && s.block == BlockKind::body) return s.index;
  }
  std::uint32_t introduced = none;  // the block that introduces the cast
  for (const SentenceView& s : context_.sentences()) {
    if (s.block != BlockKind::body) continue;
    if (introduced == none) introduced = s.block_index;
    if (signs_[s.index].cast) {
      introduced = s.block_index;
    } else if (s.block_index > introduced && tells_a_moment(s)) {
      return s.index;
    }
  }
  return none;
}

// Whether nothing of a sentence stands outside quotation marks: speech that only goes on.
bool MomentReader::is_speech_only(const text::Sentence& s) const {
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    if (!context_.text().tokens[t].is(text::punctuation) && context_.text().quotation_of(t) < 0) return false;
  }
  return true;
}

bool MomentReader::tells_a_moment(const SentenceView& s) const {
  const Signs& signs = signs_[s.index];
  if (s.block != BlockKind::body || signs.aside || signs.author || signs.cast_share > mostly_cast) return false;
  const text::Sentence& sentence = context_.text().sentences[s.index];
  return !is_speech_only(sentence) && !people(sentence).empty();
}

// "them", "their scene", "her co-stars": they point back but do not act here.
bool MomentReader::is_only_along(const Mention& m) const {
  const std::string_view word = context_.text().tokens[m.first].word;
  if (m.kind == Kind::pronoun) return word.starts_with("them") || word.starts_with("their");
  return m.kind == Kind::role && context_.mentions().roles[m.value].count == 0;
}

std::vector<std::uint32_t> MomentReader::people(const text::Sentence& s) const {
  std::vector<std::uint32_t> found;
  for (const Mention* m : context_.mentions_in({s.first, s.last})) {
    if (m->kind != Kind::person && m->kind != Kind::pronoun && m->kind != Kind::role) continue;
    if (context_.text().quotation_of(m->first) >= 0) continue;
    if (is_only_along(*m)) continue;
    for (const std::uint32_t entity : referents_.of(*m)) {
      const std::uint32_t actor = roles_.actor_of(entity);
      if (roles_.part(actor) == Part::character) continue;
      if (std::ranges::find(found, actor) == found.end()) found.push_back(actor);
    }
  }
  return found;
}

void MomentReader::add(const SentenceView& s, Annotation& annotation) const {
  const text::Sentence& sentence = context_.text().sentences[s.index];
  Moment moment;
  moment.order = static_cast<std::uint32_t>(annotation.moments.size() + 1);
  for (const std::uint32_t e : people(sentence)) moment.people.push_back(context_.mentions().entities[e].name);
  moment.kind = signs_[s.index].kind;
  moment.summary = std::string(context_.written({sentence.first, sentence.last}));
  moment.evidence = context_.evidence({sentence.first, sentence.last}, "moments.sentence", 0.8F);
  annotation.moments.push_back(std::move(moment));
}

void MomentReader::read(Annotation& annotation) {
  gather_signs(annotation);
  const std::uint32_t first = first_sentence_of_the_video();
  for (const SentenceView& s : context_.sentences()) {
    if (s.index < first || !tells_a_moment(s)) continue;
    const bool introduces = annotation.moments.empty() && signs_[s.index].cast && !signs_[s.index].opening;
    if (!introduces) add(s, annotation);
  }
}

}  // namespace

void extract_moments(const Context& context, const Works& /*works*/, const Roles& roles, const Referents& referents,
                     Annotation& annotation) {
  if (is_making_of(context, annotation)) MomentReader(context, roles, referents).read(annotation);
}

}  // namespace backlot::facts
