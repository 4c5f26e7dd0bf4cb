// The compiled rules become read-only data of the program.
#include "backlot/facts/grammars.h"

#include <string_view>

asm(R"(
    .section .rodata
    .balign 64
    .global backlot_sentence_rules_begin
    .global backlot_sentence_rules_end
backlot_sentence_rules_begin:
    .incbin ")" BACKLOT_SENTENCE_RULES R"("
backlot_sentence_rules_end:
    .global backlot_paragraph_rules_begin
    .global backlot_paragraph_rules_end
backlot_paragraph_rules_begin:
    .incbin ")" BACKLOT_PARAGRAPH_RULES R"("
backlot_paragraph_rules_end:
    .balign 64
    .global backlot_moment_rules_begin
    .global backlot_moment_rules_end
backlot_moment_rules_begin:
    .incbin ")" BACKLOT_MOMENT_RULES R"("
backlot_moment_rules_end:
    .byte 0
    .text
)");

extern "C" const char backlot_sentence_rules_begin[];
extern "C" const char backlot_sentence_rules_end[];
extern "C" const char backlot_paragraph_rules_begin[];
extern "C" const char backlot_paragraph_rules_end[];
extern "C" const char backlot_moment_rules_begin[];
extern "C" const char backlot_moment_rules_end[];

namespace backlot::facts {

Result<Grammars> shipped_grammars() {
  auto sentences = grammar::Grammar::load({backlot_sentence_rules_begin, backlot_sentence_rules_end});
  if (!sentences) return std::unexpected(sentences.error());
  auto paragraphs = grammar::Grammar::load({backlot_paragraph_rules_begin, backlot_paragraph_rules_end});
  if (!paragraphs) return std::unexpected(paragraphs.error());
  auto moments = grammar::Grammar::load({backlot_moment_rules_begin, backlot_moment_rules_end});
  if (!moments) return std::unexpected(moments.error());
  return Grammars{*std::move(sentences), *std::move(paragraphs), *std::move(moments)};
}

}  // namespace backlot::facts
