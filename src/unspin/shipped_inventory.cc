#include "backlot/unspin/inventory.h"

asm(R"(
    .section .rodata
    .balign 64
    .global backlot_inventory_begin
    .global backlot_inventory_end
backlot_inventory_begin:
    .incbin ")" BACKLOT_INVENTORY R"("
backlot_inventory_end:
    .byte 0
    .text
)");

extern "C" {
extern const std::byte backlot_inventory_begin[];
extern const std::byte backlot_inventory_end[];
}

namespace backlot::unspin {

Inventory Inventory::shipped() { return Inventory({backlot_inventory_begin, backlot_inventory_end}, nullptr); }

}  // namespace backlot::unspin
