// The n-gram model, as read-only data of the program: its pages are loaded when they are looked at.
asm(R"(
    .section .rodata
    .balign 64
    .global backlot_ngrams_begin
    .global backlot_ngrams_end
backlot_ngrams_begin:
    .incbin ")" BACKLOT_NGRAMS R"("
backlot_ngrams_end:
    .byte 0
    .text
)");
