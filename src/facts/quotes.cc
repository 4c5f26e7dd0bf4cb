#include "backlot/facts/quotes.h"

#include "backlot/facts/speaker.h"

#include <algorithm>
#include <cctype>

namespace backlot::facts {
namespace {

constexpr std::uint32_t min_words_of_a_partial_quote = 3;
constexpr std::uint32_t max_aside_between_parts = 20;
constexpr std::size_t longest_initials = 3;

// A speaker that a rule proposes for a quotation.
struct Proposal {
  Words speaker;
  Words cue;
  std::uint32_t end = 0;  // the token after the attribution
  bool after = false;     // it stands behind the words it introduces
  float score = 0;
  const grammar::Rule* rule = nullptr;
};

// A quotation of one paragraph on its way to a quote.
struct Candidate {
  std::uint32_t quotation = 0;  // index into Text::quotations
  Words outer;                  // tokens with the marks
  std::optional<Proposal> proposal;
  float inscription = 0;  // how sure it is that nobody says it
  std::optional<std::string> speaker;
};

bool is_word(const text::Token& t) { return !t.is(text::punctuation); }

std::uint32_t word_count(const text::Text& text, std::uint32_t first, std::uint32_t last) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text.tokens.begin() + first, text.tokens.begin() + last, is_word));
}

bool ends_a_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "..." || mark == "…" || mark == "," || mark == "-";
}

bool is_quotation_mark(std::string_view w) { return w == "'" || w == "\"" || w == "’" || w == "”"; }

// The last token of a quotation, the end of one inside it left out: the stop of “She called me ‘Your Majesty.’”
std::string_view last_mark(const text::Text& text, const text::Quotation& q) {
  std::uint32_t t = q.last;
  while (t > q.first + 1 && is_quotation_mark(text.tokens[t - 1].word)) --t;
  return q.first < t ? text.tokens[t - 1].word : std::string_view();
}

// Whether the words between the marks are a sentence of their own: a capital first and a stop, a question or
// exclamation mark, or the comma before "she said", last.
// Where the writer uses no capitals, the stop alone tells.
bool is_whole_sentence(const text::Text& text, const text::Quotation& q, bool without_capitals) {
  if (q.first >= q.last) return false;
  const text::Token& first = text.tokens[q.first];
  const bool begins = first.is(text::capitalized) || first.is(text::has_digit) || without_capitals;
  return begins && ends_a_sentence(last_mark(text, q));
}

// Whether hardly a sentence of the text begins with a capital.
bool is_without_capitals(const text::Text& text) {
  constexpr std::size_t most_with_capital = 5;  // one of so many
  const auto capital = std::ranges::count_if(
      text.sentences, [&](const text::Sentence& s) { return text.tokens[s.first].is(text::capitalized); });
  return most_with_capital * static_cast<std::size_t>(capital) < text.sentences.size();
}

// "Sparrow Count", "Hourglass Hotel,": each longer word with a capital, and two of them at least.
bool has_title_case(const text::Text& text, const text::Quotation& q) {
  constexpr std::size_t longer = 4;
  constexpr std::uint32_t longest_shouted_title = 3;
  int capitals = 0;
  const bool shouted =
      std::all_of(text.tokens.begin() + q.first, text.tokens.begin() + q.last,
                  [](const text::Token& t) { return !is_word(t) || t.is(text::all_caps) || t.word.size() == 1; });
  if (shouted && q.last - q.first > longest_shouted_title) return false;
  for (std::uint32_t t = q.first; t < q.last; ++t) {
    const text::Token& token = text.tokens[t];
    if (token.word == "!" || token.word == "?") return false;
    if (token.is(text::capitalized)) ++capitals;
    if (!is_word(token) || token.is(text::capitalized) || token.is(text::has_digit)) continue;
    if (token.word.size() >= longer || token.tag == text::Tag::verb || token.tag == text::Tag::num ||
        token.tag == text::Tag::aux)
      return false;
  }
  return capitals >= 2;
}

Words item_words(const Paragraph& p, std::uint32_t first, std::uint32_t last) {
  return {p.items[first].first, p.items[last - 1].last};
}

std::optional<Words> captured(const Paragraph& p, const grammar::Match& m, std::string_view name) {
  const grammar::Capture* c = m.get(name);
  if (c == nullptr || c->first >= c->last) return std::nullopt;
  return item_words(p, c->first, c->last);
}

std::string_view constant(const grammar::Making& making, std::string_view field) {
  for (const auto& [name, value] : making.constants) {
    if (name == field) return value;
  }
  return {};
}

std::string_view last_word(const text::Text& text, const Candidate& c) {
  return last_mark(text, text.quotations[c.quotation]);
}

// A full stop inside the marks ends the writer's sentence too: what follows says nothing of this quotation, unless it
// goes on in small letters.
bool leads_on(const text::Text& text, const Candidate& c) {
  if (last_word(text, c) != ".") return true;
  return c.outer.last < text.tokens.size() && !text.tokens[c.outer.last].is(text::capitalized);
}

// Whether the words go on behind the marks for certain: “…,” Pyo reads; “…!” he beams.
bool must_go_on(const text::Text& text, const Candidate& c) {
  const std::string_view end = last_word(text, c);
  const bool small = c.outer.last < text.tokens.size() && !text.tokens[c.outer.last].is(text::capitalized);
  return end == "," || (small && (end == "!" || end == "?"));
}

// After “…!” and “…?” a new sentence may begin; after “…,” it cannot.
float doubt_of_end(const text::Text& text, const Candidate& c) {
  const std::string_view end = last_word(text, c);
  return end == "!" || end == "?" ? 0.05F : 0.0F;
}

// One paragraph: its candidates, and what the rules say of them.
class Reading {
 public:
  Reading(const Context& context, const Clauses& clauses, const Paragraph& paragraph)
      : context_(context), clauses_(clauses), paragraph_(paragraph) {
    const auto quotation = static_cast<std::size_t>(quotation_class());
    for (const grammar::Item& item : paragraph.items) {
      if (item.classes.test(quotation)) candidates.push_back({item.value, {item.first, item.last}, {}, 0, {}});
    }
  }

  void apply(std::span<const grammar::Match> matches) {
    for (const grammar::Match& m : matches) {
      for (const grammar::Making& making : m.rule->makes) apply(m, making);
    }
  }

  std::vector<Candidate> candidates;

 private:
  void apply(const grammar::Match& m, const grammar::Making& making);
  Candidate* at(std::uint32_t token) {
    const auto found = std::ranges::find_if(candidates, [&](const Candidate& c) { return c.outer.first == token; });
    return found == candidates.end() ? nullptr : &*found;
  }

  // The words of the speaker: captured, or the subject of the cue where the rule asks for it.
  std::optional<Words> speaker(const grammar::Match& m, const grammar::Making& making) const;

  const Context& context_;
  const Clauses& clauses_;
  const Paragraph& paragraph_;
};

std::optional<Words> Reading::speaker(const grammar::Match& m, const grammar::Making& making) const {
  if (constant(making, "speaker") != "subject") return captured(paragraph_, m, "speaker");
  const auto cue = captured(paragraph_, m, "cue");
  const Words subject = cue ? clauses_.subject_of(cue->first) : Words{};
  return subject.empty() ? std::nullopt : std::optional(subject);
}

void Reading::apply(const grammar::Match& m, const grammar::Making& making) {
  const auto quote = captured(paragraph_, m, "quote");
  Candidate* candidate = quote ? at(quote->first) : nullptr;
  if (candidate == nullptr) return;
  if (making.kind == "inscription") {
    candidate->inscription = std::max(candidate->inscription, m.rule->weight);
    return;
  }
  const auto who = speaker(m, making);
  const bool nobody = constant(making, "speaker") == "nobody";
  if (!who && !nobody) return;
  Proposal p;
  p.speaker = who.value_or(Words{});
  p.cue = captured(paragraph_, m, "cue").value_or(Words{});
  p.after = constant(making, "side") == "after";
  p.end = std::max({p.speaker.last, p.cue.last, candidate->outer.last});
  if (p.after && !leads_on(context_.text(), *candidate)) return;
  if (constant(making, "form") == "speech" && !must_go_on(context_.text(), *candidate)) return;
  const Words near = p.cue.empty() || constant(making, "speaker").empty() ? p.speaker : p.cue;
  const std::uint32_t distance = p.after ? near.first - candidate->outer.last : candidate->outer.first - near.last;
  p.score = m.rule->weight - (p.after ? doubt_of_end(context_.text(), *candidate) : 0.0F) -
            0.005F * static_cast<float>(std::min(distance, 40U));
  p.rule = m.rule;
  if (!candidate->proposal || candidate->proposal->score < p.score) candidate->proposal = p;
}

bool overlap(Words a, Words b) { return a.first < b.last && b.first < a.last; }

// Whether what stands between two quotations only attributes the first: “…,” she says, pulling off her gloves. “…”
bool continues(const Context& context, const Candidate& a, const Candidate& b) {
  if (!a.proposal || !a.proposal->after) return false;
  if (b.proposal && !overlap(b.proposal->speaker, a.proposal->speaker)) return false;
  if (b.outer.first < a.proposal->end || b.outer.first - a.proposal->end > max_aside_between_parts) return false;
  const auto& tokens = context.text().tokens;
  std::uint32_t end = b.outer.first;  // before the mark that ends the sentence, and what closes behind it
  while (end > a.proposal->end && tokens[end - 1].is(text::punctuation)) --end;
  for (std::uint32_t t = a.proposal->end; t < end; ++t) {
    const std::string_view w = tokens[t].word;
    if (w == "." || w == "!" || w == "?" || w == ";" || w == ":") return false;  // a sentence of its own between them
  }
  return true;
}

// The person an interview is with: the one the headline, the introduction and the questions speak of most.
std::optional<std::string> interviewee(const Context& context, const Referents& referents) {
  std::vector<int> counts(context.mentions().entities.size(), 0);
  for (const mentions::Mention& m : context.mentions().all) {
    const std::uint32_t s = context.text().sentence_of(m.first);
    if (context.sentences()[s].block == article::BlockKind::answer || context.text().quotation_of(m.first) >= 0)
      continue;
    const int weight = referents.clauses().at(m).place == Place::subject ? 2 : 1;
    for (const std::uint32_t e : referents.of(m)) counts[e] += weight;
  }
  for (std::uint32_t e = 0; e < counts.size(); ++e) {
    if (referents.roles().part(e) == Part::character) counts[e] = 0;
  }
  const auto best = std::ranges::max_element(counts);
  if (best == counts.end() || *best == 0) return std::nullopt;
  return context.mentions().entities[static_cast<std::size_t>(best - counts.begin())].name;
}

// An answer may begin with what the interviewer saw: “(She looks out of the window.) Leave the meter on.”,
// “*[Long pause.]* I was.”
std::uint32_t after_stage_direction(const Context& context, const Paragraph& paragraph) {
  const auto& tokens = context.text().tokens;
  const auto is_emphasis = [&](std::uint32_t at) { return tokens[at].word == "*" || tokens[at].word == "_"; };
  std::uint32_t t = paragraph.first;
  while (t < paragraph.last && is_emphasis(t)) ++t;
  if (t >= paragraph.last || (tokens[t].word != "(" && tokens[t].word != "[")) return paragraph.first;
  const std::string_view closing = tokens[t].word == "(" ? ")" : "]";
  while (t < paragraph.last && tokens[t].word != closing) ++t;
  if (t >= paragraph.last) return paragraph.first;
  ++t;
  while (t < paragraph.last && is_emphasis(t)) ++t;
  return t;
}

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

 private:
  bool means_the_interviewee(Words speaker) const;
  bool stands_alone(const Candidate& c) const;
  bool is_in_prose(const Candidate& c) const;
  bool is_speech(const Candidate& c) const;
  std::optional<std::string> find_speaker(const Paragraph& paragraph, const std::vector<Candidate>& all, std::size_t i);
  void add(const Candidate& c);
  void extend(const Candidate& c);
  Span inner(const Candidate& c) const { return context_.text().quotations[c.quotation].inner; }

  const Context& context_;
  const Referents& referents_;
  Annotation& annotation_;
  bool without_capitals_;
  std::optional<std::string> last_speaker_;
  std::optional<std::string> interviewee_;  // whoever answered last
};

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
    return name ? name : last_speaker_;  // “They added”: whoever spoke before, where nobody else is meant
  }
  // “Moon Kyung Sook, Best Supporting Actress:”, and the words in a line of their own.
  const std::uint32_t start = c.outer.first;
  if (start == paragraph.first && start > 0 && context_.text().tokens[start - 1].word == ":") {
    const text::Sentence& above = context_.text().sentences[context_.text().sentence_of(start - 1)];
    if (auto announced = last_actor(context_, referents_, {above.first, above.last})) return announced;
  }
  // Nobody is said to speak: whoever acts in the words before it, back to the quotation before.
  const std::uint32_t from = i == 0 ? paragraph.first : all[i - 1].outer.last;
  if (auto actor = last_actor(context_, referents_, {from, c.outer.first})) return actor;
  return last_speaker_;
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
      c.speaker = interviewee(context_, referents_);
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

// Whether the letters of a label ("KY:") are the first letters of a name.
bool are_initials(std::string_view label, std::string_view name) {
  std::string initials;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i == 0 || name[i - 1] == ' ' || name[i - 1] == '-') initials += name[i];
  }
  while (!label.empty() && (label.back() == ':' || label.back() == '.')) label.remove_suffix(1);
  return label.size() >= 2 && label == initials;
}

// The name in a label: "Solano" of "**Solano** (laughs):".
std::string_view name_in_label(std::string_view label) {
  label = label.substr(0, label.find('('));
  while (!label.empty() && std::string_view("*_:| ").contains(label.back())) label.remove_suffix(1);
  while (!label.empty() && std::string_view("*_").contains(label.front())) label.remove_prefix(1);
  return label;
}

// Whether a label is a name or a part of it, in whatever case.
bool is_part_of_name(std::string_view label, std::string_view name) {
  constexpr std::size_t shortest = 3;
  const auto same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
  const auto found = std::ranges::search(name, label, same);
  if (label.size() < shortest || found.empty()) return false;
  const auto before = found.begin() == name.begin() || *(found.begin() - 1) == ' ';
  return before && (found.end() == name.end() || *found.end() == ' ');
}

// The person whom a label names; a name that nothing else holds stands for itself.
std::optional<std::string> person_of_label(const Context& context, std::string_view label) {
  label = name_in_label(label);
  for (const mentions::Entity& e : context.mentions().entities) {
    if (e.kind == mentions::Kind::person && (are_initials(label, e.name) || is_part_of_name(label, e.name)))
      return e.name;
  }
  return label.size() > longest_initials ? std::optional(std::string(label)) : std::nullopt;
}

// Whether somebody speaks in these lines at all.
bool holds_speech(article::BlockKind kind) {
  return kind != article::BlockKind::related && kind != article::BlockKind::share && kind != article::BlockKind::credit;
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
      if (!answers) answers = interviewee(context, referents);
      writer.answer(p, answers, p.block == last_answer + 1 && context.document().blocks[p.block].label.empty());
      last_answer = p.block;
      continue;
    }
    Reading reading(context, referents.clauses(), p);
    if (reading.candidates.empty()) continue;
    matches_.clear();
    matcher_.match(p.items, matches_);
    reading.apply(matches_);
    writer.paragraph(p, reading.candidates);
  }
}

}  // namespace backlot::facts
