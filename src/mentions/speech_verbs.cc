#include "backlot/mentions/speech_verbs.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

// Sorted; forms that are regular are found from the base by is_form_of().
constexpr auto bases = std::to_array<std::string_view>({
    "acknowledge", "add", "admit", "advise", "agree", "announce", "answer", "argue", "ask", "assert", "assure", "beg",
    "boast", "call", "chime", "claim", "comment", "complain", "conclude", "concede", "confess", "confide", "confirm",
    "continue", "counter", "cry", "declare", "demand", "deny", "describe", "elaborate", "emphasize", "exclaim", "explain",
    "express", "gasp", "giggle", "go", "greet", "groan", "grumble", "hint", "insist", "interject", "invite", "joke",
    "laugh", "marvel", "mention", "mumble", "murmur", "muse", "mutter", "note", "observe", "offer", "order", "plead",
    "point", "praise", "predict", "promise", "protest", "quip", "read", "recall", "recite", "recount", "reflect",
    "remark", "remember", "remind", "repeat", "reply", "report", "respond", "retort", "reveal", "say", "scream", "share",
    "shout", "shriek", "sigh", "smile", "snap", "sob", "speak", "state", "stress", "suggest", "tease", "tell", "thank",
    "think", "urge", "vow", "wail", "warn", "whisper", "wonder", "write", "yell",
});
constexpr auto irregular = std::to_array<std::string_view>({
    "begged", "cried", "cries", "denied", "denies", "goes", "said", "says", "spoke", "spoken", "thought", "told", "went",
    "wrote", "written", "writes", "replied", "replies", "admitted", "quipped", "snapped", "sobbed",
});

bool is_base(std::string_view word) { return std::ranges::find(bases, word) != bases.end(); }

}  // namespace

bool is_speech_verb(std::string_view w) {
  if (w.size() < 2) return false;
  if (is_base(w) || std::ranges::find(irregular, w) != irregular.end()) return true;
  if (w.ends_with('s') && is_base(w.substr(0, w.size() - 1))) return true;
  if (w.ends_with("ed") && (is_base(w.substr(0, w.size() - 2)) || is_base(w.substr(0, w.size() - 1)))) return true;
  if (!w.ends_with("ing")) return false;
  const std::string_view stem = w.substr(0, w.size() - 3);
  if (is_base(stem)) return true;
  for (const std::string_view base : bases) {
    if (base.ends_with('e') && base.substr(0, base.size() - 1) == stem) return true;
  }
  return false;
}

}  // namespace backlot::mentions
