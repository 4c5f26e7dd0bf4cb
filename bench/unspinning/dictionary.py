"""What WordNet and the texts that may be used say of words: relations, inflection, how often, what stands beside what."""
import collections
import functools
import math
import re

from unspinning.phrases import UNSAID, tokens

WINDOW = 3  # words apart that still are near
PARTS = ("noun", "verb", "adj", "adv")
# How strongly a relation of a whole term counts.
RELATIONS = {"&": .4, "@": .15, "~": .15, "+": .2, "^": .1, "\\": .2}
# The slot of a relation of single words; 0 is one meaning, 5 a common superordinate.
SLOTS = {"&": 1, "^": 1, "@": 2, "~": 3, "+": 4, "\\": 4, "=": 4}
ENDINGS = """isations izations isation ization ations ation ments ment nesses ness ities ity ings ing ions ion ers ors er or
ally ically ical ics ic al ive ous ies ied es ed ly s e y""".split()


def singular(w):
    if len(w) > 3 and w.endswith("ies"):
        return w[:-3] + "y"
    if len(w) > 4 and re.search("(s|x|z|ch|sh)es$", w):
        return w[:-2]
    if len(w) > 3 and w.endswith("s") and not re.search("(ss|us|is)$", w):
        return w[:-1]
    return None


def plural(w):
    if re.search("[^aeiou]y$", w):
        return w[:-1] + "ies"
    return w + ("es" if re.search("(s|x|z|ch|sh)$", w) else "s")


@functools.lru_cache(None)
def is_plural(w):
    return singular(w) is not None


@functools.lru_cache(None)
def stem(w):
    for end in ENDINGS:
        if w.endswith(end) and len(w) - len(end) >= 4:
            return w[:-len(end)]
    return w


def inflected(w, ending):
    if ending == "s":
        return [plural(w)]
    if ending == "ing":
        return [(w[:-1] if w.endswith("e") else w) + "ing", w + w[-1] + "ing"]
    if ending == "ed":
        return [w + "d" if w.endswith("e") else w[:-1] + "ied" if re.search("[^aeiou]y$", w) else w + "ed", w + w[-1] + "ed"]
    return [w]


@functools.lru_cache(None)
def is_content(w):
    return len(w) > 2 and w.isalpha() and w not in UNSAID


class Dictionary:
    def __init__(self, wordnet, texts):
        self.meanings, self.of, self.expressions, glosses = {}, collections.defaultdict(list), set(), []
        for part in PARTS:
            with open(f"{wordnet}/data.{part}", encoding="utf-8") as lines:
                glosses += [self._read(line) for line in lines if not line.startswith(" ")]
        self.of = dict(self.of)
        self.beside = collections.Counter()  # pairs of words in running text
        self.count = collections.Counter()
        self.near, self.near_one = collections.Counter(), collections.Counter()  # stems a few words apart
        self._count(part for _, gloss in glosses for part in re.split(r'[;"]', gloss))
        for lines in texts:
            self._count(lines)
        self.total, self.near_total = sum(self.count.values()), sum(self.near_one.values())
        self.explained = collections.defaultdict(collections.Counter)
        for terms, gloss in glosses:
            said = {w for w in tokens(gloss.split(";")[0].lower()) if w.isalpha() and len(w) > 3}
            for term in terms:
                self.explained[term].update(said)
        self.in_expressions, self.expression_pairs, self.expression_starts = (collections.Counter() for _ in range(3))
        for e in self.expressions:
            words = ["<s>"] + tokens(e) + ["</s>"]
            self.in_expressions.update(words[1:])
            self.expression_pairs.update(zip(words, words[1:]))
            self.expression_starts.update(words[:-1])
        self.expression_total = sum(self.in_expressions.values())

    def _read(self, line):
        head, _, gloss = line.partition(" | ")
        p = head.split()
        size = int(p[3], 16)
        terms = [re.sub(r"\(.*\)", "", w).lower().replace("_", " ") for w in p[4:4 + 2 * size:2]]
        key, at = (p[2].replace("s", "a"), p[0]), 5 + 2 * size
        pointers = [(p[i], (p[i + 2].replace("s", "a"), p[i + 1])) for i in range(at, at + 4 * int(p[at - 1]), 4)]
        self.meanings[key] = (terms, pointers)
        for term in terms:
            self.of[term].append(key)
            if " " in term:
                self.expressions.add(term)
        return terms, gloss

    def _count(self, lines):
        for line in lines:
            words = tokens(line.lower())
            self.count.update(words)
            self.beside.update(zip(words, words[1:]))
            stems = [stem(w) for w in words if is_content(w)]
            self.near_one.update(stems)
            for distance in range(1, WINDOW + 1):
                self.near.update(zip(stems, stems[distance:]))

    def lift(self, a, b):
        """How much more often the stems of two words stand near each other than they would by chance, as a logarithm."""
        a, b = stem(a), stem(b)
        times = self.near[a, b] + self.near[b, a]
        chance = self.near_one[a] * self.near_one[b] * 2 * WINDOW / max(1, self.near_total)
        return math.log((times + .5) / (chance + .5))

    def is_expression(self, phrase):
        return phrase in self.expressions or (singular(phrase) or "") in self.expressions

    @functools.lru_cache(None)
    def bases(self, w):
        """(base form, ending) of which `w` may be."""
        out = [(w, "")] + ([(singular(w), "s")] if singular(w) else [])
        if w.endswith("ing") and len(w) > 5:
            out += [(w[:-3], "ing"), (w[:-3] + "e", "ing")] + ([(w[:-4], "ing")] if w[-4] == w[-5] else [])
        if w.endswith("ed") and len(w) > 4:
            out += [(w[:-2], "ed"), (w[:-1], "ed")] + ([(w[:-3], "ed")] if w[-3] == w[-4] else [])
            out += [(w[:-3] + "y", "ed")] if w.endswith("ied") else []
        return [(b, e) for b, e in out if b in self.of or b == w]

    @functools.lru_cache(None)
    def parts(self, w):
        return frozenset(k[0] for b, _ in self.bases(w) for k in self.of.get(b, ()))

    @functools.lru_cache(None)
    def related_terms(self, term):
        """What a term of several words may stand for, with weights that add up to one."""
        out = collections.Counter()
        for key in self.of.get(term, ()):
            own, pointers = self.meanings[key]
            out.update({t: 1 for t in own})
            for symbol, target in pointers:
                for t in self.meanings.get(target, ((), ()))[0]:
                    out[t] += RELATIONS.get(symbol, 0)
        out.pop(term, None)
        every = sum(out.values()) or 1
        return {t: w / every for t, w in out.items() if w}

    @functools.lru_cache(None)
    def related(self, w):
        """Single words that `w` may stand for, in its inflection: word -> strength by slot."""
        out = {}

        def put(y, ending, slot, strength):
            if " " in y or not y.isalpha():
                return
            forms = [(f, 1) for f in inflected(y, ending) if ending in ("", "s") or f in self.count or f in self.of]
            forms += [(y, .3)] if ending == "s" else []
            forms += [(plural(y), .3)] if ending == "" and "n" in self.parts(y) and plural(y) in self.count else []
            for form, share in forms:
                row = out.setdefault(form, [0.] * 6)
                row[slot] = max(row[slot], strength * share)

        for base, ending in self.bases(w):
            for rank, key in enumerate(self.of.get(base, ())):
                self._related_by(base, ending, key, 1 / (1 + .3 * rank), put)
        out.pop(w, None)
        return out

    def _related_by(self, base, ending, key, strength, put):
        own, pointers = self.meanings[key]
        for y in own:
            if y != base:
                put(y, ending, 0, strength)
        for symbol, target in pointers:
            if symbol not in SLOTS or target not in self.meanings:
                continue
            slot = SLOTS[symbol]
            others, beyond = self.meanings[target]
            for y in others:
                if y != base:
                    put(y, "" if slot == 4 else ending, slot, strength)
            if symbol in "@&":
                for again, sister in beyond:
                    if again in "~&" and sister != key:
                        for y in self.meanings.get(sister, ((), ()))[0]:
                            if y != base:
                                put(y, ending, 5, strength)
