"""A spun phrase put right: pieces of it are replaced by what they stood for elsewhere, weighed with how true phrases go on."""
import collections
import math

from unspinning.alignment import LONGEST, align, pieces
from unspinning.dictionary import is_content, is_plural, plural, singular, stem
from unspinning.phrases import abbreviates, split_abbreviation, text_of, tokens
from unspinning.words import Words

# What a step adds to a hypothesis, and where the search starts from; then what the whole is.
STEP = {"forth": .8, "back": 0., "word": .4, "kept": .3, "several": .2, "number": .8, "uneven": -.3, "goes on": .3,
        "term": 0., "text": 0., "pair": .2, "entry": .2, "stems": .15,
        "near": .15, "guessed": -2., "pieces": -.2}
WHOLE = {"expression": 1.5, "abbreviated": 5., "not abbreviated": -1., "longer": -.5, "strange": -.5, "joined": -.5}
OPTIONS, HYPOTHESES, NBEST = 40, 25, 20


class Decoder:
    def __init__(self, dictionary, pairs):
        self.dictionary = dictionary
        self.forth, self.back = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
        cut = [(tokens(split_abbreviation(s)[0] if "(" not in t else s), tokens(t)) for s, t in pairs]
        events = []
        for (s, t), linked, (_, phrase) in zip(cut, align(cut, dictionary), pairs):
            for i, i2, j, j2 in pieces(s, t, linked):
                self.forth[tuple(s[i:i2])][tuple(t[j:j2])] += 1
                self.back[tuple(t[j:j2])][tuple(s[i:i2])] += 1
                if i2 - i == 1 and j2 - j == 1:
                    events.append((s[i], t[j], phrase))
        self.totals = {k: sum(v.values()) for k, v in self.back.items()}
        self._other_number(events)
        self._learn_terms(pairs)
        self.words = Words(dictionary, events, self.usual)
        self.known, self.spread = {}, {}

    def _other_number(self, events):
        """What a word's singular or plural teaches."""
        self.varied = collections.defaultdict(collections.Counter)
        for x, y, _ in events:
            if singular(x):
                self.varied[singular(x)][singular(y) or y] += 1 if singular(y) else .3
            else:
                self.varied[plural(x)][plural(y)] += 1
                self.varied[plural(x)][y] += .15

    def _learn_terms(self, pairs):
        self.usual, self.pairs, self.starts, self.triples, self.pair_starts = (collections.Counter() for _ in range(5))
        self.after = collections.defaultdict(collections.Counter)
        for phrase, n in collections.Counter(t for _, t in pairs).items():
            weight, words = 1 + math.log(n) / 2, ["<s>", "<s>"] + tokens(phrase) + ["</s>"]
            for a, b, c in zip(words, words[1:], words[2:]):
                for counter, key in ((self.usual, c), (self.pairs, (b, c)), (self.starts, b), (self.triples, (a, b, c)),
                                     (self.pair_starts, (a, b)), (self.after[b], c)):
                    counter[key] += weight
        self.total = sum(self.usual.values())
        self.stems, self.stem_pairs, self.stem_starts = (collections.Counter() for _ in range(3))
        for (b, c), weight in self.pairs.items():
            self.stems[stem(c)] += weight
            self.stem_starts[stem(b)] += weight
            self.stem_pairs[stem(b), stem(c)] += weight

    def goes_on(self, a, b, c):
        """How true phrases go on: (log P(c | a b), the same against c alone, in text against alone, known pairs)."""
        key = (a, b, c)
        if key not in self.known:
            d = self.dictionary
            alone = .5 * d.in_expressions[c] / d.expression_total + .5 * (d.count[c] + .3) / (d.total + 60000)
            text = (d.beside[b, c] + 20 * alone) / (d.count[b] + 20) if b != "<s>" else alone
            text = (d.expression_pairs[b, c] + 4 * text) / (d.expression_starts[b] + 4)
            one = .8 * self.usual[c] / self.total + .2 * alone
            two = (self.pairs[b, c] + 4 * one) / (self.starts[b] + 4)
            three = (self.triples[a, b, c] + 3 * two) / (self.pair_starts[a, b] + 3)
            against_text = max(-3., min(6., math.log(text / alone)))
            self.known[key] = (math.log(.75 * three + .25 * text), math.log(three / one), against_text,
                               float((b, c) in self.pairs), float((b, c) in d.expression_pairs),
                               *self._by_stems(a, b, c))
        return self.known[key]

    def _by_stems(self, a, b, c):
        """The same of stems: in true phrases, and near each other in texts."""
        if not c.isalpha():
            return 0., 0.
        before = b if is_content(b) else a
        x, y = stem(b), stem(c)
        one = (self.stems[y] + .5) / (self.total + 5000)
        lift = math.log((self.stem_pairs[x, y] + 3 * one) / (self.stem_starts[x] + 3) / one)
        return lift, max(-2., self.dictionary.lift(before, c)) if is_content(before) and is_content(c) else 0.

    def options(self, run):
        """What a run of words may stand for: (words, the first seven values of STEP)."""
        if run not in self.spread:
            weights, by_words = collections.Counter(self.forth.get(run, {})), {}
            if len(run) == 1:
                for y, log_p in self.words.candidates(run[0]):
                    by_words[y,] = log_p
                    weights[y,] += 1.2 * math.exp(log_p)
                for y, n in self.varied.get(run[0], {}).items():
                    weights[y,] += n / 2
            else:
                for term, share in self.dictionary.related_terms(" ".join(run)).items():
                    weights[tuple(tokens(term))] += share / 2
            every = sum(weights.values()) + .5
            out = [self._option(run, words, n, every, by_words) for words, n in weights.items()]
            self.spread[run] = sorted(out, key=lambda o: -(o[1] + o[3] / 2))[:OPTIONS]
        return self.spread[run]

    def _option(self, run, words, n, every, by_words):
        forth = math.log(n / every)
        times = self.back.get(words, {}).get(run, 0)
        back = math.log((times + .15 * min(1, n)) / (self.totals.get(words, 0) + 3))
        word = max(-8., by_words.get(words, -8. if len(run) == len(words) == 1 else forth))
        letters = run[-1].isalpha() and words[-1].isalpha()
        return (words, forth, back, word, float(words == run and run[0].isalpha()), float(len(run) > 1),
                -float(letters and is_plural(run[-1]) != is_plural(words[-1])), float(len(run) != len(words)))

    def _guesses(self, before, run, options):
        """Words that true phrases have after `before`, whatever stands there."""
        if not before or len(run) > 1 or not run[0].isalpha() or len(run[0]) < 3:
            return []
        had = {o[0] for o in options}
        usual = [y for y, _ in self.after.get(before[-1], collections.Counter()).most_common(8) if y.isalpha()]
        return [((y,), -3., -3., -6., 0., 0., 0., 0., 1.) for y in usual
                if (y,) not in had and is_plural(y) == is_plural(run[0])]

    def _extend(self, chart, words, i, i2, most, weights):
        run, last = tuple(words[i:i2]), i2 == len(words)
        if i2 - i > 1 and run not in self.forth and " ".join(run) not in self.dictionary.of:
            return
        options = self.options(run)
        for said, (score, values) in sorted(chart[i].items(), key=lambda kv: -kv[1][0])[:most]:
            for option in options + self._guesses(said, run, options):
                a, b = (("<s>", "<s>") + said)[-2:]
                fit = [0.] * 7
                for y in option[0] + (("</s>",) if last else ()):
                    fit = [x + z for x, z in zip(fit, self.goes_on(a, b, y))]
                    a, b = b, y
                step = option[1:8] + tuple(fit) + (float(len(option) > 8), 1.)
                new = score + sum(map(lambda p, q: p * q, weights, step))
                whole = said + option[0]
                if whole not in chart[i2] or chart[i2][whole][0] < new:
                    chart[i2][whole] = (new, tuple(map(lambda p, q: p + q, values, step)))

    def decode(self, spun):
        """[(score, phrase, values)], the best first; the phrase itself is not among them."""
        core, short = split_abbreviation(spun)
        words = tokens(core)
        weights = list(STEP.values())
        chart = [{} for _ in range(len(words) + 1)]
        chart[0][()] = (0., (0.,) * len(STEP))
        for i in range(len(words)):
            for i2 in range(i + 1, min(len(words), i + LONGEST) + 1):
                self._extend(chart, words, i, i2, HYPOTHESES * 3 if short else HYPOTHESES, weights)
        best = {}
        for said, (score, values) in sorted(chart[-1].items(), key=lambda kv: -kv[1][0]):
            if len(best) >= NBEST * (10 if short else 2):
                break
            for phrase, joined in self._spellings(said):
                if phrase not in (core, spun) and phrase not in best:
                    whole = dict(zip(STEP, values)) | self._whole(said, phrase, joined, words, short)
                    best[phrase] = (score + sum(w * whole[k] for k, w in WHOLE.items()), phrase, whole)
        return sorted(best.values(), key=lambda o: -o[0])[:NBEST]

    def _spellings(self, said):
        """The phrase, and with two words in one where that is a word ("hyper spectral")."""
        yield text_of(said), 0.
        for i in range(len(said) - 1):
            for gap in (1, 2) if said[i + 1] == "-" else (1,):
                one = said[i] + (said[i + gap] if i + gap < len(said) else "")
                if one != said[i] and one.isalpha() and one in self.usual:
                    yield text_of(said[:i] + (one,) + said[i + gap + 1:]), 1.

    def _whole(self, said, phrase, joined, words, short):
        known = self.dictionary.count
        fits = short is not None and abbreviates(short, phrase)
        return {"expression": float(self.dictionary.is_expression(phrase)), "abbreviated": float(fits),
                "not abbreviated": float(short is not None and not fits), "longer": float(len(said) - len(words)),
                "strange": float(sum(w.isalpha() and w not in self.usual and w not in known for w in said)),
                "joined": joined}
