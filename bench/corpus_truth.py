"""The truth of a made corpus (tools/make_corpus), and how well groups of documents meet it."""
import collections
import csv

BINS = range(10, 70, 10)


def pairs(n):
    return n * (n - 1) // 2


class Truth:
    def __init__(self, path):
        self.rows = {r["id"]: r for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)}
        self.texts = {}   # id -> the ids of the texts of which words stand in it
        self.root = {}    # id -> what it was made from in the end; itself where it is a text of its own
        for i in self.rows:
            self._trace(i)

    def _trace(self, i):
        if i in self.texts:
            return
        row = self.rows[i]
        sources = [s for s in row["sources"].split(",") if s]
        for s in sources:
            self._trace(s)
        copy = self.is_copy(i)
        self.root[i] = self.root[sources[0]] if copy else i
        self.texts[i] = set().union(*(self.texts[s] for s in sources), () if copy else (i,))

    def is_copy(self, i):
        """Whether it belongs into the copy group of its source: made from it and from nothing else."""
        return "copy of" in self.rows[i]["role"]

    def same_words(self, i):
        """The document whose article this one prints, perhaps itself."""
        while self.rows[i]["kind"] == "verbatim":
            i = self.rows[i]["sources"]
        return i

    def kind(self, i):
        """Of a copy or of what holds one; spun ones by the share of words swapped, to the nearest ten per cent."""
        row = self.rows[i]
        if row["kind"] != "spun":
            return row["kind"]
        return f"spun {min(max(BINS), max(10, round(10 * float(row['share'])) * 10))} %"

    def kinds(self):
        return ["verbatim", "light", *(f"spun {b} %" for b in BINS), "excerpt", "excerpt inside", "roundup"]

    def derived(self):
        """Every pair of a document and what it was made from."""
        for i, row in self.rows.items():
            for s in row["sources"].split(","):
                if s:
                    yield i, s


def group_numbers(groups):
    return {d: n for n, g in enumerate(groups) for d in g}


def b_cubed(rows, number, want):
    """Precision and recall of the groups `number` against `want`, by document; who has no number stands alone."""
    got = {i: number.get(i, i) for i in rows}
    size, wanted = collections.Counter(got.values()), collections.Counter(want.values())
    both = collections.Counter((got[i], want[i]) for i in rows)
    precision = sum(both[got[i], want[i]] / size[got[i]] for i in rows) / len(rows)
    recall = sum(both[got[i], want[i]] / wanted[want[i]] for i in rows) / len(rows)
    return precision, recall, 2 * precision * recall / (precision + recall)


def judge(truth, groups, linked=frozenset()):
    """Figures of copy groups; `linked` are pairs, each speaking for its group, of which one holds a part of the other."""
    number = group_numbers(groups)
    parts = {frozenset(number.get(x, x) for x in pair) for pair in linked}
    found, wanted, by_swapper = collections.Counter(), collections.Counter(), collections.Counter()
    for i, s in truth.derived():
        ends = frozenset(number.get(x, x) for x in (i, s))
        together = len(ends) == 1 or ends in parts
        wanted[truth.kind(i)] += 1
        found[truth.kind(i)] += together
        swapper = truth.rows[i]["swapper"]
        if swapper:
            by_swapper[truth.kind(i), swapper] += 1
            by_swapper[truth.kind(i), swapper, "found"] += together
    right = told = 0
    wrong = collections.Counter()
    for group in groups:
        told += pairs(len(group))
        right += right_pairs(truth, group)
        if right_pairs(truth, group) < pairs(len(group)):
            for i in strangers(truth, group):
                wrong[truth.rows[i]["kind"]] += 1
    wrong_links = [(a, b) for a, b in linked if not truth.texts[a] & truth.texts[b]]
    return {
        "recall": {k: (found[k], wanted[k]) for k in truth.kinds()},
        "swappers": {(k, s): (by_swapper[k, s, "found"], by_swapper[k, s]) for k in truth.kinds()
                     for s in ("lexicon", "wordnet") if by_swapper[k, s]},
        "pairs": (right, told), "links": (len(linked) - len(wrong_links), len(linked)),
        "wrongly joined": wrong, "B3": b_cubed(truth.rows, number, truth.root),
    }


def right_pairs(truth, group):
    """How many pairs of a group share a text. Few hold several texts; only those are looked at two by two."""
    one = collections.Counter(next(iter(truth.texts[i])) for i in group if len(truth.texts[i]) == 1)
    many = [truth.texts[i] for i in group if len(truth.texts[i]) > 1]
    return (sum(pairs(n) for n in one.values()) + sum(one[t] for texts in many for t in texts)
            + sum(not a.isdisjoint(b) for n, a in enumerate(many) for b in many[:n]))


def strangers(truth, group):
    """The members that share no text with most of the group."""
    count = collections.Counter(t for i in group for t in truth.texts[i])
    main = count.most_common(1)[0][0]
    return [i for i in group if main not in truth.texts[i]]


def table(figures):
    lines = [f"{'kind':16} {'recall':>7} {'of':>8}"]
    for kind, (found, of) in figures["recall"].items():
        if of:
            apart = [f"{s} {f / n:.3f}" for (k, s), (f, n) in figures["swappers"].items() if k == kind]
            lines.append(f"{kind:16} {found / of:7.4f} {of:8}   {'  '.join(apart)}")
    right, told = figures["pairs"]
    lines.append(f"pairs within copy groups: precision {right / max(1, told):.4f} of {told}")
    if figures["links"][1]:
        lines.append(f"parts in common (no group): precision {figures['links'][0] / figures['links'][1]:.4f} of {figures['links'][1]}")
    wrong = ", ".join(f"{n} {k}" for k, n in figures["wrongly joined"].most_common()) or "none"
    lines.append(f"documents in a group of strangers: {wrong}")
    lines.append("B3 of copy groups: precision %.4f, recall %.4f, F1 %.4f" % figures["B3"])
    return "\n".join(lines)
