"""The folder of a model: its graph, its pieces, its card, and a recorded call."""

import json
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).parents[1] / "models"))

import cards
import text
from export import ENCODE, STEP, export
from translator import Model, Translator, size_of

NAMES = {"zh-en": ("中文到英文", "中文", "英文"), "en-zh": ("英文到中文", "英文", "中文")}
LICENCE = """The model was trained for this project and stands under its licence, the Apache License, Version 2.0.

It was trained on sentence pairs of Tatoeba (https://tatoeba.org), CC BY 2.0 FR
(https://creativecommons.org/licenses/by/2.0/fr/), as published by ManyThings (https://www.manythings.org/anki/),
and on sentence pairs that were written for this project, under the licence of the project.
"""
SENTENCES = {"zh-en": "北京是中国的首都。", "en-zh": "Beijing is the capital of China."}


def tensors(size):
    """Every input and output of both signatures, once each."""
    layers, heads = size["decoder_layers"], size["heads"]
    depth = size["width"] // heads
    whole = {"dtype": "int32"}
    keys = cards.tensor("keys", [layers, heads, -1, depth], "解码器各层、各头用来查原文的键")
    values = cards.tensor("values", [layers, heads, -1, depth], "解码器各层、各头从原文取的值")
    inputs = [
        cards.tensor("source", [1, -1], "原文各词元的编号，末尾是 3（</s>）") | whole,
        cards.tensor("cache", [layers, 2, -1, heads, -1, depth],
                     "译文前面各词元的键和值：层、键或值、候选、头、位置、宽；第一步时位置一轴长 0"),
        keys, values,
        cards.tensor("position", [], "这一步的位置，从 0 起，最大 255") | whole,
        cards.tensor("token", [-1], "每个候选最后一个词元的编号，第一步是 2（<s>）") | whole,
        cards.tensor("parent", [-1], "每个候选接在 cache 的哪个候选后面") | whole,
    ]
    outputs = [
        keys, values,
        cards.tensor("source_attention", [size["encoder_layers"], heads, -1, -1],
                     "编码器的注意力：层、头、看的词元、被看的词元", value_range=[0, 1]),
        cards.tensor("logits", [-1, size["target_pieces"]], "下一个词元的分数，取 softmax 之前；不能作答案的是 -1e9"),
        cards.tensor("next_cache", [layers, 2, -1, heads, -1, depth], "下一步的 cache，多一个位置"),
        cards.tensor("attention", [-1, layers, heads, -1], "解码器看原文的注意力：候选、层、头、原文词元",
                     value_range=[0, 1]),
        cards.tensor("self_attention", [-1, layers, heads, -1], "解码器看译文的注意力：候选、层、头、译文词元",
                     value_range=[0, 1]),
    ]
    return inputs, outputs


def recorded_call(model: Model, translator: Translator, direction):
    """An input of every tensor and what came out: (check/input.json, check/output.json)."""
    source = np.array([translator.encode(SENTENCES[direction])], np.int32)
    layers, two, _, heads, _, depth = model.step_shape
    rng = np.random.default_rng(1)
    cache = np.round(rng.normal(size=[layers, two, 2, heads, 2, depth]), 2).astype(np.float32)
    inputs = {"source": source, "cache": cache,
              "position": np.int32(2), "token": np.array([5, 9], np.int32), "parent": np.array([1, 0], np.int32)}
    outputs = model.call("encode", source=source)
    outputs |= model.call("step", keys=outputs["keys"], values=outputs["values"],
                          **{k: v for k, v in inputs.items() if k != "source"})
    record = {name: {"shape": list(value.shape), "step": 1, "values": np.ravel(value).tolist()}
              for name, value in inputs.items()}
    record["cache"]["values"] = [round(v, 2) for v in record["cache"]["values"]]
    written = (json.dumps(record, separators=(",", ":")).replace("},", "},\n") + "\n").encode()
    return written, cards.recorded(outputs, {name: (max(1, value.size // 60), 60) for name, value in outputs.items()})


def write(folder: Path, work: Path, direction, figures=None, training=None):
    """Writes the folder of a model from a work folder."""
    size = size_of(work)
    folder.mkdir(parents=True, exist_ok=True)
    pieces = text.Pieces.load(work)
    pieces.save(folder)
    files = {"saved_model.pb": export(work, size)}
    (folder / "saved_model.pb").write_bytes(files["saved_model.pb"])
    files |= {f"{name}.txt": (folder / f"{name}.txt").read_bytes() for name in ("source", "target", "merges", "names")}
    files["LICENSE"] = LICENCE.encode()
    files["check/input.json"], files["check/output.json"] = recorded_call(Model(folder), Translator(folder, direction),
                                                                           direction)
    inputs, outputs = tensors(size)
    title, source, target = NAMES[direction]
    with np.load(work / "weights.npz") as weights:
        parameters = sum(weights[name].size for name in weights)
    card = {
        "id": f"translation-{direction}",
        "title": f"Transformer（{title}）",
        "task": "机器翻译",
        "format": "TensorFlow SavedModel",
        "inputs": inputs,
        "outputs": outputs,
        "signatures": {"encode": {"inputs": ENCODE[0], "outputs": ENCODE[1]},
                       "step": {"inputs": STEP[0], "outputs": STEP[1]}},
        "preprocessing": f"{source}先作 NFKC，繁体变成简体，引号和省略号统一；中文一字一个词元，英文按 merges.txt 拼成词元；"
                         f"source.txt 是全部词元，target.txt 是其中{target}用的，行号就是编号。不认识的字是 1（<unk>）。",
        "licence": {"weights": "Apache-2.0（为本项目训练）",
                    "trainingData": "Tatoeba 的句对：CC BY 2.0 FR；本项目自己写的句对：Apache-2.0",
                    "file": "LICENSE", "package": "Apache-2.0"},
        "source": {"registry": "huoye", "package": "tools/translation", "version": "1", "file": "train.py"},
        "paper": {"title": "Attention Is All You Need", "authors": "Ashish Vaswani et al.", "year": 2017},
        "check": {"input": "check/input.json", "output": "check/output.json", "tolerance": cards.TOLERANCE,
                  "how": "一句原文和两个候选的第三步；输出由 TensorFlow 2.16.1（Python，CPU）算得。"},
        "parameters": parameters,
    }
    if training:
        card["training"] = training
    if figures:
        card["quality"] = figures
    cards.write(folder, card, files)
