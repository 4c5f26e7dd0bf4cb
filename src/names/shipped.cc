#include "backlot/names/shipped.h"

asm(R"(
    .section .rodata
    .global backlot_romanisation_begin
    .global backlot_romanisation_end
backlot_romanisation_begin:
    .incbin ")" BACKLOT_ROMANISATION R"("
backlot_romanisation_end:
    .byte 0
    .global backlot_network_names_begin
    .global backlot_network_names_end
backlot_network_names_begin:
    .incbin ")" BACKLOT_NETWORKS R"("
backlot_network_names_end:
    .byte 0
    .text
)");

extern "C" {
extern const char backlot_romanisation_begin;
extern const char backlot_romanisation_end;
extern const char backlot_network_names_begin;
extern const char backlot_network_names_end;
}

namespace backlot::names {

std::string_view shipped_romanisation() { return {&backlot_romanisation_begin, &backlot_romanisation_end}; }
std::string_view shipped_networks() { return {&backlot_network_names_begin, &backlot_network_names_end}; }

}  // namespace backlot::names
