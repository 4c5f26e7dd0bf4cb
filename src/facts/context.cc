#include "backlot/facts/context.h"

#include "backlot/mentions/items.h"
#include "backlot/text/hash.h"

#include <algorithm>
#include <bit>

namespace backlot::facts {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

std::vector<std::string> kinds_of(const grammar::Grammar& grammar) {
  std::vector<std::string> kinds;
  for (const grammar::Rule& rule : grammar.rules()) {
    for (const grammar::Making& making : rule.makes) kinds.push_back(making.kind);
  }
  std::ranges::sort(kinds);
  kinds.erase(std::ranges::unique(kinds).begin(), kinds.end());
  return kinds;
}

// The capture that a field stands for: a renamed one, or the one of its own name.
std::string_view capture_name(const grammar::Making& making, std::string_view field) {
  for (const auto& [name, capture] : making.renames) {
    if (name == field) return capture;
  }
  return field;
}

bool by_place(const Claim& a, const Claim& b) { return a.extent().first < b.extent().first; }

}  // namespace

std::string_view Claim::constant(std::string_view field) const {
  for (const auto& [name, value] : making->constants) {
    if (name == field) return value;
  }
  return {};
}

std::vector<Words> Claim::all_words(std::string_view field) const {
  std::vector<Words> found;
  const std::string_view name = capture_name(*making, field);
  for (const grammar::Capture& capture : match->captures) {
    if (rule().captures[capture.name] != name || capture.first >= capture.last) continue;
    found.push_back({items[capture.first].first, items[capture.last - 1].last});
  }
  return found;
}

Words Claim::words(std::string_view field) const {
  const std::string_view name = capture_name(*making, field);
  const grammar::Capture* capture = match->get(name);
  if (capture == nullptr || capture->first >= capture->last) return {};
  return {items[capture->first].first, items[capture->last - 1].last};
}

const mentions::Mention* Claim::mention(std::string_view field) const {
  const std::string_view name = capture_name(*making, field);
  for (const grammar::Capture& capture : match->captures) {
    if (rule().captures[capture.name] != name || capture.first >= capture.last) continue;
    const auto inside = context->mentions_in({items[capture.first].first, items[capture.last - 1].last});
    if (!inside.empty()) return inside.front();
  }
  return nullptr;
}

std::vector<const mentions::Mention*> Claim::all_mentions(std::string_view field) const {
  std::vector<const mentions::Mention*> found;
  for (const Words& w : all_words(field)) {
    for (const mentions::Mention* m : context->mentions_in(w)) found.push_back(m);
  }
  return found;
}

Words Claim::extent() const {
  if (match->first >= match->last) return {items[match->first].first, items[match->first].first};
  return {items[match->first].first, items[match->last - 1].last};
}

Evidence Claim::evidence() const { return context->evidence(extent(), rule().name, rule().weight); }

Context::Context(const grammar::Grammar& grammar)
    : grammar_(&grammar), matcher_(grammar), kinds_(kinds_of(grammar)), claims_(kinds_.size()) {
  kind_slots_.assign(std::bit_ceil(4 * kinds_.size() + 1), none);
  for (std::uint32_t i = 0; i < kinds_.size(); ++i) kind_slots_[slot_of_kind(kinds_[i])] = i;
}

// Where the place of a kind stands in kind_slots_; a slot with `none` where there is no such kind.
std::size_t Context::slot_of_kind(std::string_view kind) const {
  const std::size_t mask = kind_slots_.size() - 1;
  std::size_t at = text::hash_word(kind) & mask;
  while (kind_slots_[at] != none && kinds_[kind_slots_[at]] != kind) at = (at + 1) & mask;
  return at;
}

void Context::read(const article::Document& document, const text::Text& text, const mentions::Mentions& mentions) {
  document_ = &document;
  text_ = &text;
  mentions_ = &mentions;
  index_mentions();
  build_items();
  match_rules();
}

void Context::index_mentions() {
  mention_of_token_.assign(text_->tokens.size(), none);
  for (std::uint32_t i = 0; i < mentions_->all.size(); ++i) {
    const mentions::Mention& m = mentions_->all[i];
    if (m.kind == mentions::Kind::quotation) continue;  // speech is read like any text
    for (std::uint32_t t = m.first; t < m.last; ++t) {
      if (mention_of_token_[t] == none) mention_of_token_[t] = i;
    }
  }
  outermost_.clear();
  outermost_from_.clear();
  std::uint32_t last = none;
  for (const std::uint32_t i : mention_of_token_) {
    // As mentions are sorted, the tokens of one that is outermost stand together.
    if (i == none || i != last)
      outermost_from_.push_back(static_cast<std::uint32_t>(outermost_.size()));
    else
      outermost_from_.push_back(static_cast<std::uint32_t>(outermost_.size() - 1));
    if (i != none && i != last) outermost_.push_back(&mentions_->all[i]);
    last = i;
  }
}

void Context::build_items() {
  items_.clear();
  sentences_.clear();
  std::vector<std::size_t>& starts = item_starts_;
  starts.clear();
  std::uint32_t block = 0;
  for (std::uint32_t s = 0; s < text_->sentences.size(); ++s) {
    starts.push_back(items_.size());
    mentions::append_items(*text_, text_->sentences[s], *mentions_, items_);
    const std::uint32_t at = text_->tokens[text_->sentences[s].first].begin;
    while (block + 1 < document_->blocks.size() && document_->blocks[block + 1].span.begin <= at) ++block;
    const auto kind = document_->blocks.empty() ? article::BlockKind::body : document_->blocks[block].kind;
    sentences_.push_back({s, kind, block, {}});
  }
  build_speech();
  starts.push_back(items_.size());
  const std::span<const grammar::Item> all(items_);
  for (std::size_t s = 0; s < sentences_.size(); ++s)
    sentences_[s].items = all.subspan(starts[s], starts[s + 1] - starts[s]);
  for (std::size_t i = 0; i < speech_.size(); ++i) {
    const std::size_t row = sentences_.size() + i;
    speech_[i].items = all.subspan(starts[row], starts[row + 1] - starts[row]);
  }
}

void Context::build_speech() {
  speech_.clear();
  std::uint32_t read_to = 0;  // a quotation within another was read with it
  for (const mentions::Mention& m : mentions_->all) {
    if (m.kind != mentions::Kind::quotation || m.first < read_to) continue;
    read_to = m.last;
    for (std::uint32_t s = text_->sentence_of(m.first); s < sentences_.size() && text_->sentences[s].first < m.last;
         ++s) {
      text::Sentence inside = text_->sentences[s];
      inside.first = std::max(inside.first, m.first);
      inside.last = std::min(inside.last, m.last);
      item_starts_.push_back(items_.size());
      mentions::append_items(*text_, inside, *mentions_, items_, {.open_quotations = true});
      speech_.push_back({s, sentences_[s].block, sentences_[s].block_index, {}});
    }
  }
}

void Context::match_rules() {
  matches_.clear();
  match_view_.clear();
  for (const auto* views : {&sentences_, &speech_}) {
    for (const SentenceView& view : *views) {
      matcher_.match(view.items, matches_);
      match_view_.resize(matches_.size(), &view);
    }
  }
  for (auto& claims : claims_) claims.clear();
  for (std::size_t i = 0; i < matches_.size(); ++i) {
    for (const grammar::Making& making : matches_[i].rule->makes) {
      claims_[kind_slots_[slot_of_kind(making.kind)]].push_back(
          {this, &matches_[i], &making, match_view_[i]->index, match_view_[i]->items});
    }
  }
  for (auto& claims : claims_) {
    if (!std::ranges::is_sorted(claims, by_place)) std::ranges::stable_sort(claims, by_place);
  }
}

std::span<const Claim> Context::claims(std::string_view kind) const {
  const std::uint32_t number = kind_slots_[slot_of_kind(kind)];
  return number == none ? std::span<const Claim>{} : claims_[number];
}

std::span<const Claim> Context::claims(std::string_view kind, std::uint32_t sentence) const {
  const auto found = std::ranges::equal_range(claims(kind), sentence, {}, &Claim::sentence);
  return {found.begin(), found.end()};
}

const mentions::Mention* Context::mention_at(std::uint32_t t) const {
  const std::uint32_t i = mention_of_token_[t];
  return i == none ? nullptr : &mentions_->all[i];
}

std::span<const mentions::Mention* const> Context::mentions_in(Words w) const {
  if (w.empty()) return {};
  const std::uint32_t begin = outermost_from_[w.first];
  const std::uint32_t end = outermost_from_[w.last - 1] + (mention_of_token_[w.last - 1] == none ? 0 : 1);
  return std::span(outermost_).subspan(begin, end - begin);
}

const mentions::Entity* Context::entity(const mentions::Mention& m) const {
  return m.entity == mentions::no_entity ? nullptr : &mentions_->entities[m.entity];
}

Span Context::span(Words w) const {
  if (w.empty()) return {};
  return {text_->tokens[w.first].begin, text_->tokens[w.last - 1].end};
}

Evidence Context::evidence(Words w, std::string_view rule, float confidence) const {
  return {span(w), text_->sentence_of(w.first), confidence, std::string(rule)};
}

}  // namespace backlot::facts
