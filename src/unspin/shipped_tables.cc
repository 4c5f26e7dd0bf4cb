// The tables of the room, as read-only data of the program.
asm(R"(
    .section .rodata
    .global backlot_names_begin
    .global backlot_names_end
backlot_names_begin:
    .incbin ")" BACKLOT_NAMES R"("
backlot_names_end:
    .byte 0
    .global backlot_world_names_begin
    .global backlot_world_names_end
backlot_world_names_begin:
    .incbin ")" BACKLOT_WORLD_NAMES R"("
backlot_world_names_end:
    .byte 0
    .global backlot_substitutions_begin
    .global backlot_substitutions_end
backlot_substitutions_begin:
    .incbin ")" BACKLOT_SUBSTITUTIONS R"("
backlot_substitutions_end:
    .byte 0
    .global backlot_stand_ins_begin
    .global backlot_stand_ins_end
backlot_stand_ins_begin:
    .incbin ")" BACKLOT_STAND_INS R"("
backlot_stand_ins_end:
    .byte 0
    .global backlot_usual_begin
    .global backlot_usual_end
backlot_usual_begin:
    .incbin ")" BACKLOT_USUAL R"("
backlot_usual_end:
    .byte 0
    .global backlot_titles_begin
    .global backlot_titles_end
backlot_titles_begin:
    .incbin ")" BACKLOT_TITLES R"("
backlot_titles_end:
    .byte 0
    .text
)");
