"""Translating with an exported model, as the application does it."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf

import text

LONGEST = 160


@dataclass
class Hypothesis:
    """The numbers of a translation so far and the sum of their logarithmic probabilities."""
    numbers: list
    score: float


class Model:
    """The signatures of a SavedModel in one session, with one thread."""

    def __init__(self, folder: Path):
        config = tf.compat.v1.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
        self.session = tf.compat.v1.Session(graph=tf.Graph(), config=config)
        with self.session.graph.as_default():
            meta = tf.compat.v1.saved_model.load(self.session, ["serve"], str(folder))
        self._calls = {}
        for name, signature in meta.signature_def.items():
            feeds = [signature.inputs[key].name for key in sorted(signature.inputs)]
            fetches = {key: info.name for key, info in signature.outputs.items()}
            self._calls[name] = sorted(signature.inputs), self.session.make_callable(list(fetches.values()), feeds), \
                list(fetches)
        self.step_shape = [d.size for d in meta.signature_def["step"].inputs["cache"].tensor_shape.dim]

    def call(self, signature, **inputs):
        """The outputs of a signature, by name."""
        names, run, outputs = self._calls[signature]
        return dict(zip(outputs, run(*(inputs[name] for name in names))))


class Translator:
    """Text of one direction to the other."""

    def __init__(self, folder: Path, direction):
        self.pieces = text.Pieces.load(folder)
        self.model = Model(folder)
        self.to_english = direction == "zh-en"

    def encode(self, sentence):
        """The numbers of a sentence as they are written, with END."""
        if self.to_english:
            return self.pieces.encode_chinese(text.chinese(sentence)) + [text.END]
        return self.pieces.encode_english(text.english(sentence)) + [text.END]

    def decode(self, numbers):
        """The text of numbers."""
        return self.pieces.decode_english(numbers) if self.to_english else self.pieces.decode_chinese(numbers)

    def translate(self, sentence, beam=4, alpha=1.0):
        """The translation that `search` finds."""
        return self.decode(self.search(self.encode(sentence), beam, alpha))

    def search(self, source, beam, alpha=1.0):
        """Beam search; the best by its score divided by its length to the power of alpha. One: greedy."""
        memory = self.model.call("encode", source=np.array([source], np.int32))
        limit = min(2 * len(source) + 10, LONGEST)
        layers, two, _, heads, _, depth = self.model.step_shape
        cache = np.zeros([layers, two, 1, heads, 0, depth], np.float32)
        live, parents, tokens = [Hypothesis([], 0.0)], [0], [text.BEGIN]
        best, best_score = None, -np.inf
        for position in range(limit):
            out = self.model.call("step", cache=cache, keys=memory["keys"], values=memory["values"],
                                  position=np.int32(position), token=np.array(tokens, np.int32),
                                  parent=np.array(parents, np.int32))
            cache = out["next_cache"]
            scores = log_softmax(out["logits"]) + np.array([[h.score] for h in live])
            if beam == 1 and scores[0].argmax() == text.END:
                return live[0].numbers
            for h, ended in zip(live, scores[:, text.END]):
                if beam > 1 and ended / (position + 1) ** alpha > best_score:
                    best, best_score = h, ended / (position + 1) ** alpha
            scores[:, text.END] = -np.inf
            order = np.argpartition(-scores.ravel(), beam)[:beam]
            order = order[np.argsort(-scores.ravel()[order], kind="stable")]
            parents, tokens = (order // scores.shape[1]).tolist(), (order % scores.shape[1]).tolist()
            live = [Hypothesis(live[p].numbers + [t], scores[p, t]) for p, t in zip(parents, tokens)]
            if best_score >= live[0].score / limit ** alpha:
                break
        return (best or live[0]).numbers


def log_softmax(x):
    """Logarithmic probabilities of each row."""
    x = x.astype(np.float64)
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def size_of(folder: Path):
    """The size of the network in a work folder."""
    return json.loads((folder / "size.json").read_text())
