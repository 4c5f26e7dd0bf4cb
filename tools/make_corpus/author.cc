#include "make_corpus/author.h"

#include "make_corpus/names.h"

#include <algorithm>
#include <array>

namespace backlot::made {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};

std::string day_of_year(Random& random) {
  return std::string(random.pick(months)) + " " + std::to_string(random.between(1, 28));
}

std::string share(Random& random) {
  return std::to_string(random.between(1, 24)) + "." + std::to_string(random.between(0, 9));
}

std::string time_of_day(Random& random) {
  constexpr std::array<std::string_view, 6> minutes{"", ":10", ":20", ":30", ":40", ":50"};
  return std::to_string(random.between(7, 11)) + std::string(random.pick(minutes)) + " p.m.";
}

// Two to four sentences make a paragraph.
std::vector<Paragraph> paragraphs_of(std::vector<std::string> sentences, Random& random) {
  std::vector<Paragraph> out;
  std::size_t left = 0;
  for (std::string& sentence : sentences) {
    if (left-- == 0) {
      out.emplace_back();
      left = random.below(4);
    }
    out.back().push_back(std::move(sentence));
  }
  return out;
}

// Mean of 300, from 140 to 540.
int wanted_words(Random& random) { return 140 + static_cast<int>(400 * std::pow(random.uniform(), 1.5)); }

}  // namespace

Author::Author(const Materials& materials, std::uint32_t documents)
    : materials_(materials), works_(documents / 10 + 20), people_(documents / 5 + 50) {}

std::string Author::person(Random& random) const {
  return person_name(random.chance(0.5) ? random.zipf(people_) : random.below(people_));
}

std::string Author::work(Random& random) const { return work_title(random.below(works_), materials_.words); }

void Author::fill_from_world(std::string_view slot, Random& random, std::string& out) const {
  if (slot == "MONTH") {
    out += random.pick(months);
  } else if (slot == "DAY") {
    out += random.pick(days);
  } else if (slot == "N") {
    out += network_name(random.next());
  } else if (slot.starts_with('W')) {
    out += work(random);
  } else {
    out += person(random);
  }
}

// What a slot was filled with once, it is filled with again.
std::string Author::free_frame(const Frame& frame, Facts& filled, Random& random) const {
  std::string out;
  frame.fill(
      [&](std::string_view slot, std::string& to) {
        auto at = std::ranges::find(filled, slot, &Facts::value_type::first);
        if (at == filled.end()) {
          std::string text;
          fill_from_world(slot, random, text);
          at = filled.emplace(filled.end(), slot, std::move(text));
        }
        to += at->second;
      },
      materials_.words, random, out);
  return out;
}

std::string Author::quote(Random& random) const {
  Facts nothing;
  return free_frame(random.pick(materials_.quotes), nothing, random);
}

// The same for every story of a work.
void Author::add_cast(std::uint64_t work_number, Facts& facts) const {
  Random random(mixed(work_number, 10));
  facts.emplace_back("W", work_title(work_number, materials_.words));
  facts.emplace_back("N", network_name(random.next()));
  for (const std::string_view slot : {"A", "B", "C", "DIR"}) facts.emplace_back(slot, person(random));
  for (const std::string_view slot : {"AX", "BX"}) facts.emplace_back(slot, person_name(random.next()));
  facts.emplace_back("G", agency_name(random.next()));
}

Author::Facts Author::facts_of(std::uint64_t story) const {
  Random random(mixed(story, 11));
  Facts facts;
  add_cast(random.below(works_), facts);
  facts.emplace_back("V", work(random));
  facts.emplace_back("L", place_name(random.next()));
  for (const std::string_view slot : {"D", "E"}) facts.emplace_back(slot, day_of_year(random));
  facts.emplace_back("T", time_of_day(random));
  for (const std::string_view slot : {"X", "Y"}) facts.emplace_back(slot, share(random));
  for (const std::string_view slot : {"K", "M"}) facts.emplace_back(slot, std::to_string(random.between(3, 60)));
  for (const std::string_view slot : {"Q", "R"}) facts.emplace_back(slot, quote(random));
  for (const std::string_view slot : {"J", "O", "U", "S"}) {
    facts.emplace_back(slot, materials_.words.draw(WordClass::noun, Form::base, random));
  }
  return facts;
}

// One of the sentences, mostly about people of the story.
std::string Author::sentence(const Facts& facts, Random& random) const {
  constexpr std::array<std::string_view, 6> cast{"A", "B", "AX", "BX", "DIR", "C"};
  const std::uint32_t turn = random.below(cast.size());
  std::string out;
  random.pick(materials_.sentences)
      .fill(
          [&](std::string_view slot, std::string& to) {
            std::string_view fact = slot;
            if (slot[0] == 'P') fact = cast[(turn + static_cast<std::size_t>(slot[1] - '0')) % cast.size()];
            if (slot == "W1") fact = "W";
            if (slot == "W2") fact = "V";
            const auto at = std::ranges::find(facts, fact, &Facts::value_type::first);
            const bool outside = slot[0] == 'P' && (random.chance(0.3) || slot[1] > '4');
            at == facts.end() || outside ? fill_from_world(slot, random, to) : void(to += at->second);
          },
          materials_.words, random, out);
  return out;
}

Article Author::tell(std::uint64_t story, std::uint32_t telling, std::uint64_t seed) const {
  const Facts facts = facts_of(story);
  Random of_story(mixed(story, 12));
  const Event& event = of_story.pick(materials_.events);
  const auto filler = [&](std::string_view slot, std::string& to) {
    to += std::ranges::find(facts, slot, &Facts::value_type::first)->second;
  };
  Random random(mixed(seed, 13));
  const int wanted = wanted_words(random);
  int words = 0;
  Article out;
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < event.facts.size(); ++i) {
    const auto& wordings = event.facts[i];
    std::string told;
    wordings[(of_story.below(wordings.size()) + telling) % wordings.size()].fill(filler, materials_.words, random,
                                                                                 told);
    if (i == 0) {
      out.headline = std::move(told);
      continue;
    }
    words += static_cast<int>(word_count(told));
    sentences.push_back(std::move(told));
    // Short articles keep to the facts, the longer ones say more after each.
    const int due = wanted * static_cast<int>(i) / static_cast<int>(event.facts.size() - 1);
    while (words + 12 < due) {
      sentences.push_back(sentence(facts, random));
      words += static_cast<int>(word_count(sentences.back()));
    }
  }
  out.paragraphs = paragraphs_of(std::move(sentences), random);
  return out;
}

Article Author::ramble(std::uint64_t seed, int words) const {
  Random random(mixed(seed, 14));
  const Facts facts = facts_of(seed);
  std::vector<std::string> sentences;
  for (int written = 0; written < words;) {
    sentences.push_back(sentence(facts, random));
    written += static_cast<int>(word_count(sentences.back()));
  }
  return {work(random) + ": " + quote(random), paragraphs_of(std::move(sentences), random)};
}

Article Author::page(std::uint64_t seed) const {
  Random random(mixed(seed, 15));
  const Page& page = random.pick(materials_.pages);
  Facts of_page;
  Article out{free_frame(page.lines.front().frame, of_page, random), {}};
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    const int times = page.lines[i].repeated ? random.between(4, 9) : 1;
    for (int n = 0; n < times; ++n) {
      Facts of_line;
      Facts& filled = page.lines[i].repeated ? of_line : of_page;
      out.paragraphs.push_back({free_frame(page.lines[i].frame, filled, random)});
    }
  }
  return out;
}

std::string Author::site_line(const Frame& frame, std::uint64_t site, Random& random) const {
  std::string out;
  frame.fill([&](std::string_view slot,
                 std::string& to) { slot == "SITE" ? void(to += site_name(site)) : fill_from_world(slot, random, to); },
             materials_.words, random, out);
  return out;
}

std::string Author::byline(std::uint64_t site, Random& random) const {
  return site_line(random.pick(materials_.bylines), site, random);
}

std::string Author::end(std::uint64_t site, Random& random) const {
  return site_line(random.pick(materials_.ends), site, random);
}

std::vector<std::string> Author::about(std::uint64_t site) const {
  Random random(mixed(site, 16));
  std::vector<std::string> out;
  if (!random.chance(0.5)) return out;
  constexpr std::size_t most_words = 150;
  const std::size_t wanted = 1 + random.below(4);
  std::size_t words = 0;
  while (out.size() < wanted) {
    std::string paragraph = site_line(random.pick(materials_.abouts), site, random);
    words += word_count(paragraph);
    if (words > most_words) break;
    out.push_back(std::move(paragraph));
  }
  return out;
}

}  // namespace backlot::made
