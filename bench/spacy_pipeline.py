#!/usr/bin/env python3
"""A small spaCy pipeline (tagger, lemmatiser, rules for names), for python_speed.py to be held against.

usage: spacy_pipeline.py train TREEBANK PIPELINE; spacy_pipeline.py run PIPELINE CORPUS.jsonl PROCESSES

The components are spaCy's own at their defaults, trained for two rounds over the training part of a treebank in CoNLL-U.
"""
import json
import pathlib
import random
import sys

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import minibatch

# Names as a rule-based recognizer finds them: runs of proper nouns, titles between quotation marks, dates.
RULES = [
    {"label": "PERSON", "pattern": [{"TAG": "NNP"}, {"TAG": "NNP", "OP": "+"}]},
    {"label": "WORK", "pattern": [{"ORTH": "“"}, {"IS_TITLE": True, "OP": "+"}, {"ORTH": "”"}]},
    {"label": "DATE", "pattern": [{"LOWER": {"IN": ["january", "february", "march", "april", "may", "june", "july", "august",
                                                   "september", "october", "november", "december"]}}, {"IS_DIGIT": True}]},
]


def sentences(path, vocab):
    rows = []
    for line in [*pathlib.Path(path).read_text(encoding="utf-8").splitlines(), ""]:
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append((fields[1], fields[4], fields[2]))
        elif rows:
            words, tags, lemmas = zip(*rows)
            yield Example(Doc(vocab, words=words), Doc(vocab, words=words, tags=tags, lemmas=lemmas))
            rows = []


def train(treebank, pipeline):
    random.seed(1)
    nlp = spacy.blank("en")
    for component in ("tok2vec", "tagger", "trainable_lemmatizer"):
        # One tok2vec for both, as spaCy's own pipelines have it.
        shared = {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": {
            "@architectures": "spacy.Tok2VecListener.v1", "width": 96}}}
        nlp.add_pipe(component, config={} if component == "tok2vec" else shared)
    examples = list(sentences(pathlib.Path(treebank) / "train.conllu", nlp.vocab))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(2):
        random.shuffle(examples)
        for batch in minibatch(examples, 64):
            nlp.update(batch, sgd=optimizer, drop=0.1)
    nlp.add_pipe("entity_ruler").add_patterns(RULES)
    scores = nlp.evaluate(list(sentences(pathlib.Path(treebank) / "dev.conllu", nlp.vocab)))
    print(f"spaCy {spacy.__version__}: tags {scores['tag_acc']:.3f}, lemmas {scores['lemma_acc']:.3f} (dev part)\n", flush=True)
    nlp.to_disk(pipeline)


def run(pipeline, corpus, processes):
    nlp = spacy.load(pipeline)
    texts = [json.loads(line)["text"] for line in open(corpus, encoding="utf-8")]
    for doc in nlp.pipe(texts, n_process=int(processes), batch_size=64):
        [(t.lemma_, t.tag_) for t in doc], doc.ents


{"train": train, "run": run}[sys.argv[1]](*sys.argv[2:])
