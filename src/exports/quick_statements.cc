#include "backlot/exports/quick_statements.h"

#include "backlot/exports/citation.h"

#include <algorithm>
#include <array>
#include <map>

namespace backlot::exports {

using guide::EntityRef;
using guide::FactKind;

namespace {

constexpr std::size_t longest_text = 400;  // of a string, in bytes: Wikidata takes no more of most

struct Job {
  std::string_view job;
  std::string_view property;
};
constexpr std::array jobs{Job{"director", "P57"},  Job{"writer", "P58"},   Job{"screenwriter", "P58"},
                          Job{"producer", "P162"}, Job{"creator", "P170"}, Job{"executive producer", "P1431"},
                          Job{"composer", "P86"}};

std::string_view property_of_job(std::string_view job) {
  const auto found = std::ranges::find(jobs, job, &Job::job);
  return found == jobs.end() ? std::string_view() : found->property;
}

// The languages that Wikidata knows for texts are ISO codes of two or three letters.
bool is_language(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

bool is_premiere(const Said& s) {
  return s.airing->kind == facts::AiringKind::premieres || s.airing->kind == facts::AiringKind::releases;
}

}  // namespace

std::string quick_date(const article::Date& date) { return "+" + date.iso() + "T00:00:00Z/11"; }

std::string quick_text(std::string_view text) {
  std::string line = one_line(text);
  line = replaced(std::move(line), "|", "/");
  line = replaced(std::move(line), "\"", "'");
  line = replaced(std::move(line), "/*", "/ *");
  return '"' + replaced(std::move(line), "*/", "* /") + '"';
}

// The statements of one chapter: those that say the same are one, with the references of all.
class ChapterStatements {
 public:
  ChapterStatements(QuickStatements& to, const Chapter& chapter) : to_(to), chapter_(chapter) {}

  void write() {
    for (const Said& s : chapter_.facts) read(s);
    for (const std::string& key : order_) {
      const Line& line = lines_.at(key);
      to_.out_ += key;
      append_references(line);
      to_.out_ += " /* Backlot fact" + line.facts + " */\n";
      ++to_.statements_;
    }
  }

 private:
  struct Line {
    std::vector<Citation> references;
    std::string facts;
  };

  void read(const Said& s) {
    switch (s.kind) {
      case FactKind::network: return about_work(s, "P449", item(s, *s.object));
      case FactKind::genre: return about_work(s, "P136", item_of_genre(s));
      case FactKind::cast: return casting(s);
      case FactKind::crew: return crew(s);
      case FactKind::airing: return airing(s);
      case FactKind::membership: return say(s, item(s, *s.person), "P463", item(s, *s.object));
      default: return;  // nothing that Wikidata has a property for
    }
  }

  void casting(const Said& s) {
    if (s.value != "confirmed" || !s.person) return;
    if (s.object && has_rival(s)) return refuse(s, "the sources disagree on who plays the part");
    std::string qualifier;
    if (s.object) {
      const auto character = to_.items_.item(*s.object, chapter_.work);
      if (!character && s.object->name.size() > longest_text) return refuse(s, "the name is too long");
      qualifier = character ? "\tP453\t" + *character : "\tP4633\t" + quick_text(s.object->name);
    }
    about_work(s, "P161", item(s, *s.person), qualifier);
  }

  // Another actor who is confirmed in the same part.
  bool has_rival(const Said& s) const {
    return std::ranges::any_of(chapter_.facts, [&](const Said& other) {
      return other.kind == FactKind::cast && other.value == "confirmed" && other.object && other.person &&
             other.object->id == s.object->id && other.person->id != s.person->id;
    });
  }

  void crew(const Said& s) {
    const std::string_view property = property_of_job(s.text);
    if (property.empty()) return refuse(s, "no property is known for the job '" + s.text + "'");
    about_work(s, property, item(s, *s.person));
  }

  void airing(const Said& s) {
    const bool begins = is_premiere(s);
    if (!s.airing->date || (!begins && s.airing->kind != facts::AiringKind::finale)) return;
    const bool disagree = std::ranges::any_of(chapter_.facts, [&](const Said& other) {
      return other.airing && other.airing->date && other.airing->date != s.airing->date &&
             (begins ? is_premiere(other) : other.airing->kind == s.airing->kind);
    });
    if (disagree) return refuse(s, "the sources disagree on the day");
    about_work(s, !begins ? "P582" : is_film() ? "P577" : "P580", quick_date(*s.airing->date));
  }

  bool is_film() const {
    return std::ranges::any_of(chapter_.facts,
                               [](const Said& s) { return s.kind == FactKind::work && s.value == "film"; });
  }

  std::optional<std::string> item(const Said& s, const EntityRef& entity) {
    auto found = to_.items_.item(entity);
    if (!found) {
      refuse(s, "no item is known for " + entity.name);
    } else if (to_.is_shared_(entity) && !to_.items_.item(guide::name(entity.kind), "#" + std::to_string(entity.id))) {
      refuse(s, entity.name + " is the name of several: map it by its number #" + std::to_string(entity.id));
      return std::nullopt;
    }
    return found;
  }

  std::optional<std::string> item_of_genre(const Said& s) {
    auto found = to_.items_.item("genre", s.text);
    if (!found) refuse(s, "no item is known for " + s.text);
    return found;
  }

  void about_work(const Said& s, std::string_view property, const std::optional<std::string>& value,
                  const std::string& qualifier = {}) {
    if (!value) return;  // refused already
    if (!chapter_.work) return refuse(s, "it is not said of which work");
    say(s, item(s, *chapter_.work), property, value, qualifier);
  }

  void say(const Said& s, const std::optional<std::string>& subject, std::string_view property,
           const std::optional<std::string>& value, const std::string& qualifier = {}) {
    if (!subject || !value) return;
    std::vector<Citation> references = citations_of(s.backing);
    std::erase_if(references, [](const Citation& c) { return c.url.empty() || c.spun; });
    if (references.empty()) return refuse(s, "no clean source has an address");
    const std::string key = *subject + "\t" + std::string(property) + "\t" + *value + qualifier;
    const auto [at, is_new] = lines_.try_emplace(key);
    if (is_new) order_.push_back(key);
    at->second.facts += " " + std::to_string(s.backing.fact);
    for (Citation& c : references) {
      const bool known = std::ranges::any_of(at->second.references, [&](const Citation& r) { return r.url == c.url; });
      if (!known) at->second.references.push_back(std::move(c));
    }
  }

  void append_references(const Line& line) {
    bool first = true;
    for (const Citation& c : line.references) {
      // "!" begins a further reference; without it all would be parts of one.
      to_.out_ += std::exchange(first, false) ? "\tS854\t" : "\t!S854\t";
      to_.out_ += quick_text(c.url);
      if (is_language(c.language) && !c.title.empty() && c.title.size() <= longest_text)
        to_.out_ += "\tS1476\t" + c.language + ":" + quick_text(c.title);
      if (const auto publisher = to_.items_.item("publisher", c.publisher)) to_.out_ += "\tS123\t" + *publisher;
      if (c.published) to_.out_ += "\tS577\t" + quick_date(*c.published);
      to_.out_ += "\tS813\t" + quick_date(c.retrieved);
    }
  }

  void refuse(const Said& s, const std::string& reason) {
    const auto& about = s.kind == FactKind::membership ? s.person : chapter_.work;
    const std::string what = s.kind == FactKind::membership ? s.object->name
                             : s.person                     ? s.person->name
                             : s.object                     ? s.object->name
                             : s.airing && s.airing->date   ? s.airing->date->iso()
                                                            : s.text;
    to_.review_ += one_line(reason) + "\t" + std::string(guide::name(s.kind)) + "\t" +
                   one_line(about ? about->name : "") + "\t" + one_line(what) + "\t" + std::to_string(s.backing.fact) +
                   "\n";
    ++to_.to_review_;
  }

  QuickStatements& to_;
  const Chapter& chapter_;
  std::map<std::string, Line> lines_;
  std::vector<std::string> order_;
};

void QuickStatements::add(const Chapter& chapter) { ChapterStatements(*this, chapter).write(); }

}  // namespace backlot::exports
