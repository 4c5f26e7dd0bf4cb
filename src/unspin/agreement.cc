#include "backlot/unspin/agreement.h"

#include <algorithm>
#include <map>
#include <set>

namespace backlot::unspin {
namespace {

constexpr std::size_t most_readings = 48;  // of one title

// All ways through the findings of tokens [title.first, title.last), of which each token has at least one.
class Readings {
 public:
  Readings(const text::Text& text, Stretch title, std::span<const Finding> findings)
      : text_(text), title_(title), findings_(findings) {}

  std::vector<TitleReading> all() {
    extend_from(title_.first, {.restored = {}, .findings = {}, .share = 1});
    float sum = 0;
    for (const TitleReading& r : out_) sum += r.share;
    for (TitleReading& r : out_) r.share /= std::max(sum, 1e-9F);
    return std::move(out_);
  }

 private:
  void extend_from(std::uint32_t token, const TitleReading& so_far) {
    if (token == title_.last) {
      out_.push_back(so_far);
      return;
    }
    for (const Finding& f : findings_) {
      if (f.first != token || f.last > title_.last || out_.size() >= most_readings) continue;
      if (so_far.share * f.posterior < 1e-4F) continue;
      TitleReading next = so_far;
      next.share *= f.posterior;
      next.restored += " " + (f.candidate ? unicode_words(f) : std::string(text_.tokens[token].word));
      next.findings.push_back(f);
      extend_from(f.last, next);
    }
  }
  static std::string unicode_words(const Finding& f) {
    std::string out;
    for (const std::string& word : words_of(f.candidate->restored)) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  const text::Text& text_;
  Stretch title_;
  std::span<const Finding> findings_;
  std::vector<TitleReading> out_;
};

std::string written_of(const text::Text& text, Stretch title) {
  std::string out;
  for (std::uint32_t t = title.first; t < title.last; ++t) out += std::string(text.tokens[t].word) + " ";
  return out;
}

}  // namespace

void agree_on_syllables(const text::Text& text, std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, float> best;
  const auto is_piece = [](const Finding& f) { return f.candidate && f.candidate->use == Use::name_piece; };
  const auto key = [&](const Finding& f) {
    return std::pair(std::string(text.written(f.first, f.last)), f.candidate->restored);
  };
  for (const Finding& f : findings) {
    if (!is_piece(f)) continue;
    float& known = best[key(f)];
    known = std::max(known, f.posterior);
  }
  for (Finding& f : findings)
    if (is_piece(f)) f.posterior = std::max(f.posterior, best[key(f)] * 0.95F);
}

std::vector<std::vector<TitleReading>> read_titles(const text::Text& text, const Surroundings& around,
                                                   const std::vector<Finding>& findings, float agreement) {
  std::vector<std::vector<TitleReading>> out;
  std::map<std::string, std::map<std::string, float>> votes;  // reading -> written form -> share
  for (const Stretch title : around.titles()) {
    const auto first = std::ranges::lower_bound(findings, title.first, {}, &Finding::first);
    const auto last = std::ranges::lower_bound(findings, title.last, {}, &Finding::first);
    out.push_back(Readings(text, title, {first, last}).all());
    for (const TitleReading& r : out.back()) votes[r.restored][written_of(text, title)] = r.share;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string written = written_of(text, around.titles()[i]);
    float sum = 0;
    for (TitleReading& r : out[i]) {
      float others = 0;
      for (const auto& [form, share] : votes[r.restored])
        if (form != written) others += share;
      r.share *= 1 + agreement * others;
      sum += r.share;
    }
    for (TitleReading& r : out[i]) r.share /= std::max(sum, 1e-9F);
    std::ranges::stable_sort(out[i], std::greater<>(), &TitleReading::share);
  }
  return out;
}

}  // namespace backlot::unspin
