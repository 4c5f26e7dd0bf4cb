"""How the values of hypotheses are weighed, and how sure the best one is: both learned from phrases that are not measured."""
import math

from unspinning.decoder import STEP, WHOLE
from unspinning.phrases import tokens

START = STEP | WHOLE


def descend(weights, gradient_of, rounds, rate):
    """Adagrad, upwards."""
    squares = {k: 1e-3 for k in weights}
    for _ in range(rounds):
        for k, g in gradient_of(weights).items():
            squares[k] += g * g
            weights[k] += rate * g / math.sqrt(squares[k])
    return weights


def posteriors(scores):
    top = max(scores)
    p = [math.exp(s - top) for s in scores]
    return [x / sum(p) for x in p]


def score(weights, values):
    return sum(w * values[k] for k, w in weights.items())


def learn_weights(decoded):
    """From (spun, true, hypotheses): the weights that make the true one likeliest where it is among them."""
    data = []
    for _, true, found in decoded:
        right = [i for i, o in enumerate(found) if o[1] == true]
        if right:
            data.append((right[0], [o[2] for o in found]))

    def gradient(w):
        out = {k: -.001 * (w[k] - START[k]) for k in w}
        for right, rows in data:
            p = posteriors([score(w, v) for v in rows])
            for k in w:
                out[k] += (rows[right][k] - sum(x * v[k] for x, v in zip(p, rows))) / len(data)
        return out

    return descend(dict(START), gradient, 80, .15)


def rescored(decoded, weights):
    return [(spun, true, sorted(((score(weights, v), phrase, v) for _, phrase, v in found), key=lambda o: -o[0]))
            for spun, true, found in decoded]


def signs(spun, found):
    """What tells whether the best hypothesis is right."""
    n, best = len(tokens(spun)), found[0][2]
    sure = posteriors([o[0] for o in found])[0]
    per_word = {k: best[k] / n for k in ("forth", "word", "goes on", "term", "text", "kept", "pair", "stems", "near")}
    whole = {k: best[k] for k in ("expression", "abbreviated", "not abbreviated", "guessed", "strange", "several", "joined")}
    return per_word | whole | {"one": 1., "sure": sure, "log sure": math.log(sure), "words": float(n)}


def learn_confidence(decoded):
    data = [(signs(spun, found), found[0][1] == true) for spun, true, found in decoded if found]

    def gradient(w):
        out = {k: -.002 * w[k] for k in w}
        for values, right in data:
            off = (right - logistic(score(w, values))) / len(data)
            for k in w:
                out[k] += off * values[k]
        return out

    return descend({k: 0. for k in data[0][0]}, gradient, 300, .2)


def logistic(x):
    return 1 / (1 + math.exp(-max(-30., min(30., x))))


def confidence(weights, spun, found):
    return logistic(score(weights, signs(spun, found)))
