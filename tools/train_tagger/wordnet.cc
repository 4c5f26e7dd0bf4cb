#include "train_tagger/wordnet.h"

#include "backlot/files/lines.h"
#include "backlot/text/lexicon.h"

#include <array>

namespace backlot::train {
namespace {

struct Part {
  std::string_view name;
  text::Tag tag;
  std::uint16_t base;       // the kind of its words
  std::uint16_t irregular;  // the kind of its irregular forms
};
constexpr auto parts = std::to_array<Part>({{"noun", text::Tag::noun, text::noun_base, text::plural_form},
                                            {"verb", text::Tag::verb, text::verb_base, text::verb_s_or_irregular},
                                            {"adj", text::Tag::adj, text::adjective_base, text::comparison_form},
                                            {"adv", text::Tag::adv, text::adverb_base, text::comparison_form}});

// The licence stands in lines that start with a space.
template <class Use>
Result<void> for_each_entry(const std::string& path, Use use) {
  return files::for_each_line(path, [&](std::string_view line) {
    if (!line.empty() && line.front() != ' ') use(line);
  });
}

bool is_single_word(std::string_view word) { return !word.contains('_'); }

void read_exception(WordNet& wordnet, const Part& part, std::string_view line) {
  const std::size_t space = line.find(' ');
  const std::string form(line.substr(0, space));
  const std::string_view lemmas = line.substr(space + 1);
  const std::string lemma(lemmas.substr(0, lemmas.find(' ')));
  if (!is_single_word(form) || !is_single_word(lemma)) return;
  wordnet.kinds[form] |= part.irregular;
  if (form != lemma) wordnet.irregular.push_back({form, part.tag, lemma});
}

}  // namespace

Result<WordNet> read_wordnet(const std::string& folder) {
  WordNet wordnet;
  for (const Part& part : parts) {
    const std::string name(part.name);
    auto words = for_each_entry(folder + "/index." + name, [&](std::string_view line) {
      const std::string word(line.substr(0, line.find(' ')));
      if (is_single_word(word)) wordnet.kinds[word] |= part.base;
    });
    if (!words) return std::unexpected(words.error());
    auto exceptions = for_each_entry(folder + "/" + name + ".exc",
                                     [&](std::string_view line) { read_exception(wordnet, part, line); });
    if (!exceptions) return std::unexpected(exceptions.error());
  }
  return wordnet;
}

}  // namespace backlot::train
