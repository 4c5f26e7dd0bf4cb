#include "backlot/unspin/title_readings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace backlot::unspin {
namespace {

constexpr std::size_t most_readings = 48;  // of one title
constexpr float least_share = 1e-4F;       // of a reading that is looked at
constexpr std::uint32_t most_alike = 4;    // mentions written alike that count

// All ways through the findings of tokens [title.first, title.last), of which each token has at least one.
class Readings {
 public:
  Readings(const text::Text& text, Stretch title, std::span<const Finding> findings)
      : text_(text), title_(title), findings_(findings) {}

  std::vector<TitleReading> all() {
    extend_from(title_.first, {.restored = {}, .findings = {}, .share = 1});
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
      if (so_far.share * f.posterior < least_share) continue;
      TitleReading next = so_far;
      next.share *= f.posterior;
      for (const std::string& word : words_of(f)) next.restored += " " + word;
      next.findings.push_back(f);
      extend_from(f.last, next);
    }
  }

  std::vector<std::string> words_of(const Finding& f) const {
    if (f.candidate) return unspin::words_of(f.candidate->restored);
    return {std::string(text_.tokens[f.first].word)};
  }

  const text::Text& text_;
  Stretch title_;
  std::span<const Finding> findings_;
  std::vector<TitleReading> out_;
};

using Shares = std::map<std::string, float>;  // by what a reading restores

void normalize(Shares& shares) {
  float sum = 0;
  for (const auto& [restored, share] : shares) sum += share;
  for (auto& [restored, share] : shares) share /= std::max(sum, 1e-9F);
}

// A title as it is written, and what it may stand for.
struct Form {
  std::uint32_t mentions = 0;
  Shares shares;
};

class TitleReader {
 public:
  TitleReader(const text::Text& text, const Surroundings& around, const std::vector<Finding>& findings,
              const TitleEvidence& evidence)
      : text_(text), around_(around), findings_(findings), evidence_(evidence) {}

  std::vector<std::vector<TitleReading>> read() {
    for (const Stretch title : around_.titles()) add(title);
    for (auto& [written, form] : forms_) decide(form);
    if (evidence_.document) agree();
    for (std::size_t i = 0; i < out_.size(); ++i) {
      const Form& form = forms_.at(written_of(around_.titles()[i]));
      for (TitleReading& r : out_[i]) r.share = form.shares.at(r.restored);
      std::ranges::stable_sort(out_[i], std::greater<>(), &TitleReading::share);
    }
    return std::move(out_);
  }

 private:
  // The readings of a mention by itself; its form gathers their logarithms.
  void add(Stretch title) {
    const auto first = std::ranges::lower_bound(findings_, title.first, {}, &Finding::first);
    const auto last = std::ranges::lower_bound(findings_, title.last, {}, &Finding::first);
    std::vector<TitleReading>& readings = out_.emplace_back(Readings(text_, title, {first, last}).all());
    Shares shares;
    for (const TitleReading& r : readings) shares[r.restored] += r.share * std::exp(as_title(r));
    normalize(shares);
    Form& form = forms_[written_of(title)];
    ++form.mentions;
    for (const auto& [restored, share] : shares)
      form.shares[restored] += std::log(std::max(share, least_share) / least_share);
    for (const TitleReading& r : readings) alike_[r.restored] = written_alike(r);
  }

  // The mean of what its mentions say; and what it says that they are written alike.
  void decide(Form& form) {
    const auto more = static_cast<float>(evidence_.document ? std::min(form.mentions, most_alike) - 1 : 0);
    for (auto& [restored, share] : form.shares)
      share = std::exp(share / static_cast<float>(form.mentions) + evidence_.weights.alike * more * alike_[restored]);
    normalize(form.shares);
  }

  // What other forms may stand for, too, is likelier.
  void agree() {
    Shares all;
    for (const auto& [written, form] : forms_)
      for (const auto& [restored, share] : form.shares) all[restored] += share;
    for (auto& [written, form] : forms_) {
      for (auto& [restored, share] : form.shares)
        share *= 1 + evidence_.weights.agreement * std::max(0.0F, all.at(restored) - share);
      normalize(form.shares);
    }
  }

  // How much likelier the words of a reading are in titles than in text, weighed. A phrase counts as one word.
  float as_title(const TitleReading& reading) const {
    float sum = 0;
    for (const Finding& f : reading.findings)
      sum += f.candidate ? evidence_.words.preference(evidence_.model, f.candidate->restored)
                         : evidence_.words.preference(evidence_.model, text_.tokens[f.first].word);
    sum *= evidence_.weights.title_word;
    const std::vector<std::string> words = unspin::words_of(reading.restored);
    for (std::size_t i = 1; i < words.size(); ++i)
      sum += evidence_.weights.title_pair * evidence_.words.attraction(words[i - 1], words[i]);
    const Finding& last = reading.findings.back();
    if (reading.findings.size() > 1 && last.candidate && text_.tokens[last.first].is(text::has_digit))
      sum += evidence_.weights.sequel;
    return sum;
  }

  // How likely a program is to write each part of the reading as it stands, once more (natural logarithm). A piece of
  // a name is written alike throughout, and tells nothing.
  static float written_alike(const TitleReading& reading) {
    float sum = 0;
    for (const Finding& f : reading.findings) {
      const bool piece = f.candidate && (f.candidate->use == Use::name_piece || f.candidate->use == Use::title_word);
      if (f.candidate && !piece) sum += std::min(0.0F, f.candidate->channel);
    }
    return sum;
  }

  std::string written_of(Stretch title) const {
    std::string out;
    for (std::uint32_t t = title.first; t < title.last; ++t) out += std::string(text_.tokens[t].word) + " ";
    return out;
  }

  const text::Text& text_;
  const Surroundings& around_;
  const std::vector<Finding>& findings_;
  const TitleEvidence& evidence_;
  std::map<std::string, Form> forms_;   // by how they are written
  std::map<std::string, float> alike_;  // by what a reading restores
  std::vector<std::vector<TitleReading>> out_;
};

}  // namespace

std::vector<std::vector<TitleReading>> read_titles(const text::Text& text, const Surroundings& around,
                                                   const std::vector<Finding>& findings,
                                                   const TitleEvidence& evidence) {
  return TitleReader(text, around, findings, evidence).read();
}

}  // namespace backlot::unspin
