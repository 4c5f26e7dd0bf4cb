#include "backlot/facts/quotes.h"

#include "backlot/facts/answers.h"
#include "backlot/facts/quotation_shape.h"
#include "backlot/facts/quote_candidates.h"
#include "backlot/facts/speaker.h"

#include <algorithm>

namespace backlot::facts {
namespace {

constexpr std::uint32_t min_words_of_a_partial_quote = 3;

// A headline in the words of the one it is about: “I write for the person on the last bus”: Five questions …
bool heads_an_interview(const Context& context, const Paragraph& paragraph, const Candidate& c) {
  constexpr std::uint32_t long_enough = 4;
  if (context.document().blocks[paragraph.block].kind != article::BlockKind::headline) return false;
  const text::Quotation& q = context.text().quotations[c.quotation];
  if (c.outer.first > paragraph.first + 3 || word_count(context.text(), q.first, q.last) < long_enough) return false;
  return !has_title_case(context.text(), q) && context.text().tokens[q.first].is(text::capitalized);
}

class Writer {
 public:
  Writer(const Context& context, const Referents& referents, Annotation& annotation)
      : context_(context),
        referents_(referents),
        annotation_(annotation),
        without_capitals_(is_without_capitals(context.text())) {}

  void paragraph(const Paragraph& paragraph, std::vector<Candidate>& candidates);
  void answer(const Paragraph& paragraph, const std::optional<std::string>& interviewee, bool continued);
  // Whom the questions of the text go to; found once.
  const std::optional<std::string>& asked();

 private:
  bool means_the_interviewee(Words speaker) const;
  bool stands_alone(const Candidate& c) const;
  bool is_in_prose(const Candidate& c) const;
  bool is_speech(const Candidate& c) const;
  std::optional<std::string> find_speaker(const Paragraph& paragraph, const std::vector<Candidate>& all, std::size_t i);
  bool answers_question_above(const Paragraph& paragraph, const Candidate& c) const;
  std::optional<std::string> announced_above(std::uint32_t start) const;
  void add(const Candidate& c);
  void extend(const Candidate& c);
  Span inner(const Candidate& c) const { return context_.text().quotations[c.quotation].inner; }

  const Context& context_;
  const Referents& referents_;
  Annotation& annotation_;
  bool without_capitals_;
  std::optional<std::string> last_speaker_;
  std::optional<std::string> interviewee_;  // whoever answered last
  std::optional<std::optional<std::string>> asked_;
};

const std::optional<std::string>& Writer::asked() {
  if (!asked_) asked_ = interviewee(context_, referents_);
  return *asked_;
}

// After questions and answers "the actor" and "she" are whoever gave the answers.
bool Writer::means_the_interviewee(Words speaker) const {
  if (!interviewee_) return false;
  const auto inside = context_.mentions_in(speaker);
  if (inside.empty() || inside.back()->last != speaker.last) return false;
  const mentions::Mention& m = *inside.back();
  if (m.kind == mentions::Kind::pronoun) return context_.text().tokens[m.first].word != "they";
  if (m.kind != mentions::Kind::role) return false;
  const mentions::Role& role = context_.mentions().roles[m.value];
  return role.definite && role.count == 1 && !role.other &&
         (role.kind == mentions::Role::Kind::actor || role.kind == mentions::Role::Kind::member);
}

// “Was it cold? “Very.””, “His secret? “Sleep.””: words between two sentences of the writer, with their own stop.
bool Writer::stands_alone(const Candidate& c) const {
  const auto& tokens = context_.text().tokens;
  if (c.outer.first == 0 || c.outer.last >= tokens.size()) return false;
  const std::string_view before = tokens[c.outer.first - 1].word;
  const std::string_view end = last_word(context_.text(), c);
  const bool after_sentence = before == "?" || before == "." || before == ":" || before == "!";
  return after_sentence &&
         context_.text().sentence_of(c.outer.first - 1) + 1 >= context_.text().sentence_of(c.outer.first) &&
         (end == "." || end == "!" || end == "?") && is_in_prose(c);
}

// In the block of the sentence before: no title in a line of its own.
bool Writer::is_in_prose(const Candidate& c) const {
  const auto sentences = context_.sentences();
  const std::uint32_t s = context_.text().sentence_of(c.outer.first);
  const std::uint32_t before = context_.text().sentence_of(c.outer.first - 1);
  return sentences[s].block_index == sentences[before].block_index && sentences[s].block == article::BlockKind::body;
}

bool Writer::is_speech(const Candidate& c) const {
  const text::Quotation& q = context_.text().quotations[c.quotation];
  const bool whole = is_whole_sentence(context_.text(), q, without_capitals_);
  const std::uint32_t words = word_count(context_.text(), q.first, q.last);
  if (words == 0 || has_title_case(context_.text(), q)) return false;
  if (c.inscription > 0 && (!c.proposal || c.proposal->score <= c.inscription)) return false;
  if (whole) return c.proposal || words >= min_words_of_a_partial_quote || stands_alone(c);
  return c.proposal && words >= min_words_of_a_partial_quote;
}

std::optional<std::string> Writer::find_speaker(const Paragraph& paragraph, const std::vector<Candidate>& all,
                                                std::size_t i) {
  const Candidate& c = all[i];
  if (c.proposal) {
    if (c.proposal->speaker.empty()) return std::nullopt;
    if (means_the_interviewee(c.proposal->speaker)) return interviewee_;
    auto name = speaker_name(context_, referents_, c.proposal->speaker);
    if (name && name != interviewee_) interviewee_.reset();  // the article goes on with somebody else
    return name ? name : last_speaker_;  // “They added”: whoever spoke before, where nobody else is meant
  }
  // “Moon Kyung Sook, Best Supporting Actress:”, and the words in a line of their own.
  if (c.outer.first == paragraph.first) {
    if (answers_question_above(paragraph, c)) return asked();
    if (auto announced = announced_above(paragraph.first)) return announced;
  }
  // Nobody is said to speak: whoever acts in the words before it, back to the quotation before.
  const std::uint32_t from = i == 0 ? paragraph.first : all[i - 1].outer.last;
  if (auto actor = last_actor(context_, referents_, {from, c.outer.first})) return actor;
  return last_speaker_;
}

// A line that asks, and the whole answer in marks below it: “What’s next?” / ““A half-hour for Hulu.””
bool Writer::answers_question_above(const Paragraph& paragraph, const Candidate& c) const {
  constexpr std::uint32_t longest_question = 30;
  if (paragraph.first == 0 || c.outer.last != paragraph.last) return false;
  const auto sentences = context_.sentences();
  const std::uint32_t s = context_.text().sentence_of(paragraph.first - 1);
  const text::Sentence& above = context_.text().sentences[s];
  const std::uint32_t block = sentences[s].block_index;
  const bool alone = block != paragraph.block && (s == 0 || sentences[s - 1].block_index != block);
  return alone && context_.text().tokens[above.last - 1].word == "?" &&
         context_.text().quotation_of(above.last - 1) < 0 && above.last - above.first <= longest_question;
}

// The last line before token `start`, where it leads to the words below: “Roe says of the move,”, “Per HBO:”.
std::optional<std::string> Writer::announced_above(std::uint32_t start) const {
  if (start == 0) return std::nullopt;
  const std::string_view end = context_.text().tokens[start - 1].word;
  if (end != ":" && end != ",") return std::nullopt;
  const text::Sentence& above = context_.text().sentences[context_.text().sentence_of(start - 1)];
  for (std::uint32_t t = above.last; t-- > above.first;) {
    if (context_.text().tokens[t].tag != text::Tag::verb) continue;
    const Words subject = referents_.clauses().subject_of(t);
    if (!subject.empty()) return speaker_name(context_, referents_, subject);
  }
  if (auto actor = last_actor(context_, referents_, {above.first, above.last})) return actor;
  const std::string_view first = context_.text().tokens[above.first].word;
  if (first != "per" && first != "from" && first != "via") return std::nullopt;
  const auto named = context_.mentions_in({above.first, above.last});
  return named.empty() ? std::nullopt : speaker_name(context_, referents_, {named.front()->first, named.front()->last});
}

void Writer::add(const Candidate& c) {
  const Span span = inner(c);
  Quote quote;
  quote.text = std::string(span.of(context_.text().source));
  quote.speaker = c.speaker;
  quote.parts.push_back(span);
  const Words words{c.outer.first, c.outer.last};
  if (c.proposal) {
    quote.evidence = context_.evidence(words, c.proposal->rule->name, c.proposal->rule->weight);
    if (!c.proposal->cue.empty()) quote.cue = std::string(context_.written(c.proposal->cue));
  } else {
    quote.evidence = context_.evidence(words, "quotes.whole-sentence", 0.5F);
  }
  annotation_.quotes.push_back(std::move(quote));
}

void Writer::extend(const Candidate& c) {
  Quote& quote = annotation_.quotes.back();
  const Span span = inner(c);
  quote.text += ' ';
  quote.text += span.of(context_.text().source);
  quote.parts.push_back(span);
  quote.evidence.span.end = span.end;
}

void Writer::paragraph(const Paragraph& paragraph, std::vector<Candidate>& candidates) {
  const Candidate* before = nullptr;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& c = candidates[i];
    if (before != nullptr && continues(context_, *before, c)) {
      extend(c);
      if (!c.proposal) c.proposal = before->proposal;
      c.proposal->end = c.outer.last;
      continue;
    }
    if (!c.proposal && heads_an_interview(context_, paragraph, c)) {
      c.speaker = asked();
      if (c.speaker) add(c);
      continue;
    }
    if (!is_speech(c)) continue;
    c.speaker = find_speaker(paragraph, candidates, i);
    add(c);
    last_speaker_ = c.speaker;
    before = &c;
  }
}

void Writer::answer(const Paragraph& paragraph, const std::optional<std::string>& interviewee, bool continued) {
  const Words words{after_stage_direction(context_, paragraph), paragraph.last};
  const Span span = context_.span(words);
  if (words.empty()) return;
  interviewee_ = interviewee;
  if (continued && !annotation_.quotes.empty()) {
    Quote& quote = annotation_.quotes.back();
    quote.text += ' ';
    quote.text += span.of(context_.text().source);
    quote.parts.push_back(span);
    quote.evidence.span.end = span.end;
    return;
  }
  Quote quote;
  quote.text = std::string(span.of(context_.text().source));
  quote.speaker = interviewee;
  quote.parts.push_back(span);
  quote.evidence = context_.evidence(words, "quotes.answer", 0.9F);
  annotation_.quotes.push_back(std::move(quote));
}

// Whether somebody speaks in these lines at all.
bool holds_speech(article::BlockKind kind) {
  return kind != article::BlockKind::related && kind != article::BlockKind::share && kind != article::BlockKind::credit;
}

// Letters without the marks at the end, which headlines leave out.
std::string_view without_end(std::string_view words) {
  while (!words.empty() && std::string_view(".,!?").contains(words.back())) words.remove_suffix(1);
  return words;
}

// “The cast on that twist: ‘I screamed at the page’”: whoever says so in the article.
void take_speakers_of_headlines(const Context& context, std::vector<Quote>& quotes) {
  for (Quote& head : quotes) {
    if (context.sentences()[head.evidence.sentence].block != article::BlockKind::headline) break;
    const auto said = std::ranges::find_if(quotes, [&](const Quote& q) {
      return q.speaker && q.evidence.sentence != head.evidence.sentence && q.text.contains(without_end(head.text));
    });
    if (said != quotes.end()) head.speaker = said->speaker;
  }
}

}  // namespace

QuoteFinder::QuoteFinder(const grammar::Grammar& grammar) : matcher_(grammar) {}

void QuoteFinder::extract(const Context& context, const Works& /*works*/, const Roles& /*roles*/,
                          const Referents& referents, Annotation& annotation) {
  paragraphs_.read(context);
  Writer writer(context, referents, annotation);
  std::uint32_t last_answer = 0xFFFFFFFF;
  std::optional<std::string> answers;
  for (const Paragraph& p : paragraphs_.all()) {
    const article::BlockKind kind = context.document().blocks[p.block].kind;
    if (!holds_speech(kind)) continue;
    if (kind == article::BlockKind::answer) {
      const Span label = context.document().blocks[p.block].label;
      auto named = person_of_label(context, label.of(context.text().source));
      // "SOLANO" after "MARGUERITE SOLANO"
      const bool again = answers && is_part_of_name(name_in_label(label.of(context.text().source)), *answers);
      if (named && !again) answers = std::move(named);
      if (!answers) answers = writer.asked();
      writer.answer(p, answers, p.block == last_answer + 1 && context.document().blocks[p.block].label.empty());
      last_answer = p.block;
      continue;
    }
    QuoteReading reading(context, referents.clauses(), p);
    if (reading.candidates.empty()) continue;
    matches_.clear();
    matcher_.match(p.items, matches_);
    reading.apply(matches_);
    writer.paragraph(p, reading.candidates);
  }
  take_speakers_of_headlines(context, annotation.quotes);
}

}  // namespace backlot::facts
