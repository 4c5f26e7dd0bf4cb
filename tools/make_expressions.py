#!/usr/bin/env python3
"""Makes lexicons/expressions.tsv and lexicons/synonyms.tsv of WordNet 3.0 (Debian's wordnet-base).

    tools/make_expressions.py [/usr/share/wordnet] [lexicons]

Expressions are entries of several words ("track and field"); synonyms are groups of terms that may stand for each other.
Names (with a capital), Latin names of living things and terms with digits are left out.
"""
import collections
import os
import re
import sys

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
FIELDS = """adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state noun.substance
noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption verb.contact
verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative verb.weather adj.ppl""".split()
TERM = re.compile(r"[a-z][a-z.'-]*(_[a-z.'-]+){0,4}")
LIVING = {"noun.animal", "noun.plant"}

SOURCE = """\
# Source: WordNet 3.0, Copyright 2006 by Princeton University (see NOTICE), by tools/make_expressions.py."""
EXPRESSIONS = """\
# Expressions of several words. `_` stands for a space.
{}
# Columns: kind (n, v, a, r for noun, verb, adjective, adverb), field, how often it was seen, expressions.
"""
SYNONYMS = """\
# Terms that may stand for each other. `_` stands for a space.
{}
# Columns: relation, kind (n, v, a, r for noun, verb, adjective, adverb), terms, for `near`, `kind` and `derived` two
# groups of terms of which one may stand for the other. `same`: of one meaning; `near`: adjectives of similar meaning;
# `kind`: what the first group means is a kind of what the second means; `derived`: of one root. A term is followed by
# ":", how often it was seen in this meaning, "/" and how often in any; both are left out where it was never seen.
"""


class Meaning:
    def __init__(self, kind, field, words, pointers):
        self.kind, self.field, self.words, self.pointers = kind, field, words, pointers


def counts(folder):
    """How often each word was seen in each meaning: (lemma, synset type, field number, lex_id, head word) -> count."""
    seen = collections.Counter()
    for line in open(f"{folder}/cntlist.rev", encoding="ascii"):
        key, _, count = line.split()
        lemma, rest = key.rsplit("%", 1)
        kind, field, lex_id, head, _ = rest.split(":")
        seen[lemma, kind, int(field), int(lex_id), head] += int(count)
    return seen


def meanings(folder):
    out = {}
    for part, kind in PARTS.items():
        for line in open(f"{folder}/data.{part}", encoding="utf-8"):
            if line.startswith(" "):
                continue
            p = line.split(" | ")[0].split()
            size = int(p[3], 16)
            words = [(re.sub(r"\(.*\)$", "", p[4 + 2 * i]), int(p[5 + 2 * i], 16)) for i in range(size)]
            at, pointers = 5 + 2 * size, []
            for _ in range(int(p[at - 1])):
                pointers.append((p[at], (p[at + 2].replace("s", "a"), p[at + 1]), p[at + 3]))
                at += 4
            out[kind, p[0]] = Meaning(p[2], int(p[1]), words, pointers)
    return out


class Dictionary:
    def __init__(self, folder):
        self.all = meanings(folder)
        seen = counts(folder)
        self.seen, self.total = {}, collections.Counter()
        for key, m in self.all.items():
            head = ""
            if m.kind == "s":
                head = next((self.all[t].words[0][0].lower() for s, t, _ in m.pointers if s == "&"), "")
            number = {"n": "1", "v": "2", "a": "3", "r": "4", "s": "5"}[m.kind]
            for word, lex_id in m.words:
                n = seen[word.lower(), number, m.field, lex_id, head]
                self.seen[key, word] = n
                self.total[word] += n

    def wanted(self, key, word):
        """Whether a term is no name, and known to more than zoologists."""
        if not TERM.fullmatch(word):
            return False
        return FIELDS[self.all[key].field] not in LIVING or self.total[word] > 0 or "_" not in word

    def terms(self, key):
        return [w for w, _ in self.all[key].words if self.wanted(key, w)]

    def counted(self, key, words):
        said = lambda w: f"{w}:{self.seen[key, w]}/{self.total[w]}" if self.total[w] else w
        return " ".join(said(w) for w in words)


def expressions(words):
    rows = collections.defaultdict(lambda: collections.defaultdict(set))
    best = {}
    for key, m in words.all.items():
        for w in words.terms(key):
            if "_" in w:
                best[w] = max(best.get(w, (-1,)), (words.seen[key, w], key[0], FIELDS[m.field]))
    for w, (count, kind, field) in best.items():
        rows[kind, field][count].add(w)
    for (kind, field), by_count in sorted(rows.items()):
        for count, terms in sorted(by_count.items(), reverse=True):
            for part in in_lines(sorted(terms)):
                yield f"{kind}\t{field}\t{count}\t{part}"


def in_lines(terms, per_line=200):
    return (" ".join(terms[i:i + per_line]) for i in range(0, len(terms), per_line))


def synonyms(words):
    lines = set()
    for key, m in words.all.items():
        own = words.terms(key)
        if len(own) > 1:
            lines.add(f"same\t{key[0]}\t{words.counted(key, own)}")
        if not own:
            continue
        for symbol, target, places in m.pointers:
            other = words.terms(target)
            if symbol == "&" and other and key < target:
                lines.add(f"near\t{key[0]}\t{words.counted(key, own)}\t{words.counted(target, other)}")
            if symbol == "@" and key[0] in "nv" and known(words, key, own) and known(words, target, other):
                one, two = known(words, key, own), known(words, target, other)
                lines.add(f"kind\t{key[0]}\t{words.counted(key, one)}\t{words.counted(target, two)}")
            if symbol == "+" and key <= target:
                a = m.words[int(places[:2], 16) - 1][0]
                b = words.all[target].words[int(places[2:], 16) - 1][0]
                if a in own and b in other and a != b and (words.total[a] or words.total[b]):
                    lines.add(f"derived\t{key[0]}\t{words.counted(key, [a])}\t{words.counted(target, [b])}")
    return sorted(lines)


def known(words, key, terms):
    """Single words that were seen in this meaning: of kinds of things there are too many otherwise."""
    return [w for w in terms if "_" not in w and words.seen[key, w] > 0]


def main(folder="/usr/share/wordnet", out="lexicons"):
    words = Dictionary(folder)
    for name, header, lines in (("expressions", EXPRESSIONS, expressions(words)), ("synonyms", SYNONYMS, synonyms(words))):
        with open(os.path.join(out, f"{name}.tsv"), "w", encoding="utf-8") as f:
            f.write(header.format(SOURCE) + "".join(line + "\n" for line in lines))


main(*sys.argv[1:])
