"""Which words of a true phrase a spun phrase's words stand for (IBM model 1 both ways, with a liking for the diagonal, for
words that are the same and for words that a dictionary relates), and the pieces that follow from it."""
import collections
import math

LONGEST = 5


def likeness(dictionary, a, b):
    if a == b:
        return 20.
    if a.isalnum() != b.isalnum():
        return .01
    if len(a) > 4 and len(b) > 4 and a[:5] == b[:5]:
        return 6.
    related = dictionary.related(a).get(b) if a.isalpha() else None
    return 6. if related and max(related[:5]) > 0 else 1.


def near_diagonal(i, m, j, n):
    return math.exp(-4 * abs((i + .5) / m - (j + .5) / n))


def translation(pairs, like, rounds=6):
    """P(b | a) for words that stand in one pair."""
    prior = {(a, b): like(a, b) for s, t in pairs for a in s for b in t}
    total = collections.Counter()
    for (a, _), v in prior.items():
        total[a] += v
    p = {k: v / total[k[0]] for k, v in prior.items()}
    for _ in range(rounds):
        joint, alone = collections.Counter(), collections.Counter()
        for s, t in pairs:
            for j, b in enumerate(t):
                w = [p[a, b] * near_diagonal(i, len(s), j, len(t)) for i, a in enumerate(s)]
                every = sum(w)
                for a, x in zip(s, w):
                    joint[a, b] += x / every
                    alone[a] += x / every
        p = {k: (joint[k] + prior[k] / 400) / (alone[k[0]] + .5) for k in p}
    return p


def align(pairs, dictionary):
    """A set of links (i, j) for each pair of token lists."""
    like = lambda a, b: likeness(dictionary, a, b)
    forth = translation(pairs, like)
    back = translation([(t, s) for s, t in pairs], lambda b, a: like(a, b))
    return [links(s, t, forth, back) for s, t in pairs]


def links(s, t, forth, back):
    m, n = len(s), len(t)
    one = {(max(range(m), key=lambda i: forth[s[i], y] * near_diagonal(i, m, j, n)), j) for j, y in enumerate(t)}
    two = {(i, max(range(n), key=lambda j: back[t[j], x] * near_diagonal(i, m, j, n))) for i, x in enumerate(s)}
    out, grown = one & two, True
    while grown:
        grown = False
        for i, j in sorted((one | two) - out):
            beside = any((i + di, j + dj) in out for di in (-1, 0, 1) for dj in (-1, 0, 1))
            if beside and (i not in {x for x, _ in out} or j not in {y for _, y in out}):
                out.add((i, j))
                grown = True
    for i, j in sorted((one | two) - out):
        if i not in {x for x, _ in out} and j not in {y for _, y in out}:
            out.add((i, j))
    return out


def pieces(s, t, linked):
    """Runs of words on both sides of which no word is linked to the outside: (i, i2, j, j2)."""
    ends = {j for _, j in linked}
    for i in range(len(s)):
        for i2 in range(i + 1, min(len(s), i + LONGEST) + 1):
            inside = [j for x, j in linked if i <= x < i2]
            if not inside:
                continue
            low, high = min(inside), max(inside) + 1
            if any(low <= j < high and not i <= x < i2 for x, j in linked):
                continue
            while True:
                wide = high
                while wide - low <= LONGEST:
                    yield i, i2, low, wide
                    if wide >= len(t) or wide in ends:
                        break
                    wide += 1
                if low == 0 or low - 1 in ends:
                    break
                low -= 1
