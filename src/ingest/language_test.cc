#include "backlot/ingest/language.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

constexpr std::string_view english =
    "The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much, said the "
    "writer.";
constexpr std::string_view german =
    "Die Besetzung der neuen Serie traf sich am Dienstag zur ersten Lesung, und niemand hatte in der Nacht viel "
    "geschlafen, "
    "sagte die Autorin, die das Buch mit einem Freund geschrieben hat.";

TEST(Language, IsToldByItsCommonestWords) {
  EXPECT_EQ(recognize_language(english, ""), "en");
  EXPECT_EQ(recognize_language(german, ""), "de");
  EXPECT_EQ(recognize_language(
                "Les acteurs de la nouvelle série se sont réunis mardi pour la première lecture, et personne n'avait "
                "beaucoup dormi dans la nuit, a dit la scénariste qui les a tous choisis.",
                ""),
            "fr");
  EXPECT_EQ(recognize_language(
                "El reparto de la nueva serie se reunió el martes para la primera lectura y nadie había dormido mucho, "
                "dijo la guionista del canal, que los eligió.",
                ""),
            "es");
}

TEST(Language, IsToldByItsLetters) {
  EXPECT_EQ(recognize_language("새 주말 드라마의 배우들이 화요일 첫 대본 연습에 모였다고 방송사가 밝혔다.", ""), "ko");
  EXPECT_EQ(recognize_language("新しい週末ドラマの出演者が火曜日に初めて集まったと放送局が発表した。", ""), "ja");
  EXPECT_EQ(recognize_language("新的周末剧演员周二首次见面，电视台说大家都没有睡好觉，编剧也这么说。", "zh-TW"),
            "zh-TW");
  EXPECT_EQ(recognize_language("Актори нового серіалу зібралися у вівторок на першу читку.", "uk"), "uk");
  EXPECT_EQ(recognize_language("Актёры нового сериала собрались во вторник на первую читку.", "en"), "ru");
}

TEST(Language, WhatIsDeclaredIsKeptWhereTheTextAgrees) {
  EXPECT_EQ(recognize_language(english, "en_gb"), "en-GB");
  EXPECT_EQ(recognize_language(english, "ko-KR"), "en");
  EXPECT_EQ(recognize_language(german, "en-US"), "de");
  EXPECT_EQ(recognize_language("Too short to tell", "nl"), "nl");
  EXPECT_EQ(recognize_language("Too short to tell", "no such tag!"), "no");
  EXPECT_EQ(recognize_language("Too short to tell", "x'><script>"), "");
  EXPECT_EQ(recognize_language("", ""), "");
}

TEST(Language, ShortEnglishIsNotTakenForAnother) {
  EXPECT_EQ(recognize_language(
                "“Harbor Country” Shares First Stills\n\nMBC’s new drama “Harbor Country” has shared its first stills. "
                "Gil Na Ri plays Song Iru, a fisherman who becomes a judge.",
                ""),
            "en");
  EXPECT_EQ(recognize_language(
                "Jo Lee: Captain Roe. Ann Roe: Mate Lee. Kim Ha-na: Cook. Min Do Ha: Ship's doctor. Al: Boy. Di: Girl. "
                "O Se: Old man. Na Ri: Old woman. Ed: Dog.",
                ""),
            "");
}

TEST(Language, EnglishAboutForeignersStaysEnglish) {
  EXPECT_EQ(recognize_language(
                "Ki Seon-gyeom (기선겸), the sprinter of “런 온”, is played by Im Siwan (임시완), and the translator "
                "Oh Mi-joo (오미주) by Shin Se-kyung (신세경) of the agency The Black Label.",
                ""),
            "en");
}

TEST(Language, AHeadlineTellsByItsScript) {
  EXPECT_EQ(recognize_language("길나리, 등불 골목 주연 확정", ""), "ko");
  EXPECT_EQ(recognize_language("ギル・ナリ、新ドラマ主演に決定", ""), "ja");
  EXPECT_EQ(recognize_language("길나리 (Gil)", ""), "");
  EXPECT_EQ(recognize_language("길나리 등불 plays Han So Mi", ""), "");
  EXPECT_EQ(recognize_language("나리", ""), "");
}

}  // namespace
}  // namespace backlot::ingest
