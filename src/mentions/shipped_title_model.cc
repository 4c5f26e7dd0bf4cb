// The model of titles, as read-only data of the program.
asm(R"(
    .section .rodata
    .balign 64
    .global backlot_title_model_begin
    .global backlot_title_model_end
backlot_title_model_begin:
    .incbin ")" BACKLOT_TITLE_MODEL R"("
backlot_title_model_end:
    .byte 0
    .text
)");
