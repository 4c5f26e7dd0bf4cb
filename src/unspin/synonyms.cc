#include "backlot/unspin/synonyms.h"

#include "backlot/unspin/inflection.h"

#include <algorithm>
#include <ranges>

namespace backlot::unspin {
namespace {

using text::Tag;

// `term` with the ending that `form` says, at the first word of a verb and at the last one of others.
std::string inflected_term(std::string_view term, Form form, char part) {
  if (form == Form::base) return std::string(term);
  if (part != 'v') return in_form(term, form);
  const std::size_t space = std::min(term.find(' '), term.size());
  return in_form(term.substr(0, space), form) + std::string(term.substr(space));
}

}  // namespace

char part_of_speech(Tag tag) {
  switch (tag) {
    case Tag::noun: return 'n';
    case Tag::verb: return 'v';
    case Tag::adj: return 'a';
    case Tag::adv: return 'r';
    default: return 0;
  }
}

void Synonyms::start(std::size_t tokens) {
  if (known_.size() > most_known) known_.clear();
  asked_.assign(tokens * longest_term, nullptr);
}

std::span<const Candidate> Synonyms::of(const text::Text& text, std::uint32_t first, std::uint32_t length,
                                        const LanguageModel& model) {
  const text::Token& last = text.tokens[first + length - 1];
  if (part_of_speech(last.tag) == 0 || last.word.size() < 3) return {};
  const std::vector<Candidate>*& asked = asked_[first * longest_term + length - 1];
  if (asked == nullptr) asked = &known(text, first, length, model);
  return *asked;
}

const std::vector<Candidate>& Synonyms::known(const text::Text& text, std::uint32_t first, std::uint32_t length,
                                              const LanguageModel& model) {
  const text::Token& last = text.tokens[first + length - 1];
  std::string before;
  for (std::uint32_t t = first; t + 1 < first + length; ++t) before += std::string(text.tokens[t].word) + " ";
  std::string key = before + std::string(last.word) + "/" + part_of_speech(last.tag);
  const auto [place, is_new] = known_.try_emplace(std::move(key));
  if (is_new) place->second = made(before + std::string(last.lemma), last.word, last.lemma, last.tag, model);
  return place->second;
}

std::vector<Candidate> Synonyms::made(std::string_view term, std::string_view word, std::string_view base, Tag tag,
                                      const LanguageModel& model) const {
  const std::optional<Form> form = form_of(word, base);
  if (!form) return {};
  std::vector<std::pair<float, Candidate>> all;
  for (const Original& o : thesaurus_.originals_of(term)) {
    const bool related = o.relation == Relation::same || o.relation == Relation::near;
    if (!related || o.part != part_of_speech(tag)) continue;
    Candidate candidate{.restored = inflected_term(o.term, *form, o.part),
                        .pieces = {},
                        .words = {},
                        .channel = o.log_probability,
                        .origin = Origin::synonym};
    float prior = 0;
    for (const auto part : std::views::split(candidate.restored, ' ')) {
      candidate.pieces.emplace_back(part.begin(), part.end());
      const auto id = model.find(candidate.pieces.back());
      prior += id == LanguageModel::unknown ? -50 : model.log_probability(candidate.words, id);
      candidate.words.push_back(id);
    }
    if (prior > -40) all.emplace_back(prior + o.log_probability, std::move(candidate));
  }
  std::ranges::stable_sort(all, std::greater<>(), [](const auto& scored) { return scored.first; });
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) out.push_back(std::move(all[i].second));
  return out;
}

}  // namespace backlot::unspin
