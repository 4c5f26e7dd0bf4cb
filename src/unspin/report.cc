#include "backlot/unspin/report.h"

#include "backlot/unspin/casing.h"
#include "backlot/unspin/reasons.h"

#include <algorithm>
#include <optional>

namespace backlot::unspin {
namespace {

using text::Tag;

constexpr std::size_t asked_readings = 16;  // of a title
constexpr float weak_name = 0.15F;          // a piece of a name of this probability is asked for
constexpr float known_name = 0.99F;         // and is this probable where clean sources know the name

// Gathers what belongs to one restoration.
class Reporter {
 public:
  Reporter(const text::Text& text, const Surroundings& around) : text_(text), around_(around) {
    typographic_ = text.source.contains("’") || !text.source.contains('\'');
  }

  // Tokens [first, last), of which `parts` are put right, as one damage.
  Damage damage(std::uint32_t first, std::uint32_t last, std::span<const Finding> parts, DamageKind kind,
                float confidence) const {
    Damage out{.span = {text_.tokens[first].begin, text_.tokens[last - 1].end}, .restored = {}};
    std::uint32_t at = out.span.begin;
    for (const Finding& part : parts) {
      if (!part.candidate) continue;
      const Span span{text_.tokens[part.first].begin, text_.tokens[part.last - 1].end};
      out.restored += text_.source.substr(at, span.begin - at);
      out.restored += restored(part);
      at = span.end;
    }
    out.restored += text_.source.substr(at, out.span.end - at);
    out.kind = kind;
    out.confidence = confidence;
    out.why = reason(text_, parts, kind);
    return out;
  }

  std::string restored(const Finding& part) const {
    const bool title = around_.title_of(part.first) >= 0 || around_.place(part.first) == Place::heading;
    return in_manner_of(text_.written(part.first, part.last), part.candidate->restored,
                        {.title = title, .typographic = typographic_});
  }

 private:
  const text::Text& text_;
  const Surroundings& around_;
  bool typographic_ = false;
};

bool is_piece(const Finding& f) {
  return f.candidate && (f.candidate->use == Use::name_piece || f.candidate->use == Use::given_name);
}

// The surest first; what overlaps with a surer one goes.
std::vector<Finding> decide(std::vector<Finding> findings, const Surroundings& around, std::size_t tokens,
                            float least) {
  std::erase_if(findings, [&](const Finding& f) {
    return !f.candidate || f.posterior < (is_piece(f) ? std::min(least, weak_name) : least) ||
           around.title_of(f.first) >= 0 || around.title_of(f.last - 1) >= 0;
  });
  std::ranges::stable_sort(findings, std::greater<>(), &Finding::posterior);
  std::vector<Finding> out;
  std::vector<bool> taken(tokens, false);
  for (const Finding& f : findings) {
    const auto begin = taken.begin() + f.first;
    const auto end = taken.begin() + f.last;
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    out.push_back(f);
  }
  std::ranges::sort(out, {}, &Finding::first);
  return out;
}

// The whole name around a damaged piece: syllables and other damaged pieces beside it, and what stands in for a second
// or third syllable that no list has.
Stretch name_around(const text::Text& text, const Surroundings& around, std::span<const Finding> findings,
                    std::size_t at) {
  Stretch name{findings[at].first, findings[at].last};
  std::uint32_t pieces = 1;
  const auto joins = [&](std::uint32_t left) { return text.tokens[left + 1].is(text::space_before); };
  for (; name.first > 0 && joins(name.first - 1) && around.is_syllable(name.first - 1); ++pieces) --name.first;
  for (std::size_t next = at + 1; name.last < text.tokens.size() && joins(name.last - 1); ++pieces) {
    if (next < findings.size() && is_piece(findings[next]) && findings[next].first == name.last) {
      name.last = findings[next++].last;
    } else if (around.is_syllable(name.last) || (pieces < 3 && is_capital(text.tokens[name.last]))) {
      ++name.last;
    } else {
      break;
    }
  }
  return name;
}

float least_of(std::span<const Finding> findings) {
  return std::ranges::min(findings, {}, &Finding::posterior).posterior;
}

// A noun with a noun or an adjective before it, or before a noun.
bool is_term(const text::Text& text, const Finding& f) {
  const auto is = [&](std::uint32_t t, Tag a, Tag b) { return text.tokens[t].tag == a || text.tokens[t].tag == b; };
  if (!is(f.last - 1, Tag::noun, Tag::propn) && !is(f.last - 1, Tag::adj, Tag::noun)) return false;
  const bool after = f.last < text.tokens.size() && is(f.last, Tag::noun, Tag::propn);
  const bool before = f.first > 0 && is(f.first - 1, Tag::noun, Tag::adj) && is(f.last - 1, Tag::noun, Tag::propn);
  return after || before;
}

DamageKind kind_of(const text::Text& text, const Finding& f) {
  if (f.candidate->use == Use::whole_name || f.candidate->use == Use::given_name) return DamageKind::name;
  return is_term(text, f) ? DamageKind::term : DamageKind::word;
}

// A run of capitals is the name of somebody where pieces of names are in it.
DamageKind kind_of_run(std::span<const Finding> findings) {
  const bool name = std::ranges::any_of(
      findings, [](const Finding& f) { return is_piece(f) || (f.candidate && f.candidate->use == Use::whole_name); });
  return name ? DamageKind::name : DamageKind::title;
}

bool restores(const TitleReading& reading) {
  return std::ranges::any_of(reading.findings, [](const Finding& f) { return f.candidate != nullptr; });
}

// The likeliest reading, or the likeliest of those that clean sources know; nothing where the title stands as it was.
std::optional<Damage> title_damage(const Reporter& reporter, const Surroundings& around, Stretch title,
                                   std::span<const TitleReading> readings, const ReportOptions& options) {
  const DamageKind quoted = DamageKind::title;
  for (const TitleReading& reading : readings.first(std::min(readings.size(), asked_readings))) {
    if (!options.knows_name) break;
    Damage damage = reporter.damage(title.first, title.last, reading.findings, quoted, known_name);
    if (!options.knows_name(damage.restored)) continue;
    if (!restores(reading)) return std::nullopt;
    damage.why += "; a title that clean sources know";
    return damage;
  }
  if (readings.empty() || readings.front().share < options.least || !restores(readings.front())) return std::nullopt;
  const TitleReading& best = readings.front();
  const DamageKind kind = around.place(title.first) == Place::title ? quoted : kind_of_run(best.findings);
  return reporter.damage(title.first, title.last, best.findings, kind, best.share);
}

}  // namespace

std::vector<Damage> report(const text::Text& text, const Surroundings& around, std::vector<Finding> findings,
                           const std::vector<std::vector<TitleReading>>& titles, const ReportOptions& options) {
  const Reporter reporter(text, around);
  std::vector<Damage> out;
  const std::vector<Finding> sure = decide(std::move(findings), around, text.tokens.size(), options.least);
  for (std::size_t i = 0; i < sure.size();) {
    if (!is_piece(sure[i])) {
      out.push_back(
          reporter.damage(sure[i].first, sure[i].last, {&sure[i], 1}, kind_of(text, sure[i]), sure[i].posterior));
      ++i;
      continue;
    }
    const Stretch name = name_around(text, around, sure, i);
    std::size_t end = i;
    std::vector<Finding> strong;  // without those that only a known name would confirm
    for (; end < sure.size() && sure[end].last <= name.last; ++end)
      if (sure[end].posterior >= options.least) strong.push_back(sure[end]);
    const std::span<const Finding> parts{&sure[i], end - i};
    Damage damage = reporter.damage(name.first, name.last, parts, DamageKind::name, least_of(parts));
    i = end;
    if (options.knows_name && options.knows_name(damage.restored)) {
      damage.confidence = std::max(damage.confidence, known_name);
      damage.why += "; a name that clean sources know";
    }
    if (damage.confidence < options.least) {
      if (strong.empty()) continue;
      damage = reporter.damage(name.first, name.last, strong, DamageKind::name, least_of(strong));
    }
    out.push_back(std::move(damage));
  }
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (auto damage = title_damage(reporter, around, around.titles()[i], titles[i], options))
      out.push_back(*std::move(damage));
  }
  std::ranges::stable_sort(out, {}, [](const Damage& d) { return d.span.begin; });
  std::uint32_t end = 0;
  std::erase_if(out, [&](const Damage& d) {  // a name that runs into a title
    const bool overlaps = d.span.begin < end;
    end = std::max(end, d.span.end);
    return overlaps;
  });
  return out;
}

}  // namespace backlot::unspin
