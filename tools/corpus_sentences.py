#!/usr/bin/env python3
"""Makes tools/corpus/sentences.txt: the sentences of the dev articles, with slots where names, titles and numbers stood.

usage: corpus_sentences.py ../shared/dev/texts > tools/corpus/sentences.txt

{P1}, {P2} … are people and places, {W1} … titles, {N} a network, {MONTH} and {DAY} days, each # a digit. make_corpus
fills them anew for each article. What is left out: headlines, credits, sentences of under six or over 45 words, and
sentences whose quotation marks do not match.
"""
import glob
import re
import sys

NETWORKS = set("SBS MBC JTBC ENA tvN KBS TVING NBC CBS ABC HBO BBC Netflix KakaoTV Viki ITV Fuji TVN KBS2 OCN".split())
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLAIN = set("I I’m I’ll I’ve I’d KST JST ET TV OK CEO PD MC Mr Ms Mrs Dr English Korean Korea Seoul".split())
CAPITAL = r"(?:[A-ZÀ-ÞİŞÇ][\w’\-]*\.?(?<!\.))"
RUN = re.compile(rf"{CAPITAL}(?: (?:of |the |de |del )?{CAPITAL})*")
TITLE = re.compile(r"“([^“”]{2,50}?)([,.!?]?)”")


def sentences(text):
    for paragraph in text.split("\n"):
        yield from re.split(r"(?<=[.!?])\s+(?=[“A-ZÀ-Þ])|(?<=[.!?]”)\s+(?=[“A-ZÀ-Þ])", paragraph.strip())


def is_title(words):
    return all(w[:1].isupper() or w[:1].isdigit() for w in words if len(w) > 4) and words[0][:1].isupper()


class Slots:
    def __init__(self, names, lower):
        self.names, self.lower, self.people, self.titles = names, lower, {}, {}

    def title(self, found):
        if not is_title(found[1].split()):
            return found[0]
        number = self.titles.setdefault(found[1], len(self.titles) + 1)
        return f"“{{W{number}}}{found[2]}”"

    def run(self, found):
        words = found[0].split()
        first = found.start() == 0 or found.string[:found.start()].endswith("“")
        if found[0] in NETWORKS or words[0] in NETWORKS:
            return "{N}"
        if len(words) == 1 and words[0] in MONTHS:
            return "{MONTH}"
        if len(words) == 1 and words[0] in DAYS:
            return "{DAY}"
        if words[0] in PLAIN or (first and len(words) == 1 and words[0].split("’")[0] not in self.names):
            return found[0]
        plain = words[0] + " " if first and words[0].lower() in self.lower else ""
        name = found[0][len(plain):]
        owner = re.sub("’s?$", "", name)
        number = self.people.setdefault(owner, len(self.people) + 1)
        return f"{plain}{{P{number}}}{name[len(owner):]}"

    def fill(self, sentence):
        sentence = TITLE.sub(self.title, sentence)
        parts = re.split(r"(\{W\d\})", sentence)
        filled = "".join(p if p.startswith("{W") else self.later(p, i > 0) for i, p in enumerate(parts))
        return re.sub(r"(?<!\{[PW])\d", "#", filled)

    def later(self, part, inside):
        """A part of a sentence; `inside`: not its beginning."""
        return RUN.sub(self.run, " " + part)[1:] if inside else RUN.sub(self.run, part)


def names_of(texts):
    """Words that stand with a capital inside a sentence and never in lower case, and those in lower case."""
    inside = set(w.split("’")[0] for t in texts for w in re.findall(r"(?<=[a-z,] )[A-ZÀ-Þ][\w’\-]*", t))
    lower = set(w for t in texts for w in re.findall(r"\b[a-zà-þ][\w\-]*", t))
    return {w for w in inside if w.lower() not in lower}, lower


def main():
    texts = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(f"{sys.argv[1]}/*.txt"))]
    (names, lower), seen = names_of(texts), set()
    print("# Sentences of our own articles with slots. Made by tools/corpus_sentences.py. Licence: Apache-2.0.")
    for text in texts:
        for s in sentences(text):
            if not 6 <= len(s.split()) <= 45 or s.count("“") != s.count("”") or s[-1] not in ".!?”" or "date 20" in s:
                continue
            if not re.search(r"[a-z] [a-z]+ [a-z]", s) or re.match(r"(Photo|Source|Image|By|Words|Text|Report)", s):
                continue
            filled = Slots(names, lower).fill(s)
            if filled not in seen and "#" * 5 not in filled:
                seen.add(filled)
                print(filled)


main()
