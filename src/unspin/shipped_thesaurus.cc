#include "backlot/unspin/shipped_thesaurus.h"

asm(R"(
    .section .rodata
    .balign 64
    .global backlot_thesaurus_begin
    .global backlot_thesaurus_end
backlot_thesaurus_begin:
    .incbin ")" BACKLOT_THESAURUS R"("
backlot_thesaurus_end:
    .byte 0
    .text
)");

extern "C" {
extern const std::byte backlot_thesaurus_begin[];
extern const std::byte backlot_thesaurus_end[];
}

namespace backlot::unspin {

std::span<const std::byte> shipped_thesaurus() { return {backlot_thesaurus_begin, backlot_thesaurus_end}; }

}  // namespace backlot::unspin
