"""Which word a spinner's word stands for: a softmax over candidates from the confusions that were seen, the dictionary, and
both together (a word related to one that was seen in place of another)."""
import collections
import math
import random

from unspinning.dictionary import is_plural, stem

FEATURES = 20
START = [1.9, 1.8, 3., 2.2, 2., 1.5, 2.3, .6, .4, -.3, .3, 1.5, 2.6, .9, 1.5, -.45, 1., -.1, .5, .5]
SECOND_ORDER = (1, .7, .4, .4, .3, .25)


class Words:
    """`events`: (spun word, true word, true phrase); `usual`: how often a word stands in true phrases."""

    def __init__(self, dictionary, events, usual):
        self.dictionary, self.usual = dictionary, usual
        self.seen, self.seen_stems = collections.defaultdict(list), collections.defaultdict(list)
        self.family = collections.defaultdict(set)
        for x, y, phrase in events:
            self.seen[x].append((y, phrase))
            self.seen_stems[stem(x)].append((stem(y), phrase))
            self.family[stem(y)].add(y)
        self.terms = {w for w in usual if w.isalpha()}
        for w in self.terms:
            self.family[stem(w)].add(w)
        self.weights, self.cache = list(START), {}
        self._train(events)

    def features(self, x, hidden=None):
        """Candidates with their features; what the phrase `hidden` taught is not used."""
        out = collections.defaultdict(lambda: [0.] * FEATURES)
        seen = collections.Counter(y for y, phrase in self.seen.get(x, ()) if phrase != hidden)
        for y, n in seen.items():
            out[y][0], out[y][1] = n / (sum(seen.values()) + 1), math.log(1 + n) / 2
        stems = collections.Counter(y for y, phrase in self.seen_stems.get(stem(x), ()) if phrase != hidden)
        for s, n in stems.items():
            for y in self.family.get(s, ()):
                out[y][2] = max(out[y][2], n / (sum(stems.values()) + 1))
        related = self.dictionary.related(x) if x.isalpha() and len(x) > 2 else {}
        for y, by_slot in related.items():
            if any(by_slot[:5]) and any(by_slot[k] for k in (0, 1, 2, 4)) or y in self.terms:
                out[y][3:9] = by_slot
        for y, strength in self._second_order(x, related, hidden):
            out[y][9] = min(strength, 2.)
        for base, _ in self.dictionary.bases(x):
            for y in self.dictionary.explained.get(base, ()):
                if y in self.terms:
                    out[y][10] = 1.
        self._describe(x, out)
        return out

    def _second_order(self, x, related, hidden):
        strengths = collections.Counter()
        for other, by_slot in related.items():
            if other in self.seen:
                strength = max(a * b for a, b in zip(SECOND_ORDER, by_slot))
                for y, phrase in self.seen[other]:
                    if phrase != hidden and y != x:
                        strengths[y] += strength / (len(self.seen[other]) + 1)
        return strengths.most_common(40)

    def _describe(self, x, out):
        d, own = self.dictionary, out[x]
        own[11], own[12], own[17] = 1., float(x in self.terms), math.log(1 + d.count.get(x, 0))
        own[18] = float(not any(b in d.of for b, _ in d.bases(x)))
        for y, f in out.items():
            f[13] = math.log((self.usual.get(y, 0) + .2) / 3)
            f[15] = math.log(1 + d.count.get(y, 0)) * .3
            if y != x:
                f[14] = -float(is_plural(x) != is_plural(y))
                f[16] = -float(bool(d.parts(x) and d.parts(y) and not d.parts(x) & d.parts(y)))
                f[19] = float(len(x) > 4 and len(y) > 4 and (x[:4] == y[:4] or stem(x) == stem(y)))

    def _train(self, events, most=2500, rounds=8):
        rng = random.Random(1)
        events = [e for e in events if e[0].isalpha()]
        rng.shuffle(events)
        data = []
        for x, y, phrase in events[:most]:
            rows = self.features(x, phrase)
            if y in rows:
                data.append((list(rows).index(y), list(rows.values())))
        w, squares = self.weights, [.01] * FEATURES
        for _ in range(rounds):
            rng.shuffle(data)
            for right, rows in data:
                scores = [sum(map(lambda a, b: a * b, w, f)) for f in rows]
                top = max(scores)
                p = [math.exp(s - top) for s in scores]
                every = sum(p)
                gradient = list(rows[right])
                for share, f in zip(p, rows):
                    if share > 1e-3 * every:
                        for k in range(FEATURES):
                            gradient[k] -= share / every * f[k]
                for k, g in enumerate(gradient):
                    squares[k] += g * g
                    w[k] += .3 * g / math.sqrt(squares[k])

    def candidates(self, x):
        """(word, log P), the likeliest first."""
        if x not in self.cache:
            scores = {y: sum(map(lambda a, b: a * b, self.weights, f)) for y, f in self.features(x).items()}
            top = max(scores.values())
            log_all = top + math.log(sum(math.exp(s - top) for s in scores.values()))
            self.cache[x] = sorted(((y, s - log_all) for y, s in scores.items()), key=lambda o: -o[1])[:60]
        return self.cache[x]
