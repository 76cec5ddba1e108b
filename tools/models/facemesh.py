"""FaceMesh: 468 landmarks of a face, and whether it is one."""

from pathlib import Path

import numpy as np
from PIL import Image

import cards
import faces
import graphs
import tfjs
from packages import Package

ID = "facemesh"
FILE = "models/facemesh.json"
SAMPLE = faces.SAMPLE
SIZE = 192
MARGIN = 1.5
INPUT = "input_1"
OUTPUTS = {"output_mesh": "Identity_2", "output_faceflag": "Identity_1"}
PREFIX = "StatefulPartitionedCall/model_1/"
NAMES = [(PREFIX, ""), ("depthwise_conv2d", "dw"), ("/depthwise", ""), ("conv2d", "cv"), ("/ReadVariableOp", "/w"),
         ("Conv2D_weights", "w"), ("Conv2D_bn_offset", "b"), ("batch_normalization", "bn"), ("/FusedBatchNormV3", ""),
         ("p_re_lu", "pr"), ("/Neg", "/s"), ("/Relu", ""), ("max_pooling2d", "p"), ("/MaxPool", ""),
         ("channel_padding", "pad"), ("/Pad", "")]


def convert(downloads: Path, out: Path, sample: Image.Image):
    package = Package(downloads, faces.PACKAGE)
    # AddV2 as for BlazeFace
    graph, _signature = tfjs.read(package.read(FILE).decode(), lambda name: package.read("models/" + name), bias="AddV2")
    graphs.keep_only(graph, OUTPUTS.values())  # without the contours, which nobody asks for
    graphs.share_constants(graph)
    graphs.rename(graph, _plain, {INPUT, *OUTPUTS.values()})
    model = graphs.saved_model(graph, {INPUT: INPUT + ":0"}, {name: node + ":0" for name, node in OUTPUTS.items()})
    square = faces.square(sample, SIZE, MARGIN)
    answer = cards.call(model, INPUT, square[None].astype(np.float32) / np.float32(255))
    cards.write(out / ID, _card(graphs.parameters(graph)), {
        "saved_model.pb": model,
        "LICENSE": package.read("package/LICENSE"),
        cards.CHECK_INPUT: cards.png(square),
        cards.CHECK_OUTPUT: cards.recorded(answer, {"output_mesh": (1, 1404), "output_faceflag": (1, 1)}),
    })


def _plain(name):
    for long, short in NAMES:
        name = name.replace(long, short)
    return name


def _card(parameters):
    return {
        "id": ID,
        "title": "FaceMesh（468 个关键点）",
        "task": "人脸关键点定位",
        "format": "TensorFlow SavedModel",
        "inputs": [cards.tensor(INPUT, [-1, SIZE, SIZE, 3], "摆正的脸，四周留有余地", "NHWC, RGB", [0, 1])],
        "outputs": [
            cards.tensor("output_mesh", [-1, 1404], "468 个点，每个点 x、y、z 三个数（方框里的像素；z 越小越近）"),
            cards.tensor("output_faceflag", [-1, 1], "这是不是一张脸；低于 0.8 的当作不是", value_range=[0, 1])],
        "preprocessing": "以检测框的中心为中心、长边的 1.5 倍为边长，按两眼的连线转正，取出方块，缩放到 192×192（双线性），像素值除以 255。",
        "licence": faces.licence(
            "未知（发布它的软件包以 MIT 许可，并写明出自 Google 的 MediaPipe；MediaPipe 的代码以 Apache-2.0 许可）", "未知（没有公开）"),
        "source": faces.SOURCE | {"file": FILE},
        "paper": {"title": "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs",
                  "authors": "Yury Kartynnik, Artsiom Ablavatski, Ivan Grishchenko, Matthias Grundmann", "year": 2019},
        "check": cards.check(1 / 255, 0, "宇航员的样例照片里脸的方块；输出由 TensorFlow 2.16.1（Python，CPU）算得。"),
        "parameters": parameters,
    }
