"""The parts behind bench/tortured.py, on a dictionary of a few words."""
import os
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("BACKLOT_SOURCE") or pathlib.Path(__file__).parents[2])
sys.path.insert(0, str(ROOT / "bench"))
from unspinning import alignment, confidence, phrases  # noqa: E402
from unspinning.decoder import Decoder  # noqa: E402
from unspinning.dictionary import Dictionary, inflected, plural, singular  # noqa: E402

NOUNS = """\
  1 a licence
00000001 10 n 02 flag 0 signal 0 000 | a sign that is given
00000002 10 n 03 speech 0 discourse 0 oral_communication 0 001 @ 00000003 n 0000 | what is said; "his speech was long"
00000003 10 n 01 communication 0 001 ~ 00000002 n 0000 | what is passed on
00000004 10 n 02 machine_learning 0 ml 0 000 | learning by machines
"""
LEARNED = [("profound learning", "deep learning"), ("profound network", "deep network"),
           ("discourse recognition", "speech recognition"), ("flag processing", "signal processing"),
           ("irregular woodland", "random forest"), ("irregular walk", "random walk"),
           ("discourse and flag", "speech and signal")]


def small_dictionary(folder):
    for part, text in (("noun", NOUNS), ("verb", ""), ("adj", ""), ("adv", "")):
        pathlib.Path(folder, f"data.{part}").write_text(text, encoding="utf-8")
    return Dictionary(folder, [["the deep learning of speech", "a random walk"]])


class Unspinning(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.dictionary = small_dictionary(folder)
        cls.decoder = Decoder(cls.dictionary, LEARNED)

    def best(self, spun):
        return self.decoder.decode(spun)[0][1]

    def test_phrases_are_cut_and_joined_again(self):
        for phrase in ("multi-layer network", "part of speech (pos)", "precision, recall", "signal/noise", "x 1.5"):
            self.assertEqual(phrases.text_of(phrases.tokens(phrase)), phrase)

    def test_abbreviations_stand_in_brackets(self):
        self.assertEqual(phrases.split_abbreviation("immediate current (dc)"), ("immediate current", "dc"))
        self.assertEqual(phrases.split_abbreviation("current"), ("current", None))
        self.assertTrue(phrases.abbreviates("opec", "organization of petroleum exporting countries"))
        self.assertFalse(phrases.abbreviates("dc", "alternating current"))

    def test_forms_of_one_true_phrase_are_in_one_fold(self):
        self.assertEqual(phrases.fold_of("random forest"), phrases.fold_of("random forest"))
        self.assertGreater(len({phrases.fold_of(t) for _, t in LEARNED}), 1)

    def test_inflection(self):
        for one, many in (("city", "cities"), ("box", "boxes"), ("signal", "signals")):
            self.assertEqual((plural(one), singular(many)), (many, one))
        self.assertIsNone(singular("class"))
        self.assertIn("learned", inflected("learn", "ed"))

    def test_the_dictionary_relates_words_in_their_inflection(self):
        self.assertIn("signals", self.dictionary.related("flags"))
        self.assertGreater(self.dictionary.related("discourse")["speech"][0], 0)
        self.assertGreater(self.dictionary.related("discourse")["communication"][2], 0)
        self.assertTrue(self.dictionary.is_expression("machine learning"))
        self.assertGreater(self.dictionary.lift("deep", "learning"), self.dictionary.lift("deep", "walk"))

    def test_words_of_unequal_phrases_are_aligned(self):
        pairs = [(s.split(), t.split()) for s, t in LEARNED] + [(["profound", "conviction", "net"], ["deep", "net"])]
        linked = alignment.align(pairs, self.dictionary)[-1]
        self.assertIn((0, 0), linked)
        self.assertIn((2, 1), linked)
        cut = set(alignment.pieces(["a", "b"], ["x", "y"], {(0, 0), (1, 1)}))
        self.assertEqual(cut, {(0, 1, 0, 1), (1, 2, 1, 2), (0, 2, 0, 2)})

    def test_confusions_of_other_phrases_restore_a_new_one(self):
        self.assertEqual(self.best("discourse processing"), "speech processing")
        self.assertEqual(self.best("irregular network"), "random network")
        self.assertEqual(self.best("discourse and recognition"), "speech and recognition")

    def test_what_was_learned_from_a_phrase_can_be_hidden(self):
        words = self.decoder.words
        self.assertGreater(words.features("woodland")["forest"][0], 0)
        self.assertNotIn("forest", words.features("woodland", hidden="random forest"))

    def test_a_phrase_is_never_its_own_restoration(self):
        for spun in ("qqzzxy", "profound qqzzxy", "()", ""):
            self.assertNotIn(spun, [o[1] for o in self.decoder.decode(spun)])

    def test_weights_learn_which_hypothesis_is_right(self):
        decoded = [(s, t, self.decoder.decode(s)) for s, t in LEARNED]
        weights = confidence.learn_weights(decoded)
        again = confidence.rescored(decoded, weights)
        self.assertGreaterEqual(sum(f[0][1] == t for _, t, f in again), sum(f[0][1] == t for _, t, f in decoded))
        sure = confidence.learn_confidence(again)
        self.assertTrue(all(0 <= confidence.confidence(sure, s, f) <= 1 for s, _, f in again))


if __name__ == "__main__":
    unittest.main()
