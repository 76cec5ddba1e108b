"""The trained network as a TensorFlow graph of two signatures: `encode` once a sentence, `step` once a token."""

import math
import sys
from pathlib import Path

import numpy as np
import tensorflow as tf

sys.path.append(str(Path(__file__).parents[1] / "models"))

import graphs
from text import END

POSITIONS = 256
EPSILON = 1e-5
NEVER = -1e9  # the logit of what is no answer: padding, the unknown piece, the beginning

ENCODE = (["source"], ["keys", "source_attention", "values"])
STEP = (["cache", "keys", "values", "position", "token", "parent"],
        ["attention", "logits", "next_cache", "self_attention"])


class Weights:
    """The numbers of the network, stored as float16 and widened in the graph."""

    def __init__(self, arrays):
        self.arrays = arrays
        self._made = {}

    def __call__(self, name, transposed=False):
        if name not in self._made:
            value = self.arrays[name].T if transposed else self.arrays[name]
            self._made[name] = self.half(value, name.replace(".", "_"))
        return self._made[name]

    @staticmethod
    def half(value, name):
        """A float32 tensor that is stored as float16."""
        return tf.cast(tf.constant(value.astype(np.float16), name=name + "/half"), tf.float32, name=name)

    def linear(self, x, name):
        """A dense layer on rows."""
        return tf.nn.bias_add(tf.matmul(x, self(name + ".weight", transposed=True)), self(name + ".bias"))

    def normed(self, x, name):
        """Rows of mean 0 and deviation 1, scaled and moved (Ba, Kiros and Hinton 2016)."""
        centred = x - tf.reduce_mean(x, -1, keepdims=True)
        variance = tf.reduce_mean(tf.square(centred), -1, keepdims=True)
        return centred * tf.math.rsqrt(variance + EPSILON) * self(name + ".weight") + self(name + ".bias")


def positions(width):
    """Sines and cosines, as network.positions."""
    at = np.arange(POSITIONS)[:, None] / np.power(10000, 2 * np.arange(width // 2)[None] / width)
    return np.concatenate([np.sin(at), np.cos(at)], 1)


class Network:
    """Builds both signatures on one set of weights."""

    def __init__(self, arrays, size):
        self.weights = Weights(arrays)
        self.size = size
        self.depth = size["width"] // size["heads"]
        self.table = self.weights("embedding.weight")
        self.positions = Weights.half(positions(size["width"]), "positions")

    def _embedded(self, numbers, at):
        return tf.gather(self.table, numbers) * math.sqrt(self.size["width"]) + at

    def _heads(self, x):
        """[N, width] -> [heads, N, depth]"""
        return tf.transpose(tf.reshape(x, [-1, self.size["heads"], self.depth]), [1, 0, 2])

    def _joined(self, x):
        """[heads, N, depth] -> [N, width]"""
        return tf.reshape(tf.transpose(x, [1, 0, 2]), [-1, self.size["width"]])

    def _query(self, x, name):
        return self.weights.linear(x, name + ".query") * self.depth ** -0.5

    def _memory(self, x, name):
        return tf.split(self.weights.linear(x, name + ".memory"), 2, -1)

    def _feed_forward(self, x, name, norm):
        hidden = tf.nn.relu(self.weights.linear(self.weights.normed(x, f"{name}.{norm}"), f"{name}.feed_forward.0"))
        return x + self.weights.linear(hidden, f"{name}.feed_forward.3")

    def encode(self):
        """source [1,S] -> the decoder's keys and values of it [layers,heads,S,depth], the encoder's attention."""
        source = tf.compat.v1.placeholder(tf.int32, [1, None], "source")
        x = self._embedded(source[0], self.positions[:tf.shape(source)[1]])
        attention = []
        for i in range(self.size["encoder_layers"]):
            name = f"encoder.{i}"
            asked = self.weights.normed(x, name + ".norm1")
            keys, values = map(self._heads, self._memory(asked, name + ".self_attention"))
            weight = tf.nn.softmax(tf.matmul(self._heads(self._query(asked, name + ".self_attention")), keys,
                                             transpose_b=True))
            attention.append(weight)
            x += self.weights.linear(self._joined(tf.matmul(weight, values)), name + ".self_attention.out")
            x = self._feed_forward(x, name, "norm2")
        memory = self.weights.normed(x, "encoder_norm")
        both = [list(map(self._heads, self._memory(memory, f"decoder.{i}.cross_attention")))
                for i in range(self.size["decoder_layers"])]
        return {"source": source}, {"keys": tf.stack([k for k, _ in both]), "values": tf.stack([v for _, v in both]),
                                    "source_attention": tf.stack(attention)}

    def step(self):
        """One more token for each hypothesis: what comes next, and the cache for the next step."""
        layers, heads = self.size["decoder_layers"], self.size["heads"]
        inputs = {
            "cache": tf.compat.v1.placeholder(tf.float32, [layers, 2, None, heads, None, self.depth], "cache"),
            "keys": tf.compat.v1.placeholder(tf.float32, [layers, heads, None, self.depth], "keys"),
            "values": tf.compat.v1.placeholder(tf.float32, [layers, heads, None, self.depth], "values"),
            "position": tf.compat.v1.placeholder(tf.int32, [], "position"),
            "token": tf.compat.v1.placeholder(tf.int32, [None], "token"),
            "parent": tf.compat.v1.placeholder(tf.int32, [None], "parent"),
        }
        cache = tf.unstack(tf.gather(inputs["cache"], inputs["parent"], axis=2))
        x = self._embedded(inputs["token"], tf.gather(self.positions, inputs["position"]))
        one = [-1, heads, 1, self.depth]  # of each hypothesis, each head's newest
        caches, own, cross = [], [], []
        for i in range(layers):
            name = f"decoder.{i}"
            asked = self.weights.normed(x, name + ".norm1")
            newest = tf.stack([tf.reshape(t, one) for t in self._memory(asked, name + ".self_attention")])
            caches.append(tf.concat([cache[i], newest], 3))
            keys, values = tf.unstack(caches[-1])
            query = tf.reshape(self._query(asked, name + ".self_attention"), one)
            weight = tf.nn.softmax(tf.matmul(query, keys, transpose_b=True))
            own.append(weight[:, :, 0])
            found = tf.reshape(tf.matmul(weight, values), [-1, self.size["width"]])
            x += self.weights.linear(found, name + ".self_attention.out")

            asked = self.weights.normed(x, name + ".norm2")
            query = self._heads(self._query(asked, name + ".cross_attention"))
            weight = tf.nn.softmax(tf.matmul(query, inputs["keys"][i], transpose_b=True))
            cross.append(tf.transpose(weight, [1, 0, 2]))
            found = self._joined(tf.matmul(weight, inputs["values"][i]))
            x += self.weights.linear(found, name + ".cross_attention.out")
            x = self._feed_forward(x, name, "norm3")
        targets = self.size["target_pieces"]
        never = np.where(np.arange(targets) < END, np.float32(NEVER), np.float32(0))
        logits = tf.matmul(self.weights.normed(x, "decoder_norm"), self.table[:targets], transpose_b=True) + never
        return inputs, {"logits": logits, "next_cache": tf.stack(caches), "attention": tf.stack(cross, 1),
                        "self_attention": tf.stack(own, 1)}


def export(folder: Path, size) -> bytes:
    """`saved_model.pb` of the weights in a folder."""
    with np.load(folder / "weights.npz") as arrays, tf.Graph().as_default() as graph:
        network = Network(dict(arrays), size)
        named = {}
        for name, build in (("encode", network.encode), ("step", network.step)):
            with tf.name_scope(name):
                inputs, outputs = build()
                outputs = {key: tf.identity(tensor, key) for key, tensor in outputs.items()}
            named[name] = {k: t.name for k, t in inputs.items()}, {k: t.name for k, t in outputs.items()}
    definition = graph.as_graph_def()
    graphs.strip_defaults(definition)
    return graphs.saved_model_of(definition, named)
