"""BlazeFace for the back camera: faces and six keypoints of each."""

from pathlib import Path

import numpy as np
from PIL import Image

import cards
import faces
import graphs
import tfjs
from packages import Package

ID = "blazeface"
FILE = "models/blazeface-back.json"
SAMPLE = faces.SAMPLE
SIZE = 256
INPUT = "input"
OUTPUTS = {"Identity": 1, "Identity_1": 1, "Identity_2": 16, "Identity_3": 16}
ANCHORS = {"Identity": 512, "Identity_1": 384, "Identity_2": 512, "Identity_3": 384}
PREFIX = "StatefulPartitionedCall/functional_1/"
NAMES = [(PREFIX, ""), ("depthwise_conv2d", "dw"), ("/depthwise", ""), ("conv2d", "cv"), ("/BiasAdd", ""), ("unknown", "w"),
         ("re_lu", "r"), ("/Relu", ""), ("max_pooling2d", "p"), ("/MaxPool", ""), ("tf_op_layer_", ""), ("/add", "")]


def convert(downloads: Path, out: Path, sample: Image.Image):
    package = Package(downloads, faces.PACKAGE)
    # with BiasAdd, TensorFlow 2.16.1 fuses convolution, bias, addition and relu in Python's functions and then crashes;
    # with AddV2 it fuses convolution and bias, as sessions do with either
    graph, _signature = tfjs.read(package.read(FILE).decode(), lambda name: package.read("models/" + name), bias="AddV2")
    _free_batch(graph)
    graphs.keep_only(graph, OUTPUTS)
    graphs.share_constants(graph)
    graphs.rename(graph, _plain, {INPUT, *OUTPUTS})
    model = graphs.saved_model(graph, {INPUT: INPUT + ":0"}, {name: name + ":0" for name in OUTPUTS})
    square = np.asarray(sample.resize((SIZE, SIZE), Image.BILINEAR))
    answer = cards.call(model, INPUT, square[None].astype(np.float32) / np.float32(127.5) - 1)
    cards.write(out / ID, _card(graphs.parameters(graph)), {
        "saved_model.pb": model,
        "LICENSE": package.read("package/LICENSE"),
        cards.CHECK_INPUT: cards.png(square),
        cards.CHECK_OUTPUT: cards.recorded(answer, {
            "Identity": (1, 512), "Identity_1": (1, 384), "Identity_2": (11, 745), "Identity_3": (7, 878)}),
    })


def _free_batch(graph):
    """The package's graph takes one picture: its input and the shapes of its outputs say so, nothing else."""
    for node in graph.node:
        if node.op == "Placeholder":
            node.attr["shape"].shape.dim[0].size = -1
        elif node.op == "Const" and node.name.endswith("/shape"):
            shape = cards.tf.make_ndarray(node.attr["value"].tensor).copy()
            shape[0] = -1
            graphs.set_value(node, shape)


def _plain(name):
    for long, short in NAMES:
        name = name.replace(long, short)
    return name


def _card(parameters):
    where = {"Identity": "细的 16×16 格，每格 2 个锚点", "Identity_1": "粗的 8×8 格，每格 6 个锚点"}
    where |= {"Identity_2": where["Identity"], "Identity_3": where["Identity_1"]}
    return {
        "id": ID,
        "title": "BlazeFace（后置相机，256×256）",
        "task": "人脸检测",
        "format": "TensorFlow SavedModel",
        "inputs": [cards.tensor(INPUT, [-1, SIZE, SIZE, 3], "等比缩放后居中放进黑色方框的照片", "NHWC, RGB", [-1, 1])],
        "outputs": [
            cards.tensor(name, [-1, ANCHORS[name], width],
                         where[name] + ("的分数，取 sigmoid 之前" if width == 1 else
                                        "到框中心的偏移、框的宽和高、六个点（两眼、鼻、嘴、两耳）的偏移（方框里的像素）"))
            for name, width in OUTPUTS.items()],
        "preprocessing": "照片等比缩放到长边 256 像素（双线性，缩小时抗锯齿），居中放进 256×256 的黑色方框，像素值除以 127.5 再减 1。",
        "licence": faces.licence(
            "未知（发布它的软件包以 MIT 许可，并写明出自 Google 的 MediaPipe；MediaPipe 的代码以 Apache-2.0 许可）", "未知（没有公开）"),
        "source": faces.SOURCE | {"file": FILE},
        "paper": {"title": "BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs",
                  "authors": "Valentin Bazarevsky, Yury Kartynnik, Andrey Vakunov, Karthik Raveendran, Matthias Grundmann",
                  "year": 2019},
        "check": cards.check(1 / 127.5, -1, "宇航员的样例照片缩放到 256×256；输出由 TensorFlow 2.16.1（Python，CPU）算得。"),
        "parameters": parameters,
    }
