#include "backlot/facts/moments.h"

#include "backlot/facts/making_of.h"
#include "backlot/facts/moment_people.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using article::BlockKind;

constexpr std::uint32_t none = 0xFFFFFFFF;
// A sentence of which more than this share tells who plays whom introduces the cast; with less it may do so in passing.
constexpr float mostly_cast = 0.45F;
constexpr std::uint32_t longest_without_verb = 6;
constexpr std::size_t near_the_top = 3;          // the first third of the sentences
constexpr std::size_t introductions_within = 2;  // the cast is introduced in the first half

// Who acts in a sentence that names nobody.
enum class Actors : std::uint8_t {
  named,  // nobody else
  crew,   // “The prop master opens a suitcase.”
  cast,   // “The cast gathers for a photo.”
  both,   // “Both of them freeze.”
  same,   // “The second attempt goes perfectly.”: whoever acted before
};

Actors parse_actors(std::string_view word) {
  return word == "crew"   ? Actors::crew
         : word == "cast" ? Actors::cast
         : word == "both" ? Actors::both
         : word == "same" ? Actors::same
                          : Actors::named;
}

// What the claims say of each sentence.
struct Signs {
  bool opening = false;
  bool early = false;    // may open the video, if it stands near the top
  bool aside = false;    // schedule, credits, an appeal to the reader
  bool cast = false;     // who plays whom is said in it,
  float cast_share = 0;  // by this share of its words
  bool author = false;   // the writer of the page speaks
  Actors actors = Actors::named;
  float kind_weight = 0;
  MomentKind kind = MomentKind::idle;
};

MomentKind parse_kind(std::string_view word) {
  for (int k = 0; k <= static_cast<int>(MomentKind::wrap); ++k) {
    if (name(static_cast<MomentKind>(k)) == word) return static_cast<MomentKind>(k);
  }
  return MomentKind::idle;
}

class MomentReader {
 public:
  MomentReader(const Context& context, const Context& found, const Roles& roles, const Referents& referents,
               Annotation& annotation)
      : context_(context),
        found_(found),
        people_(context, roles, referents, annotation),
        annotation_(annotation),
        signs_(context.sentences().size()) {}

  void read();

 private:
  float share(const Claim& c) const;
  bool in_passing(const Claim& c) const;
  bool is_quoted(const Claim& c) const { return context_.text().quotation_of(c.extent().first) >= 0; }
  void gather_signs();
  void gather_cast();
  std::uint32_t first_sentence_of_the_video() const;
  bool may_tell(const SentenceView& s) const;
  bool has_verb(const text::Sentence& s) const;
  bool heads_an_item(const SentenceView& s) const;
  bool tells_parts(const SentenceView& s) const;
  bool looks_like_heading(const text::Sentence& s) const;
  bool goes_on_aside(const SentenceView& s) const;
  bool tells_of_people(const SentenceView& s) const;
  bool is_speech_only(const text::Sentence& s) const;
  std::uint32_t start_of_speech(std::uint32_t sentence) const;
  std::optional<People> acting(const SentenceView& s) const;
  void add(const SentenceView& s, const People& people);

  const Context& context_;
  const Context& found_;  // by the rules of moments
  const MomentPeople people_;
  Annotation& annotation_;
  std::vector<Signs> signs_;
  People last_;  // who acted in the last moment
};

// The share of its sentence that a claim takes.
float MomentReader::share(const Claim& c) const {
  const Words words = c.extent();
  const text::Sentence& s = context_.text().sentences[c.sentence];
  return static_cast<float>(words.last - words.first) / static_cast<float>(s.last - s.first);
}

// Words that several claims take count once.
void MomentReader::gather_cast() {
  std::vector<bool> taken(context_.text().tokens.size());
  for (const Claim& c : context_.claims("cast")) {
    if (in_passing(c)) continue;
    Signs& signs = signs_[c.sentence];
    if (!c.words("role").empty()) signs.cast = true;
    const text::Sentence& s = context_.text().sentences[c.sentence];
    const float one = 1.0F / static_cast<float>(s.last - s.first);
    const Words words = c.extent();
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (!taken[t]) signs.cast_share += one;
      taken[t] = true;
    }
  }
}

// “Osorio, who plays the tattooist, is barefoot”: who plays whom is said by the way, the sentence goes on.
bool MomentReader::in_passing(const Claim& c) const {
  const Words words = c.extent();
  const text::Sentence& s = context_.text().sentences[c.sentence];
  const auto& tokens = context_.text().tokens;
  const bool relative =
      std::any_of(tokens.begin() + words.first, tokens.begin() + words.last,
                  [](const text::Token& t) { return t.word == "who" || t.word == "whose" || t.word == "("; });
  return relative && words.last + 4 < s.last && share(c) <= mostly_cast;
}

void MomentReader::gather_signs() {
  for (const Claim& c : found_.claims("video-opens")) {
    (c.constant("place") == "early" ? signs_[c.sentence].early : signs_[c.sentence].opening) = true;
  }
  for (const Claim& c : found_.claims("acting")) signs_[c.sentence].actors = parse_actors(c.constant("who"));
  for (const Claim& c : found_.claims("aside")) signs_[c.sentence].aside |= !is_quoted(c);
  for (const Claim& c : found_.claims("author")) signs_[c.sentence].author |= !is_quoted(c);
  gather_cast();
  for (const Airing& a : annotation_.schedule) signs_[a.evidence.sentence].aside = true;
  // “The role was first offered to Lim”: news of the casting.
  for (const Cast& c : annotation_.cast) signs_[c.evidence.sentence].aside |= c.status != Status::confirmed;
  for (const Claim& c : found_.claims("moment")) {
    Signs& s = signs_[c.sentence];
    if (c.rule().weight <= s.kind_weight) continue;
    s.kind_weight = c.rule().weight;
    s.kind = parse_kind(c.constant("kind"));
  }
}

// The sentence that opens the video; else the first that tells of people once the work and its cast were introduced.
std::uint32_t MomentReader::first_sentence_of_the_video() const {
  const auto sentences = context_.sentences();
  for (const SentenceView& s : sentences) {
    const bool early = signs_[s.index].early && near_the_top * s.index < sentences.size();
    if ((signs_[s.index].opening || early) && !signs_[s.index].aside && s.block == BlockKind::body) return s.index;
  }
  std::uint32_t introduced = none;  // the block that introduces the cast
  for (const SentenceView& s : sentences) {
    if (s.block != BlockKind::body) continue;
    if (introduced == none) introduced = s.block_index;
    if (signs_[s.index].cast && introductions_within * s.index < sentences.size()) {
      introduced = s.block_index;
    } else if (s.block_index > introduced && tells_of_people(s)) {
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

// "Our Bit-na." and "Sun gone." tell nothing. The tagger may miss the verb of a longer sentence.
bool MomentReader::has_verb(const text::Sentence& s) const {
  if (s.last - s.first > longest_without_verb) return true;
  const auto& tokens = context_.text().tokens;
  return std::any_of(tokens.begin() + s.first, tokens.begin() + s.last,
                     [](const text::Token& t) { return t.tag == text::Tag::verb || t.tag == text::Tag::aux; });
}

bool MomentReader::may_tell(const SentenceView& s) const {
  const Signs& signs = signs_[s.index];
  if (s.block != BlockKind::body || signs.aside || signs.author || signs.cast_share > mostly_cast) return false;
  const text::Sentence& sentence = context_.text().sentences[s.index];
  return !is_speech_only(sentence) && has_verb(sentence) && !heads_an_item(s) && !goes_on_aside(s) && !tells_parts(s) &&
         !looks_like_heading(sentence);
}

// "Detective Cha (Park), surgeon Lee (Lee Hee Joon) and profiler Eugene (Claudia Kim) pursue the truth": the story.
bool MomentReader::tells_parts(const SentenceView& s) const {
  constexpr std::size_t several = 2;
  return context_.claims("pair", s.index).size() > several;
}

// "Rian And Zino Show Their Chemistry On Set", above a paragraph.
bool MomentReader::looks_like_heading(const text::Sentence& s) const {
  const auto& tokens = context_.text().tokens;
  if (tokens[s.last - 1].is(text::punctuation)) return false;
  constexpr std::uint32_t least = 5;
  std::uint32_t words = 0, capitals = 0;
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    if (tokens[t].is(text::punctuation) || tokens[t].word.size() < 4) continue;
    ++words;
    capitals += tokens[t].is(text::capitalized) ? 1 : 0;
  }
  return words >= least && capitals == words;
}

// “1. Whitlock cannot slide down a pole. Whitlock, who …”: the first sentence of a numbered item is its title.
bool MomentReader::heads_an_item(const SentenceView& s) const {
  const auto sentences = context_.sentences();
  const bool first = s.index == 0 || sentences[s.index - 1].block_index != s.block_index;
  const bool more = s.index + 1 < sentences.size() && sentences[s.index + 1].block_index == s.block_index;
  const std::string_view label = context_.document().blocks[s.block_index].label.of(context_.text().source);
  return first && more && !label.empty() && (label.front() == '#' || label.back() == '.' || label.back() == ')');
}

// “Pong told reporters that … “I knew nothing of it,” he laughed.”
bool MomentReader::goes_on_aside(const SentenceView& s) const {
  if (s.index == 0 || context_.sentences()[s.index - 1].block_index != s.block_index || !signs_[s.index - 1].aside)
    return false;
  const text::Sentence& sentence = context_.text().sentences[s.index];
  return context_.text().quotation_of(sentence.first) >= 0 || context_.text().quotation_of(sentence.first + 1) >= 0;
}

bool MomentReader::tells_of_people(const SentenceView& s) const {
  return may_tell(s) && !people_.named(context_.text().sentences[s.index]).empty();
}

// Who acts in a sentence of the video; nothing where it shows nobody.
std::optional<People> MomentReader::acting(const SentenceView& s) const {
  if (!may_tell(s)) return std::nullopt;
  People people = people_.named(context_.text().sentences[s.index]);
  if (!people.empty()) return people;
  if (annotation_.moments.empty() && signs_[s.index].actors != Actors::cast) return std::nullopt;
  switch (signs_[s.index].actors) {
    case Actors::named: return std::nullopt;
    case Actors::crew: return People{};
    case Actors::cast: return people_.cast();
    case Actors::both: return last_.size() == 2 ? std::optional(last_) : std::nullopt;
    case Actors::same: return last_;
  }
  return std::nullopt;
}

// “‘I see it! I see it all!’ she shouts”: the sentence in which the words begin that the sentence starts within.
std::uint32_t MomentReader::start_of_speech(std::uint32_t sentence) const {
  const text::Text& text = context_.text();
  std::int32_t q = text.quotation_of(text.sentences[sentence].first);
  while (q >= 0 && text.quotations[q].parent >= 0) q = text.quotations[q].parent;
  if (q < 0) return sentence;
  const std::uint32_t begin = text.sentence_of(text.quotations[q].first);
  const bool opens_it = text.quotations[q].first <= text.sentences[begin].first + 1;
  return opens_it && begin < sentence ? begin : sentence;
}

void MomentReader::add(const SentenceView& s, const People& people) {
  const text::Sentence& sentence = context_.text().sentences[s.index];
  const text::Sentence& start = context_.text().sentences[start_of_speech(s.index)];
  Moment moment;
  moment.order = static_cast<std::uint32_t>(annotation_.moments.size() + 1);
  for (const std::uint32_t e : people) moment.people.push_back(context_.mentions().entities[e].name);
  moment.kind = signs_[s.index].kind;
  moment.summary = std::string(context_.text().written(start.first, sentence.last));
  moment.evidence = context_.evidence({start.first, sentence.last}, "moments.sentence", 0.8F);
  annotation_.moments.push_back(std::move(moment));
}

void MomentReader::read() {
  gather_signs();
  const std::uint32_t first = first_sentence_of_the_video();
  for (const SentenceView& s : context_.sentences()) {
    if (s.index < first) continue;
    const bool introduces = annotation_.moments.empty() && signs_[s.index].cast && !signs_[s.index].opening;
    if (introduces) continue;
    const auto people = acting(s);
    if (!people) continue;
    add(s, *people);
    if (!people->empty()) last_ = *people;
  }
}

}  // namespace

void MomentFinder::extract(const Context& context, const Roles& roles, const Referents& referents,
                           Annotation& annotation) {
  is_making_of_ = is_making_of(context, annotation);
  if (!is_making_of_) return;
  signs_.read(context.document(), context.text(), context.mentions());
  MomentReader(context, signs_, roles, referents, annotation).read();
}

}  // namespace backlot::facts
