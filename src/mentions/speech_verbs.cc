#include "backlot/mentions/speech_verbs.h"

#include "backlot/mentions/lexicon.h"

#include <array>
#include <cstdint>
#include <string>

namespace backlot::mentions {
namespace {

// Their regular forms are made below.
constexpr auto bases = std::to_array<std::string_view>({
    "acknowledge", "add",     "admit",    "advise",    "agree",     "announce", "answer",  "argue",     "ask",
    "assert",      "assure",  "beg",      "boast",     "call",      "chime",    "claim",   "comment",   "complain",
    "conclude",    "concede", "confess",  "confide",   "confirm",   "continue", "counter", "cry",       "declare",
    "demand",      "deny",    "describe", "elaborate", "emphasize", "exclaim",  "explain", "express",   "gasp",
    "giggle",      "go",      "greet",    "groan",     "grumble",   "hint",     "insist",  "interject", "invite",
    "joke",        "laugh",   "marvel",   "mention",   "mumble",    "murmur",   "muse",    "mutter",    "note",
    "observe",     "offer",   "order",    "plead",     "point",     "praise",   "predict", "promise",   "protest",
    "quip",        "read",    "recall",   "recite",    "recount",   "reflect",  "remark",  "remember",  "remind",
    "repeat",      "reply",   "report",   "respond",   "retort",    "reveal",   "say",     "scream",    "share",
    "shout",       "shriek",  "sigh",     "smile",     "snap",      "sob",      "speak",   "state",     "stress",
    "suggest",     "tease",   "tell",     "thank",     "think",     "urge",     "vow",     "wail",      "warn",
    "whisper",     "wonder",  "write",    "yell",
});
constexpr auto irregular = std::to_array<std::string_view>({
    "begged", "cried", "cries", "denied",  "denies", "goes",    "said",    "says",     "spoke",   "spoken",  "thought",
    "told",   "went",  "wrote", "written", "writes", "replied", "replies", "admitted", "quipped", "snapped", "sobbed",
});

// All forms in one open-addressed table of hashes: a token is looked up once or twice in every document.
class Forms {
 public:
  Forms() {
    for (const std::string_view base : bases) add_forms(base);
    for (const std::string_view form : irregular) add(form);
  }

  bool contains(lexicon::Key word) const {
    const std::uint64_t hash = word.hash();
    std::size_t at = hash % size;
    while (table_[at] != 0 && table_[at] != hash) at = (at + 1) % size;
    return table_[at] == hash;
  }

 private:
  static constexpr std::size_t size = 4096;  // several times the number of forms

  void add(std::string_view word) {
    const std::uint64_t hash = lexicon::Key(word).hash();
    std::size_t at = hash % size;
    while (table_[at] != 0 && table_[at] != hash) at = (at + 1) % size;
    table_[at] = hash;
  }

  void add_forms(std::string_view base) {
    const std::string word(base);
    add(word);
    add(word + "s");
    add(word + "es");
    add(word + "d");
    add(word + "ed");
    add(word + "ing");
    if (word.ends_with('e')) add(word.substr(0, word.size() - 1) + "ing");
  }

  std::array<std::uint64_t, size> table_{};
};

}  // namespace

bool is_speech_verb(lexicon::Key word) {
  static const Forms forms;
  return forms.contains(word);
}

}  // namespace backlot::mentions
