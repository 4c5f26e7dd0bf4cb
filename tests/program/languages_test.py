"""What is not English is kept and found, and no fact is taken from it; what is English is never called otherwise."""
import pathlib

from program import ARTICLE, ROOT, ProgramTest, main, run

OTHERS = {
    "ko": "배우 길나리가 새 월화드라마 ‘등불 골목’에서 한소미 역을 맡는다. 제작진은 화요일 첫 대본 연습을 마쳤다고 밝혔다. "
          "“등불을 보지 않아요”라고 길나리는 말했다. JTBC ‘등불 골목’은 매주 월, 화요일 밤 10시에 방송된다.",
    "es": "La actriz Gil Na Ri interpreta a Han So Mi en “Paper Lantern Lane”, la nueva serie de los lunes y los martes. "
          "El equipo se reunió el martes para la primera lectura del guion, y nadie había dormido mucho. “Nunca miro las "
          "lámparas”, dijo la actriz. La serie se emite todos los lunes y martes a las diez de la noche en JTBC.",
    "ja": "俳優のギル・ナリが新ドラマ「灯籠の小道」でハン・ソミを演じる。火曜日に最初の台本読みが行われた。"
          "「灯りは見ません」と彼女は語った。ドラマは毎週月曜と火曜の夜10時にJTBCで放送される。",
    "de": "Gil Na Ri spielt Han So Mi in „Paper Lantern Lane“, der neuen Serie am Montag und Dienstag. Das Team traf sich am "
          "Dienstag zur ersten Leseprobe, und niemand hatte viel geschlafen. „Ich sehe die Lampen nie an“, sagte sie.",
}
SHORT = {"ko": "길나리, 등불 골목 주연 확정", "ja": "ギル・ナリ、新ドラマ主演に決定"}

# English with few of its commonest words, and many foreign names.
ENGLISH = [
    "Gil Na Ri, Seo Do Yun, Na Eun Se, Do Ki and Je Ha join the cast of “Paper Lantern Lane.”",
    "CAST: Gil Na Ri (Han So Mi), Seo Do Yun (Oh Min), Na Eun Se (Lady Chu). DIRECTOR: Pyeon Sang Won. NETWORK: JTBC.",
    "La Casa de Papel star Úrsula Corberó plays Ana in “El Camino”; Netflix confirms Álvaro Morte as León.",
    "“Die Brücke” and “Das Boot” return: Sky announces second season of “Der Pass” with Nicholas Ofczarek.",
    "길나리 (Gil Na Ri) plays Han So Mi (한소미) in JTBC’s “Paper Lantern Lane” (등불 골목).",
    "Ratings: 7.2%, 8.1%, 9.4%. “Lane” tops Monday, Tuesday.",
]


class Languages(ProgramTest):
    def test_others_are_kept_and_not_annotated(self):
        records = [{"id": language, "text": text, "title": text[:20]} for language, text in OTHERS.items()]
        ran = run("annotate", self.write_records("wire.jsonl", records))
        self.assert_ran(ran)
        for record in ran.records():
            self.assertEqual(record["doc"]["language"], record["doc"]["id"])
            for kind in ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments"):
                self.assertEqual(record[kind], [], record["doc"]["id"])

    def test_others_are_found(self):
        for language, text in (OTHERS | {f"{k}-short": v for k, v in SHORT.items()}).items():
            self.write(f"{language}.txt", text)
        self.assert_ran(self.ingest(self.folder))
        for words, name in (("대본 연습", "ko"), ("lámparas", "es"), ("Leseprobe", "de"), ("lamparas", "es")):
            ran = run("search", "--guide", self.guide, words)
            self.assert_ran(ran)
            self.assertIn(f"{name}.txt", ran.text)

    def test_short_texts_in_other_scripts(self):
        for language, text in SHORT.items():
            doc = run("annotate", "-", stdin=text.encode()).records()[0]["doc"]
            self.assertEqual(doc.get("language"), language)

    def test_english_is_never_called_otherwise(self):
        texts = ENGLISH + [ARTICLE]
        texts += [p.read_text() for p in sorted((ROOT / "examples").glob("*.txt"))]
        labelled = sorted(pathlib.Path(ROOT / "tests/labelled").glob("[fglmnqs]/texts/*.txt"))
        texts += [p.read_text() for p in labelled]
        records = [{"id": str(i), "text": text} for i, text in enumerate(texts)]
        ran = run("annotate", "--no-text", self.write_records("english.jsonl", records))
        self.assert_ran(ran)
        wrong = [(texts[int(r["doc"]["id"])][:80], r["doc"]["language"]) for r in ran.records()
                 if r["doc"].get("language") not in (None, "", "en")]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    main()
