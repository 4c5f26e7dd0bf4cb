"""The pairs of a list (spun phrase, true phrase), as tokens, in folds."""
import re
import zlib

TOKEN = re.compile(r"[\w']+(?:\.\d+)?|[^\w\s]")
ABBREVIATED = re.compile(r"^(.*\S) \(([\w&-]{2,8})\)$")
UNSAID = {"of", "and", "the", "in", "for", "to", "a"}


def norm(s):
    return re.sub(r"\s+", " ", re.sub("[–‑]", "-", s).replace("’", "'")).strip().lower()


def read_pairs(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    return [(norm(spun), norm(true)) for spun, true in rows]


def fold_of(true, folds=5):
    """All spun forms of one true phrase are in one fold."""
    return zlib.crc32(true.encode()) % folds


def tokens(s):
    return TOKEN.findall(s)


def text_of(words):
    s = re.sub(r" ?([-/]) ?", r"\1", " ".join(words))
    return re.sub(r" ([),;:])", r"\1", re.sub(r"([(]) ", r"\1", s))


def split_abbreviation(spun):
    """"immediate current (dc)" -> ("immediate current", "dc"): spinners leave what stands in brackets."""
    m = ABBREVIATED.match(spun)
    return (m[1], re.sub("[^a-z0-9]", "", m[2])) if m else (spun, None)


def abbreviates(short, phrase):
    words = [w for w in re.split("[ -]", phrase) if w]
    spelled = {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in UNSAID)}
    return short in spelled or short.rstrip("s") in spelled


def spelling_aside(phrase):
    """Hyphens, spaces and plurals taken away: "multi-layer networks" and "multilayer network" are one."""
    return re.sub(r"s\b", "", re.sub("[ -]", "", phrase))
