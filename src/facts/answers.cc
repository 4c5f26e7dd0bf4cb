#include "backlot/facts/answers.h"

#include <algorithm>
#include <cctype>

namespace backlot::facts {
namespace {

constexpr std::size_t longest_initials = 3;

// Whether the letters of a label ("KY:") are the first letters of a name.
bool are_initials(std::string_view label, std::string_view name) {
  std::string initials;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i == 0 || name[i - 1] == ' ' || name[i - 1] == '-') initials += name[i];
  }
  while (!label.empty() && (label.back() == ':' || label.back() == '.')) label.remove_suffix(1);
  return label.size() >= 2 && label == initials;
}

// "Rio Sunahara" for "Sunahara", where the text has it anywhere; else the name itself.
std::string printed_in_full(const Context& context, std::string_view name) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = 1; t < tokens.size(); ++t) {
    if (context.text().written(tokens[t]) != name || !tokens[t].is(text::space_before)) continue;
    const text::Token& before = tokens[t - 1];
    const bool given = before.is(text::capitalized) && !before.is(text::sentence_start) && !before.is(text::all_caps) &&
                       !before.is(text::in_titled) && before.tag == text::Tag::propn;
    if (given) return std::string(context.written({t - 1, t + 1}));
  }
  return std::string(name);
}

// Of the people who are no characters, the one whom the text outside the answers speaks of most; `before`: only up to
// the first answer, where the one who gives it is introduced.
std::optional<std::string> most_spoken_of(const Context& context, const Referents& referents, bool before) {
  std::vector<int> counts(context.mentions().entities.size(), 0);
  const auto& blocks = context.document().blocks;
  const auto answer = std::ranges::find(blocks, article::BlockKind::answer, &article::Block::kind);
  for (const mentions::Mention& m : context.mentions().all) {
    const SentenceView& sentence = context.sentences()[context.text().sentence_of(m.first)];
    const article::BlockKind block = sentence.block;
    if (before && sentence.block_index >= answer - blocks.begin()) break;
    if (block == article::BlockKind::answer || context.text().quotation_of(m.first) >= 0) continue;
    const bool subject = referents.clauses().at(m).place == Place::subject;
    const int weight = block == article::BlockKind::headline ? 3 : subject ? 2 : 1;
    for (const std::uint32_t e : referents.of(m)) counts[e] += weight;
  }
  for (std::uint32_t e = 0; e < counts.size(); ++e) {
    if (referents.roles().part(e) == Part::character) counts[e] = 0;
  }
  const auto best = std::ranges::max_element(counts);
  if (best == counts.end() || *best == 0) return std::nullopt;
  return context.mentions().entities[static_cast<std::size_t>(best - counts.begin())].name;
}

}  // namespace

std::optional<std::string> interviewee(const Context& context, const Referents& referents) {
  if (auto introduced = most_spoken_of(context, referents, true)) return introduced;
  return most_spoken_of(context, referents, false);
}

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

std::optional<std::string> person_of_label(const Context& context, std::string_view label) {
  label = name_in_label(label);
  for (const mentions::Entity& e : context.mentions().entities) {
    if (e.kind == mentions::Kind::person && (are_initials(label, e.name) || is_part_of_name(label, e.name)))
      return e.name;
  }
  return label.size() > longest_initials ? std::optional(printed_in_full(context, label)) : std::nullopt;
}

std::string_view name_in_label(std::string_view label) {
  label = label.substr(0, label.find('('));
  while (!label.empty() && std::string_view("*_:| ").contains(label.back())) label.remove_suffix(1);
  while (!label.empty() && std::string_view("*_").contains(label.front())) label.remove_prefix(1);
  return label;
}

bool is_part_of_name(std::string_view label, std::string_view name) {
  constexpr std::size_t shortest = 3;
  const auto same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
  const auto found = std::ranges::search(name, label, same);
  if (label.size() < shortest || found.empty()) return false;
  const auto before = found.begin() == name.begin() || *(found.begin() - 1) == ' ';
  return before && (found.end() == name.end() || *found.end() == ' ');
}

}  // namespace backlot::facts
