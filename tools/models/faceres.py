"""FaceRes: a vector of 1,024 numbers for a face, from a MobileNet that was trained on people's identities."""

from pathlib import Path

import numpy as np
from PIL import Image

import cards
import faces
import graphs
import simplify
import tfjs
from packages import Package

ID = "faceres"
FILE = "models/faceres.json"
SAMPLE = faces.SAMPLE
SIZE = 224
INPUT = "input_1"
OUTPUT, NODE = "global_pooling_Mean", "global_pooling/Mean"
MEAN = -114.8  # of the three means below; a check needs one number


def convert(downloads: Path, out: Path, sample: Image.Image):
    package = Package(downloads, faces.PACKAGE)
    graph, _signature = tfjs.read(package.read(FILE).decode(), lambda name: package.read("models/" + name))
    graphs.keep_only(graph, [NODE])  # without the heads for age and gender
    simplify.clip_to_relu6(graph)
    simplify.scale_into_depthwise(graph)
    simplify.add_to_bias(graph)
    graphs.keep_only(graph, [NODE])
    model = graphs.saved_model(graph, {INPUT: INPUT + ":0"}, {OUTPUT: NODE + ":0"})
    square = faces.square(sample, SIZE, 1.2)[..., ::-1]
    answer = cards.call(model, INPUT, square[None].astype(np.float32) + np.float32(MEAN))
    cards.write(out / ID, _card(graphs.parameters(graph)), {
        "saved_model.pb": model,
        "LICENSE": package.read("package/LICENSE"),
        cards.CHECK_INPUT: cards.png(np.ascontiguousarray(square)),
        cards.CHECK_OUTPUT: cards.recorded(answer, {OUTPUT: (1, 1024)}),
    })


def _card(parameters):
    return {
        "id": ID,
        "title": "FaceRes（人脸特征，1024 个数）",
        "task": "人脸特征提取",
        "format": "TensorFlow SavedModel",
        "inputs": [cards.tensor(INPUT, [-1, SIZE, SIZE, 3], "按五个点对齐的脸", "NHWC, BGR", [-123.68, 151.061])],
        "outputs": [cards.tensor(OUTPUT, [-1, 1024], "脸的特征向量，用之前除以自己的长度", value_range=[0, 6])],
        "preprocessing": "两眼、鼻尖、两个嘴角用相似变换对齐到 ArcFace 的五点模板（112×112，放大 2 倍），双线性取样；"
                         "颜色按蓝、绿、红排列，分别减去 103.939、116.779、123.68。",
        "licence": faces.licence(
            "未知（发布它的软件包以 MIT 许可，并写明出自 HSE_FaceRec_tf；那个项目的许可没有核实）",
            "VGGFace2（据原项目的说明，没有核实）：用于研究，照片版权属原作者"),
        "source": faces.SOURCE | {"file": FILE},
        "paper": {"title": "Efficient Facial Representations for Age, Gender and Identity Recognition in Organizing Photo "
                           "Albums using Multi-output ConvNet", "authors": "Andrey V. Savchenko", "year": 2019},
        "check": cards.check(1, MEAN, "宇航员的样例照片里脸的方块，颜色按蓝、绿、红存放，三种颜色都减 114.8；"
                                      "输出由 TensorFlow 2.16.1（Python，CPU）算得。"),
        "parameters": parameters,
    }
