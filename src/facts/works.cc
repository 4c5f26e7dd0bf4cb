#include "backlot/facts/works.h"

#include <algorithm>

namespace backlot::facts {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

}  // namespace

Works::Works(const Context& context) : context_(&context), focus_(context.sentences().size(), none) {
  const auto& m = context.mentions();
  std::uint32_t best = 0;
  for (std::uint32_t e = 0; e < m.entities.size(); ++e) {
    if (m.entities[e].kind != mentions::Kind::work) continue;
    const auto count = static_cast<std::uint32_t>(m.entities[e].mentions.size());
    if (count > best) {
      best = count;
      main_ = e;
    }
  }
  std::uint32_t current = none;
  std::uint32_t block = none;
  for (const SentenceView& s : context.sentences()) {
    if (s.block_index != block) current = main_.value_or(none);
    block = s.block_index;
    focus_[s.index] = current;
    const text::Sentence& sentence = context.text().sentences[s.index];
    for (const mentions::Mention* mention : context.mentions_in({sentence.first, sentence.last})) {
      if (mention->kind == mentions::Kind::work) current = mention->entity;
    }
  }
}

std::optional<std::uint32_t> Works::at(std::uint32_t t) const {
  const std::uint32_t s = context_->text().sentence_of(t);
  std::uint32_t current = focus_[s];
  const text::Sentence& sentence = context_->text().sentences[s];
  for (const mentions::Mention* mention : context_->mentions_in({sentence.first, sentence.last})) {
    if (mention->kind != mentions::Kind::work) continue;
    if (mention->first <= t || current == none || focus_[s] == main_.value_or(none)) current = mention->entity;
    if (mention->first > t) break;
  }
  return current == none ? std::nullopt : std::optional(current);
}

const std::string& Works::title(std::uint32_t entity) const { return context_->mentions().entities[entity].name; }

std::optional<std::string> Works::title_at(std::uint32_t t) const {
  const auto work = at(t);
  return work ? std::optional(title(*work)) : std::nullopt;
}

void Works::extract(Annotation& annotation) const {
  const auto& m = context_->mentions();
  for (const mentions::Entity& e : m.entities) {
    if (e.kind != mentions::Kind::work || e.mentions.empty()) continue;
    const mentions::Mention& first = m.all[e.mentions.front()];
    Work work;
    work.title = e.name;
    work.as_written = e.name;
    work.evidence = context_->evidence({first.first, first.last}, "works.mention", 0.9F);
    annotation.works.push_back(std::move(work));
  }
}

}  // namespace backlot::facts
