// The model, as read-only data of the program: its pages are loaded when they are looked at.
asm(R"(
    .section .rodata
    .balign 64
    .global backlot_model_begin
    .global backlot_model_end
backlot_model_begin:
    .incbin ")" BACKLOT_MODEL R"("
backlot_model_end:
    .byte 0
    .text
)");
