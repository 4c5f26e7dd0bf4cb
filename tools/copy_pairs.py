#!/usr/bin/env python3
"""Makes pairs of documents of which it is known whether and how the one derives from the other, for fit_copies.py.

usage: copy_pairs.py OUT --half PREFIX FOLDER… --half PREFIX FOLDER… [--seed 1]

Each FOLDER holds texts/*.txt and, where stories are known, stories.tsv (id, story, role). Nothing of the one half goes
into a pair of the other. Writes OUT/texts/*.txt and OUT/pairs.tsv: half, first, second, relation, how (what was done),
source (first, second or none). Deterministic by seed.

What is made of each document: spun copies (10 to 60 % of its words swapped, by the measured table, by WordNet, by both),
copies with the furniture of another site, copies that lack sentences, spun ones with sentences dropped and moved, excerpts in a text of
another writer, roundups of three; and what looks like a copy and is none: the same words with other names and numbers,
pages of one template, two articles that quote the same sentence. Pairs of the labelled stories come as they are.
"""
import argparse
import collections
import itertools
import os
import random
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WORD = re.compile(r"[A-Za-z0-9]+(?:['’\-][A-Za-z0-9]+)*")
SENTENCE = re.compile(r"(?<=[.!?][\"”'’])\s+|(?<=[.!?])\s+")
RATES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


def rows(path):
    for line in open(os.path.join(ROOT, path), encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def measured_swaps():
    """What spinners write for a word: {original: [(written, count)]}."""
    table = collections.defaultdict(list)
    for original, written, kind, count, *_ in itertools.islice(rows("lexicons/substitutions.tsv"), 1, None):
        if kind != "name" and " " not in original:
            table[original.lower()].append((written, int(count)))
    return table


def dictionary_swaps():
    """What WordNet has for a word: {word: [(synonym, 1)]}."""
    table = collections.defaultdict(set)
    for relation, _, *groups in rows("lexicons/synonyms.tsv"):
        terms = [t.split(":")[0].replace("_", " ") for g in groups for t in g.split(" ")]
        if relation in ("same", "near"):
            for one, other in itertools.permutations(terms, 2):
                if " " not in one and len(one) > 2:
                    table[one].add(other)
    return {k: [(t, 1) for t in sorted(v)] for k, v in table.items()}


def spin(text, table, rate, rng):
    """Swaps about `rate` of all words, of those that the table knows, capitals inside a sentence left alone."""
    tokens = list(WORD.finditer(text))
    known = [m for m in tokens if m.group().lower() in table and
             (m.group().islower() or m.start() == 0 or text[m.start() - 1] in "\n“\"")]
    chosen = rng.sample(known, min(len(known), round(rate * len(tokens))))
    out, at = [], 0
    for m in sorted(chosen, key=lambda m: m.start()):
        forms, counts = zip(*table[m.group().lower()])
        new = rng.choices(forms, counts)[0]
        out += [text[at:m.start()], new[:1].upper() + new[1:] if m.group()[0].isupper() else new]
        at = m.end()
    return "".join(out) + text[at:]


def paragraphs(text):
    return [p for p in text.split("\n") if p.strip()]


def sentences(text):
    return [s for p in paragraphs(text) for s in SENTENCE.split(p) if len(s.split()) > 3]


def in_paragraphs(parts, size=3):
    return "\n\n".join(" ".join(parts[i:i + size]) for i in range(0, len(parts), size)) + "\n"


def words_of(text, count):
    """Whole sentences of at least `count` words in a row, from the middle of the text."""
    parts = sentences(text)
    at = len(parts) // 4
    out = []
    while at < len(parts) and sum(len(s.split()) for s in out) < count:
        out.append(parts[at])
        at += 1
    return out


ABOVE = ["Home » News » Television", "SUBSCRIBE to our newsletter and never miss a story", "Posted in Entertainment"]
BELOW = ["Follow us on Twitter and Facebook for more news", "Leave a comment below", "© The Evening Screen. All rights reserved.",
         "Related: Ten series to watch this weekend", "Tags: drama, cast, premiere"]


def furnished(text, rng):
    return "\n\n".join(rng.sample(ABOVE, 2) + [text.strip()] + rng.sample(BELOW, 3)) + "\n"


def shortened(text, rng):
    parts = sentences(text)
    drop = set(rng.sample(range(1, len(parts)), len(parts) // 4)) if len(parts) > 3 else set()
    return in_paragraphs([s for i, s in enumerate(parts) if i not in drop])


def edited(text, swaps, rng):
    """Sentences dropped, one moved, words swapped here and there, asides cut."""
    parts = [re.sub(r", (who|which) [^,.]{5,60},", "", s) if rng.random() < 0.5 else s for s in sentences(shortened(text, rng))]
    if len(parts) > 4:
        moved = parts.pop(rng.randrange(1, len(parts)))
        parts.insert(rng.randrange(1, len(parts)), moved)
    return in_paragraphs([spin(s, swaps, 0.15, rng) for s in parts])


NAMES = """Adler Bauer Castell Dorsey Ellison Farouk Gantz Hadley Imre Jansen Keller Lindahl Moreau Navarro Okoye Petrov Quist
Romano Sato Tanner Ueda Varga Whitmore Xu Yilmaz Zeller Ahn Baek Cheon Do Eun Gil Han Im Jang Kang Lim Min Noh Oh Pyo Ryu Seol
Tak Um Woo Yang Bora Chan Dabin Eunji Gyu Haneul Inho Jiho Kyung Mirae Nari Rowan Selma Tobias Ursula Viktor Wanda Yusuf Zara
Harbour Lantern Orchid Summit Copper Meadow Winter Velvet Marble Cinder Willow Falcon""".split()


def renamed(text, rng):
    """The same words with other names and numbers, each of them the same throughout: a page of the same template."""
    new = {}

    def other(match):
        word, at = match.group(), match.start()
        begins = at == 0 or re.search(r"[.!?\n][\s“\"”’']*$|^[“\"]$", text[max(0, at - 4):at])
        if any(c.isdigit() for c in word):
            return new.setdefault(word, re.sub(r"\d", lambda m: str(rng.randint(1, 9)), word))
        if word[0].isupper() and not begins or word in new:
            return new.setdefault(word, rng.choice(NAMES))
        return word

    return WORD.sub(other, text)


TEMPLATES = ["""{Title} Episode {n} Recap: What happened on {network} last night

Episode {n} of "{Title}" aired on {network} on {month} {day} at {hour} p.m. {Name} faced the consequences of last week's cliffhanger, while {Name2} had to make a difficult choice.

The episode recorded a nationwide rating of {r}.{r2} percent according to Nielsen Korea, compared with {q}.{q2} percent for the episode before. It was watched by {k},{day}5 thousand viewers.

Starring {Name}, {Name2} and {Name3}, "{Title}" tells the story of {Name4} and airs every {weekday} at {hour} p.m. on {network}. It is available to stream on {stream} the next day.

What did you think of the episode? Let us know in the comments, and come back next week for the recap of episode {n}{day}.""",
             """{Name} and {Name2} top the ratings: {weekday} results for {month} {day}

On {weekday} night {network} led the evening in total viewers and in the demo of adults from 18 to 49. "{Title}" delivered a {r}.{r2} rating and {q}.{q2} million viewers in its slot at {hour} p.m., up {day} percent from last week.

Elsewhere {network2} came second with "{Title2}", which drew a {q2}.{r} and {r}.{q} million viewers. A repeat of "{Title3}" followed with {r2}.{q} million. Cable was led by {stream}.

The numbers are based on fast national ratings from Nielsen and may change when the final figures are released. Delayed viewing over three and seven days is not included. All times are Eastern unless noted otherwise.""",
             """What is on tonight: {weekday}, {month} {day}

{hour} p.m. on {network}: "{Title}" continues with episode {n}. {Name} learns the truth about {Name2}, and {Name3} leaves town for good.

{q} p.m. on {network2}: "{Title2}" returns for its season {r} premiere. {Name4} and {Name2} star.

{r2} p.m. on {stream}: the finale of "{Title3}", in which {Name3} must decide whom to trust.

Times are subject to change. Check your local listings for details. You can find the full schedule of the week on our television page, together with reviews, trailers and interviews with the stars of your favourite shows.""",
             """"{Title}" adds {Name} to its cast

{Name} has joined the cast of the {network} series "{Title}", the network announced on {weekday}. The actor will appear in {n} episodes of the upcoming season {r} as {Name4}.

"We are delighted to welcome {Name} to the family," said executive producer {Name2}. "Fans are going to love what we have in store for them."

The series, created by {Name3}, follows {Name4} through a small town full of secrets. Production starts in {month} in {Title2}. A premiere date has not been announced.

{Name} is represented by {Title3} Management. The series is produced by {stream} Studios in association with {network2}. The first {r} seasons are available to stream now."""]
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


def template_page(template, rng, series=None):
    """A page; `series` makes the names and leaves dates, episodes and ratings to `rng`."""
    numbers = {"weekday": rng.choice(WEEKDAYS), "month": rng.choice(MONTHS), "day": rng.randint(1, 28), "n": rng.randint(2, 20),
               "hour": rng.randint(7, 11), "k": rng.randint(1, 9)} | {k: rng.randint(1, 9) for k in ("r", "r2", "q", "q2")}
    rng = series or rng
    fill = {k: rng.choice(NAMES) + " " + rng.choice(NAMES) for k in ("Title", "Title2", "Title3", "Name", "Name2", "Name3", "Name4")}
    fill |= {k: rng.choice("SBS KBS tvN JTBC MBC NBC CBS ABC ITV Fox ENA Channel".split()) for k in ("network", "network2")}
    fill["stream"] = rng.choice("Netflix Viki TVING Hulu Peacock Wavve".split())
    return template.format(**fill, **numbers)


class Maker:
    def __init__(self, out, seed):
        self.out, self.seed, self.pairs = out, seed, []
        self.measured, self.dictionary = measured_swaps(), dictionary_swaps()
        self.both = {k: self.measured.get(k, []) + self.dictionary.get(k, []) for k in {*self.measured, *self.dictionary}}
        os.makedirs(f"{out}/texts", exist_ok=True)

    def write(self, name, text):
        with open(f"{self.out}/texts/{name}.txt", "w", encoding="utf-8") as f:
            f.write(text)
        return name

    def pair(self, half, first, second, relation, how, source="none"):
        self.pairs.append((half, first, second, relation, how, source))

    def copies(self, half, key, text, rng):
        def copy(how, relation, made):
            if len(made.split()) > 30 and made.split() != text.split():
                self.pair(half, key, self.write(f"{key}-{how}", made), relation, how, "first")
        for rate in RATES:
            which, table = rng.choice((("lexicon", self.measured), ("wordnet", self.dictionary), ("both", self.both)))
            copy(f"spun-{which}-{round(rate * 100)}", "spun", spin(text, table, rate, rng))
        copy("furniture", "verbatim", furnished(text, rng))
        copy("shortened", "light rewrite", shortened(text, rng))
        copy("edited", "spun", edited(text, self.both, rng))
        renamed_text = renamed(text, rng)
        self.pair(half, key, self.write(f"{key}-renamed", renamed_text), "different", "renamed")

    def mixtures(self, half, texts, stories, rng):
        for key in texts:
            others = []  # of other stories than `key` and each other
            for k in rng.sample(sorted(texts), 12):
                if len(others) < 3 and stories.get(k, k) not in {stories.get(o, o) for o in [key, *others]}:
                    others.append(k)
            for size in (60, 100, 200):
                part, own = words_of(texts[key], size), sentences(texts[others[0]])
                if sum(len(s.split()) for s in part) >= size:
                    made = self.write(f"{key}-excerpt-{size}", in_paragraphs(own[:len(own) // 2] + part + own[len(own) // 2:]))
                    self.pair(half, key, made, "excerpt", f"excerpt-{size}", "first")
                    self.pair(half, others[1], made, "different", "unrelated")
            roundup = self.write(f"{key}-roundup", "Three stories of the day\n\n" + "\n\n".join(texts[k].strip() for k in others) + "\n")
            for k in others:
                self.pair(half, k, roundup, "excerpt", "roundup", "first")
            self.pair(half, key, roundup, "different", "unrelated")
            quote = max(sentences(texts[others[0]]), key=lambda s: len(s.split()) if len(s.split()) < 45 else 0)
            quoting = [in_paragraphs(sentences(texts[k])[:6] + [quote] + sentences(texts[k])[6:]) for k in (others[1], others[2])]
            names = [self.write(f"{key}-quoting-{i}", t) for i, t in enumerate(quoting)]
            self.pair(half, *names, "different", "same quotation")

    def templates(self, half, rng):
        for t, template in enumerate(TEMPLATES):
            names = [self.write(f"{half}-template-{t}-{i}", template_page(template, rng)) for i in range(12)]
            for one, other in itertools.combinations(names, 2):
                self.pair(half, one, other, "different", "template")
            for series in range(6 if t < 3 else 0):  # of a casting there is one page only
                weekly = [template_page(template, rng, random.Random(f"{self.seed}:{half}:{t}:{series}")) for _ in range(4)]
                names = [self.write(f"{half}-weekly-{t}-{series}-{i}", text) for i, text in enumerate(weekly)]
                for one, other in itertools.combinations(names, 2):
                    self.pair(half, one, other, "different", "weekly page")

    def labelled(self, half, stories):
        """Pairs of one story as they were labelled, spun copies among them, and of different ones."""
        spun = {i: role.split()[-1] for i, _, role in stories if "copy of" in role}
        role_of = {i: role for i, _, role in stories}
        clean = lambda i: spun.get(i, i)
        rank = lambda i: (role_of[clean(i)] == "light rewrite", i in spun)
        for (a, s, _), (b, t, _) in itertools.combinations(stories, 2):
            first, second = sorted((a, b), key=rank)
            roles = {role_of[clean(a)], role_of[clean(b)]}
            if clean(a) == clean(b):
                self.pair(half, first, second, "spun", "labelled", "first")
            elif s != t:
                if random.Random(f"{a}:{b}").random() < 0.1:
                    self.pair(half, a, b, "different", "unrelated")
            elif roles == {"original", "light rewrite"}:
                source = "none" if first in spun else "first"
                self.pair(half, first, second, "light rewrite", "labelled", source)
            else:
                self.pair(half, a, b, "retelling", "labelled")

    def half(self, half, folders):
        texts, table = {}, []
        rng = random.Random(f"{self.seed}:{half}")
        for folder in folders:
            for name in sorted(os.listdir(f"{folder}/texts")):
                if name.startswith((half, "s" + half)) or not os.path.exists(f"{folder}/stories.tsv"):
                    texts[name[:-4]] = open(f"{folder}/texts/{name}", encoding="utf-8").read()
            if os.path.exists(f"{folder}/stories.tsv"):
                table += [l.rstrip("\n").split("\t") for l in open(f"{folder}/stories.tsv", encoding="utf-8")][1:]
        stories = {i: (s if r != "single" and s != "single" else i) for i, s, r in table if i in texts}
        for i, _, role in table:
            if i in texts and "copy of" in role:
                stories[i] = stories[role.split()[-1]]
        self.labelled(half, [(i, stories[i], r) for i, _, r in table if i in texts])
        clean = {k: t for k, t in texts.items() if not k.startswith("s" + half)}
        for key, text in texts.items():
            self.write(key, text)
        for key, text in clean.items():
            self.copies(half, key, text, random.Random(f"{self.seed}:{key}"))
        self.mixtures(half, clean, stories, rng)
        self.templates(half, rng)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("--half", nargs="+", action="append", metavar=("PREFIX", "FOLDER"), required=True,
                    help="documents of a half; where there are stories.tsv only those whose id starts with PREFIX or sPREFIX")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    maker = Maker(a.out, a.seed)
    for prefix, *folders in a.half:
        maker.half(prefix, folders)
    with open(f"{a.out}/pairs.tsv", "w", encoding="utf-8") as f:
        f.write("half\tfirst\tsecond\trelation\thow\tsource\n")
        f.writelines("\t".join(p) + "\n" for p in maker.pairs)


if __name__ == "__main__":
    main()
